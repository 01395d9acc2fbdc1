package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.fiction.Hostile;
import org.whence.fiction.Reservoir;
import org.whence.model.Pile;

class HtmlViewTest {
  private final String reservoir = new HtmlView().render(Reservoir.pile());
  private final Document page = Jsoup.parse(reservoir);

  private static Set<String> tags(Document document) {
    Set<String> out = new TreeSet<>();
    document.getAllElements().forEach(element -> out.add(element.normalName()));
    return out;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style></title></textarea></script><script>alert(1)</script>",
        "javascript:alert(1)",
        "<svg/onload=alert(1)>",
        "&lt;b&gt; &amp; <!-- --> ]]> ${7*7} @raw",
        "</mark></blockquote><iframe src=//evil.example>"
      })
  void no_field_can_add_an_element_or_an_attribute(String evil) {
    Document hostile = Jsoup.parse(new HtmlView().render(Hostile.pile(evil)));
    Document harmless = Jsoup.parse(new HtmlView().render(Hostile.pile("harmless")));
    assertThat(tags(hostile)).isEqualTo(tags(harmless));
    assertThat(hostile.getAllElements()).hasSameSizeAs(harmless.getAllElements());
    for (Element element : hostile.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on");
        assertThat(attribute.getValue().strip()).doesNotStartWith("javascript:");
      }
    }
    assertThat(hostile.text()).contains(evil.replaceAll("\\s+", " ").strip());
  }

  @Test
  void nothing_is_loaded_and_nothing_runs() throws Exception {
    assertThat(page.select("script, iframe, object, embed, img, audio, video, form, base")).isEmpty();
    assertThat(page.select("[style], [src]")).isEmpty();
    assertThat(page.select("link").eachAttr("href")).containsExactly("data:,");
    String style = page.select("style").first().data();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; ")
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
        .doesNotContain("unsafe");
    assertThat(style).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void every_link_inside_the_page_leads_somewhere() {
    for (String target : page.select("a[href^=#]").eachAttr("href")) {
      assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
    }
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void the_lower_bound_is_the_large_number_and_never_stands_without_the_upper_one() {
    Element hit = page.select(".verdict .hit").first();
    assertThat(hit.select("b").text()).isEqualTo("1");
    assertThat(hit.text()).isEqualTo("1 origin (at most 3)");
    assertThat(page.select(".claim .oc")).allSatisfy(count -> assertThat(count.parent().text()).contains("at most"));
  }

  @Test
  void the_claim_is_quoted_in_its_own_language() {
    assertThat(page.select(".verdict blockquote").attr("lang")).isEqualTo("en");
    assertThat(page.select("blockquote[lang=es]").text()).contains("El Ministerio del Agua estudia vaciar el embalse de Orla");
  }

  @Test
  void a_step_that_nothing_proves_is_dotted_and_a_firmer_one_thick() {
    assertThat(page.select(".ways").first().select("path.edge.noproof")).hasSize(1);
    assertThat(page.select(".ways").first().select("path.edge.hard")).hasSize(1);
    assertThat(page.select(".ways").first().select(".node.origin .t").eachText()).containsExactly("the Meridian Courier");
  }

  @Test
  void the_routes_tell_in_words_what_the_graph_draws() {
    Element routes = page.select(".routes").first();
    assertThat(routes.select("> li:not(.guess)")).hasSize(4);
    assertThat(routes.select("> li.guess").eachText())
        .containsExactly("El Faro de Lindo may draw on Castor not proven no sentence in this pile shows it");
    routes.select(".from").remove();
    assertThat(routes.select("> li").first().select(".hop").eachText())
        .containsExactly(
            "Ministry weighs draining of Orla reservoir, Courier reports",
            "published by Tarn Daily",
            "carries copy of Castor",
            "relays the Meridian Courier ◎ origin",
            "cites two current officials and one former official (unnamed)");
  }

  @Test
  void every_line_of_a_graph_that_is_one_step_opens_its_sentence() {
    for (Element line : page.select(".graph a.el")) {
      Element step = page.getElementById(line.attr("href").substring(1));
      assertThat(step).as(line.attr("aria-label")).isNotNull();
      assertThat(step.text()).as("what proves it, or that nothing does").isNotBlank();
    }
    assertThat(page.select(".graph a.el")).hasSizeGreaterThan(5);
  }

  @Test
  void every_flag_is_a_glyph_and_a_word() {
    assertThat(page.select(".verdict .flag").eachText()).containsExactly("⇑ Source upgraded", "≠ Contradicted", "▲ Hardened (differs)");
  }

  @Test
  void the_same_pile_gives_the_same_page() {
    assertThat(new HtmlView().render(Reservoir.pile())).isEqualTo(reservoir);
  }

  @Test
  void an_empty_pile_makes_a_page() {
    assertThat(Jsoup.parse(new HtmlView().render(new Pile(List.of(), List.of(), List.of()))).text()).contains("0 articles, 0 stories");
  }
}
