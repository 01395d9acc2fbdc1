package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.whence.model.Audit;

/** Writes what people found who judged a sample of hops. */
final class AuditWriter {
  private static final int DIGITS = 3;

  private AuditWriter() {}

  /** The field {@code audit}; nothing where there was none. */
  static void write(JsonGenerator json, @Nullable Audit audit) throws IOException {
    if (audit != null) {
      json.writeObjectFieldStart("audit");
      fields(json, audit);
      json.writeEndObject();
    }
  }

  static void fields(JsonGenerator json, Audit audit) throws IOException {
    json.writeArrayFieldStart("judges");
    for (String judge : audit.judges()) {
      json.writeString(judge);
    }
    json.writeEndArray();
    counts(json, audit.all());
    json.writeArrayFieldStart("kinds");
    for (Audit.Counts kind : audit.kinds()) {
      json.writeStartObject();
      json.writeStringField("kind", kind.kind());
      counts(json, kind);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("judgedByBoth", audit.both());
    number(json, "kappa", audit.agreement());
    json.writeNumberField("controls", audit.controls());
    json.writeNumberField("controlsToldApart", audit.toldApart());
  }

  private static void counts(JsonGenerator json, Audit.Counts counts) throws IOException {
    boolean any = counts.judged() > 0;
    json.writeNumberField("right", counts.right());
    json.writeNumberField("wrong", counts.wrong());
    json.writeNumberField("unsure", counts.unsure());
    number(json, "precision", any ? counts.precision() : null);
    number(json, "precisionLow", any ? counts.low() : null);
    number(json, "precisionHigh", any ? counts.high() : null);
  }

  private static void number(JsonGenerator json, String name, @Nullable Double value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN));
    }
  }
}
