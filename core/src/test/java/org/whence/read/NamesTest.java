package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Name;
import org.whence.model.Role;
import org.whence.model.Span;

class NamesTest {

  private static Article article(String language, Role role, String text) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      blocks.add(new Block(at, at + paragraph.length(), role, "paragraph"));
      at += paragraph.length() + 2;
    }
    return new Article(
        ArticleId.of(null, null, null, text), "test", text, blocks, new Language(language), null, null, null, null, List.of(), List.of());
  }

  private static List<String> names(Article article) {
    return new Reader().read(article).names().stream().map(name -> name.kind() + " " + article.words(name.span())).toList();
  }

  private static List<String> names(String language, String text) {
    return names(article(language, Role.BODY, text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "en; The bridge is safe, said Ann Lee, a minister.; PERSON Ann Lee",
    "en; On Monday Senator Clara Whitlock met farmers in Ohio.; PERSON Clara Whitlock, PLACE Ohio",
    "en; The Ministry of Transport declined to comment.; ORGANISATION Ministry of Transport",
    "en; He studied law at the University of Leeds.; ORGANISATION University of Leeds",
    "en; Shares in Brightway Inc. fell 4 percent in London.; ORGANISATION Brightway Inc., PLACE London",
    "en; French and German officials met in Brussels.; OTHER French, OTHER German, PLACE Brussels",
    "en; Hurricane Otto struck Costa Rica in August.; OTHER Hurricane Otto, PLACE Costa Rica",
    "en; May told voters on Tuesday that talks would end in May.; PERSON May",
    "en; The Lantern reported that Edda Rask had left the Labour Party.; ORGANISATION Lantern, PERSON Edda Rask, ORGANISATION Labour Party",
    "en; The Danube flows through Hungary.; PLACE Danube, PLACE Hungary",
    "es; El puente es seguro, dijo Ana Luz Robles, ministra.; PERSON Ana Luz Robles",
    "es; El lunes, la senadora Clara Vidal se reunió con agricultores en Jalisco.; PERSON Clara Vidal, PLACE Jalisco",
    "es; El Ministerio de Transporte no quiso hacer comentarios.; ORGANISATION Ministerio de Transporte",
    "es; Estudió Derecho en la Universidad de Salamanca.; ORGANISATION Universidad de Salamanca",
    "es; Funcionarios franceses y alemanes se reunieron en Bruselas.; PLACE Bruselas",
    "es; El huracán dejó daños en Costa Rica y en Nicaragua.; PLACE Costa Rica, PLACE Nicaragua",
    "es; El Partido Socialista pidió la dimisión de Tomás Arregui.; ORGANISATION Partido Socialista, PERSON Tomás Arregui",
    "es; El Danubio atraviesa Hungría.; PLACE Danubio, PLACE Hungría"
  })
  void namesAreFoundWithTheirKind(String language, String text, String expected) {
    assertThat(String.join(", ", names(language, text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "en; However, nobody answered. Trains ran late. Meanwhile, residents waited.",
    "en; Talks resume on Monday, 3 March, and end in August.",
    "en; Two officials said the plan was dead.",
    "en; They left at 8 PM. Nobody knows why. He did not say.",
    "es; Sin embargo, nadie respondió. Los trenes llegaron tarde. Mientras tanto, los vecinos esperaban.",
    "es; Las conversaciones se reanudan el lunes 3 de marzo y terminan en agosto.",
    "es; Dos funcionarios dijeron que el plan había muerto.",
    "es; ¿Quién pagará? Nadie lo sabe. Hablaban inglés y francés."
  })
  void wordsThatOnlyBeginASentenceAreNoNames(String language, String text) {
    assertThat(names(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "en; Nurses Say Winter Plan Has Failed",
    "en; POLICE SEARCH FOR MISSING BOY",
    "es; La policía busca a un niño desaparecido"
  })
  void headlinesAreNotFullOfNames(String language, String text) {
    assertThat(names(article(language, Role.HEADLINE, text))).isEmpty();
  }

  @Test
  void aShortNameIsOfTheKindOfTheFullOne() {
    String text = "Ann Orvane, a farmer, sued the council.\n\nOrvane lost. The council thanked Orvane for her patience.";

    assertThat(names("en", text)).containsExactly("PERSON Ann Orvane", "PERSON Orvane", "PERSON Orvane");
  }

  @Test
  void namesStandInTextOrderAndNeverInOneAnother() {
    String text = "Ann Lee of Brightway Inc. met Bo Aldane in Paris. Lee said the Paris plan was hers.\n\n"
        + "Aldane, of the University of Leeds, agreed.";
    Article article = article("en", Role.BODY, text);
    int at = 0;
    for (Name name : new Reader().read(article).names()) {
      assertThat(name.span().begin()).isGreaterThanOrEqualTo(at);
      at = name.span().end();
    }
    assertThat(at).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyTextIsReadAndItsNamesLieInIt(long seed) {
    Random random = new Random(seed);
    String signs = "ABab .,\n\"\u201C\u2019-\u05D0\u0639\u4E2D\uD83D\u0000\u00C9\u00E9'&/0\u2028";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    Article article = new Article(
        ArticleId.of(null, null, null, text.toString()), "test", text.toString(), List.of(new Block(0, text.length(), Role.BODY, "all")),
        new Language(seed % 2 == 0 ? "es" : "en"), null, null, null, null, List.of(), List.of());

    int at = 0;
    for (Name name : NameModel.shipped(article.language()).names(article)) {
      assertThat(name.span().begin()).isGreaterThanOrEqualTo(at);
      assertThat(name.span().end()).isGreaterThan(name.span().begin()).isLessThanOrEqualTo(text.length());
      at = name.span().end();
    }
  }

  @Test
  void aTextOfCapitalsAloneIsReadInTimeThatGrowsWithItsLength() {
    Article article = article("en", Role.BODY, "Aaa ".repeat(24_000));

    assertThat(NameModel.shipped(article.language()).names(article)).isNotNull();
  }

  @Test
  void aLanguageWithoutAModelIsReadWithThatOfEnglish() {
    assertThat(names("fr", "Ann Lee visited London.")).containsExactly("PERSON Ann Lee", "PLACE London");
  }

  @Test
  void theSameTextsGiveTheSameModel() {
    Article article = article("en", Role.BODY, "The bridge is safe, said Ann Lee of Brightway. Lee lives in Salterne.");
    List<Name> marked = List.of(name(article, "Ann Lee", Name.Kind.PERSON), name(article, "Brightway", Name.Kind.ORGANISATION),
        name(article, "Salterne", Name.Kind.PLACE));
    List<NamedText> texts = List.of(new NamedText(article, marked, List.of()));
    NameTraining.Settings settings = new NameTraining.Settings(10, 8, 0.1f, 0.001f, 0.3f, 1, 0);

    byte[] once = NameTraining.train(texts, settings).bytes();

    assertThat(NameTraining.train(texts, settings).bytes()).isEqualTo(once);
    assertThat(NameModel.read(once).names(article)).containsAll(marked);
  }

  private static Name name(Article article, String words, Name.Kind kind) {
    int begin = article.text().indexOf(words);
    return new Name(new Span(article.id(), begin, begin + words.length()), kind);
  }
}
