package org.whence.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whence.model.Article;
import org.whence.model.Fact;
import org.whence.model.RawPage;

class SourcesTest {
  private static final String TEXT =
      "<p>The ferry terminal at Tellmark will close for repairs after engineers found cracks in two of its piers on Monday.</p>"
          + "<p>The port said that the summer traffic would be led over the northern quay until the work is done.</p>";

  private static Article page(String head, String body) {
    String html = "<html><head><title>Ferry terminal to close</title>" + head + "</head><body><article><h1>Ferry terminal to close</h1>" + body;
    return new Extractor().extract(RawPage.html("page.html", html + TEXT + "</article></body></html>"));
  }

  @Test
  void dayStatedForMachinesIsSurerThanOneFoundInAnyWords() {
    Article stated = page("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-03-04\"}</script>", "");
    Article found = page("", "<p>Tellmark, 4 March 2031</p>");

    assertThat(stated.facts()).contains(new Fact(Fact.Of.PUBLISHED, Fact.From.JSON_LD)).noneMatch(Fact::isGuess);
    assertThat(stated.source(Fact.Of.HEADLINE)).isEqualTo(Fact.From.MARKUP);
    assertThat(found.facts()).contains(new Fact(Fact.Of.PUBLISHED, Fact.From.WORDS)).anyMatch(Fact::isGuess);
    assertThat(new Fact(Fact.Of.PUBLISHED, Fact.From.WORDS).sure().orElseThrow())
        .isLessThan(new Fact(Fact.Of.PUBLISHED, Fact.From.JSON_LD).sure().orElseThrow());
  }

  @Test
  void copyrightLineGivesTheBoundsOfItsYear() {
    String text = "Ferry terminal to close\n\nThe port said that the terminal will close for repairs after cracks were found on Monday.\n\n";
    Article article = new Extractor().extract(RawPage.text("line 1", text + "\u00A9 2031 Tellmark Courier. All rights reserved."));

    assertThat(article.source(Fact.Of.PUBLISHED)).isEqualTo(Fact.From.COPYRIGHT);
    assertThat(article.published().firstDay()).hasToString("2031-01-01");
    assertThat(article.published().lastDay()).hasToString("2031-12-31");
  }

  @Test
  void outletNamedInTheHeadIsSurerThanTheOwnerInALineOfCopyright() {
    Article named = page("<meta property=og:site_name content='Tellmark Courier'>", "");
    String text = "Ferry terminal to close\n\nThe port said that the terminal will close for repairs after cracks were found on Monday.\n\n";
    Article owned = new Extractor().extract(RawPage.text("line 1", text + "\u00A9 2031 Anders Holding. All rights reserved."));

    Fact owner = new Fact(Fact.Of.OUTLET, Fact.From.COPYRIGHT);
    assertThat(named.facts()).contains(new Fact(Fact.Of.OUTLET, Fact.From.META)).noneMatch(Fact::isGuess);
    assertThat(owned.facts()).contains(owner);
    assertThat(owner.isGuess()).isTrue();
    assertThat(owner.sure().orElseThrow()).isLessThan(new Fact(Fact.Of.OUTLET, Fact.From.META).sure().orElseThrow());
  }

  @Test
  void whatIsNotKnownHasNoSource() {
    Article article = page("", "");

    assertThat(article.published()).isNull();
    assertThat(article.source(Fact.Of.PUBLISHED)).isNull();
    assertThat(article.source(Fact.Of.OUTLET)).isNull();
  }

  @Test
  void whatIsGivenWithThePageSaysSo() {
    Article article = new Extractor().extract(RawPage.text("line 1", "Ferry terminal to close\n\nThe port said so.").at("https://courier.example/a"));

    assertThat(article.source(Fact.Of.ADDRESS)).isEqualTo(Fact.From.GIVEN);
    assertThat(article.source(Fact.Of.OUTLET)).isEqualTo(Fact.From.URL);
    assertThat(article.source(Fact.Of.HEADLINE)).isEqualTo(Fact.From.LINE);
  }
}
