package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.model.Change;
import org.whence.model.Dossier;
import org.whence.model.Identity;
import org.whence.model.Landscape;
import org.whence.model.Pile;
import org.whence.model.Ratings;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;
import org.whence.overview.Overviewer;
import org.whence.pipeline.Progress;

/** Lists and pages of a traced case, held against its dossiers. */
class DeskTest {
  @TempDir private static Path folder;
  private static @Nullable Case open;

  @BeforeAll
  static void trace() {
    Path file = folder.resolve("desk.whence");
    Case.create(file);
    Case made = Case.open(file, Patience.none());
    open = made;
    try (Adding adding = made.adding(added -> {})) {
      Sampled.captures(Sampled.folder()).forEach(adding);
    }
    made.trace(2, Progress.SILENT);
  }

  @AfterAll
  static void close() {
    made().close();
  }

  private static Case made() {
    if (open == null) {
      throw new IllegalStateException("not traced");
    }
    return open;
  }

  @Test
  void a_row_says_of_its_story_what_the_dossier_does() {
    for (Dossier dossier : made().pile().dossiers()) {
      StoryRow row = made().desk().row(dossier.story().id()).orElseThrow();
      assertThat(row.articles()).isEqualTo(dossier.readings().size());
      assertThat(row.claims()).isEqualTo(dossier.claims().size());
      assertThat(row.readNext()).isEqualTo(dossier.readNext().size());
      TracedClaim main = dossier.claims().stream().filter(claim -> claim.claim().id().equals(dossier.mainClaim())).findFirst().orElse(null);
      assertThat(row.main() == null).isEqualTo(main == null);
      if (row.main() != null && main != null) {
        assertThat(row.main().origins()).isEqualTo(main.corroboration().origins());
        assertThat(row.main().id()).isEqualTo(main.claim().id());
      }
    }
  }

  @Test
  void the_landscape_of_the_case_is_that_of_its_dossiers_together() {
    List<Dossier> dossiers = made().pile().dossiers();
    Map<String, String> labels = new TreeMap<>();
    for (Dossier dossier : dossiers) {
      for (Reading reading : dossier.readings()) {
        if (reading.article().outlet() != null) {
          labels.put(reading.article().outlet().name(), List.of("Hill", "Harbour", "").get(labels.size() % 3));
        }
      }
    }
    labels.values().removeIf(String::isEmpty);
    Ratings ratings = new Ratings(List.of("Hill", "Harbour", "Moor"), labels);
    CaseLandscape found = made().desk().landscape(ratings);
    List<Landscape> each = new Overviewer().rated(new Pile(dossiers, List.of(), List.of()), ratings).dossiers().stream()
        .map(dossier -> dossier.overview().landscape()).filter(Objects::nonNull).toList();
    assertThat(found.stories()).isEqualTo(dossiers.size());
    assertThat(found.origins()).isEqualTo(each.stream().mapToInt(Landscape::origins).sum());
    for (int i = 0; i < 3; i++) {
      int label = i;
      CaseLandscape.Bar bar = found.bars().get(i);
      assertThat(bar.origins()).as(bar.label()).isEqualTo(each.stream().mapToInt(one -> one.bars().get(label).groups().size()).sum());
      assertThat(bar.articles()).isEqualTo(
          each.stream().flatMap(one -> one.bars().get(label).groups().stream()).mapToInt(group -> group.articles().size()).sum());
    }
    int unrated = each.stream().flatMap(one -> one.unrated().groups().stream()).mapToInt(group -> group.articles().size()).sum();
    assertThat(found.unrated().articles() + found.nameless()).isEqualTo(unrated);
    assertThat(found.bars().get(2).outlets()).isEmpty();
    assertThat(found.oneSided()).hasSize(found.oneSidedAll());
  }

  @Test
  void languages_are_those_of_the_stories() {
    Set<String> all = new TreeSet<>();
    made().pile().dossiers().forEach(dossier -> dossier.readings().forEach(reading -> all.add(reading.article().language().tag())));
    assertThat(made().desk().languages()).containsExactlyElementsOf(all);
  }

