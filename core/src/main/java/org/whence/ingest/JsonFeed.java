package org.whence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1: each item with its article, or with the summary that stands for it. */
final class JsonFeed implements Json.Shape {

  @Override
  public boolean fits(JsonNode object) {
    return object.path("items").isArray() && (object.path("version").asText().contains("jsonfeed.org") || object.has("home_page_url"));
  }

  @Override
  public void read(JsonNode feed, Json.Place place, byte[] bytes, Json json) {
    int number = 0;
    for (JsonNode given : feed.path("items")) {
      number++;
      Json.Place here = place.item(number);
      Item item = item(given, feed);
      item.notes.addAll(place.notes());
      json.put(item, here, given);
    }
  }

  private static Item item(JsonNode given, JsonNode feed) {
    Item item = new Item();
    item.title = Item.line(text(given, "title"));
    item.url = text(given, "url") == null ? text(given, "external_url") : text(given, "url");
    item.date = text(given, "date_published") == null ? text(given, "date_modified") : text(given, "date_published");
    item.lang = text(given, "language") == null ? text(feed, "language") : text(given, "language");
    item.outlet = given.has("external_url") ? null : Item.line(text(feed, "title"));
    item.html = text(given, "content_html");
    item.text = text(given, "content_text");
    item.summary = text(given, "summary");
    for (JsonNode holder : new JsonNode[] {given, feed}) {
      if (item.authors.isEmpty()) {
        names(holder, item);
      }
    }
    return item;
  }

  private static void names(JsonNode holder, Item item) {
    for (JsonNode author : holder.path("authors")) {
      item.byline(text(author, "name"));
    }
    if (item.authors.isEmpty()) {
      item.byline(text(holder.path("author"), "name"));
    }
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || !value.isTextual() ? null : Item.words(value.asText());
  }
}
