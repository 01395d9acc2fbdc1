package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.whence.model.Act;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Block;
import org.whence.model.Citation;
import org.whence.model.Count;
import org.whence.model.Credit;
import org.whence.model.Fact;
import org.whence.model.Hyperlink;
import org.whence.model.Name;
import org.whence.model.OwnReporting;
import org.whence.model.Quantity;
import org.whence.model.Quote;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.model.Statement;
import org.whence.model.TimeMention;
import org.whence.model.Utterance;

/** Writes one article with what was read from it. */
final class ReadingWriter {
  private final JsonGenerator json;
  private final Evidence evidence;
  private final Fields fields;

  ReadingWriter(JsonGenerator json, Evidence evidence, Fields fields) {
    this.json = json;
    this.evidence = evidence;
    this.fields = fields;
  }

  void write(Reading reading) throws IOException {
    json.writeStartObject();
    article(reading.article());
    json.writeArrayFieldStart("attributions");
    for (Attribution attribution : reading.attributions()) {
      attribution(attribution);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("statements");
    for (Statement statement : reading.statements()) {
      statement(statement);
    }
    json.writeEndArray();
    quotes(reading);
    citations(reading);
    names(reading);
    json.writeEndObject();
  }

  private void article(Article article) throws IOException {
    fields.text("id", article.id().value());
    fields.text("input", article.input());
    fields.text("headline", article.headline());
    fields.text("outlet", article.outlet() == null ? null : article.outlet().name());
    fields.text("domain", article.outlet() == null ? null : article.outlet().domain());
    fields.text("url", article.url());
    fields.moment("published", article.published());
    fields.moment("modified", article.modified());
    fields.text("language", article.language().tag());
    fields.texts("authors", article.authors());
    facts(article);
    fields.text("text", article.text());
    blocks(article);
  }

  private void facts(Article article) throws IOException {
    json.writeArrayFieldStart("facts");
    for (Fact fact : article.facts()) {
      evidence.flat();
      json.writeStartObject();
      fields.word("of", fact.of());
      fields.word("from", fact.from());
      if (fact.sure().isPresent()) {
        json.writeNumberField("sure", fact.sure().getAsDouble());
      }
      json.writeEndObject();
      evidence.deep();
    }
    json.writeEndArray();
  }

  private void blocks(Article article) throws IOException {
    json.writeArrayFieldStart("blocks");
    for (Block block : article.blocks()) {
      evidence.flat();
      json.writeStartObject();
      evidence.bounds(article, block.begin(), block.end());
      fields.word("role", block.role());
      fields.text("why", block.why());
      json.writeEndObject();
      evidence.deep();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("links");
    for (Hyperlink link : article.links()) {
      evidence.flat();
      json.writeStartObject();
      evidence.bounds(article, link.begin(), link.end());
      fields.text("target", link.target());
      json.writeEndObject();
      evidence.deep();
    }
    json.writeEndArray();
  }

  private void attribution(Attribution attribution) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", attribution.id().index());
    json.writeFieldName("source");
    source(attribution.source());
    evidence.write("mention", attribution.sourceSpans());
    evidence.write("cue", attribution.cue());
    evidence.write("content", attribution.content());
    fields.word("commitment", attribution.commitment());
    fields.text("via", attribution.via());
    evidence.write("viaProof", attribution.viaProof());
    index("parent", attribution.parent());
    evidence.write("sentence", attribution.sentence());
    json.writeBooleanField("direct", attribution.direct());
    utterance(attribution.utterance());
    json.writeEndObject();
  }

  private void utterance(Utterance utterance) throws IOException {
    evidence.write("addressee", utterance.addressee());
    time("when", utterance.when());
    evidence.write("where", utterance.where());
  }

  private void time(String name, @Nullable TimeMention mention) throws IOException {
    json.writeFieldName(name);
    if (mention == null) {
      json.writeNull();
    } else {
      time(mention);
    }
  }

  private void time(TimeMention mention) throws IOException {
    json.writeStartObject();
    evidence.write("words", mention.span());
    fields.moment("time", mention.time());
    json.writeEndObject();
  }

  private void index(String name, @Nullable AttributionId id) throws IOException {
    json.writeFieldName(name);
    if (id == null) {
      json.writeNull();
    } else {
      json.writeNumber(id.index());
    }
  }

  private void source(Source source) throws IOException {
    evidence.flat();
    json.writeStartObject();
    switch (source) {
      case Source.Person p -> {
        kind("person", p);
        fields.text("role", p.role());
      }
      case Source.Office o -> kind("office", o);
      case Source.Document d -> {
        kind("document", d);
        fields.text("issuer", d.issuer());
      }
      case Source.Report r -> {
        kind("report", r);
        json.writeBooleanField("named", r.named());
      }
      case Source.Unnamed u -> unnamed(u);
      case Source.Unstated u -> kind("unstated", u);
    }
    json.writeEndObject();
    evidence.deep();
  }

  private void kind(String kind, Source source) throws IOException {
    fields.text("kind", kind);
    fields.text("name", source.name());
  }

  private void unnamed(Source.Unnamed source) throws IOException {
    kind("unnamed", source);
    Count count = source.count();
    json.writeFieldName("atLeast");
    if (count == null) {
      json.writeNull();
    } else {
      json.writeNumber(count.atLeast());
    }
    json.writeFieldName("atMost");
    if (count == null || count.atMost() == Count.UNBOUNDED) {
      json.writeNull();
    } else {
      json.writeNumber(count.atMost());
    }
    fields.text("anonymityReason", source.anonymityReason());
  }

  private void statement(Statement statement) throws IOException {
    json.writeStartObject();
    fields.text("id", statement.id().toString());
    evidence.write("wording", statement.wording());
    evidence.write("sentence", statement.sentence());
    fields.word("role", statement.role());
    json.writeFieldName("attributions");
    evidence.flat();
    json.writeStartArray();
    for (AttributionId id : statement.attributions()) {
      json.writeNumber(id.index());
    }
    json.writeEndArray();
    evidence.deep();
    fields.word("stance", statement.stance());
    fields.word("commitment", statement.commitment());
    fields.word("certainty", statement.certainty());
    fields.word("stage", statement.progress() == null ? null : statement.progress().stage());
    json.writeBooleanField("stageNegated", statement.progress() != null && statement.progress().negated());
    quantities(statement);
    acts(statement);
    json.writeEndObject();
  }

  private void quantities(Statement statement) throws IOException {
    json.writeArrayFieldStart("quantities");
    for (Quantity quantity : statement.quantities()) {
      json.writeStartObject();
      evidence.write("words", quantity.span());
      json.writeNumberField("low", quantity.low());
      json.writeNumberField("high", quantity.high());
      json.writeBooleanField("lowOpen", quantity.lowOpen());
      fields.text("unit", quantity.unit());
      fields.text("counted", quantity.counted());
      time("asOf", quantity.asOf());
      evidence.write("countedBy", quantity.countedBy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void acts(Statement statement) throws IOException {
    json.writeArrayFieldStart("acts");
    for (Act act : statement.acts()) {
      json.writeStartObject();
      evidence.write("agent", act.agent());
      evidence.write("action", act.action());
      evidence.write("affected", act.affected());
      json.writeBooleanField("negated", act.negated());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void names(Reading reading) throws IOException {
    json.writeArrayFieldStart("names");
    for (Name name : reading.names()) {
      json.writeStartObject();
      evidence.write("words", name.span());
      fields.word("kind", name.kind());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("times");
    for (TimeMention mention : reading.times()) {
      time(mention);
    }
    json.writeEndArray();
  }

  private void quotes(Reading reading) throws IOException {
    json.writeArrayFieldStart("quotes");
    for (Quote quote : reading.quotes()) {
      json.writeStartObject();
      evidence.write("words", quote.span());
      index("attribution", quote.attribution());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void citations(Reading reading) throws IOException {
    json.writeArrayFieldStart("citations");
    for (Citation citation : reading.citations()) {
      json.writeStartObject();
      fields.text("outlet", citation.outlet());
      fields.text("when", citation.when());
      json.writeBooleanField("first", citation.first());
      evidence.write("proof", citation.proof());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("credits");
    for (Credit credit : reading.credits()) {
      json.writeStartObject();
      fields.text("outlet", credit.outlet());
      fields.word("kind", credit.kind());
      evidence.write("proof", credit.proof());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("ownReporting");
    for (OwnReporting own : reading.ownReporting()) {
      json.writeStartObject();
      json.writeBooleanField("described", own.described());
      evidence.write("proof", own.proof());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
