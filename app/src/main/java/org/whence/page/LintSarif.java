package org.whence.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.lint.Finding;
import org.whence.lint.HouseRule;
import org.whence.model.Span;
import org.whence.model.Trouble;

/** Findings as SARIF 2.1.0, the form in which editors and build servers take them. Columns count Unicode code points. */
public final class LintSarif {
  private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** A draft of many in one file of JSON Lines: the line is all that can be said of its place. */
  private static final Pattern LINE_OF_FILE = Pattern.compile("(.+) line (\\d{1,9})");

  private final JsonGenerator json;
  private final Writer writer;

  public LintSarif(OutputStream out) throws IOException {
    writer = LintJson.writer(out);
    json = LintJson.generator(writer);
  }

  /** Writes one log with one run. */
  public void write(List<Linted> drafts, List<Trouble> setAside) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool();
    invocation(setAside);
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeArrayFieldStart("results");
    for (Linted draft : drafts) {
      Places places = draft.places();
      for (Finding finding : draft.findings()) {
        result(draft, places, finding);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    writer.write('\n');
    writer.flush();
  }

  private void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Whence");
    json.writeStringField("version", "0.1.0");
    json.writeArrayFieldStart("rules");
    for (HouseRule rule : HouseRule.values()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      json.writeStringField("name", camel(rule));
      message("shortDescription", rule.title());
      message("fullDescription", rule.title() + ". Rests on: " + rule.restsOn() + ". See docs/house-rules.md.");
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", LintView.name(rule.level()));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** "BareSource": SARIF names rules for people in camel case. */
  private static String camel(HouseRule rule) {
    StringBuilder out = new StringBuilder();
    for (String word : rule.name().split("_")) {
      out.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return out.toString();
  }

  private void invocation(List<Trouble> setAside) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", setAside.isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Trouble trouble : setAside) {
      json.writeStartObject();
      json.writeStringField("level", "error");
      message("message", trouble.line());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void message(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void result(Linted draft, Places places, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().id());
    json.writeNumberField("ruleIndex", finding.rule().ordinal());
    json.writeStringField("level", LintView.name(finding.rule().level()));
    message("message", finding.message() + " " + finding.fault().mend());
    json.writeArrayFieldStart("locations");
    location(draft, places, finding.words(), draft.article().words(finding.words()), null);
    json.writeEndArray();
    if (!finding.beside().isEmpty()) {
      json.writeArrayFieldStart("relatedLocations");
      int id = 1;
      for (Span span : finding.beside()) {
        location(draft, places, span, draft.article().words(span), id++);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void location(Linted draft, Places places, Span span, String snippet, @Nullable Integer id) throws IOException {
    Matcher line = LINE_OF_FILE.matcher(draft.page().input());
    boolean within = line.matches();
    json.writeStartObject();
    if (id != null) {
      json.writeNumberField("id", id);
    }
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(within ? line.group(1) : draft.page().input()));
    json.writeEndObject();
    Places.Place place = places.of(span);
    if (within) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", Integer.parseInt(line.group(2)));
      json.writeEndObject();
    } else if (place != null) {
      region(place, snippet);
    }
    json.writeEndObject();
    message("message", draft.block(span));
    json.writeEndObject();
  }

  private void region(Places.Place place, String snippet) throws IOException {
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", place.line());
    json.writeNumberField("startColumn", place.column());
    json.writeNumberField("endLine", place.endLine());
    json.writeNumberField("endColumn", place.endColumn());
    message("snippet", snippet);
    json.writeEndObject();
  }

  private static String uri(String path) {
    String slashes = path.replace('\\', '/');
    try {
      return (slashes.startsWith("/") ? new URI("file", "", slashes, null) : new URI(null, null, "./" + slashes, null)).toASCIIString();
    } catch (URISyntaxException e) {
      return "draft";
    }
  }
}
