package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.whence.fiction.Reservoir;
import org.whence.model.ArticleId;
import org.whence.model.Pile;
import org.whence.model.Ratings;
import org.whence.model.Span;
import org.whence.overview.Overviewer;

/** Parts of a page for a shell of the caller's own, with links of its own. */
class FragmentTest {
  private final Index index = new Index(Reservoir.pile());

  /** Addresses such as a server has. */
  private record Addresses() implements Links {
    @Override
    public String article(ArticleId id) {
      return "/a/" + id.value();
    }

    @Override
    public String words(Span span) {
      return "/a/" + span.article().value() + "?at=" + span.begin();
    }

    @Override
    public String claim(String id, String anchor) {
      return "/c/" + id;
    }

    @Override
    public String story(String id, String anchor) {
      return "/d/" + id;
    }

    @Override
    public String source(String identity) {
      return "/s/" + identity;
    }

    @Override
    public String outlet(String identity) {
      return "/o/" + identity;
    }
  }

  private Document fragment(String name) throws Index.Unknown {
    return Jsoup.parseBodyFragment(HtmlView.fragment(index.find(name), Words.ENGLISH, new Addresses()));
  }

  private static void everyLinkHasAnAddress(Document page) {
    assertThat(page.select("a[href]")).isNotEmpty();
    for (Element link : page.select("a[href]")) {
      String href = link.attr("href");
      boolean inside = href.startsWith("#") && page.getElementById(href.substring(1)) != null;
      assertThat(inside || href.matches("(/[acdos]/|https?://|[?]by=).+")).as(link.outerHtml()).isTrue();
    }
    assertThat(page.select("html > head > *, main, style, script, h1 ~ h1")).isEmpty();
  }

  @Test
  void a_story_a_claim_and_an_article_come_without_the_shell() throws Index.Unknown {
    for (String name : new String[] {"1", "1.1", "[2]"}) {
      Document page = fragment(name);
      everyLinkHasAnAddress(page);
      assertThat(page.select("body > article.story")).hasSize(1);
      assertThat(page.select("h1")).hasSize(1);
    }
  }

  @Test
  void what_a_name_stands_for_is_linked() throws Index.Unknown {
    Document page = fragment("1");
    assertThat(page.select(".node.outlet a[href^=/o/]")).isNotEmpty();
    assertThat(page.select(".routes .nn a[href^=/a/]")).isNotEmpty();
    assertThat(page.select(".verdict .src a").attr("href")).matches("/a/[0-9a-z]+[?]at=[0-9]+");
    assertThat(page.select("fieldset.sort")).as("the rules that sort are no part of the sheet").isEmpty();
  }

  @Test
  void an_unnamed_source_leads_nowhere() throws Index.Unknown {
    assertThat(fragment("1").select("a[href^=/s/unnamed], a[href^=/o/unnamed]")).isEmpty();
  }

  @Test
  void two_articles_side_by_side_are_a_fragment_too() throws Index.Unknown {
    String page = HtmlView.fragment(index.article("[1]"), index.article("[3]"), Words.ENGLISH, new Addresses());
    everyLinkHasAnAddress(Jsoup.parseBodyFragment(page));
  }

  @Test
  void the_text_of_an_article_is_to_be_read_in_its_own_fragment_alone() throws Index.Unknown {
    Document page = fragment("[2]");
    assertThat(page.select(".read .se")).isNotEmpty();
    assertThat(page.select("details.art")).isEmpty();
    assertThat(fragment("1").select(".read")).isEmpty();
    assertThat(fragment("1").select("details.art[open]")).isEmpty();
  }

  @Test
  void every_number_in_the_text_leads_to_its_note_and_back() throws Index.Unknown {
    Document page = fragment("[2]");
    assertThat(page.select(".blk a.nr")).isNotEmpty();
    for (Element number : page.select(".blk a.nr")) {
      Element note = page.getElementById(number.attr("href").substring(1));
      assertThat(note).as(number.outerHtml()).isNotNull();
      assertThat(note.select("a.nr").attr("href")).isEqualTo("#" + number.id());
      assertThat(note.select("b").text()).isNotEmpty();
    }
    assertThat(page.select(".notes a[href^=/c/]")).isNotEmpty();
  }

  @Test
  void the_text_to_be_read_is_the_text_of_the_article() throws Index.Unknown {
    Part.OfArticle article = index.article("[2]");
    Document page = fragment("[2]");
    page.select(".nr, .role").remove();
    StringBuilder read = new StringBuilder();
    page.select(".blk p").forEach(block -> read.append(block.wholeText()));
    assertThat(read.toString().replaceAll("\\s+", "")).isEqualTo(article.reading().article().text().replaceAll("\\s+", ""));
  }

  @Test
  void a_story_without_ratings_has_no_landscape() throws Index.Unknown {
    assertThat(HtmlView.landscape((Part.OfStory) index.find("1"), Words.ENGLISH, new Addresses())).isBlank();
  }

  @Test
  void a_landscape_leads_to_its_articles_in_the_language_asked_for() throws Index.Unknown {
    Pile rated = new Overviewer().rated(Reservoir.pile(), new Ratings(List.of("Valley", "Upland"), Map.of("tarn daily", "Valley")));
    String part = HtmlView.landscape((Part.OfStory) new Index(rated).find("1"), Words.in("es"), new Addresses());
    Document page = Jsoup.parseBodyFragment(part);
    assertThat(page.select("h2").text()).isEqualTo("Panorama");
    assertThat(page.select(".lk").eachText()).containsExactly("Valley", "Upland", "sin calificar");
    assertThat(page.select("a").eachAttr("href")).isNotEmpty().allSatisfy(href -> assertThat(href).startsWith("/a/"));
  }

  @Test
  void the_sheet_stands_alone() {
    assertThat(HtmlView.styleSheet()).contains(".verdict").doesNotContain("url(");
  }
}
