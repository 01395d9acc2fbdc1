package org.whence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.ingest.Intake;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Claim;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.MaybeSame;
import org.whence.model.Moment;
import org.whence.model.Outcome;
import org.whence.model.Outlet;
import org.whence.model.Pile;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Ruling;
import org.whence.model.Source;
import org.whence.model.TracedClaim;

/** What the analyst's rulings do to the samples, and what they may not do. */
class RulingsTest {
  private static final Path SAMPLES = Path.of(System.getProperty("whence.root", "..")).resolve("samples").resolve("open");
  private static final List<Article> ARTICLES = articles();
  private static final Pile PLAIN = trace();

  private static List<Article> articles() {
    List<Article> out = new ArrayList<>();
    for (Outcome<RawPage> page : new Intake(InputStream.nullInputStream()).read(List.of(SAMPLES.toString()))) {
      if (page instanceof Outcome.Done<RawPage> done && new Whence().article(done.value()) instanceof Outcome.Done<Article> article) {
        out.add(article.value());
      }
    }
    return out;
  }

  private static Pile trace(Ruling.Matter... matters) {
    List<Ruling> rulings = new ArrayList<>();
    for (Ruling.Matter matter : matters) {
      rulings.add(new Ruling(rulings.size() + 1, "Ana", "I asked them", Instant.EPOCH, matter));
    }
    return new Whence().trace(ARTICLES, List.of(), rulings, Shelf.NONE, 1, Progress.SILENT);
  }

  private static Anchor head(Article article) {
    return Anchor.of(article, article.span(0, Math.min(30, article.text().length())));
  }

  private static Anchor at(Reading reading, Attribution attribution) {
    return Anchor.of(reading.article(), attribution.sourceSpans().getFirst());
  }

  /** The first attribution of a story whose source is of a kind, in one article or another. */
  private static Anchor source(Dossier dossier, int skip, Class<?> kind) {
    int left = skip;
    for (Reading reading : dossier.readings()) {
      for (Attribution attribution : reading.attributions()) {
        if (kind.isInstance(attribution.source()) && !attribution.sourceSpans().isEmpty() && left-- == 0) {
          return at(reading, attribution);
        }
      }
    }
    throw new IllegalStateException("the samples have no such source");
  }

  private static Dossier story(Pile pile, Dossier like) {
    return pile.dossiers().stream().filter(each -> each.story().articles().contains(like.story().articles().getLast())).findFirst().orElseThrow();
  }

  @Test
  void without_rulings_nothing_changes() {
    assertThat(trace()).isEqualTo(PLAIN);
    assertThat(PLAIN.dossiers()).allMatch(dossier -> dossier.rulings().isEmpty());
  }

  @Test
  void a_date_and_an_outlet_are_those_the_analyst_gives() {
    Dossier plain = PLAIN.dossiers().getFirst();
    Article article = plain.readings().get(1).article();
    Pile pile = trace(
        new Ruling.WrongDate(head(article), Moment.day("2031-04-20", LocalDate.of(2031, 4, 20))),
        new Ruling.OutletOf(head(article), new Outlet("Tarn Times", null)));
    Dossier dossier = story(pile, plain);
    Article amended = dossier.readings().stream().map(Reading::article).filter(each -> each.id().equals(article.id())).findFirst().orElseThrow();
    assertThat(amended.published()).isEqualTo(Moment.day("2031-04-20", LocalDate.of(2031, 4, 20)));
    assertThat(amended.outlet()).isEqualTo(new Outlet("Tarn Times", null));
    assertThat(dossier.rulings()).hasSize(2);
  }

  @Test
  void an_unnamed_source_is_never_tied_to_a_name() {
    for (Dossier dossier : PLAIN.dossiers()) {
      Anchor unnamed = source(dossier, 0, Source.Unnamed.class);
      Anchor person = source(dossier, 0, Source.Person.class);
      for (Ruling.Matter matter : List.of(new Ruling.SameSource(unnamed, person), new Ruling.SameSource(person, unnamed))) {
        Pile pile = trace(matter);
        assertThat(pile.dossiers()).isEqualTo(PLAIN.dossiers());
        assertThat(pile.setAside()).anyMatch(trouble -> trouble.fault().contains("tie an unnamed source to a name"));
      }
    }
  }

  @Test
  void two_unnamed_sources_of_one_story_become_one_or_are_held_apart() {
    boolean held = false;
    for (Dossier plain : PLAIN.dossiers()) {
      for (MaybeSame pair : plain.maybeSame()) {
        Anchor one = anchorOf(plain, pair.first());
        Anchor other = anchorOf(plain, pair.second());
        Dossier same = story(trace(new Ruling.SameSource(one, other)), plain);
        assertThat(same.identities().stream().map(Identity::id)).satisfies(
            ids -> assertThat(ids.contains(pair.first()) && ids.contains(pair.second())).isFalse());
        Dossier apart = story(trace(new Ruling.NotSame(one, other)), plain);
        assertThat(apart.maybeSame()).noneMatch(each -> each.first().equals(pair.first()) && each.second().equals(pair.second()));
        assertThat(apart.rulings()).hasSize(1);
        held = true;
      }
    }
    assertThat(held || PLAIN.dossiers().stream().allMatch(dossier -> dossier.maybeSame().isEmpty())).isTrue();
  }

