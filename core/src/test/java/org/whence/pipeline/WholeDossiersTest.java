package org.whence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.dossier.DossierJson;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.RawPage;
import org.whence.model.StatementId;
import org.whence.model.TracedClaim;

/** What must hold of whole piles as they are given at the door, tried on random ones. */
class WholeDossiersTest {

  private static final List<String> OUTLETS =
      List.of("The Morning Ledger", "Coast Daily", "Northern Courier", "Harbour Gazette", "Valley Post", "Quay Observer", "Tern Chronicle");

  private static final List<String> FACTS =
      List.of(
          "the harbour bridge in Lindhaven will be closed for two years",
          "the closing of the Lindhaven harbour bridge will cost 40 million crowns",
          "three ferries will cross the Lindhaven harbour while the bridge is closed");

  private static final List<String> FRAMES =
      List.of(
          "Maren Oltvik, the harbour master, said on Monday that {p}.",
          "Two officials told {self} that {p}, asking not to be named.",
          "{from} reported, citing two officials, that {p}.",
          "According to {from}, {p}.",
          "The Lindhaven Port Authority confirmed that {p}.",
          "An inspection report shows that {p}.");

  /** Six pages on one event, each of an outlet of its own and a day of its own. */
  private static List<RawPage> pages(long seed) {
    Random random = new Random(seed);
    List<RawPage> out = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      StringBuilder text = new StringBuilder("The harbour bridge in Lindhaven has been the talk of the town since the storm in winter.");
      for (String fact : FACTS.subList(0, 1 + random.nextInt(FACTS.size()))) {
        String frame = FRAMES.get(random.nextInt(FRAMES.size()));
        String from = OUTLETS.get((i + 1 + random.nextInt(5)) % 6);
        text.append("\n\n").append(frame.replace("{p}", fact).replace("{self}", OUTLETS.get(i)).replace("{from}", from));
      }
      out.add(page(i, text.toString()));
    }
    return out;
  }

  private static RawPage page(int outlet, String text) {
    return RawPage.text("page " + outlet, text).by(OUTLETS.get(outlet), "2031-03-0" + (outlet + 2), "en", "Lindhaven harbour bridge to close");
  }

  private static Pile trace(List<RawPage> pages) {
    List<Outcome<RawPage>> inputs = new ArrayList<>();
    pages.forEach(page -> inputs.add(new Outcome.Done<>(page)));
    return new Whence().trace(inputs, 2, Progress.SILENT);
  }

  /** The dossiers alone: which inputs were given twice is said beside them. */
  private static String json(Pile pile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new DossierJson().write(new Pile(pile.dossiers(), List.of(), List.of()), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aPileThatGrowsByOneArticleAtATimeIsAtEachStepWhatItsSetIs(long seed) {
    List<RawPage> grown = new ArrayList<>();
    List<RawPage> arriving = new ArrayList<>(pages(seed));
    Collections.shuffle(arriving, new Random(seed));
    for (RawPage page : arriving) {
      grown.add(page);
      List<RawPage> sorted = new ArrayList<>(grown);
      sorted.sort(Comparator.comparing(RawPage::input));
      assertThat(json(trace(grown))).as("after %s", page.input()).isEqualTo(json(trace(sorted)));
    }
    assertThat(json(trace(grown))).isEqualTo(json(trace(pages(seed))));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anArticleGivenTwiceIsOne(long seed) {
    List<RawPage> twice = new ArrayList<>(pages(seed));
    twice.addAll(pages(seed));
    Collections.shuffle(twice, new Random(seed));
    assertThat(json(trace(twice))).isEqualTo(json(trace(pages(seed))));
  }

  /** A claim is the same where it still holds all wordings it had and none of another claim. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void oneMoreRelayOfAReportThatIsHereAddsNoOrigin(long seed) {
    List<RawPage> pages = pages(seed);
    Pile before = trace(pages);
    String relayed = OUTLETS.get(new Random(seed).nextInt(6));
    List<RawPage> more = new ArrayList<>(pages);
    more.add(page(6, "Readers have asked for weeks.\n\n" + relayed + " reported that " + FACTS.getFirst() + "."));
    Pile after = trace(more);
    for (TracedClaim claim : claims(before)) {
      for (TracedClaim same : claims(after)) {
        Set<StatementId> rest = statements(same);
        boolean grewBySome = rest.containsAll(statements(claim));
        rest.removeAll(statements(claim));
        if (grewBySome && claims(before).stream().noneMatch(c -> statements(c).stream().anyMatch(rest::contains))) {
          assertThat(same.corroboration().origins().low()).as("%s relayed: %s", relayed, claim.corroboration())
              .isLessThanOrEqualTo(claim.corroboration().origins().low());
        }
      }
    }
  }

  private static List<TracedClaim> claims(Pile pile) {
    return pile.dossiers().stream().flatMap(d -> d.claims().stream()).toList();
  }

  private static Set<StatementId> statements(TracedClaim claim) {
    Set<StatementId> out = new TreeSet<>();
    claim.wordings().forEach(w -> out.add(w.statement().id()));
    return out;
  }
}
