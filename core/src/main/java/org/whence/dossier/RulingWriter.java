package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.whence.model.Anchor;
import org.whence.model.Ruling;

/** Writes the corrections of the analyst by which a dossier was made. */
final class RulingWriter {
  private RulingWriter() {}

  /** The field {@code analyst}; nothing where there were none. */
  static void write(JsonGenerator json, Fields fields, List<Ruling> rulings) throws IOException {
    if (rulings.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("analyst");
    for (Ruling ruling : rulings) {
      json.writeStartObject();
      json.writeNumberField("number", ruling.number());
      fields.text("kind", kind(ruling.matter()));
      fields.text("value", value(ruling.matter()));
      fields.text("author", ruling.author());
      fields.text("reason", ruling.reason());
      fields.text("made", ruling.made().toString());
      json.writeArrayFieldStart("at");
      for (Anchor anchor : ruling.matter().anchors()) {
        json.writeStartObject();
        fields.text("article", anchor.article().value());
        fields.text("exact", anchor.exact());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String kind(Ruling.Matter matter) {
    return switch (matter) {
      case Ruling.SameSource s -> "same_source";
      case Ruling.NotSame n -> "not_same";
      case Ruling.NotThisClaim n -> "not_this_claim";
      case Ruling.CopiedFrom c -> "copied_from";
      case Ruling.WrongDate w -> "wrong_date";
      case Ruling.OutletOf o -> "outlet_of";
    };
  }

  private static String value(Ruling.Matter matter) {
    return switch (matter) {
      case Ruling.WrongDate date -> date.published().stated();
      case Ruling.OutletOf outlet -> outlet.outlet().name();
      case Ruling.SameSource s -> "";
      case Ruling.NotSame n -> "";
      case Ruling.NotThisClaim n -> "";
      case Ruling.CopiedFrom c -> "";
    };
  }
}
