package org.whence.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.whence.casefile.ArticleRow;
import org.whence.casefile.ArticleView;
import org.whence.casefile.Case;
import org.whence.casefile.Job;
import org.whence.casefile.Jobs;
import org.whence.casefile.Rows;
import org.whence.page.AnswerJson;
import org.whence.page.Part;

/** Articles: their list, each, two beside one another, and adding some. */
final class ApiArticles {
  private static final long LARGEST_JSON = 16L << 20;
  private static final int MOST = 1_000;
  private static final int MOST_FEEDS = 100;
  private static final int LONGEST_ADDRESS = 2_000;

  /** By what articles are listed. */
  private enum Order {
    NEWEST,
    ADDED
  }

  private final OpenCase held;
  private final Work work;

  ApiArticles(OpenCase held, Work work) {
    this.held = held;
    this.work = work;
  }

  void routes(Api api) {
    api.get("/articles", this::list, "order", "language", "limit", "cursor");
    api.get("/articles/{article}", this::read);
    api.get("/compare", this::compare, "first", "second");
    api.post("/articles", at -> work.uploads().in(() -> add(at)));
  }

  private void list(Context at) {
    Order order = ApiQuery.word(at, "order", List.of(Order.values()));
    String language = ApiQuery.text(at, "language", 20);
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    if (order == Order.ADDED && language != null) {
      throw Fault.wrong("By the time of adding, articles are listed in all languages.", "Leave language out, or take order=newest.");
    }
    ObjectNode body = held.reading(open -> {
      Rows<ArticleRow> rows = order == Order.ADDED ? open.desk().added(from, most) : open.desk().articles(language, from, most);
      return ApiSay.body(at, rows, new ApiForms(open)::article);
    });
    ApiSay.json(at, body);
  }

  private static Fault unknown() {
    return Fault.unknown("There is no such article.", "See the list: " + Api.ROOT + "/articles");
  }

  private void read(Context at) {
    String asked = at.pathParam("article");
    held.reading(open -> {
      String today = open.desk().articleRow(asked).orElseThrow(ApiArticles::unknown).id();
      if (!today.equals(asked)) {
        ApiSay.moved(at, Api.ROOT + "/articles/" + today);
      } else if (!ApiSay.isKnown(at, ApiSay.mark("article" + open.desk().articleMark(asked).orElse("")))) {
        at.contentType("application/json").result(whole(open, asked).toString().getBytes(StandardCharsets.UTF_8));
      }
      return at;
    });
  }

  private static ObjectNode whole(Case open, String id) {
    ArticleView view = open.desk().article(id).orElseThrow(ApiArticles::unknown);
    ObjectNode out = ApiForms.object();
    out.set("summary", new ApiForms(open).article(view.row()));
    JsonNode read = view.story() == null ? null
        : open.desk().story(view.story().id()).map(story -> ApiDossier.of(story.dossier()).article(id)).orElse(null);
    out.set("article", read);
    ArrayNode captures = out.putArray("captures");
    for (ArticleView.Captured each : view.captures()) {
      captures.addObject().put("digest", each.digest()).put("input", each.input()).put("mediaType", each.mediaType()).put("size", each.size())
          .put("added", each.added().toString());
    }
    ArrayNode versions = out.putArray("versions");
    view.versions().forEach(versions::add);
    return out;
  }

  private void compare(Context at) throws IOException {
    String first = ApiQuery.required(at, "first", 40);
    String second = ApiQuery.required(at, "second", 40);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Part.OfArticle> pair = held.reading(open -> List.of(part(open, first), part(open, second)));
    new AnswerJson().diff(pair.getFirst(), pair.getLast(), out);
    ApiSay.json(at, out.toByteArray());
  }

  private static Part.OfArticle part(Case open, String id) {
    ArticleRow row = open.desk().articleRow(id).orElseThrow(ApiArticles::unknown);
    ArticleRow.In story = row.story();
    if (story == null) {
      throw Fault.unknown("This article is in no story yet.", "Trace the case: POST " + Api.ROOT + "/jobs with {\"kind\": \"trace\"}");
    }
    return Opened.of(open, story.id()).article(row.id());
  }

  private void add(Context at) throws IOException {
    Job job = switch (ApiQuery.mediaType(at)) {
      case "multipart/form-data" -> put(at, Job.Kind.ADD, Uploads.OF_API.inputs(at));
      case "application/json" -> given(at, ApiQuery.body(at, LARGEST_JSON, "texts", "addresses", "feeds"));
      case "application/x-ndjson" -> whole(at, "articles.jsonl");
      case "application/warc" -> whole(at, "articles.warc");
      case "application/zip" -> whole(at, "articles.zip");
      default -> throw Fault.of(415, "wrong-format", "This is not read here.",
          "Send JSON, multipart/form-data with files, application/x-ndjson, application/warc or application/zip.");
    };
    ApiJobs.promised(at, job);
  }

  private Job put(Context at, Job.Kind kind, List<Job.Input> inputs) {
    if (inputs.isEmpty()) {
      throw Fault.wrong("Nothing was given.", "Give at least one article, address or feed.");
    }
    return work.put(kind, Guard.visitor(at).name(), inputs);
  }

  private Job whole(Context at, String name) {
    byte[] bytes = ApiQuery.bytes(at, Jobs.MOST_INPUT_BYTES);
    return put(at, Job.Kind.ADD, bytes.length == 0 ? List.of() : List.of(Job.Input.file(name, bytes)));
  }

  /** One of three lists: each is a job of its own kind. */
  private Job given(Context at, JsonNode body) {
    if (body.size() != 1) {
      throw Fault.wrong("One list is given at a time.", "Send texts, addresses or feeds.");
    }
    String name = body.fieldNames().next();
    JsonNode list = body.get(name);
    int most = name.equals("feeds") ? MOST_FEEDS : MOST;
    if (!list.isArray() || list.isEmpty() || list.size() > most) {
      throw Fault.wrong(name + " is no list of 1 to " + most + ".", "Send one.");
    }
    return switch (name) {
      case "texts" -> put(at, Job.Kind.ADD, List.of(Job.Input.file("texts.jsonl", texts(list))));
      case "addresses" -> put(at, Job.Kind.FETCH, addresses(list, Job.Form.ADDRESS));
      default -> put(at, Job.Kind.FEEDS, addresses(list, Job.Form.FEED));
    };
  }

  /** The texts as intake reads them, one a line. */
  private static byte[] texts(JsonNode list) {
    StringBuilder out = new StringBuilder();
    for (JsonNode each : list) {
      ApiQuery.object(each, "text", "title", "outlet", "date", "url", "language");
      ObjectNode line = ApiForms.object().put("text", ApiQuery.field(each, "text", (int) LARGEST_JSON));
      for (String name : List.of("title", "outlet", "date", "url", "language")) {
        String value = ApiQuery.optional(each, name, LONGEST_ADDRESS);
        if (value != null) {
          line.put(name.equals("language") ? "lang" : name, value);
        }
      }
      out.append(line).append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Job.Input> addresses(JsonNode list, Job.Form form) {
    List<Job.Input> out = new ArrayList<>();
    for (JsonNode each : list) {
      String address = each.isTextual() ? each.textValue().strip() : "";
      if (!address.matches("(?i)https?://\\S+") || address.length() > LONGEST_ADDRESS) {
        throw Fault.wrong("One of these is no address of the web.", "Give addresses that begin with http:// or https://.");
      }
      out.add(new Job.Input(form, address, "", new byte[0]));
    }
    return out;
  }
}
