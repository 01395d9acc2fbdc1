package org.whence.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.whence.model.Trouble;

/** Holds a dossier document against the invariants that every dossier must keep, whoever wrote it. */
public final class DossierCheck {
  /** Deeper than any dossier goes (seven levels), shallow enough that nesting cannot exhaust the stack. */
  private static final int DEPTH = 50;

  /** The longest article text taken, in UTF-16 units. */
  private static final int LONGEST_TEXT = 50_000_000;

  private static final int LONGEST_MESSAGE = 200;

  private static final String WRITE_AGAIN = "Mend it, or write the dossier again with: whence trace PATH --format json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxStringLength(LONGEST_TEXT).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .build();

  /**
   * A rule that a document breaks.
   *
   * @param pointer where, as a JSON Pointer (RFC 6901); with the line before it where the document is one line of many
   * @param fault what is wrong there
   */
  public record Violation(String pointer, String fault) {
    public String line() {
      return (pointer.isEmpty() ? "the document" : pointer) + ": " + fault;
    }
  }

  /** What came of checking one document. */
  public sealed interface Result {
    /**
     * It could be read.
     *
     * @param dossiers how many it holds
     * @param violations in document order; empty where it keeps every rule
     */
    record Checked(int dossiers, List<Violation> violations) implements Result {
      public Checked {
        violations = List.copyOf(violations);
      }
    }

    /** It is no dossier document at all. */
    record Unreadable(Trouble why) implements Result {}
  }

  /**
   * Checks a document of either form: one JSON value, or one dossier a line.
   *
   * @param input what the user calls it
   */
  public Result check(String input, InputStream in) throws IOException {
    List<Violation> violations = new ArrayList<>();
    int dossiers = 0;
    int documents = 0;
    try (JsonParser parser = MAPPER.createParser(in)) {
      while (parser.nextToken() != null) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode document = MAPPER.readTree(parser);
        documents++;
        DocumentCheck check = new DocumentCheck(documents == 1 ? "" : "line " + line + " ", violations);
        dossiers += check.check(document);
      }
    } catch (JsonProcessingException e) {
      return new Result.Unreadable(trouble(input, e));
    } catch (CharConversionException e) {
      return new Result.Unreadable(new Trouble(input, "", "not text in UTF-8", WRITE_AGAIN));
    }
    if (documents == 0) {
      return new Result.Unreadable(new Trouble(input, "", "the file is empty", WRITE_AGAIN));
    }
    return new Result.Checked(dossiers, List.copyOf(new LinkedHashSet<>(violations)));
  }

  private static Trouble trouble(String input, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    if (e instanceof StreamConstraintsException) {
      return new Trouble(input, place, "nested deeper or longer than any dossier", WRITE_AGAIN);
    }
    return new Trouble(input, place, "not JSON: " + Place.shown(e.getOriginalMessage(), LONGEST_MESSAGE), WRITE_AGAIN);
  }
}
