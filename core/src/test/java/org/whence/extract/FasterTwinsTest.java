package org.whence.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.text.Fold;
import org.whence.text.OutletNames;

/** What is read faster while a page is walked is what the plain way finds in the text. */
class FasterTwinsTest {
  private static final String SIGNS = "abzAZ09 \t\n.,:|*-'\"&;\u00A0\u00AD\u00E9\u0130\u03A3\u200B\u2019\u2022\u2026\u4E2D\uFEFF\uD83D\uDE00";
  private static final List<String> TAGS = List.of("p", "b", "div", "br", "span", "h1", "li", "a href=x", "figure", "td", "script", "my-part");

  private static String words(Random random, int most) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      out.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return out.toString();
  }

  private static String page(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      String tag = TAGS.get(random.nextInt(TAGS.size()));
      out.append(random.nextInt(3) == 0 ? "</" + tag.split(" ")[0] + '>' : '<' + tag + '>').append(words(random, i % 9 == 0 ? 400 : 30));
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void linesOfAWalkAreThoseOfTheirTexts(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      for (Unit unit : PageWalk.of(Jsoup.parse(page(random))).body.units) {
        Line plain = new Line(unit.text, 0, unit.text.length());
        assertThat(unit.line().words).isEqualTo(plain.words);
        assertThat(unit.line().sentence).isEqualTo(plain.sentence);
        assertThat(unit.line().norm()).isEqualTo(plain.norm());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void outletNamesPartWhereTheirSignsDo(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String name = (random.nextInt(4) == 0 ? "The " : "") + words(random, 40);
      List<String> parts = new ArrayList<>(List.of(Fold.fold(name).replace("'s", "").split("[^\\p{L}\\p{N}&]+")));
      parts.removeIf(String::isEmpty);
      while (!parts.isEmpty() && List.of("the", "el", "la", "los").contains(parts.get(0))) {
        parts.remove(0);
      }
      assertThat(OutletNames.normal(name)).isEqualTo(String.join(" ", parts));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void wordsOfATableAreFoundByTheirCharacters(long seed) {
    Random random = new Random(seed);
    CharTable table = new CharTable();
    List<String> known = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String word = words(random, 6);
      int number = table.add(word);
      if (!known.contains(word)) {
        known.add(word);
      }
      assertThat(number).isEqualTo(known.indexOf(word));
      String asked = words(random, 3);
      assertThat(table.find(asked.toCharArray(), 0, asked.length())).isEqualTo(known.indexOf(asked));
    }
  }

  /** Whether words stand in a line where they begin in no other word. */
  private static boolean holds(String line, String phrase) {
    int at = line.indexOf(phrase);
    return at == 0 || at > 0 && !(Letters.isWord(line.charAt(at)) && Letters.isWord(line.charAt(at - 1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void phrasesAreFoundAsIfEachWereSought(long seed) {
    Random random = new Random(seed);
    Phrases phrases = new Phrases();
    List<String> known = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      known.add("abz ".substring(random.nextInt(3)) + words(random, 3) + "az");
      phrases.add(known.get(i));
    }
    for (int i = 0; i < 2_000; i++) {
      String line = words(random, 30) + known.get(random.nextInt(known.size())) + words(random, 30);
      int least = random.nextInt(3) * 50;
      int first = Phrases.NONE;
      for (int k = known.size() - 1; k >= least; k--) {
        first = holds(line, known.get(k)) ? k : first;
      }
      assertThat(phrases.first(line, 0, least, (text, number) -> holds(text, known.get(number)))).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void textsAreCountedAsIfEachWereHeldAgainstTheOthers(long seed) {
    Random random = new Random(seed);
    List<Unit> units = PageWalk.of(Jsoup.parse(page(random) + page(random))).body.units;
    Repeats repeats = new Repeats(units);
    for (int i = 0; i < units.size(); i++) {
      String text = units.get(i).text;
      assertThat(repeats.of(i)).isEqualTo((int) units.stream().filter(unit -> unit.text.equals(text)).count());
    }
  }
}