  private static Anchor anchorOf(Dossier dossier, String identity) {
    Identity party = dossier.identities().stream().filter(each -> each.id().equals(identity)).findFirst().orElseThrow();
    for (Reading reading : dossier.readings()) {
      if (reading.article().id().equals(party.mentions().getFirst().article())) {
        return at(reading, reading.attribution(party.mentions().getFirst()));
      }
    }
    throw new IllegalStateException();
  }

  @Test
  void one_source_that_was_taken_for_another_is_split_off() {
    for (Dossier plain : PLAIN.dossiers()) {
      for (Identity party : plain.identities()) {
        List<Reading> of = plain.readings().stream().filter(r -> party.mentions().stream().anyMatch(m -> m.article().equals(r.article().id())
            && !r.attribution(m).sourceSpans().isEmpty())).toList();
        if (party.kind() == Identity.Kind.PERSON && of.size() > 1) {
          Anchor one = mention(of.getFirst(), party);
          Anchor other = mention(of.getLast(), party);
          Dossier apart = story(trace(new Ruling.NotSame(one, other)), plain);
          assertThat(apart.identities().stream().filter(each -> each.id().endsWith("-apart"))).hasSize(1);
          return;
        }
      }
    }
  }

  private static Anchor mention(Reading reading, Identity party) {
    return party.mentions().stream().filter(m -> m.article().equals(reading.article().id())).map(reading::attribution)
        .filter(attribution -> !attribution.sourceSpans().isEmpty()).findFirst().map(attribution -> at(reading, attribution)).orElseThrow();
  }

  @Test
  void a_wording_is_taken_out_of_a_claim_and_stands_for_itself() {
    Dossier plain = PLAIN.dossiers().getFirst();
    TracedClaim claim = plain.claims().stream()
        .filter(each -> each.wordings().stream().map(w -> w.statement().id().article()).distinct().count() > 2).findFirst().orElseThrow();
    var last = claim.wordings().getLast().statement();
    var first = claim.wordings().getFirst().statement();
    Article in = article(plain, last.id().article().value());
    Ruling.Matter matter =
        new Ruling.NotThisClaim(Anchor.of(in, last.wording()), Anchor.of(article(plain, first.id().article().value()), first.wording()));
    Dossier ruled = story(trace(matter), plain);
    List<Claim> with = ruled.claims().stream().map(TracedClaim::claim)
        .filter(each -> each.members().stream().anyMatch(m -> m.statement().equals(last.id()))).toList();
    assertThat(with).isNotEmpty().allMatch(each -> each.members().stream().noneMatch(m -> m.statement().equals(first.id())));
    assertThat(ruled.rulings()).hasSize(1);
  }

  private static Article article(Dossier dossier, String id) {
    return dossier.readings().stream().map(Reading::article).filter(each -> each.id().value().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void a_copy_by_the_analysts_word_says_whose_word_it_is() {
    for (Dossier plain : PLAIN.dossiers()) {
      Article original = plain.readings().getFirst().article();
      Article copy = plain.readings().getLast().article();
      Dossier ruled = story(trace(new Ruling.CopiedFrom(head(copy), head(original))), plain);
      Edge edge = ruled.edges().stream().filter(e -> e.from().equals("article:" + copy.id()) && e.to().equals("article:" + original.id()))
          .filter(e -> e.kind() == Edge.Kind.COPIES).findFirst().orElseThrow();
      assertThat(edge.why()).isEqualTo(Reason.of(Reason.Code.ANALYST, "Ana", "I asked them"));
    }
  }

  @Test
  void what_cannot_be_placed_is_said_and_changes_nothing() {
    Article one = PLAIN.dossiers().getFirst().readings().getFirst().article();
    Article other = PLAIN.dossiers().getLast().readings().getFirst().article();
    Anchor gone = new Anchor(one.id(), "", "words that stand nowhere", "");
    for (Ruling.Matter matter : List.of(
        new Ruling.CopiedFrom(head(one), head(other)), new Ruling.SameSource(gone, gone), new Ruling.NotThisClaim(gone, gone),
        new Ruling.CopiedFrom(head(one), head(one)),
        new Ruling.WrongDate(head(one).in(new org.whence.model.ArticleId("ff")), Moment.at("x", Instant.EPOCH)))) {
      Pile pile = trace(matter);
      assertThat(pile.dossiers()).as(matter.toString()).isEqualTo(PLAIN.dossiers());
      assertThat(pile.setAside()).hasSize(PLAIN.setAside().size() + 1);
    }
  }

  @Test
  void words_are_found_again_by_what_stands_around_them() {
    Article article = ARTICLES.getFirst();
    int at = article.text().lastIndexOf(" the ");
    Anchor anchor = Anchor.of(article, article.span(at, at + 5));
    assertThat(anchor.find(article)).isEqualTo(article.span(at, at + 5));
    assertThat(new Anchor(article.id(), "", "", "").find(article)).isNull();
  }
}
