package org.whence.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.dossier.DossierJson;
import org.whence.model.Check;
import org.whence.model.DigestLine;
import org.whence.model.Dossier;
import org.whence.model.Landscape;
import org.whence.model.Pile;
import org.whence.model.Position;
import org.whence.model.Ratings;
import org.whence.model.Span;
import org.whence.model.Tally;
import org.whence.model.Timeline;
import org.whence.model.Verification;

/** What the claims of one invented story come to: a ferry that sank off Lindo, told by three outlets over two days. */
class OverviewTest {
  private static final String FIRST =
      """
      The ferry Alcor sank off Lindo on Monday, killing at least nine people, the Coast Guard said. Divers searched the hull from Monday to \
      Wednesday. Two officials said the Transport Ministry has not ruled out a ban on old ferries. The Alcor's owner, Norte Lines, did not respond \
      to a request for comment. The Transport Ministry will publish a report on the sinking on 3 February 2031.\
      """;

  private static final String SECOND =
      """
      The ferry Alcor sank off Lindo on Monday, killing 14 people, the Coast Guard said as of Thursday. The Tarn Daily reported that the Transport \
      Ministry has not ruled out a ban on old ferries. The Coast Post could not independently verify the Tarn Daily report.\
      """;

  private static final String THIRD =
      """
      The ferry Alcor sank off Lindo on Monday, killing 22 people, according to Lindo Hospital as of Thursday. The Coast Guard denied that the ferry \
      Alcor had been overloaded when it sank off Lindo. Norte Lines did not respond to a request for comment.\
      """;

  private static Press press() {
    return new Press().prints("Tarn Daily", "en", 15, FIRST).prints("Coast Post", "en", 16, SECOND).prints("Lindo Star", "en", 16, THIRD);
  }

  private final Dossier dossier = press().dossier();

  private String words(Span span) {
    return Press.words(dossier, span);
  }

  @Test
  void the_digest_quotes_whole_sentences_each_once_and_at_most_a_dozen() {
    List<DigestLine> digest = dossier.overview().digest();
    assertThat(digest).isNotEmpty().hasSizeLessThanOrEqualTo(12);
    assertThat(digest).extracting(DigestLine::sentence).doesNotHaveDuplicates();
    assertThat(digest).extracting(DigestLine::part).isSorted().contains(DigestLine.Part.NEW, DigestLine.Part.NEXT);
    Set<Span> sentences = new HashSet<>();
    dossier.readings().forEach(reading -> sentences.addAll(reading.sentences()));
    assertThat(sentences).containsAll(digest.stream().map(DigestLine::sentence).toList());
  }

  @Test
  void what_comes_next_is_what_is_planned_for_a_later_day() {
    assertThat(dossier.overview().digest())
        .filteredOn(line -> line.part() == DigestLine.Part.NEXT)
        .extracting(line -> words(line.sentence()))
        .contains("The Transport Ministry will publish a report on the sinking on 3 February 2031.");
  }

  @Test
  void a_range_of_days_is_one_entry_and_the_entries_stand_in_the_order_of_time() {
    List<Timeline.Entry> events = dossier.overview().timeline().events();
    assertThat(events)
        .filteredOn(entry -> entry.time() != null && words(entry.what()).contains("Divers"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.when().firstDay().until(entry.when().lastDay()).getDays()).isEqualTo(2));
    assertThat(events.stream().filter(entry -> entry.when() != null).map(entry -> entry.when().firstDay()).toList()).isSorted();
  }

  @Test
  void the_telling_holds_every_article_with_its_day() {
    assertThat(dossier.overview().timeline().telling())
        .filteredOn(entry -> entry.kind() == Timeline.Kind.ARTICLE)
        .hasSize(3)
        .allSatisfy(entry -> assertThat(entry.when()).isNotNull());
  }

  @Test
  void a_later_count_is_an_update_and_two_counters_of_one_time_are_a_conflict() {
    assertThat(dossier.overview().tallies())
        .filteredOn(tally -> "people".equals(tally.counted()))
        .first()
        .satisfies(tally -> assertThat(tally.standing()).isEqualTo(Tally.Standing.CONFLICT))
        .satisfies(tally -> assertThat(tally.lines()).extracting(line -> line.quantity().low().intValue()).contains(9, 14, 22));
    Dossier update = new Press().prints("Tarn Daily", "en", 15, FIRST).prints("Coast Post", "en", 16, SECOND).dossier();
    assertThat(update.overview().tallies())
        .filteredOn(tally -> "people".equals(tally.counted()))
        .first()
        .satisfies(tally -> assertThat(tally.standing()).isNotEqualTo(Tally.Standing.CONFLICT));
  }

  @Test
  void a_check_stands_once_with_all_who_tell_of_it_and_the_claims_it_bears_on() {
    List<Verification> checks = dossier.overview().checks();
    assertThat(checks).filteredOn(check -> check.check().kind() == Check.Kind.COULD_NOT_VERIFY).singleElement().satisfies(
        check -> assertThat(check.claims()).isNotEmpty());
    assertThat(checks).allSatisfy(check -> assertThat(check.also()).doesNotContain(check.sentence()));
    assertThat(checks).extracting(check -> check.check().kind()).isSorted();
  }

  @Test
  void a_stance_known_only_through_officials_stays_theirs() {
    assertThat(dossier.overview().positions())
        .filteredOn(position -> position.stand() == Position.Stand.HAS_NOT_RULED_OUT && position.unnamed())
        .singleElement()
        .satisfies(position -> assertThat(position.actor()).isEqualTo("Two officials"))
        .satisfies(position -> assertThat(words(position.of())).isEqualTo("the Transport Ministry"));
  }

  @Test
  void outlets_stand_by_the_users_own_labels_with_the_origins_they_carry() {
    Ratings ratings =
        new Ratings(List.of("upper town", "lower town", "harbour"), java.util.Map.of("Tarn Daily", "upper town", "coastpost.example", "lower town"));
    Landscape landscape = new Overviewer().rated(press().pile(), ratings).dossiers().getFirst().overview().landscape();
    assertThat(landscape.bars()).extracting(Landscape.Bar::label).containsExactly("upper town", "lower town", "harbour");
    assertThat(landscape.bars()).extracting(Landscape.Bar::outlets).containsExactly(1, 1, 0);
    assertThat(landscape.unrated().outlets()).isEqualTo(1);
    assertThat(landscape.missing()).containsExactly("harbour");
    assertThat(landscape.bars()).allSatisfy(bar -> assertThat(bar.groups().size()).isLessThanOrEqualTo(landscape.origins()));
  }

  @Test
  void without_ratings_there_is_no_landscape() {
    assertThat(dossier.overview().landscape()).isNull();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void the_order_of_the_articles_and_the_threads_do_not_matter(long seed) {
    assertThat(json(press().shuffled(seed))).isEqualTo(json(press().pile()));
  }

  private static String json(Pile pile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new DossierJson().write(pile, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
