package org.whence.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The data dictionary of the tables, as a Frictionless tabular data package.
 *
 * @param fullText whether the articles are there whole
 * @param parquet whether the tables are there as Parquet too
 */
record DataPackage(boolean fullText, boolean parquet) {
  private static final String ABOUT =
      "Who says what in a pile of news articles, on how many independent origins each claim stands, and how wordings changed. origins_low is the"
          + " answer and origins_high what it is at most; a count without both, and without what was not read, says more than is known. It counts"
          + " origins and does not say who is right. A CSV cell that begins like a formula has an apostrophe before it; JSON Lines and Parquet have"
          + " the text as it is. Positions count Unicode code points from 0, the end not included.";

  void write(OutputStream out, List<TableSpool> tables) throws IOException {
    JsonGenerator json = Json.laidOut(out);
    json.writeStartObject();
    json.writeStringField("profile", "tabular-data-package");
    json.writeStringField("name", "whence-tables");
    json.writeStringField("title", "Claims, their sources and their origins");
    json.writeStringField("description", ABOUT + (fullText ? "" : " Articles are quoted briefly: their texts are not here."));
    json.writeArrayFieldStart("resources");
    for (TableSpool spool : tables) {
      resource(json, spool);
    }
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  private void resource(JsonGenerator json, TableSpool spool) throws IOException {
    Table table = spool.table();
    json.writeStartObject();
    json.writeStringField("name", table.file());
    json.writeStringField("profile", "tabular-data-resource");
    json.writeStringField("path", table.file() + ".csv");
    json.writeStringField("description", table.description());
    json.writeStringField("format", "csv");
    json.writeStringField("mediatype", "text/csv");
    json.writeStringField("encoding", "utf-8");
    json.writeNumberField("rows", spool.rows());
    json.writeArrayFieldStart("otherForms");
    json.writeString(table.file() + ".jsonl");
    if (parquet) {
      json.writeString(table.file() + ".parquet");
    }
    json.writeEndArray();
    json.writeObjectFieldStart("dialect");
    json.writeStringField("delimiter", ",");
    json.writeStringField("lineTerminator", "\r\n");
    json.writeStringField("quoteChar", "\"");
    json.writeBooleanField("doubleQuote", true);
    json.writeBooleanField("header", true);
    json.writeEndObject();
    schema(json, table);
    json.writeEndObject();
  }

  private static void schema(JsonGenerator json, Table table) throws IOException {
    json.writeObjectFieldStart("schema");
    json.writeArrayFieldStart("fields");
    for (Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("type", Json.word(column.type()));
      json.writeStringField("description", column.description());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("missingValues");
    json.writeString("");
    json.writeEndArray();
    json.writeArrayFieldStart("primaryKey");
    for (String key : table.key()) {
      json.writeString(key);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("foreignKeys");
    for (String key : List.of("article_id", "claim_id")) {
      boolean here = table.columns().stream().anyMatch(column -> column.name().equals(key));
      if (here && !table.key().equals(List.of(key))) {
        foreign(json, key, key.equals("article_id") ? Table.ARTICLES : Table.CLAIMS);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void foreign(JsonGenerator json, String key, Table table) throws IOException {
    json.writeStartObject();
    json.writeStringField("fields", key);
    json.writeObjectFieldStart("reference");
    json.writeStringField("resource", table.file());
    json.writeStringField("fields", key);
    json.writeEndObject();
    json.writeEndObject();
  }
}
