package org.whence.bench.cascades;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.dossier.LeadOrigins;
import org.whence.model.Change;
import org.whence.model.Copy;
import org.whence.model.Dossier;
import org.whence.model.Range;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** The door: scores Whence on generated cascades, first on those whose misses may be read, then, apart, on those held back. */
public final class CascadeScores {

  /** As many as give each construction twelve claims. */
  public static final int STORIES = 92;

  public static final int SEED = 7;

  private final Tally tally = new Tally();
  private final String story;
  private final Cascade cascade;
  private final Read read;
  private final Sums sums;

  /** Figures that belong together, so that they are printed together. */
  private record Sums(Tally all, Tally counts, Tally constructions, Tally drift) {}

  private CascadeScores(String story, Cascade cascade, Sums sums) {
    this.story = story;
    this.cascade = cascade;
    this.read = new Read(cascade);
    this.sums = sums;
  }

  /**
   * Prints the figures of both halves. What was missed is written down for the open half alone.
   *
   * @param misses the file for what was missed
   */
  public static void print(long seed, int stories, Path misses, PrintStream out) throws IOException {
    for (Half half : Half.values()) {
      Sums sums = new Sums(new Tally(), new Tally(), new Tally(), new Tally());
      List<String> texts = new ArrayList<>();
      int articles = 0;
      for (int i = 0; i < stories; i++) {
        CascadeScores scores = new CascadeScores("story " + i, Generator.story(half, seed, i), sums);
        scores.score();
        articles += scores.cascade.pages().size();
        texts.addAll(scores.texts());
        texts.addAll(scores.tally.misses());
      }
      out.printf("== cascades %s: %d stories, %d articles, seed %d%n", half.word(), stories, articles, seed);
      for (Tally part : List.of(sums.all(), sums.counts(), sums.constructions(), sums.drift())) {
        part.lines().forEach(out::println);
      }
      if (half == Half.OPEN) {
        Files.write(misses, texts);
        out.println("-- the texts, each story followed by what was missed in it: " + misses);
      }
      out.flush();
    }
  }

  private void score() {
    int largest = read.dossiers().stream().mapToInt(d -> d.readings().size()).max().orElse(0);
    sums.all().answer("stories held together", largest == cascade.pages().size());
    for (Cascade.Gold gold : cascade.claims()) {
      origins(gold, read.met(gold));
    }
    originatingReports();
    copies();
    drift();
  }

  private void origins(Cascade.Gold gold, @Nullable TracedClaim met) {
    Range range = met == null ? null : met.corroboration().origins();
    boolean exact = range != null && range.low() >= gold.construction().least() && range.low() <= gold.low() && range.high() >= gold.low();
    boolean over = range != null && range.low() > gold.low();
    sums.all().answer("claims found", met != null);
    long together = met == null ? 0 : gold.wordings().stream().filter(q -> read.share(q, met) > 0).count();
    sums.all().add("wordings together", (int) together, gold.wordings().size(), gold.wordings().size());
    sums.all().answer("origins exact", exact);
    sums.all().answer("origins over-counted", over);
    sums.all().answer("origins, both ends", range != null && exact && range.high() == gold.high());
    if (gold.low() == 0) {
      sums.all().answer("origins: zero found", range != null && range.low() == 0);
    }
    if (gold.low() >= 2) {
      sums.all().answer("origins: two or more found", range != null && range.low() >= 2);
    }
    boolean ring = gold.construction() == Construction.CIRCULAR;
    boolean named = met != null && !met.circle().isEmpty();
    sums.all().add("circular reporting named", ring && named ? 1 : 0, named ? 1 : 0, ring ? 1 : 0);
    sums.counts().answer("exact of " + gold.low() + " true origins", exact);
    sums.constructions().answer("exact, " + word(gold.construction()), exact);
    if (!exact) {
      missed(gold, met, together);
    }
  }

  private void missed(Cascade.Gold gold, @Nullable TracedClaim met, long together) {
    String wanted = gold.name() + "  " + gold.construction() + "  not " + gold.low() + " to " + gold.high();
    if (met == null) {
      tally.miss("MISS origins  " + wanted + ", but not found");
      return;
    }
    Range range = met.corroboration().origins();
    String said = range.low() + " to " + range.high();
    tally.miss("MISS origins  " + wanted + ", but " + said + ", wordings " + together + " of " + gold.wordings().size());
    met.corroboration().why().forEach(why -> tally.miss("  why   " + why.english()));
    for (Wording wording : met.wordings()) {
      String words = read.article(read.index(wording.statement().id().article())).words(wording.statement().wording());
      List<String> way = wording.behind().subList(2, wording.behind().size());
      tally.miss("  " + read.index(wording.statement().id().article()) + "  " + wording.stance() + "  " + words + "  <-  " + way);
    }
  }

