package org.whence.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.casefile.Adding;
import org.whence.casefile.Case;
import org.whence.casefile.Patience;
import org.whence.fiction.Golden;
import org.whence.ingest.Intake;

/** What the pages of dossiers, claims and outlets show and take, asked for without a script. */
class PagesTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir
  static Path folder;

  private static Ran open;

  @BeforeAll
  static void start() throws IOException {
    open = Ran.over(Ran.traced(folder, Ran.samples()));
  }

  @AfterAll
  static void stop() {
    open.close();
  }

  private static Document page(Ran ran, String path, String... headers) {
    HttpResponse<String> answer = ran.get(path, headers);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static Document page(String path, String... headers) {
    return page(open, path, headers);
  }

  private static String story(String word) {
    return page("/").select("a[href^=/d/]").stream().filter(link -> link.text().contains(word)).findFirst().orElseThrow().attr("href");
  }

  /** A claim of the story of the viaduct that was hardened on the way: its page, and what leads to the form for a reply. */
  private static Element flagged() {
    return page(story("Viaduct")).select("a[href^=/reply]").first();
  }

  private static String claim(Element link) {
    return "/c/" + link.attr("href").replaceFirst(".*claim=([^&]+).*", "$1");
  }

  private static String sent(Element form, String... more) {
    List<String> out = new ArrayList<>();
    form.select("input[type=hidden]").forEach(field -> out.add(field.attr("name") + "=" + Addresses.encoded(field.attr("value"))));
    for (int i = 0; i < more.length; i += 2) {
      out.add(more[i] + "=" + Addresses.encoded(more[i + 1]));
    }
    return String.join("&", out);
  }

  private static HttpResponse<String> send(Element form, String... more) {
    return open.post(form.attr("action"), FORM, sent(form, more));
  }

  @Test
  void a_dossier_tells_in_the_order_agreed_on() {
    List<String> parts =
        page(story("Norhaven")).select(".story section h2").eachAttr("id").stream().map(id -> id.replaceFirst("^s[0-9]+-", "")).toList();
    assertThat(parts).containsSubsequence("k", "g", "n", "c", "d", "p", "l", "t");
  }

  @Test
  void the_ways_of_any_claim_are_drawn_when_it_is_chosen() {
    String story = story("Viaduct");
    Document page = page(story);
    List<Element> choices = page.select(".tools select[name=claim] option");
    assertThat(choices).hasSizeGreaterThan(2);
    Element main = page.selectFirst(".tools option[selected]");
    Element other = choices.stream().filter(each -> each != main).findFirst().orElseThrow();
    Document chosen = page(story + "?claim=" + Addresses.encoded(other.attr("value")));
    assertThat(chosen.select(".tools option[selected]").eachAttr("value")).containsExactly(other.attr("value"));
    assertThat(chosen.select(".drawn").text()).contains("at most");
    assertThat(chosen.select(".drawn a").attr("href")).isEqualTo("/c/" + Addresses.encoded(other.attr("value")));
    assertThat(chosen.select(".ways .routes")).hasSize(1);
    assertThat(page(story + "?claim=no-such-claim").select("[aria-labelledby$=-g]").text()).contains("No article makes this claim.");
    assertThat(page.select(".claim a[href^=/d/][href*='?claim=']")).hasSizeGreaterThan(2).allSatisfy(link ->
        assertThat(page.getElementById(link.attr("href").replaceFirst(".*#", ""))).isNotNull());
  }

  @Test
  void two_wordings_are_compared_word_by_word_as_two_selects_say() {
    String claim = claim(flagged());
    Document page = page(claim);
    int all = page.select("#one option").size();
    assertThat(all).isGreaterThan(2).isEqualTo(page.select("#other option").size()).isEqualTo(page.select(".variants > li").size());
    assertThat(page.select("#compare ins, #compare del")).as("the change on the way comes first").isNotEmpty();
    assertThat(page.select("#compare .flag").text()).contains("Hardened");
    for (int other = 1; other <= all; other++) {
      Document pair = page(claim + "?one=1&other=" + other);
      assertThat(pair.select("#other option[selected]").attr("value")).isEqualTo(String.valueOf(other));
      assertThat(pair.select("#compare .pair blockquote")).hasSize(2);
      boolean told = !pair.select("#compare ins, #compare del").isEmpty() || !pair.select("#compare > .card > .note").isEmpty();
      assertThat(told).as("marks, or why there are none").isTrue();
    }
    assertThat(page(claim + "?one=1&other=1").select("#compare").text()).contains("This is one wording.");
    for (String odd : List.of("?one=999&other=-4", "?one=x", "?other=99999999999", "?one=0&other=0")) {
      assertThat(page(claim + odd).select("#compare .pair blockquote")).as(odd).hasSize(2);
    }
  }

  @Test
  void a_correction_stands_in_the_history_of_its_claim_and_is_undone_from_there() {
    String claim = page(story("Norhaven")).select("a[href^=/c/]").attr("href");
    Document page = page(claim);
    assertThat(page.select("[aria-labelledby=edits]").text()).contains("Nothing was corrected here.");
    Element form = page(page.select(".variants a[href^=/correct]").first().attr("href")).selectFirst("main form");
    assertThat(send(form, "kind", "date", "date", "2031-09-01", "reason", "The page was <b>late</b>.").statusCode()).isEqualTo(303);
    Element history = page(claim).selectFirst("[aria-labelledby=edits]");
    assertThat(history.text()).contains("The page was <b>late</b>.").contains("Undo");
    HttpResponse<String> undone = send(history.selectFirst("form"));
    assertThat(undone.headers().firstValue("Location")).hasValue(claim);
    assertThat(page(claim).select("[aria-labelledby=edits]").text()).contains("Undone by").doesNotContain("Undo ");
  }

  @Test
  void a_flag_holds_the_dated_reply_of_its_outlet_which_counts_for_nothing() {
    Element link = flagged();
    Document form = page(link.attr("href"));
    String claim = claim(link);
    String before = page(claim).select(".verdict").text();
    Element entry = form.selectFirst("main form");
    String outlet = entry.select("[name=outlet]").attr("value");
    String[] reply = {
      "outlet", outlet, "author", "the editor", "day", "2031-04-20", "text", "We stand by <script>it</script>.", "url", "https://flash.example/r"
    };
    HttpResponse<String> kept = send(entry, reply);
    assertThat(kept.headers().firstValue("Location")).hasValue(claim + "#replies");
    Document page = page(claim);
    assertThat(page.select(".change .reply").text()).contains("Reply of " + outlet + ", 20 Apr 2031").contains("We stand by <script>it</script>.");
    assertThat(page.select(".verdict").text()).isEqualTo(before);
    assertThat(page(story("Viaduct")).select(".change .reply")).isNotEmpty();
    String home = page("/outlets").select("a[href^=/o/]").stream().filter(each -> each.text().equals(outlet)).findFirst().orElseThrow().attr("href");
    assertThat(page(home).select("[aria-labelledby=replies]").text()).contains("We stand by").contains("In answer to:");
    assertThat(page(page(home).select("a[href^=/reply]").attr("href")).select("main a[href^=/reply?claim]")).isNotEmpty();
    HttpResponse<String> undone = send(page(home).selectFirst("[aria-labelledby=replies] form"));
    assertThat(undone.headers().firstValue("Location")).hasValue(home);
    assertThat(page(claim).select(".change .reply")).isEmpty();
    assertThat(page(home).select("[aria-labelledby=replies]").text()).contains("Undone by");
  }

  @Test
  void what_is_no_reply_is_refused_with_the_mend() {
    Element entry = page(flagged().attr("href")).selectFirst("main form");
    String[] good = {"outlet", "The Sabel Flash", "author", "an editor", "day", "2031-04-20", "text", "No.", "url", ""};
    for (String[] bad : List.of(new String[] {"text", " "}, new String[] {"day", "yesterday"}, new String[] {"url", "javascript:alert(1)"})) {
      String[] sent = good.clone();
      for (int i = 0; i < sent.length; i += 2) {
        sent[i + 1] = sent[i].equals(bad[0]) ? bad[1] : sent[i + 1];
      }
      assertThat(send(entry, sent).statusCode()).as(bad[0]).isEqualTo(400);
    }
    assertThat(open.post("/replies", FORM, "claim=x&form=wrong").statusCode()).isEqualTo(403);
    assertThat(open.get("/reply?claim=x&article=y").statusCode()).isEqualTo(404);
    assertThat(open.get(flagged().attr("href").replaceFirst("end=[0-9]+", "end=99999999")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_landscape_has_a_page_where_ratings_are_given_and_the_unrated_counted() {
    String path = story("Viaduct") + "/landscape";
    Document none = page(path);
    assertThat(none.select(".land")).isEmpty();
    assertThat(none.select("main").text()).contains("No ratings yet");
    assertThat(page(story("Viaduct")).select("a[href=" + path + "]")).isNotEmpty();
    Element form = none.selectFirst("main form");
    String csv = "# scale: Harbour, Hill\noutlet,rating\nHarbor Ledger,Harbour\nThe Sabel Flash,Hill\n";
    assertThat(upload(form, csv).headers().firstValue("Location")).hasValue(path);
    Document rated = page(path);
    assertThat(rated.select(".lb .lk").eachText()).containsExactly("Harbour", "Hill", "not rated");
    assertThat(rated.select(".lb li a[href^=/a/]")).hasSizeGreaterThan(3);
    assertThat(rated.select(".lb .ln").first().text()).contains("1 outlet").contains("origin");
    assertThat(rated.select("[aria-labelledby=unrated] li").eachText()).contains("VBN News").doesNotContain("Harbor Ledger");
    assertThat(page(path, "Accept-Language", "es").select("h1").text()).isEqualTo("Los medios según sus calificaciones");
    Document whole = page("/landscape");
    assertThat(whole.select(".lb .lk").eachText()).containsExactly("Harbour", "Hill", "not rated");
    assertThat(whole.select(".lb .ln").first().text()).startsWith("1 outlet, ").contains("origin");
    assertThat(whole.select(".lb li a[href^=/o/]").eachText()).contains("Harbor Ledger", "VBN News");
    assertThat(whole.select(".note").text()).contains("cited report");
    assertThat(page("/landscape", "Accept-Language", "es").select("h1").text()).isEqualTo("Todos los medios según sus calificaciones");
    assertThat(page("/help").select("form[action*=landscape]")).isEmpty();
    upload(rated.selectFirst("main form"), "");
    assertThat(page(path).select(".land")).isEmpty();
    assertThat(open.get("/d/no-such-story/landscape").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> upload(Element form, String csv) {
    String fields = form.select("input[type=hidden]").stream()
        .map(field -> "--x\r\nContent-Disposition: form-data; name=\"" + field.attr("name") + "\"\r\n\r\n" + field.attr("value") + "\r\n")
        .collect(Collectors.joining());
    String file = "--x\r\nContent-Disposition: form-data; name=\"ratings\"; filename=\"r.csv\"\r\nContent-Type: text/csv\r\n\r\n" + csv
        + "\r\n--x--\r\n";
    return open.post(form.attr("action"), "multipart/form-data; boundary=x", fields + file);
  }

  @Test
  void no_list_of_outlets_has_a_rate_or_an_order_by_flags() {
    for (String path : List.of("/outlets", page("/outlets").select("a[href^=/o/]").attr("href"))) {
      Document page = page(path);
      assertThat(page.select("main a[href*='by=']")).isEmpty();
      assertThat(page.select("main .flag")).isEmpty();
      assertThat(page.select("main").text()).doesNotContain("%");
    }
  }

  @Test
  void what_is_not_there_is_said_in_the_language_of_the_interface() {
    HttpResponse<String> spanish = open.get("/d/no-such-story", "Accept-Language", "es", "Accept", "text/html");
    assertThat(spanish.statusCode()).isEqualTo(404);
    Document page = Jsoup.parse(spanish.body());
    assertThat(page.select(".problem > p").first().text()).isEqualTo("No hay nada con este nombre en el caso.");
    assertThat(Jsoup.parse(open.get("/d/x", "Accept", "text/html").body()).select(".problem").text()).contains("There is nothing of this name");
  }

  private static Path cased(Path own, Path articles) {
    Path file = own.resolve("own.whence");
    if (!Files.exists(file)) {
      Case.create(file);
    }
    try (Case made = Case.open(file, Patience.usual(() -> {}))) {
      try (Adding adding = made.adding(added -> {})) {
        new Intake(InputStream.nullInputStream()).captures(List.of(articles.toString()), adding);
      }
      made.trace(1, (done, of) -> {});
    }
    return file;
  }

  private static Path harbor(Path own, String name, String numbers) throws IOException {
    Path to = Files.createDirectories(own.resolve(name));
    try (Stream<Path> files = Files.list(Golden.root().resolve("samples/open/harbor"))) {
      for (Path file : files.filter(each -> each.getFileName().toString().matches("harbor-0[" + numbers + "]\\..*")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  @Test
  void what_changed_since_the_last_visit_is_told_and_can_be_seen_off(@TempDir Path own) throws Exception {
    Path file = cased(own, harbor(own, "first", "123"));
    long visit = Instant.now().toEpochMilli();
    cased(own, harbor(own, "then", "456"));
    try (Ran ran = Ran.over(file)) {
      HttpResponse<String> first = ran.get("/");
      assertThat(Jsoup.parse(first.body()).select(".news")).as("a first visit has no news").isEmpty();
      String cookie = first.headers().firstValue("Set-Cookie").orElse("");
      assertThat(cookie).startsWith("visits=0.").contains("HttpOnly").contains("SameSite=Lax");
      String again = "visits=" + visit + "." + Instant.now().toEpochMilli();
      Document page = page(ran, "/", "Cookie", again);
      assertThat(page.select(".news").text()).contains("3 new articles, ").contains(" new origin");
      String story = page.select("td a[href^=/d/]").attr("href");
      Document dossier = page(ran, story, "Cookie", again);
      assertThat(dossier.select(".news").text()).contains("3 new articles, ");
      assertThat(dossier.select(".news .events blockquote")).hasSizeGreaterThan(2);
      assertThat(page(ran, story, "Cookie", again, "Accept-Language", "es").select(".news").text()).contains("3 artículos nuevos");
      String long_ago = "visits=0." + visit;
      assertThat(page(ran, "/", "Cookie", "visits=0." + (visit - 4_000_000)).select(".news")).as("a visit after a pause is a new one").isNotEmpty();
      assertThat(page(ran, "/", "Cookie", long_ago).select(".news")).as("the first visit goes on").isEmpty();
      for (String odd : List.of("visits=x", "visits=9.99999999999999", "visits=-1.4", "visits=123456789012345.1")) {
        assertThat(page(ran, "/", "Cookie", odd).select(".news")).as(odd).isEmpty();
      }
      Element form = dossier.selectFirst(".news form");
      HttpRequest.Builder seen = ran.to("/seen").header("Content-Type", FORM).header("Cookie", again)
          .POST(HttpRequest.BodyPublishers.ofString(sent(form)));
      HttpResponse<String> done = ran.send(seen);
      assertThat(done.headers().firstValue("Location")).hasValue(story);
      String now = done.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
      assertThat(page(ran, story, "Cookie", now).select(".news")).isEmpty();
      assertThat(page(ran, "/", "Cookie", now).select(".news").text()).contains("Nothing changed.");
    }
  }

  @Test
  void a_page_of_this_server_alone_is_gone_back_to() {
    String claim = claim(flagged());
    Element form = page("/settings").selectFirst("form[action=/settings/ratings]");
    for (String evil : List.of("//evil.example/", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/d/x\r\nSet-Cookie: a=b")) {
      Element copy = form.clone();
      copy.append("<input type=hidden name=back>").children().last().attr("value", evil);
      assertThat(upload(copy, "").headers().firstValue("Location")).as(evil + claim).hasValue("/settings");
    }
  }

  @Test
  void a_dossier_leads_to_the_stories_of_its_line(@TempDir Path own) throws IOException {
    Path articles = Files.createDirectories(own.resolve("line"));
    Files.writeString(articles.resolve("a.txt"), """
        Ostrel Gazette
        2 March 2031

        Fire on the ferry Marrow Star injures eleven off Quorrane

        A fire broke out in the engine room of the ferry Marrow Star off Quorrane on Sunday and injured eleven passengers, the coast guard said.

        Captain Iveta Lomsky turned the ship back to port. Smoke filled the car deck, and lifeboats were lowered within twenty minutes, the coast
        guard said.

        The ferry belongs to Ostrel Hydro Lines. Firefighters from Quorrane needed four hours to put out the flames, fire chief Jann Perrault said.
        """);
    Files.writeString(articles.resolve("b.txt"), """
        Tarn Daily
        20 May 2031

        Court fines Ostrel Hydro Lines over forged safety certificates

        A court in Tarn fined Ostrel Hydro Lines two million crowns on Tuesday for forged safety certificates, according to the written ruling.

        Judge Oda Fenwick said that the company had known since January. Lawyers of Captain Iveta Lomsky, who commanded the Marrow Star, said that
        she had warned the managers in letters.

        The company will appeal, its lawyer said. Shareholders meet in Quorrane in June.
        """);
    try (Ran ran = Ran.over(cased(own, articles))) {
      List<String> stories = page(ran, "/").select("td a[href^=/d/]").eachAttr("href");
      assertThat(stories).hasSize(2);
      assertThat(page(ran, stories.getFirst()).select("main").text()).contains("One article. Whence needs at least two to compare");
      for (String story : stories) {
        Element near = page(ran, story).selectFirst(".along > li");
        assertThat(near.select("a[href^=/d/]").attr("href")).isIn(stories).isNotEqualTo(story);
        assertThat(near.text()).containsPattern("(Before|After) this").contains("79 days");
        assertThat(near.select("blockquote")).hasSizeGreaterThanOrEqualTo(2).allSatisfy(quote -> assertThat(quote.text()).isNotEmpty());
        assertThat(near.select("blockquote mark").text()).contains("Ostrel Hydro Lines");
      }
    }
  }
}
