package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;
import org.whence.model.Range;
import org.whence.model.Reason;

/** The small forms that recur in a dossier's JSON: words of the closed lists, ranges, reasons, times. */
final class Fields {
  private final JsonGenerator json;
  private final Evidence evidence;

  Fields(JsonGenerator json, Evidence evidence) {
    this.json = json;
    this.evidence = evidence;
  }

  /** A word of a closed list, in lower case: {@code COULD_NOT_VERIFY} becomes {@code "could_not_verify"}. */
  void word(String name, @Nullable Enum<?> value) throws IOException {
    json.writeStringField(name, value == null ? null : value.name().toLowerCase(Locale.ROOT));
  }

  void text(String name, @Nullable String value) throws IOException {
    json.writeStringField(name, value);
  }

  void texts(String name, List<String> values) throws IOException {
    json.writeFieldName(name);
    evidence.flat();
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
    evidence.deep();
  }

  void range(String name, Range range) throws IOException {
    json.writeFieldName(name);
    evidence.flat();
    json.writeStartObject();
    json.writeNumberField("low", range.low());
    json.writeNumberField("high", range.high());
    json.writeEndObject();
    evidence.deep();
  }

  void moment(String name, @Nullable Moment moment) throws IOException {
    json.writeFieldName(name);
    if (moment == null) {
      json.writeNull();
      return;
    }
    evidence.flat();
    json.writeStartObject();
    json.writeStringField("stated", moment.stated());
    json.writeStringField("earliest", moment.earliest().toString());
    json.writeStringField("latest", moment.latest().toString());
    json.writeEndObject();
    evidence.deep();
  }

  void reasons(String name, List<Reason> reasons) throws IOException {
    json.writeArrayFieldStart(name);
    for (Reason reason : reasons) {
      write(reason);
    }
    json.writeEndArray();
  }

  void reason(String name, Reason reason) throws IOException {
    json.writeFieldName(name);
    write(reason);
  }

  private void write(Reason reason) throws IOException {
    evidence.flat();
    json.writeStartObject();
    word("code", reason.code());
    texts("words", reason.words());
    json.writeStringField("text", reason.english());
    json.writeEndObject();
    evidence.deep();
  }
}
