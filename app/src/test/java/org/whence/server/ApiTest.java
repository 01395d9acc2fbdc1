package org.whence.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.fiction.Golden;

/** The API does what its contract says: every route, every answer, good and bad. */
class ApiTest {
  private static final String API = "/api/v1";
  private static final Contract CONTRACT = Contract.read();
  private static final Set<String> RUNNING = Set.of("/health", "/ready", "/metrics");

  /** Parameters that an operation cannot do without. */
  private static final Map<String, String> NEEDED = Map.of(
      "get /search", "q=airstrip", "get /ask", "sentence=The+airstrip+was+built+in+the+valley", "get /dossiers/{story}/news",
      "since=2020-01-01T00:00:00Z");

  @TempDir private static Path folder;

  private static Ran ran;
  private static final Map<String, String> IDS = new TreeMap<>();

  @BeforeAll
  static void start() throws IOException {
    ran = Ran.over(Ran.traced(folder, Ran.samples()));
    for (String list : List.of("dossiers", "claims", "articles", "outlets", "sources")) {
      IDS.put("{" + Map.of("dossiers", "story").getOrDefault(list, list.substring(0, list.length() - 1)) + "}",
          ran.json(API + "/" + list + "?limit=1").at("/items/0/id").asText());
    }
    JsonNode claim = ran.json(API + "/claims?limit=1").at("/items/0/title");
    String at = "{\"article\":" + claim.get("article") + ",\"exact\":" + claim.get("exact") + "}";
    ran.post(API + "/corrections", "{\"kind\":\"date\",\"at\":[" + at + "],\"value\":\"2031-01-02\",\"reason\":\"It says so below.\"}");
    ran.post(API + "/replies", "{\"outlet\":\"The Valley Post\",\"author\":\"Ann Lee\",\"day\":\"2031-02-01\",\"text\":\"We stand by it.\",\"at\":"
        + at + "}");
    HttpResponse<String> added = ran.post(API + "/articles", "{\"texts\":[{\"text\":\"The airstrip opens on Monday, the mayor said.\"}]}");
    IDS.put("{job}", Ran.json(added).get("id").asText());
    ran.ended(IDS.get("{job}"));
    IDS.put("{number}", "1");
    IDS.put("{form}", "markdown");
  }

  @AfterAll
  static void stop() {
    ran.close();
  }

  private static String path(String template) {
    String out = template;
    for (Map.Entry<String, String> id : IDS.entrySet()) {
      out = out.replace(id.getKey(), Addresses.encoded(id.getValue()));
    }
    return RUNNING.contains(template) ? out : API + out;
  }

  private static String needed(String what, String other) {
    if (what.equals("get /compare")) {
      JsonNode pair = ran.json(API + "/dossiers/" + IDS.get("{story}") + "/articles?limit=2").get("items");
      return "first=" + pair.at("/0/id").asText() + "&second=" + pair.at("/1/id").asText();
    }
    return NEEDED.getOrDefault(what, other);
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
  }

  private static void holds(String what, JsonNode operation, HttpResponse<String> response) {
    String type = type(response);
    if (type.endsWith("json") && !type.contains("schema")) {
      String as = operation.at("/responses/" + response.statusCode() + "/content/*~1*").isMissingNode() ? type : "*/*";
      assertThat(as.equals("*/*") ? List.of() : CONTRACT.faults(operation, response.statusCode(), type, Ran.json(response)))
          .as(what + " " + response.statusCode() + " " + response.body()).isEmpty();
    }
    ranges(what, type.endsWith("json") ? Ran.json(response) : Ran.json(ran.get(API + "/case")));
  }

  /** No number of origins, reports or sources without both of its ends. */
  private static void ranges(String what, JsonNode node) {
    node.properties().forEach(each -> {
      if (Set.of("origins", "reports", "sources").contains(each.getKey()) && each.getValue().isNumber()) {
        assertThat(node.has("couldNarrow")).as(what + " " + each.getKey()).isTrue();
      }
    });
    node.forEach(child -> ranges(what, child));
  }

  @Test
  void what_is_routed_is_in_the_contract_and_the_other_way_round() {
    Map<String, Set<String>> routed = new TreeMap<>();
    Map<String, Set<String>> said = new TreeMap<>();
    ran.server().api()
        .forEach(route -> routed.put(route.method() + " " + route.path() + " " + route.role().word(), new TreeSet<>(route.parameters())));
    CONTRACT.operations().forEach((what, operation) -> {
      Set<String> names = new TreeSet<>();
      operation.path("parameters").forEach(each -> {
        JsonNode parameter = CONTRACT.there(each);
        if (parameter.get("in").asText().equals("query")) {
          names.add(parameter.get("name").asText());
        }
      });
      if (!RUNNING.contains(what.substring(4))) {
        said.put(what + " " + operation.get("x-role").asText(), names);
      }
    });
    assertThat(routed).isEqualTo(said);
    assertThat(routed.values()).noneMatch(names -> names.contains("unnamed"));
  }

