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
import org.whence.model.Story;

class StoryIndexTest {

  private static final String[] PLACES = {"Vask", "Orlenda", "Lowmark", "Salterne", "Tillmouth", "Brackwater"};
  private static final String[] THINGS = {"ferry", "dairy", "bridge", "tunnel", "reservoir", "refinery", "orchard", "lighthouse"};
  private static final String[] DEEDS = {"capsized", "burned", "collapsed", "flooded", "reopened", "closed", "exploded", "sold"};
  private static final String[] WORDS =
      "harbour council inspector insurance overloaded captain engineer commission parliament minister survivor hospital rescue pilot storm licence"
          .split(" ");

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }

  /** A pile of a few themes with stories that are hard to tell apart, some undated. */
  static List<Article> pile(long seed, int size) {
    Random random = new Random(seed);
    List<Article> out = new ArrayList<>();
    while (out.size() < size) {
      String place = pick(PLACES, random);
      String thing = pick(THINGS, random);
      String deed = pick(DEEDS, random);
      String who = "Ilse Marrow" + (char) ('a' + random.nextInt(26));
      LocalDate day = LocalDate.of(2031, 3, 1).plusDays(random.nextInt(120));
      for (int i = random.nextInt(6); i >= 0; i--) {
        StringBuilder body = new StringBuilder("The " + thing + " in " + place + " " + deed + ", " + who + " said.");
        for (int w = 0; w < 25; w++) {
          body.append(w % 8 == 7 ? ". In " + pick(PLACES, random) + " the" : "").append(' ').append(pick(WORDS, random));
        }
        String date = random.nextInt(4) == 0 ? "" : day.plusDays(random.nextInt(5)).toString();
        out.add(english("Alder Post " + out.size(), date, place + " " + thing + " " + deed, body + "."));
      }
    }
    return out;
  }

  private static List<Story> batch(List<Article> articles, int reach) {
    StoryIndex index = new StoryIndex(reach);
    index.addAll(articles);
    return index.stories();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void articles_added_one_by_one_in_any_order_and_twice_end_as_all_at_once(long seed) {
    for (int reach : new int[] {4, 100}) {
      List<Article> articles = pile(seed, 90);
      List<Article> shuffled = new ArrayList<>(articles);
      shuffled.addAll(articles.subList(0, 20));
      Collections.shuffle(shuffled, new Random(seed));
      StoryIndex grown = new StoryIndex(reach);
      shuffled.forEach(grown::add);
      assertThat(grown.stories()).isEqualTo(batch(articles, reach));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void half_at_once_and_half_one_by_one_end_as_all_at_once(long seed) {
    List<Article> articles = pile(seed, 80);
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    StoryIndex grown = new StoryIndex(4);
    grown.addAll(shuffled.subList(0, 40));
    shuffled.subList(40, shuffled.size()).forEach(grown::add);
    assertThat(grown.stories()).isEqualTo(batch(articles, 4));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void what_is_told_of_a_change_is_all_that_changed(long seed) {
    List<Article> articles = pile(seed, 60);
    Collections.shuffle(articles, new Random(seed));
    StoryIndex grown = new StoryIndex(4);
    Map<String, Story> told = new TreeMap<>();
    for (Article article : articles) {
      for (Story story : grown.add(article)) {
        story.articles().forEach(member -> told.put(member.value(), story));
      }
    }
    for (Article article : articles) {
      assertThat(told.get(article.id().value())).isEqualTo(grown.storyOf(article.id()));
    }
  }

  @Test
  void a_story_joined_to_an_older_one_is_found_by_the_id_it_had() {
    Article late = english("Harbour Herald", "2031-03-05", "Captain of ferry Morning Star questioned", body("questioned the captain"));
    Article early = english("Alder Post", "2031-03-04", "Ferry Morning Star capsizes off Port Alder", body("rescued the captain"));
    StoryIndex index = new StoryIndex();
    assertThat(index.add(late)).extracting(Story::id).containsExactly(late.id().value());
    assertThat(index.add(early)).extracting(Story::id).containsExactly(early.id().value());
    assertThat(index.storyOf(late.id())).isEqualTo(index.storyOf(early.id()));
    assertThat(index.add(early)).isEmpty();
  }

  private static String body(String deed) {
    return "Police in Port Alder " + deed + " of the ferry Morning Star, which capsized with 61 people aboard. Commander Ilse Marrow of the coast"
        + " guard said the Morning Star had been overloaded.";
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33})
  void articlesThatGoLeaveWhatWouldBeHadTheyNeverCome(long seed) {
    Random random = new Random(seed);
    List<Article> all = new ArrayList<>(pile(seed, 60));
    for (int i = 0; i < 12; i++) {
      Article copied = all.get(random.nextInt(60));
      all.add(english("Birch Mail " + i, "2031-06-0" + (1 + i % 9), "", copied.text() + " Nobody said more."));
    }
    Collections.shuffle(all, random);
    StoryIndex index = new StoryIndex(3);
    index.change(List.of(), all.stream().map(StoryIndex.Arrival::of).toList(), Workers.ONE);
    List<Article> left = new ArrayList<>(all);
    while (left.size() > 20) {
      Article gone = left.remove(random.nextInt(left.size()));
      index.change(List.of(gone.id()), List.of(), Workers.ONE);
    }
    assertThat(index.stories()).isEqualTo(batch(left, 3));
    assertThat(index.copies()).isEqualTo(CopyIndex.amongArticles(left));
    List<Article> back = all.stream().filter(article -> !left.contains(article)).toList();
    back.forEach(article -> index.change(List.of(), List.of(StoryIndex.Arrival.of(article)), Workers.ONE));
    assertThat(index.stories()).isEqualTo(batch(all, 3));
    assertThat(index.copies()).isEqualTo(CopyIndex.amongArticles(all));
  }
}
