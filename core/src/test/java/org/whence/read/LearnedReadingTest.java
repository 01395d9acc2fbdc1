package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.read.LabelledArticle.Mark;

class LearnedReadingTest {

  private static final Reader MODEL = new Reader(Merge.MODEL, AttributionModel.shipped());

  private static Article article(String language, String text) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      blocks.add(new Block(at, at + paragraph.length(), Role.BODY, "paragraph"));
      at += paragraph.length() + 2;
    }
    return new Article(
        ArticleId.of(null, null, null, text), "test", text, blocks, new Language(language), null, null, null, null, List.of(), List.of());
  }

  private static List<String> lines(Reader reader, String language, String text) {
    Reading reading = reader.read(article(language, text));
    List<String> lines = new ArrayList<>();
    for (Attribution a : reading.attributions()) {
      lines.add(words(reading, a.sourceSpans()) + " | " + words(reading, a.cue()) + " | " + words(reading, a.content()));
    }
    return lines;
  }

  private static String words(Reading reading, List<Span> spans) {
    return String.join(" .. ", spans.stream().map(reading.article()::words).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "en; The minister said that the bridge was safe.; The minister | said | that the bridge was safe",
    "en; “The bridge is safe,” the minister said on Monday.; the minister | said | “The bridge is safe,”",
    "en; “The bridge is safe,” said Ann Lee, the minister. “We have checked it.”; "
        + "Ann Lee, the minister | said | “The bridge is safe,” .. “We have checked it.”",
    "en; The bridge was safe, according to two engineers.; two engineers | according to | The bridge was safe",
    "en; The mayor criticized the plan.; The mayor | criticized | the plan",
    "es; La ministra dijo que el puente era seguro.; La ministra | dijo | que el puente era seguro",
    "es; «El puente es seguro», aseguró la ministra.; la ministra | aseguró | «El puente es seguro»",
    "es; El puente era seguro, según dos ingenieros.; dos ingenieros | según | El puente era seguro"
  })
  void theModelFindsWhoSaysWhat(String language, String text, String attribution) {
    assertThat(lines(MODEL, language, text)).containsExactly(attribution);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "en; The bridge was built in 1931 and forty trains a day cross it.",
    "en; All went according to plan on the first day.",
    "en; Trains ran again on Tuesday.",
    "es; El puente se construyó en 1931 y soporta cuarenta trenes al día.",
    "es; Los trenes volvieron a circular el martes."
  })
  void whereNobodySpeaksTheModelFindsNothing(String language, String text) {
    assertThat(lines(MODEL, language, text)).isEmpty();
  }

  @Test
  void anAddedAttributionTellsOfSomethingSaidAndNamesWho() {
    String text = "The mayor wants to rebuild the bridge.";

    assertThat(lines(Reader.withModel(), "en", text)).isEmpty();
  }

  @Test
  void turnsOfPhraseThatTheRulesKnowStayTheirs() {
    String text = "The ministry did not respond to a request for comment.";

    assertThat(lines(Reader.withModel(), "en", text)).isEqualTo(lines(new Reader(), "en", text)).isNotEmpty();
  }

  @Test
  void withoutAModelTheRulesReadAlone() {
    String text = "The mayor lambasted the plan. “It is too dear,” she said.";

    assertThat(lines(new Reader(Merge.BOTH, null), "en", text)).isEqualTo(lines(new Reader(), "en", text));
  }

  @Test
  void theSameTextGivesTheSameReading() {
    String text = "“The bridge is safe,” said Ann Lee, adding that it would open in May. Critics called the claim a joke.";

    assertThat(lines(MODEL, "en", text)).isEqualTo(lines(new Reader(Merge.MODEL, AttributionModel.shipped()), "en", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u0000", "\uD800", "said \uDC00 said", "“", "”", "''", "said", "said said said", ". . .", "שלום “עולם” said", "\n\n\n\n"})
  void noTextIsTooOdd(String text) {
    for (String language : List.of("en", "es", "und", "ar")) {
      assertThat(MODEL.read(article(language, text))).isNotNull();
      assertThat(Reader.withModel().read(article(language, text))).isNotNull();
    }
  }

  @Test
  void neitherOneEndlessLineNorAHundredThousandMarksStopIt() {
    for (String text : List.of("“".repeat(100_000), "\"".repeat(100_000), "'' ".repeat(50_000), "he said that ".repeat(800_000),
        "said ".repeat(30_000))) {
      assertThat(Reader.withModel().read(article("en", text))).isNotNull();
    }
  }

  private static LabelledArticle lesson(String text, String source, String cue, String content) {
    Mark mark = new Mark(range(text, source), range(text, cue), range(text, content));
    return new LabelledArticle(text, article("en", text), List.of(mark), true);
  }

  private static List<int[]> range(String text, String part) {
    return List.of(new int[] {text.indexOf(part), text.indexOf(part) + part.length()});
  }

  @Test
  void theSameArticlesTrainTheSameBytes() {
    List<LabelledArticle> lessons = new ArrayList<>();
    for (String who : List.of("Ann Lee", "The mayor", "Two officials", "A report", "She", "The union")) {
      lessons.add(lesson(who + " said that the bridge was safe.", who, "said", "that the bridge was safe"));
    }
    AttributionTraining.Settings settings = new AttributionTraining.Settings(12, 3, 0.1f, 0.001f, 0.2f, 2, new AttributionModel.Boldness(0, 0, 0));

    assertThat(AttributionTraining.train(lessons, settings).bytes()).isEqualTo(AttributionTraining.train(lessons, settings).bytes());
  }
}