  private void originatingReports() {
    for (Dossier dossier : read.dossiers()) {
      LeadOrigins origins = new LeadOrigins(dossier);
      for (Reading reading : dossier.readings()) {
        int article = read.index(reading.article().id());
        String wanted = cascade.origins().get(article);
        if (wanted != null) {
          List<String> given = origins.of(reading.article().id());
          boolean right = given.size() == 1 && bare(given.getFirst()).equals(bare(wanted));
          sums.all().answer("originating report of relays", right);
          if (!right) {
            tally.miss("MISS originating report  article " + article + "  " + given + ", not " + wanted);
          }
        }
      }
    }
  }

  private static String bare(String outlet) {
    String low = outlet.toLowerCase(Locale.ROOT);
    return low.startsWith("the ") ? low.substring("the ".length()) : low;
  }

  private void copies() {
    Set<String> given = new TreeSet<>();
    for (Dossier dossier : read.dossiers()) {
      for (Copy copy : dossier.copies()) {
        given.add(read.index(copy.child()) + " of " + read.index(copy.parent()));
      }
    }
    Set<String> wanted = new TreeSet<>();
    cascade.copies().forEach((child, parent) -> wanted.add(child + " of " + parent));
    hold(sums.all(), "copies with their parent", given, wanted);
  }

  private void drift() {
    Set<String> given = new TreeSet<>();
    Set<String> versus = new TreeSet<>();
    Map<String, String> why = new TreeMap<>();
    for (Dossier dossier : read.dossiers()) {
      for (TracedClaim claim : dossier.claims()) {
        for (Change change : claim.changes()) {
          int article = read.index(change.after().article());
          if (change.nature() != Change.Nature.DEVELOPMENT && !cascade.copies().containsKey(article) && !overSoftened(change)) {
            given.add(article + " " + change.kind());
            why.putIfAbsent(article + " " + change.kind(), root(read.index(change.before().article())) + ": " + change.why().english());
            versus.add(article + " " + change.kind() + " versus " + root(read.index(change.before().article())));
          }
        }
      }
    }
    Set<String> wanted = new TreeSet<>();
    Set<String> wantedVersus = new TreeSet<>();
    cascade.drift().forEach(d -> wanted.add(d.article() + " " + d.kind()));
    cascade.drift().forEach(d -> wantedVersus.add(d.article() + " " + d.kind() + " versus " + d.versus()));
    hold(sums.drift(), "drift", given, wanted);
    hold(sums.drift(), "drift and versus", versus, wantedVersus);
    for (Change.DriftKind kind : Change.DriftKind.values()) {
      hold(sums.drift(), "drift, " + word(kind), only(given, kind), only(wanted, kind));
    }
    given.stream().filter(d -> !wanted.contains(d)).forEach(d -> tally.miss("MISS drift too much  article " + d + " from " + why.get(d)));
    wanted.stream().filter(d -> !given.contains(d)).forEach(d -> tally.miss("MISS drift not found  article " + d));
  }

  /** Whether it is a headline, kept as it was, over a text in which a softer wording was planted: right, and planted nowhere. */
  private boolean overSoftened(Change change) {
    boolean inside = change.kind() == Change.DriftKind.HARDENED && change.before().article().equals(change.after().article());
    int article = read.index(change.after().article());
    return inside && cascade.drift().stream().anyMatch(d -> d.article() == article && d.kind() == Change.DriftKind.SOFTENED);
  }

  private int root(int article) {
    return cascade.copies().getOrDefault(article, article);
  }

  private static Set<String> only(Set<String> all, Change.DriftKind kind) {
    Set<String> out = new TreeSet<>(all);
    out.removeIf(drift -> !drift.endsWith(" " + kind));
    return out;
  }

  private static void hold(Tally tally, String figure, Set<String> given, Set<String> wanted) {
    Set<String> right = new HashSet<>(given);
    right.retainAll(wanted);
    tally.add(figure, right.size(), given.size(), wanted.size());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private List<String> texts() {
    List<String> out = new ArrayList<>();
    out.add("");
    out.add("######## " + story);
    for (Cascade.Gold gold : cascade.claims()) {
      out.add("gold " + gold.name() + "  " + gold.construction() + "  " + gold.low() + " to " + gold.high());
    }
    cascade.drift().forEach(d -> out.add("gold drift  article " + d.article() + " " + d.kind() + " versus " + d.versus()));
    for (Cascade.Page page : cascade.pages()) {
      out.add("---- " + page.article() + "  " + page.page().outlet() + "  " + page.page().date() + "  " + page.page().title());
      out.add(page.page().content().replace("\n\n", "\n"));
    }
    return out;
  }
}
