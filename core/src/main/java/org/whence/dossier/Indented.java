package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * JSON as a person would set it: two spaces a level, {@code \n}, and whatever is written between {@link #flat} and {@link #deep} on one line, so
 * that a piece of evidence is a line of its own in a diff.
 */
final class Indented implements PrettyPrinter {
  private int level;
  private int flats;

  /** The level of the value that was made flat first: everything deeper stands on its line. */
  private int flatBelow;

  void flat() {
    if (flats++ == 0) {
      flatBelow = level;
    }
  }

  void deep() {
    flats--;
  }

  private boolean isFlat() {
    return flats > 0 && level > flatBelow;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) throws IOException {
    out.writeRaw('{');
    level++;
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) throws IOException {
    end(out, entries, '}');
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
    between(out);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw(": ");
  }

  @Override
  public void writeStartArray(JsonGenerator out) throws IOException {
    out.writeRaw('[');
    level++;
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) throws IOException {
    end(out, values, ']');
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
    between(out);
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) throws IOException {
    line(out);
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) throws IOException {
    line(out);
  }

  private void end(JsonGenerator out, int entries, char bracket) throws IOException {
    boolean flat = isFlat();
    level--;
    if (entries > 0 && !flat) {
      line(out);
    }
    out.writeRaw(bracket);
  }

  private void between(JsonGenerator out) throws IOException {
    out.writeRaw(isFlat() ? ", " : ",");
    line(out);
  }

  private void line(JsonGenerator out) throws IOException {
    if (!isFlat()) {
      out.writeRaw('\n');
      for (int i = 0; i < level; i++) {
        out.writeRaw("  ");
      }
    }
  }
}