  @Test
  void parts_of_a_list_are_the_whole_list_in_its_order() {
    int stories = made().state().stories();
    for (Listing.Order order : Listing.Order.values()) {
      List<StoryRow> whole = made().desk().stories(Listing.by(order), null, Desk.MOST).rows();
      assertThat(whole).hasSize(stories);
      List<StoryRow> parts = new ArrayList<>();
      String from = null;
      do {
        Rows<StoryRow> part = made().desk().stories(Listing.by(order), from, 3);
        parts.addAll(part.rows());
        from = part.next();
      } while (from != null);
      assertThat(parts).as(order.toString()).isEqualTo(whole);
    }
    List<StoryRow> most = made().desk().stories(Listing.by(Listing.Order.ARTICLES), null, Desk.MOST).rows();
    assertThat(most).extracting(StoryRow::articles).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void a_story_opened_is_the_dossier_of_the_pile() {
    for (Dossier dossier : made().pile().dossiers()) {
      StoryView view = made().desk().story(dossier.story().id()).orElseThrow();
      assertThat(view.dossier()).isEqualTo(dossier);
      assertThat(made().desk().mark(dossier.story().id())).contains(view.mark());
      view.near().forEach(near -> assertThat(near.words()).isNotEmpty().allSatisfy((span, words) -> assertThat(words).isNotEmpty()));
    }
    assertThat(made().desk().story("nothing")).isEmpty();
  }

  @Test
  void a_list_by_language_has_the_stories_with_an_article_in_it() {
    List<String> spanish = made().pile().dossiers().stream()
        .filter(dossier -> dossier.readings().stream().anyMatch(reading -> reading.article().language().tag().equals("es")))
        .map(dossier -> dossier.story().id()).toList();
    Listing listing = new Listing(Listing.Order.NEWEST, null, "es", null);
    assertThat(made().desk().stories(listing, null, Desk.MOST).rows()).extracting(StoryRow::id).containsExactlyInAnyOrderElementsOf(spanish);
  }

  private static <T> List<T> whole(java.util.function.Function<@Nullable String, Rows<T>> part) {
    List<T> out = new ArrayList<>();
    String from = null;
    do {
      Rows<T> rows = part.apply(from);
      out.addAll(rows.rows());
      from = rows.next();
    } while (from != null);
    return out;
  }

  @Test
  void outlets_have_the_articles_that_are_theirs() {
    List<OutletRow> outlets = whole(from -> made().desk().outlets(null, from, 7));
    assertThat(outlets).hasSizeGreaterThan(9).extracting(OutletRow::id).doesNotHaveDuplicates();
    for (OutletRow outlet : outlets) {
      List<ArticleRow> articles = whole(from -> made().desk().ofOutlet(outlet.id(), from, 2));
      assertThat(articles).hasSize(outlet.articles());
      assertThat(articles).allSatisfy(article -> assertThat(java.util.Objects.requireNonNull(article.outlet()).id()).isEqualTo(outlet.id()));
      assertThat(articles.stream().map(article -> java.util.Objects.requireNonNull(article.story()).id()).distinct()).hasSize(outlet.stories());
      Listing listing = new Listing(Listing.Order.CHANGED, outlet.id(), null, null);
      assertThat(whole(from -> made().desk().stories(listing, from, 3))).hasSize(outlet.stories());
      assertThat(made().desk().outlet(outlet.id())).contains(outlet);
    }
  }

  @Test
  void named_sources_have_their_statements_and_unnamed_ones_are_in_no_list() {
    List<SourceRow> sources = whole(from -> made().desk().sources(null, null, from, 50));
    assertThat(sources).hasSizeGreaterThan(20).extracting(SourceRow::kind)
        .isSubsetOf(Identity.Kind.PERSON, Identity.Kind.OFFICE, Identity.Kind.DOCUMENT);
    for (SourceRow source : sources) {
      List<SourceStory> said = whole(from -> made().desk().said(source.id(), from, 1));
      assertThat(said).hasSize(source.stories());
      assertThat(said.stream().mapToInt(SourceStory::count).sum()).isEqualTo(source.statements());
      for (SourceStory story : said) {
        assertThat(story.said()).isNotEmpty().allSatisfy(each -> assertThat(each.sentence()).contains(each.words()));
        assertThat(story.passages().stream().mapToInt(SourceStory.Passage::statements).sum()).isEqualTo(story.said().size());
        assertThat(story.passages()).extracting(each -> each.article().id(), SourceStory.Passage::sentence).doesNotHaveDuplicates();
      }
    }
    assertThat(sources).extracting(SourceRow::name).contains("The Harbour Commission", "Norhaven").doesNotContain("ministry", "The study");
    SourceRow one = sources.getFirst();
    assertThat(made().desk().sources(one.kind(), one.name(), null, 9).rows()).contains(one);
  }

  @Test
  void articles_are_listed_once_each_and_open_as_they_are() {
    int all = made().state().articles();
    assertThat(whole(from -> made().desk().articles(null, from, 7))).hasSize(all).doesNotHaveDuplicates();
    assertThat(whole(from -> made().desk().added(from, 7))).hasSize(all).doesNotHaveDuplicates();
    for (Dossier dossier : made().pile().dossiers().subList(0, 3)) {
      String story = dossier.story().id();
      assertThat(whole(from -> made().desk().ofStory(story, from, 2))).extracting(ArticleRow::id)
          .containsExactlyElementsOf(dossier.readings().stream().map(reading -> reading.article().id().value()).toList());
      ArticleView view = made().desk().article(dossier.readings().getFirst().article().id().value()).orElseThrow();
      assertThat(view.article()).isEqualTo(dossier.readings().getFirst().article());
      // What an article says is read alone; only its story knows who of those it names holds an office.
      Reading told = dossier.readings().getFirst();
      assertThat(view.reading().withStatements(List.of())).isEqualTo(told.withStatements(List.of()));
      assertThat(told.statements()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("certainty")
          .containsExactlyElementsOf(view.reading().statements());
      assertThat(view.captures()).isNotEmpty();
      assertThat(made().desk().articleMark(view.row().id())).isPresent();
    }
  }

  @Test
  void claims_are_found_by_their_origins_and_by_what_changed() {
    List<ClaimRow> all = whole(from -> made().desk().claims(ClaimListing.ALL, from, 100));
    assertThat(all).hasSize(made().pile().dossiers().stream().mapToInt(dossier -> dossier.claims().size()).sum());
    assertThat(all).extracting(ClaimRow::articles).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    for (int[] range : new int[][] {{0, 0}, {1, 1}, {2, 99}, {0, 1}, {1, 99}}) {
      assertThat(whole(from -> made().desk().claims(ClaimListing.ALL.origins(range[0], range[1]), from, 100)))
          .containsExactlyElementsOf(
              all.stream().filter(claim -> claim.origins().low() >= range[0] && claim.origins().low() <= range[1]).toList());
    }
    for (Change.DriftKind kind : Change.DriftKind.values()) {
      assertThat(whole(from -> made().desk().claims(ClaimListing.ALL.with(kind), from, 3)))
          .containsExactlyElementsOf(all.stream().filter(claim -> claim.drift().contains(kind)).toList());
    }
    Dossier first = made().pile().dossiers().getFirst();
    assertThat(whole(from -> made().desk().claims(ClaimListing.ALL.of(first.story().id()), from, 3))).extracting(ClaimRow::id)
        .containsExactlyElementsOf(org.whence.overview.ClaimOrder.of(first).stream().map(claim -> claim.claim().id()).toList());
  }

  @Test
  void wordings_are_those_of_the_claim() {
    for (TracedClaim claim : made().pile().dossiers().getFirst().claims()) {
      List<WordingRow> wordings = whole(from -> made().desk().wordings(claim.claim().id(), from, 2));
      assertThat(wordings).extracting(WordingRow::at).containsExactlyElementsOf(
          claim.wordings().stream().map(wording -> wording.statement().wording()).toList());
      assertThat(made().desk().claim(claim.claim().id()).orElseThrow().origins()).isEqualTo(claim.corroboration().origins());
    }
  }
}