  @Test
  void the_contract_that_is_served_is_that_of_the_docs() throws IOException {
    assertThat(ran.get(API + "/openapi.yaml").body()).isEqualTo(Files.readString(Golden.root().resolve("docs/openapi.yaml")));
    try (InputStream in = ApiTest.class.getResourceAsStream("openapi.yaml")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("openapi: 3.1");
    }
  }

  @Test
  void whatever_can_be_read_answers_by_its_schema() {
    CONTRACT.operations().forEach((what, operation) -> {
      if (what.startsWith("get ") && !what.endsWith("/events")) {
        HttpResponse<String> response = ran.get(path(what.substring(4)) + "?" + needed(what, ""));
        assertThat(response.statusCode()).as(what + " " + response.body()).isEqualTo(200);
        assertThat(operation.at("/responses/200/content").has(type(response)) || operation.at("/responses/200/content").has("*/*"))
            .as(what + " " + type(response)).isTrue();
        holds(what, operation, response);
      }
    });
  }

  @Test
  void a_parameter_that_is_none_an_id_that_is_none_and_a_form_that_is_none_are_problems_with_a_mend() {
    CONTRACT.operations().forEach((what, operation) -> {
      if (what.startsWith("get ") && !RUNNING.contains(what.substring(4))) {
        HttpResponse<String> wrong = ran.get(path(what.substring(4)) + "?nonsense=1&" + needed(what, ""));
        problem(what, operation, wrong, 400);
      }
      if (what.contains("{")) {
        String path = what.substring(what.indexOf(' ') + 1).replaceAll("\\{[a-z]+}", "0000000000000009");
        HttpRequest.Builder request = ran.to(API + path + "?" + (what.startsWith("get") ? needed(what, "") : ""));
        request.method(what.substring(0, what.indexOf(' ')).toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody());
        problem(what, operation, ran.send(request), 404);
      }
    });
    problem("406", CONTRACT.operations().get("get /claims"), ran.get(API + "/claims", "Accept", "image/png"), 406);
    problem("cursor", CONTRACT.operations().get("get /claims"), ran.get(API + "/claims?cursor=nonsense"), 400);
    problem("none", CONTRACT.operations().get("get /claims"), ran.get(API + "/nothing"), 404);
  }

  private static void problem(String what, JsonNode operation, HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(what + " " + response.uri() + " " + response.body()).isEqualTo(status);
    assertThat(type(response)).as(what).isEqualTo("application/problem+json");
    assertThat(CONTRACT.faults(operation, status, type(response), Ran.json(response))).as(what + " " + response.body()).isEmpty();
    assertThat(Ran.json(response).get("detail").asText()).as(what).isNotBlank();
    assertThat(response.headers().firstValue("Content-Security-Policy")).as(what).isPresent();
  }

  @Test
  void what_is_sent_wrongly_is_refused_with_the_status_that_says_how() {
    for (String what : List.of("post /articles", "post /corrections", "post /replies", "post /jobs")) {
      JsonNode operation = CONTRACT.operations().get(what);
      String path = path(what.substring(5));
      problem(what, operation, ran.post(path, "text/rtf", "{}"), 415);
      problem(what, operation, ran.post(path, "{\"nonsense\":1}"), 400);
      problem(what, operation, ran.post(path, "{\"kind\":"), 400);
      problem(what, operation, ran.post(path, "[".repeat(5_000)), 400);
      problem(what, operation, ran.post(path, "[]"), 400);
    }
    HttpResponse<String> put = ran.send(ran.to(API + "/claims").PUT(HttpRequest.BodyPublishers.noBody()));
    problem("put", CONTRACT.operations().get("get /claims"), put, 405);
    assertThat(put.headers().firstValue("Allow").orElse("")).contains("GET");
    problem("413", CONTRACT.operations().get("post /replies"), ran.post(API + "/replies", "\"" + "a".repeat(200_000) + "\""), 413);
  }

