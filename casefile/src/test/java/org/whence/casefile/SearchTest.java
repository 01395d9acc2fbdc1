package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.ingest.Capture;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.pipeline.Progress;

class SearchTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void tracedCase() {
    file = folder.resolve("searched.whence");
    Case.create(file);
    try (Case open = Case.open(file, Patience.none())) {
      try (Adding adding = open.adding(added -> {})) {
        Sampled.captures(Sampled.folder()).forEach(adding);
      }
      open.trace(2, Progress.SILENT);
    }
  }

  private Hits search(SearchQuery query) {
    try (Case open = Case.openToRead(file)) {
      return open.search(query);
    }
  }

  private static SearchQuery.What what(Hits.Hit hit) {
    return hit.what();
  }

  @Test
  void words_are_found_marked_in_articles_and_claims() {
    Hits hits = search(SearchQuery.of("viaduct cables"));
    assertThat(hits.list()).extracting(SearchTest::what).contains(SearchQuery.What.ARTICLE, SearchQuery.What.CLAIM);
    assertThat(hits.list().getFirst().passages()).isNotEmpty();
    Hits.Passage passage = hits.list().getFirst().passages().getFirst();
    assertThat(passage.marks()).isNotEmpty().allSatisfy(
        mark -> assertThat(passage.text().substring(mark.begin(), mark.end()).toLowerCase(java.util.Locale.ROOT)).containsAnyOf("viaduct", "cable"));
    assertThat(search(SearchQuery.of("zeppelin")).all()).isZero();
  }

  @Test
  void what_lies_around_an_article_on_its_page_is_not_found() {
    String menu = "<ul><li><a href=/a>Zeppelin tickets</a></li><li><a href=/b>Weather</a></li><li><a href=/c>Letters</a></li></ul>";
    String page = "<html><head><title>Crane for the harbour of Tarn - Tarn Post</title></head><body><nav>" + menu + "</nav><article><h1>Crane for the"
        + " harbour of Tarn</h1><p>The harbour of Tarn will get a zephyr crane, its master Edda Brandreth said on Monday.</p><p>The crane lifts forty"
        + " tonnes and comes by ship, according to the harbour office, which has waited for it.</p></article><footer>" + menu
        + "<p>All rights reserved. Quimby Holdings.</p></footer></body></html>";
    Capture capture = new Capture(
        RawPage.html("page.html", page), page.getBytes(StandardCharsets.UTF_8), "text/html");
    try (Case open = Case.open(file, Patience.none())) {
      try (Adding adding = open.adding(added -> {})) {
        adding.accept(new Outcome.Done<>(capture));
      }
      open.trace(1, Progress.SILENT);
      assertThat(open.search(SearchQuery.of("zeppelin")).list()).isEmpty();
      assertThat(open.search(SearchQuery.of("quimby")).list()).isEmpty();
      Hits.Hit hit = open.search(new SearchQuery("zephyr", SearchQuery.What.ARTICLE, null, null, null, null, null, 9)).list().getFirst();
      Hits.Passage passage = hit.passages().getFirst();
      assertThat(passage.text()).startsWith("The harbour of Tarn will").endsWith("said on Monday.");
      assertThat(passage.marks()).extracting(mark -> passage.text().substring(mark.begin(), mark.end())).containsExactly("zephyr");
    }
  }

  @Test
  void words_are_found_in_another_form_and_without_accents() {
    assertThat(search(SearchQuery.of("collapses")).all()).isPositive();
    assertThat(search(SearchQuery.of("COLLAPSE")).all()).isEqualTo(search(SearchQuery.of("collapse")).all());
    long with = search(SearchQuery.of("investigación")).all();
    assertThat(search(SearchQuery.of("investigacion")).all()).isEqualTo(with);
  }

  @Test
  void hits_are_narrowed_by_outlet_date_language_and_named_source() {
    SearchQuery all = SearchQuery.of("");
    long every = search(all).all();
    for (SearchQuery narrow : List.of(
        new SearchQuery("", SearchQuery.What.ARTICLE, null, null, null, null, null, 50),
        new SearchQuery("", null, "harbor ledger", null, null, null, null, 50),
        new SearchQuery("", null, null, LocalDate.of(2031, 4, 15), null, null, null, 50),
        new SearchQuery("", null, null, null, LocalDate.of(2031, 4, 14), null, null, 50),
        new SearchQuery("", null, null, null, null, "es", null, 50),
        new SearchQuery("", null, null, null, null, null, "Jonah Merrick", 50))) {
      assertThat(search(narrow).all()).as(narrow.toString()).isPositive().isLessThan(every);
    }
    assertThat(search(new SearchQuery("", null, null, null, null, null, "officials", 50)).all()).as("unnamed sources are no key").isZero();
  }

  @Test
  void an_article_that_was_added_is_found_before_and_after_the_next_trace() {
    assertThat(search(SearchQuery.of("Brandreth harbour")).all()).isZero();
    try (Case open = Case.open(file, Patience.none())) {
      try (Adding adding = open.adding(added -> {})) {
        adding.accept(Sampled.made(77));
      }
      assertThat(open.search(SearchQuery.of("crane 77")).list()).extracting(Hits.Hit::name).containsExactly("");
      open.trace(1, Progress.SILENT);
      assertThat(open.search(new SearchQuery("crane 77", SearchQuery.What.ARTICLE, null, null, null, null, null, 9)).list())
          .hasSize(1).extracting(Hits.Hit::name).first().asString().endsWith("[1]");
      assertThat(open.search(new SearchQuery("", null, null, null, null, null, "Edda Brandreth", 9)).all()).isPositive();
    }
  }

  @Test
  void a_missing_or_damaged_index_is_made_again() throws IOException {
    Hits before = search(SearchQuery.of("viaduct"));
    Path index = SearchIndex.folder(file);
    for (String damage : List.of("gone", "cut", "noise")) {
      try (Stream<Path> files = Files.list(index)) {
        for (Path each : files.toList()) {
          byte[] bytes = Files.readAllBytes(each);
          switch (damage) {
            case "gone" -> Files.delete(each);
            case "cut" -> Files.write(each, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            default -> {
              new Random(3).nextBytes(bytes);
              Files.write(each, bytes);
            }
          }
        }
      }
      assertThat(search(SearchQuery.of("viaduct"))).as(damage).isEqualTo(before);
    }
  }

  @Test
  void an_index_of_another_case_is_not_taken_for_this_one() throws IOException {
    Hits before = search(SearchQuery.of("viaduct"));
    Path other = folder.resolve("other.whence");
    Case.create(other);
    Files.move(SearchIndex.folder(file), SearchIndex.folder(other));
    try (Case open = Case.openToRead(other)) {
      assertThat(open.search(SearchQuery.of("viaduct")).all()).isZero();
    }
    assertThat(search(SearchQuery.of("viaduct"))).isEqualTo(before);
  }

  @Test
  void without_a_folder_to_write_to_the_search_is_done_in_memory() throws IOException {
    Files.writeString(SearchIndex.folder(file), "a file stands where the folder would be");
    assertThat(search(SearchQuery.of("viaduct")).all()).isPositive();
  }

  @Test
  void no_words_break_it() {
    Random random = new Random(11);
    for (String words : List.of(
        "\"", "-", "*", "a* -b \"c", "((", "\\", "~2", "\uD800", "\0", "+ + +", "viaduct ".repeat(100), "\u4e2d".repeat(900))) {
      check(words);
    }
    for (int i = 0; i < 50; i++) {
      StringBuilder words = new StringBuilder();
      for (int n = random.nextInt(30); n >= 0; n--) {
        words.append((char) random.nextInt(0x3000));
      }
      check(words.toString());
    }
  }

  private void check(String words) {
    try {
      assertThat(search(SearchQuery.of(words)).all()).isNotNegative();
    } catch (CaseTrouble trouble) {
      assertThat(trouble.kind()).isEqualTo(CaseTrouble.Kind.USAGE);
    }
  }
}
