package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.whence.fiction.Golden;
import org.whence.fiction.Reservoir;
import org.whence.model.Pile;

/** The page of an invented story in Spanish, as agreed; its articles stay in their own languages. */
class SpanishPageTest {
  private final Pile pile = Reservoir.pile();
  private final String html = new HtmlView(Words.in("es")).render(pile);
  private final Document page = Jsoup.parse(html);

  @Test
  void the_whole_page_is_as_agreed() {
    String unstyled = html.replaceFirst("(?s)<style>.*?</style>", "<style></style>").replaceFirst("sha256-[A-Za-z0-9+/=]*", "");
    Golden.holds("app/src/test/golden/reservoir-es.html", unstyled);
  }

  @Test
  void the_page_is_spanish_and_what_is_quoted_keeps_its_language() {
    assertThat(page.select("html").attr("lang")).isEqualTo("es");
    assertThat(page.select(".verdict blockquote").attr("lang")).isEqualTo("en");
    assertThat(page.select("blockquote[lang=es]")).isNotEmpty();
    assertThat(page.select(".verdict .hit").text()).isEqualTo("1 origen (como máximo 3)");
    assertThat(page.select(".verdict .flag").eachText()).containsExactly("⇑ Fuente elevada", "≠ Contradicción", "▲ Endurecimiento (difiere)");
  }

  @Test
  void it_says_the_same_as_the_english_page() {
    Document english = Jsoup.parse(new HtmlView().render(pile));
    assertThat(page.getAllElements()).hasSameSizeAs(english.getAllElements());
    assertThat(page.select("blockquote").eachText()).hasSameSizeAs(english.select("blockquote").eachText());
    assertThat(page.select(".oc, dt b, .num b").eachText()).isEqualTo(english.select(".oc, dt b, .num b").eachText());
  }
}