  @Test
  void every_body_has_an_example_that_keeps_its_schema_and_is_taken() {
    JsonNode title = ran.json(API + "/claims?limit=1").at("/items/0/title");
    CONTRACT.operations().forEach((what, operation) -> {
      JsonNode json = operation.at("/requestBody/content/application~1json");
      assertThat(json.isMissingNode() || json.get("examples").size() > 0).as(what).isTrue();
      json.path("examples").forEach(example -> {
        JsonNode value = example.get("value");
        assertThat(CONTRACT.sent(operation, "application/json", value)).as(what + " " + value).isEmpty();
        String here = value.toString().replace("7a3f3dab828b5446", title.get("article").asText())
            .replace("\"The ferry will be sold\"", title.get("exact").toString());
        if (!here.contains("https://") && !here.contains("679cf6d9a2b92174")) {
          HttpResponse<String> answer = ran.post(path(what.substring(5)), here);
          assertThat(answer.statusCode()).as(what + " " + here + answer.body()).isIn(201, 202);
        }
      });
    });
  }

  @Test
  void a_list_comes_in_parts_that_join_to_the_whole() {
    for (String list : List.of("dossiers", "claims", "articles", "outlets", "sources", "search?q=airstrip", "jobs", "replies", "corrections")) {
      String path = API + "/" + list + (list.contains("?") ? "&" : "?");
      List<String> whole = new ArrayList<>();
      ran.json(path + "limit=500").get("items").forEach(item -> whole.add(item.toString()));
      List<String> parts = new ArrayList<>();
      String next = path + "limit=3";
      while (next != null) {
        HttpResponse<String> response = ran.get(next);
        assertThat(Ran.json(response).get("items").size()).isLessThanOrEqualTo(3);
        Ran.json(response).get("items").forEach(item -> parts.add(item.toString()));
        String link = response.headers().firstValue("Link").orElse(null);
        assertThat(link != null).isEqualTo(!Ran.json(response).get("next").isNull());
        next = link == null ? null : link.substring(1, link.indexOf('>'));
      }
      assertThat(parts).as(list).isEqualTo(whole);
    }
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    CONTRACT.operations().forEach((what, operation) -> {
      if (operation.at("/responses/200/headers").has("ETag") && !what.equals("get /exports/{form}")) {
        String path = path(what.substring(4)) + "?" + needed(what, "");
        String mark = ran.get(path).headers().firstValue("ETag").orElse("none: " + what);
        HttpResponse<String> again = ran.get(path, "If-None-Match", "\"other\", W/" + mark);
        assertThat(again.statusCode()).as(what + " " + mark).isEqualTo(304);
        assertThat(again.body()).isEmpty();
      }
    });
    String one = API + "/exports/prov?story=" + IDS.get("{story}");
    assertThat(ran.get(one, "If-None-Match", ran.get(one).headers().firstValue("ETag").orElse("")).statusCode()).isEqualTo(304);
  }

  @Test
  void the_same_bytes_twice_are_one_article() {
    String line = "{\"text\":\"The ferry to Osk was cancelled on Friday, the harbour master said. It will sail again on Sunday.\"}\n";
    for (String outcome : List.of("added", "known")) {
      HttpResponse<String> promised = ran.post(API + "/articles", "application/x-ndjson", line);
      assertThat(promised.statusCode()).isEqualTo(202);
      assertThat(promised.headers().firstValue("Location").orElse("")).isEqualTo(API + "/jobs/" + Ran.json(promised).get("id").asText());
      assertThat(CONTRACT.faults(CONTRACT.operations().get("post /articles"), 202, "application/json", Ran.json(promised))).isEmpty();
      JsonNode job = ran.ended(Ran.json(promised).get("id").asText());
      assertThat(job.at("/counts/" + outcome).asInt()).as(job.toString()).isEqualTo(1);
    }
  }

  @Test
  void files_are_taken_as_a_browser_sends_them_and_those_that_cannot_be_read_can_be_tried_again() {
    String file = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"";
    String body = file + "../../etc/a.txt\"\r\n\r\nThe bridge to Osk is shut, the mayor said.\r\n"
        + file + "b.png\"\r\n\r\n\u0089PNG\r\n--x--\r\n";
    HttpResponse<String> promised = ran.post(API + "/articles", "multipart/form-data; boundary=x", body);
    assertThat(promised.statusCode()).as(promised.body()).isEqualTo(202);
    String id = Ran.json(promised).get("id").asText();
    JsonNode job = ran.ended(id);
    assertThat(job.at("/counts/added").asInt()).as(job.toString()).isEqualTo(1);
    assertThat(ran.json(API + "/jobs/" + id + "/lines").toString()).contains("\"a.txt\"").doesNotContain("..");
    assertThat(ran.json(API + "/jobs/" + id + "/lines?outcome=aside").at("/items/0/trouble/mend").asText()).isNotBlank();
    HttpResponse<String> again = ran.post(API + "/jobs/" + id + "/retry", "");
    assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
    ran.ended(Ran.json(again).get("id").asText());
    assertThat(ran.post(API + "/jobs/" + id + "/retry", "").statusCode()).isEqualTo(409);
    assertThat(ran.post(API + "/jobs/" + id + "/stop", "").statusCode()).isEqualTo(409);
  }

