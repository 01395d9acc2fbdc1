package org.whence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ninjs 1.3, 2 and 3, in which news agencies send their stories: one object is one story. */
final class Ninjs implements Json.Shape {
  private static final List<String> MARKS =
      List.of("body_html", "body_text", "body_xhtml", "bodies", "versioncreated", "firstcreated", "pubstatus", "headlines");

  @Override
  public boolean fits(JsonNode object) {
    boolean named = object.path("standard").path("name").asText().equals("ninjs") || object.path("$standard").path("name").asText().equals("ninjs");
    return named || object.path("uri").isTextual() && MARKS.stream().anyMatch(object::has);
  }

  @Override
  public void read(JsonNode story, Json.Place place, byte[] bytes, Json json) {
    Item item = new Item();
    item.notes.addAll(place.notes());
    item.title = Item.line(any(story, "headline", "headlines"));
    String uri = text(story, "uri");
    item.url = uri != null && uri.startsWith("http") ? uri : null;
    for (String key : List.of("firstcreated", "versioncreated", "contentcreated")) {
      item.date = item.date == null ? text(story, key) : item.date;
    }
    item.lang = text(story, "language");
    item.outlet = outlet(story);
    bylines(story, item);
    item.html = text(story, "body_html") == null ? text(story, "body_xhtml") : text(story, "body_html");
    item.text = text(story, "body_text");
    for (JsonNode body : story.path("bodies")) {
      boolean markup = body.path("contenttype").asText().contains("html");
      String value = text(body, "value");
      item.html = markup && item.html == null ? value : item.html;
      item.text = !markup && item.text == null ? value : item.text;
    }
    item.summary = any(story, "description_html", "descriptions");
    item.summary = item.summary == null ? text(story, "description_text") : item.summary;
    if (story.path("pubstatus").asText().equals("canceled") || story.path("pubstatus").asText().equals("withheld")) {
      item.notes.add("its publication status is " + story.path("pubstatus").asText());
    }
    json.put(item, place, bytes);
  }

  private static @Nullable String outlet(JsonNode story) {
    for (JsonNode source : story.path("infosources")) {
      String name = text(source, "name");
      if (name != null) {
        return name;
      }
    }
    String holder = text(story, "copyrightholder");
    return holder == null ? text(story, "provider") : holder;
  }

  private static void bylines(JsonNode story, Item item) {
    item.byline(text(story, "byline"));
    for (JsonNode by : story.path("bylines")) {
      item.byline(text(by, "name") == null ? text(by, "byline") : text(by, "name"));
    }
  }

  /** A value of 1.3, or the first of the values of 2 and 3. */
  private static @Nullable String any(JsonNode story, String key, String keys) {
    String one = text(story, key);
    for (JsonNode part : story.path(keys)) {
      one = one == null ? text(part, "value") : one;
    }
    return one;
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || !value.isTextual() ? null : Item.words(value.asText());
  }
}
