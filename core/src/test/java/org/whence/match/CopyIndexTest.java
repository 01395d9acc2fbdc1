package org.whence.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.match.Written.english;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Reading;

class CopyIndexTest {

  private static final String[] OUTLETS = {"Alder Post", "Coast Wire", "Quick Read", "Harbour Herald", "Inland Register"};

  private static final String[] WORDS =
      ("harbour council ferry bridge strike report minister budget school flood court judge market price water energy union worker hospital vaccine"
              + " election mayor police inquiry fire forest railway museum island border tax farm drought storm museum coast mine dam copper grain")
          .split(" ");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void one_by_one_in_any_order_ends_where_all_at_once_does(long seed) {
    Random random = new Random(seed);
    List<Reading> pile = pile(random);
    List<Copy> batch = CopyIndex.among(pile);
    assertThat(batch).isNotEmpty();
    List<Reading> shuffled = new ArrayList<>(pile);
    shuffled.addAll(pile.subList(0, pile.size() / 4));
    Collections.shuffle(shuffled, random);
    CopyIndex index = new CopyIndex();
    Map<ArticleId, Copy> told = new TreeMap<>();
    for (Reading reading : shuffled) {
      CopyIndex.Change change = index.add(reading);
      change.copies().forEach(copy -> told.put(copy.child(), copy));
      change.withdrawn().forEach(told::remove);
    }
    assertThat(index.copies()).isEqualTo(batch);
    assertThat(List.copyOf(told.values())).as("what add told is what stands in the end").isEqualTo(batch);
    assertThat(CopyIndex.among(shuffled)).isEqualTo(batch);
  }

  @Test
  void many_alike_texts_do_not_explode_and_have_the_first_as_parent() {
    String text = sentences(new Random(9), 12);
    List<Article> pile = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      pile.add(english(OUTLETS[i % OUTLETS.length], day(i), "Text " + i, text + " Copy number " + i + " was set by hand."));
    }
    List<Copy> copies = new Matcher().copies(pile);
    assertThat(copies).hasSize(pile.size() - 1);
    assertThat(copies).allSatisfy(copy -> assertThat(copy.parent()).isEqualTo(pile.get(0).id()));
  }

  @Test
  void the_nearest_of_a_chain_is_the_parent() {
    String first = sentences(new Random(4), 10);
    String second = first + " A reader wrote to say that the bells of Norrick rang twice that night.";
    Article one = english("Alder Post", "2031-03-01", "One", first);
    Article two = english("Coast Wire", "2031-03-08", "Two", second);
    Article three = english("Quick Read", "2031-03-15", "Three", second.replace("council", "board"));
    List<Copy> copies = new Matcher().copies(List.of(three, one, two));
    assertThat(parentOf(copies, three)).isEqualTo(two.id());
    assertThat(parentOf(copies, two)).isEqualTo(one.id());
  }

  @Test
  void two_texts_credited_to_an_agency_that_is_not_here_have_it_as_common_parent() {
    String text = sentences(new Random(5), 10);
    Article one = english("Alder Post", "2031-03-01", "One", text);
    Article two = english("Quick Read", "2031-03-15", "Two", text);
    List<Copy> copies = CopyIndex.among(List.of(Written.credited(one, "Tessaly Wire"), Written.credited(two, "Tessaly Wire")));
    assertThat(copies).singleElement().satisfies(copy -> {
      assertThat(copy.common()).isEqualTo("Tessaly Wire");
      assertThat(copy.directed()).isFalse();
    });
  }

  @Test
  void small_print_that_ends_both_texts_is_no_copy() {
    String print =
        "This article may not be stored or sent on in any form without the written permission of the publisher, and readers who find a mistake can"
            + " write to the corrections desk, which answers every letter within five working days of its arrival at our office.";
    Article one = blocks("Alder Post", sentences(new Random(1), 3), print);
    Article two = blocks("Quick Read", sentences(new Random(2), 3), print);
    assertThat(new Matcher().copies(List.of(one, two))).isEmpty();
  }

  private static Article blocks(String outlet, String body, String last) {
    Article plain = english(outlet, "2031-04-01", outlet + " news", body + "\n\n" + last);
    var blocks = new ArrayList<>(plain.blocks());
    var whole = blocks.removeLast();
    int cut = whole.begin() + body.length();
    blocks.add(new org.whence.model.Block(whole.begin(), cut, whole.role(), whole.why()));
    blocks.add(new org.whence.model.Block(cut + 2, whole.end(), whole.role(), whole.why()));
    return new Article(
        plain.id(), plain.input(), plain.text(), blocks, plain.language(), plain.outlet(), null, plain.published(), null, List.of(), List.of());
  }

  private static ArticleId parentOf(List<Copy> copies, Article child) {
    return copies.stream().filter(c -> c.child().equals(child.id())).findFirst().orElseThrow().parent();
  }

  /** Families of texts cut, lengthened and changed, some undated, some credited. */
  private static List<Reading> pile(Random random) {
    List<Reading> out = new ArrayList<>();
    for (int family = 0; family < 12; family++) {
      String text = sentences(random, 6 + random.nextInt(8));
      int copies = family == 0 ? 40 : random.nextInt(5);
      for (int i = 0; i <= copies; i++) {
        String outlet = OUTLETS[random.nextInt(OUTLETS.length)];
        Article article = english(outlet, random.nextInt(5) == 0 ? "" : day(random.nextInt(60)), "Story " + family + " " + i, changed(text, random));
        out.add(random.nextInt(6) == 0 ? Written.credited(article, OUTLETS[random.nextInt(OUTLETS.length)]) : Written.reading(article));
      }
    }
    return out;
  }

  private static String changed(String text, Random random) {
    List<String> sentences = new ArrayList<>(List.of(text.split("(?<=\\.) ")));
    int kept = Math.max(3, sentences.size() - random.nextInt(4));
    List<String> out = new ArrayList<>(sentences.subList(0, kept));
    if (random.nextBoolean()) {
      out.set(random.nextInt(out.size()), sentences(random, 1));
    }
    return String.join(" ", out);
  }

  private static String day(int day) {
    return LocalDate.of(2031, 1, 1).plusDays(day).toString();
  }

  private static String sentences(Random random, int count) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder("The");
      for (int word = 0; word < 14; word++) {
        sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      out.add(sentence.append(' ').append(100 + random.nextInt(900)).append('.').toString());
    }
    return String.join(" ", out);
  }
}