  @Test
  void a_job_tells_its_events_to_its_end() {
    HttpResponse<String> promised = ran.post(API + "/jobs", "{\"kind\":\"trace\"}");
    HttpResponse<String> events = ran.get(promised.headers().firstValue("Location").orElse("") + "/events", "Accept", "text/event-stream");
    assertThat(type(events)).isEqualTo("text/event-stream");
    assertThat(events.body()).contains("event: state").contains("event: end").contains("\"state\":\"done\"");
    assertThat(ran.get(promised.headers().firstValue("Location").orElse("") + "/events", "Accept", "application/json").statusCode()).isEqualTo(406);
  }

  @Test
  void a_correction_is_made_undone_once_and_stays_in_the_history() {
    JsonNode claim = ran.json(API + "/claims?limit=1").at("/items/0/title");
    String at = "{\"article\":" + claim.get("article") + ",\"exact\":" + claim.get("exact") + "}";
    JsonNode operation = CONTRACT.operations().get("post /corrections");
    HttpResponse<String> made = ran.post(API + "/corrections",
        "{\"kind\":\"outlet\",\"at\":[" + at + "],\"value\":\"The Osk Letter\",\"reason\":\"Its masthead says so.\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    holds("post /corrections", operation, made);
    String where = made.headers().firstValue("Location").orElse("");
    HttpRequest.Builder undo = ran.to(where).DELETE();
    assertThat(ran.send(undo).statusCode()).isEqualTo(200);
    assertThat(ran.send(undo).statusCode()).isEqualTo(409);
    assertThat(ran.json(where).get("undoneBy").isTextual()).isTrue();
    HttpResponse<String> elsewhere = ran.post(API + "/corrections", "{\"kind\":\"outlet\",\"at\":[{\"article\":" + claim.get("article")
        + ",\"exact\":\"words that do not stand there\"}],\"value\":\"x\",\"reason\":\"y\"}");
    problem("words", operation, elsewhere, 400);
  }

  @Test
  void an_unnamed_source_is_in_no_list_and_no_search_takes_one() {
    assertThat(ran.get(API + "/sources?kind=unnamed").statusCode()).isEqualTo(400);
    ran.json(API + "/sources?limit=500").get("items")
        .forEach(source -> assertThat(source.get("kind").asText()).isIn("person", "office", "document"));
    assertThat(ran.get(API + "/search?unnamed=officials").statusCode()).isEqualTo(400);
  }

  @Test
  void exports_come_as_downloads_with_a_name_of_their_own() {
    ran.json(API + "/exports").get("items").forEach(form -> {
      HttpResponse<String> export = ran.get(API + "/exports/" + form.get("form").asText() + "?notes=false");
      assertThat(export.statusCode()).as(form.toString()).isEqualTo(200);
      assertThat(export.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"" + form.get("fileName").asText() + "\"");
      assertThat(export.body()).isNotEmpty();
    });
    HttpResponse<String> prov = ran.get(API + "/dossiers/" + IDS.get("{story}") + "?format=graphml");
    assertThat(prov.body()).contains("<graphml");
    assertThat(ran.get("/export?as=markdown&story=" + IDS.get("{story}")).headers().firstValue("Content-Disposition")).isPresent();
    assertThat(ran.get("/export").body()).contains("whence-prov.json");
    assertThat(ran.get("/export?as=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void figures_go_by_route_and_name_no_id_and_no_word_of_a_search() {
    ran.get(API + "/search?q=zanzibarium");
    ran.get(API + "/claims/" + IDS.get("{claim}"));
    String figures = ran.get("/metrics").body();
    assertThat(figures).contains("whence_requests_seconds_count").contains("route=\"/api/v1/claims/{claim}\"").contains("whence_jobs{state=\"done\"}")
        .contains("whence_readers_busy");
    assertThat(figures + ran.log()).doesNotContain("zanzibarium").doesNotContain(IDS.get("{claim}"));
  }
}
