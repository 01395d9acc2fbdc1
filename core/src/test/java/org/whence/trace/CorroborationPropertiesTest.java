package org.whence.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.model.CitedReport;
import org.whence.model.Corroboration;
import org.whence.model.Dossier;
import org.whence.model.MaybeSame;
import org.whence.model.Node;
import org.whence.model.Range;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.model.Wording;
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

  /** Whatever an outlet of the story has put forward, one more article that relays it adds nothing to either end. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aRelayOfAnyReportThatIsHereOrCitedAddsNoOrigin(long seed) {
    Random random = new Random(seed);
    Scene scene = random(random);
    List<String> outlets = scene.dossier().reports().stream().map(CitedReport::name).toList();
    if (outlets.isEmpty()) {
      return;
    }
    Range before = scene.count("c").origins();
    Corroboration count = scene.count("c");
    String outlet = outlets.get(random.nextInt(outlets.size()));
    boolean behind = scene.claim("c").wordings().stream().anyMatch(w -> isCited(scene.dossier(), w, outlet));
    scene.article("Outlet X", 28).line("c", WORDINGS.getFirst()).by(Told.report(outlet));
    Range after = scene.count("c").origins();
    if (behind) {
      assertThat(after.low()).as("relay of %s, before: %s", outlet, count).isLessThanOrEqualTo(before.low());
      assertThat(after.high()).as("relay of %s, before: %s", outlet, count).isLessThanOrEqualTo(before.high());
    }
  }

  private static boolean isCited(Dossier dossier, Wording wording, String outlet) {
    return wording.stance().isPath() && wording.behind().stream()
        .anyMatch(id -> dossier.nodes().stream().anyMatch(n -> n.id().equals(id) && n.kind() == Node.Kind.REPORT && n.label().equals(outlet)));
  }

  /**
   * What stands on fewer articles stands on no more origins, unless the one that went held the proof of a link: it is the report that others cite, it
   * showed the sources of a report, the way from one outlet to the next, or who an unnamed source or document belongs to.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void withoutAnArticleTheLowerEndRisesOnlyWhereThatArticleProvedALink(long seed) {
    Scene scene = random(new Random(seed));
    Dossier all = scene.dossier();
    int before = scene.count("c").origins().low();
    for (Reading gone : scene.readings()) {
      List<Reading> rest = scene.readings().stream().filter(r -> !r.equals(gone)).toList();
      int after = rest.isEmpty() ? 0 : low(scene.dossier(rest));
      if (after > before) {
        assertThat(links(all, gone)).as("what article %s proved", gone.article().input()).isNotEmpty();
      }
    }
  }

  /** The lower end of the claim that the last article tells, as every random story has it. */
  private static int low(Dossier dossier) {
    return dossier.claims().stream().mapToInt(claim -> claim.corroboration().origins().low()).max().orElse(0);
  }

  private static List<String> links(Dossier dossier, Reading gone) {
    List<String> out = new ArrayList<>();
    for (CitedReport report : dossier.reports()) {
      if (gone.article().id().equals(report.inPile()) || report.citedBy().contains(gone.article().id())) {
        out.add("the report by " + report.name());
      }
    }
    for (MaybeSame pair : dossier.maybeSame()) {
      out.add(pair.first() + " and " + pair.second());
    }
    return out;
  }
}
