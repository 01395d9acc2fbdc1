package org.whence.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Corroboration;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.Range;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.model.StatementId;
import org.whence.model.TracedClaim;
import org.whence.scene.Scene;
import org.whence.scene.Told;

/** What must hold of any story, tried on random ones. */
class CorroborationPropertiesTest {

  private static final List<String> WORDINGS =
      List.of(
          "The harbour bridge will be closed in spring",
          "The harbour bridge will be closed in early spring",
          "In spring the harbour bridge will be closed");

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 0; seed < 60; seed++) {
      seeds.add(Long.getLong("seed", 900) + seed);
    }
    return seeds;
  }

  private static Scene random(Random random) {
    Scene scene = new Scene();
    for (int i = 2 + random.nextInt(5); i > 0; i--) {
      Told article = scene.article("Outlet " + (char) ('A' + random.nextInt(6)), 2 + random.nextInt(9));
      for (int j = 1 + random.nextInt(3); j > 0; j--) {
        Told.Line line = article.line(random.nextInt(4) == 0 ? "d" : "c", WORDINGS.get(random.nextInt(WORDINGS.size())) + " " + i + j);
        for (int k = random.nextInt(3); k > 0; k--) {
          line.by(source(random));
        }
      }
    }
    scene.article("Outlet Z", 12).line("c", WORDINGS.getFirst());
    return scene;
  }

  private static Source source(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> Told.unnamed("two officials", 2);
      case 1 -> Told.unnamed("a Spanish official", 1);
      case 2 -> Told.person("Maren Oltvik");
      case 3 -> Told.office("Port Authority");
      case 4 -> Told.report("Outlet " + (char) ('A' + random.nextInt(6)));
      case 5 -> Told.someReport("local media");
      default -> Told.document("a report");
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theLowerEndIsTheNumberOfCutMembersAndNeverPassesTheUpper(long seed) {
    for (var claim : random(new Random(seed)).dossier().claims()) {
      Corroboration count = claim.corroboration();
      assertThat(count.bottleneck()).hasSize(count.origins().low());
      assertThat(count.bottleneckAtMost()).hasSize(count.origins().high());
      assertThat(count.origins().low()).isLessThanOrEqualTo(count.origins().high());
      assertThat(count.why()).isNotEmpty();
      assertThat(count.whyAtMost().isEmpty()).isEqualTo(count.origins().low() == count.origins().high());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theOrderOfTheReadingsDoesNotMatter(long seed) {
    Random random = new Random(seed);
    Scene scene = random(random);
    Dossier first = scene.dossier();
    List<Reading> shuffled = new ArrayList<>(scene.readings());
    Collections.shuffle(shuffled, random);
    assertThat(scene.dossier(shuffled)).isEqualTo(first);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aFurtherRelayOfAReportThatIsCitedAddsNoOrigin(long seed) {
    Scene scene = random(new Random(seed));
    scene.article("Outlet Y", 12).line("c", WORDINGS.getFirst()).by(Told.report("Northern Courier"));
    Range before = scene.count("c").origins();
    scene.article("Outlet X", 13).line("c", WORDINGS.getFirst()).by(Told.report("Northern Courier"));
    assertThat(scene.count("c").origins()).isEqualTo(before);
  }

  /** Whatever report already stands behind a claim, one more article that relays it adds nothing to either end. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aRelayOfAnyReportThatIsHereOrCitedAddsNoOrigin(long seed) {
    Random random = new Random(seed);
    Scene scene = random(random);
    List<CitedReport> reports = scene.dossier().reports();
    if (reports.isEmpty()) {
      return;
    }
    Range before = scene.count("c").origins();
    Corroboration count = scene.count("c");
    CitedReport report = reports.get(random.nextInt(reports.size()));
    boolean behind = scene.claim("c").wordings().stream().anyMatch(w -> w.stance().isPath() && w.behind().contains(report.id()));
    scene.article("Outlet X", 28).line("c", WORDINGS.getFirst()).by(Told.report(report.name()));
    Range after = scene.count("c").origins();
    if (behind) {
      assertThat(after.low()).as("relay of %s, before: %s", report.name(), count).isLessThanOrEqualTo(before.low());
      assertThat(after.high()).as("relay of %s, before: %s", report.name(), count).isLessThanOrEqualTo(before.high());
    }
  }

  /**
   * What stands on fewer articles stands on no more origins, unless the one that went held the proof of a link between those that count then: it
   * is a report that one of them cites, or its words show the source of a report, the way from one outlet to the next, whose a document is, or what a
   * source is called elsewhere. The test names the link; an article that only cites what others cite too proves none.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void withoutAnArticleTheLowerEndRisesOnlyWhereThatArticleProvedALink(long seed) {
    Scene scene = random(new Random(seed));
    Dossier all = scene.dossier();
    int before = scene.count("c").origins().low();
    for (Reading gone : scene.readings()) {
      List<Reading> rest = scene.readings().stream().filter(r -> !r.equals(gone)).toList();
      Corroboration after = rest.isEmpty() ? null : sameClaim(scene.claim("c"), scene.dossier(rest));
      if (after != null && after.origins().low() > before) {
        String counted = after.bottleneck() + " without " + gone.article().input();
        assertThat(links(all, gone.article().id(), after.bottleneck())).as(counted).isNotEmpty();
      }
    }
  }

  /** The count of a claim in another dossier: what holds any of its wordings there; null where none is left. */
  private static @Nullable Corroboration sameClaim(TracedClaim claim, Dossier dossier) {
    List<StatementId> its = claim.wordings().stream().map(w -> w.statement().id()).toList();
    for (TracedClaim other : dossier.claims()) {
      if (other.wordings().stream().anyMatch(w -> its.contains(w.statement().id()))) {
        return other.corroboration();
      }
    }
    return null;
  }

  /** The links of the whole story that only an article's words prove, and that end in one of the origins counted without it. */
  private static List<String> links(Dossier all, ArticleId gone, List<String> counted) {
    List<String> out = new ArrayList<>();
    for (CitedReport report : all.reports()) {
      if (gone.equals(report.inPile()) && counted.contains(report.id())) {
        out.add("the report by " + report.name() + " is this article, with its sources");
      }
    }
    for (Edge edge : all.edges()) {
      boolean proof = edge.proof().stream().anyMatch(span -> span.article().equals(gone));
      boolean alone = proof && edge.proof().stream().allMatch(span -> span.article().equals(gone));
      boolean further = isReportOrRelay(edge.from()) && !edge.from().equals("own:" + gone);
      boolean counts = counted.contains(edge.from()) || counted.contains(edge.to());
      if (alone && (further && counts || edge.from().startsWith("document:"))) {
        out.add(edge.from() + " " + edge.kind() + " " + edge.to());
      }
    }
    for (Identity identity : all.identities()) {
      boolean here = identity.mentions().stream().anyMatch(m -> m.article().equals(gone));
      boolean counts = counted.contains(identity.id());
      if (here && counts && identity.kind() != Identity.Kind.OUTLET && identity.aliases().size() > 1) {
        out.add(identity.id() + " is called " + identity.aliases());
      }
    }
    return out;
  }

  private static boolean isReportOrRelay(String node) {
    return node.startsWith("report:") || node.startsWith("own:") || node.startsWith("relay:") || node.startsWith("report-unnamed:");
  }
}
