package org.whence.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Audit;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Reading;

/**
 * Dossiers as JSON: the same pile gives the same bytes. Positions are Unicode code points into the article text that the document carries; keys
 * stand in a fixed order; what is not known is {@code null}.
 */
public final class DossierJson {
  /** The version of the schema this writes; it stays 0.x until the model settles. */
  public static final String SCHEMA_VERSION = "0.2";

  /** Stories up to which a document is set for a person to read; in larger ones each stands on one line, for a fifth was white space. */
  private static final int LAID_OUT = 20;

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Writes one document: every dossier, what was set aside, which inputs were the same article. Where it holds many stories each is one line. */
  public void write(Pile pile, OutputStream out) throws IOException {
    write(pile, null, out);
  }

  /** The same, with what people found who judged a sample of it; null where nobody did. */
  public void write(Pile pile, @Nullable Audit audit, OutputStream out) throws IOException {
    Dossiers all = to -> {
      for (Dossier dossier : pile.dossiers()) {
        to.dossier(dossier);
      }
    };
    write(pile.dossiers().size(), all, pile, audit, out);
  }

  /** Takes one dossier after another. */
  public interface Taker {
    void dossier(Dossier dossier) throws IOException;
  }

  /** Gives one dossier after another, so that not all of them need be in memory. */
  public interface Dossiers {
    void each(Taker to) throws IOException;
  }

  /**
   * The same document of dossiers that come one after another.
   *
   * @param count how many will come
   * @param beside what belongs to no story
   */
  public void write(int count, Dossiers dossiers, Pile beside, @Nullable Audit audit, OutputStream out) throws IOException {
    Writer writer = writer(out);
    Indented layout = new Indented();
    JsonGenerator json = generator(writer);
    json.setPrettyPrinter(layout);
    json.writeStartObject();
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    json.writeArrayFieldStart("dossiers");
    PileWriter pile = new PileWriter(json, layout, beside);
    dossiers.each(dossier -> {
      if (count > LAID_OUT) {
        layout.flat();
      }
      json.writeStartObject();
      new DossierWriter(json, layout, dossier).write();
      json.writeEndObject();
      if (count > LAID_OUT) {
        layout.deep();
      }
      pile.keep(dossier);
    });
    json.writeEndArray();
    pile.writeStorylines();
    pile.writeRevisions();
    PileWriter.writeInputs(json, beside);
    AuditWriter.write(json, audit);
    json.writeEndObject();
    finish(json, writer);
  }

  /** Writes one dossier a line. Inputs that were set aside are not part of any line. */
  public void writeLines(Pile pile, OutputStream out) throws IOException {
    writeLines(pile, null, out);
  }

  /** The same, with what people found who judged a sample of the pile, in every line. */
  public void writeLines(Pile pile, @Nullable Audit audit, OutputStream out) throws IOException {
    Writer writer = writer(out);
    for (Dossier dossier : pile.dossiers()) {
      JsonGenerator json = generator(writer);
      json.writeStartObject();
      json.writeStringField("schemaVersion", SCHEMA_VERSION);
      new DossierWriter(json, null, dossier).write();
      AuditWriter.write(json, audit);
      json.writeEndObject();
      finish(json, writer);
    }
    writer.flush();
  }

  /** Writes of a dossier one claim, and the readings to come, nodes and edges that its ways may be made of, as they stand in the whole. */
  public void writeClaim(Dossier dossier, String claim, OutputStream out) throws IOException {
    part(dossier, out, writer -> writer.claim(claim));
  }

  /** Writes of a dossier one article, as it stands in the whole. */
  public void writeArticle(Dossier dossier, String article, OutputStream out) throws IOException {
    part(dossier, out, writer -> writer.articles(article));
  }

  /** Writes some fields of a dossier. */
  private interface Some {
    void of(DossierWriter writer) throws IOException;
  }

  private static void part(Dossier dossier, OutputStream out, Some fields) throws IOException {
    Writer writer = writer(out);
    JsonGenerator json = generator(writer);
    json.writeStartObject();
    fields.of(new DossierWriter(json, null, dossier));
    json.writeEndObject();
    finish(json, writer);
    writer.flush();
  }

  /** Writes one article a line, with what was read from it alone. */
  public void writeArticles(List<Reading> readings, OutputStream out) throws IOException {
    Writer writer = writer(out);
    for (Reading reading : readings) {
      JsonGenerator json = generator(writer);
      Evidence evidence = new Evidence(json, null, List.of(reading));
      new ReadingWriter(json, evidence, new Fields(json, evidence)).write(reading);
      finish(json, writer);
    }
    writer.flush();
  }

  /** Writes an audit by itself. */
  public void write(Audit audit, OutputStream out) throws IOException {
    Writer writer = writer(out);
    JsonGenerator json = generator(writer);
    json.setPrettyPrinter(new Indented());
    json.writeStartObject();
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    AuditWriter.fields(json, audit);
    json.writeEndObject();
    finish(json, writer);
  }

  /** The JSON Schema (2020-12) of both forms. */
  public String schema() {
    try (InputStream in = DossierJson.class.getResourceAsStream("dossier.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("dossier.schema.json is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("dossier.schema.json cannot be read from the build", e);
    }
  }

  /** Through a writer, so that half a surrogate pair in a hostile page becomes a replacement character and not a failure. */
  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static JsonGenerator generator(Writer writer) throws IOException {
    return FACTORY.createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  private static void finish(JsonGenerator json, Writer writer) throws IOException {
    json.close();
    writer.write('\n');
    writer.flush();
  }
}
