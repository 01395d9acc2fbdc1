package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Corroboration;
import org.whence.model.ReadNext;
import org.whence.model.TracedClaim;

/** Puts the cited reports that are not here in the order in which they are worth reading. */
final class ReadingList {
  private final List<CitedReport> reports;
  private final List<TracedClaim> claims;
  private final Function<Claim, Set<String>> restsOn;
  private final @Nullable TracedClaim main;

  /** A report under all the times by which its outlet's citations part it, where no words tell them apart. */
  private record Missing(CitedReport first, List<String> ids) {}

  /**
   * @param claims main claim first, if there is one
   * @param restsOn ids of the reports that a claim's wordings rest on
   */
  ReadingList(List<CitedReport> reports, List<TracedClaim> claims, @Nullable String main, Function<Claim, Set<String>> restsOn) {
    this.reports = reports;
    this.claims = claims;
    this.restsOn = restsOn;
    this.main = claims.stream().filter(claim -> claim.claim().id().equals(main)).findFirst().orElse(null);
  }

  /** Those whose fall would bring the main claim down first, then by how much they could narrow, then by claims and by articles that cite them. */
  List<ReadNext> all() {
    Map<String, ReadNext> byId = new LinkedHashMap<>();
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (Missing missing : missing()) {
      byId.put(missing.first().id(), readNext(missing));
      ranks.put(missing.first().id(), rank(missing));
    }
    List<ReadNext> out = new ArrayList<>(byId.values());
    out.sort(
        Comparator.comparing((ReadNext next) -> Objects.requireNonNull(ranks.get(next.report().id())))
            .thenComparingInt(next -> -next.narrows())
            .thenComparingInt(next -> -next.claims().size())
            .thenComparingInt(next -> -next.report().citedBy().size())
            .thenComparing(next -> next.report().id()));
    return out;
  }

  private List<Missing> missing() {
    List<Missing> out = new ArrayList<>();
    Map<List<String>, Missing> byTime = new LinkedHashMap<>();
    for (CitedReport report : reports) {
      if (report.inPile() != null) {
        continue;
      }
      String outlet = report.outlet();
      List<String> key = List.of(outlet == null ? report.id() : outlet, report.when() == null ? "" : report.when());
      Missing known = byTime.get(key);
      if (known == null) {
        known = new Missing(report, new ArrayList<>());
        byTime.put(key, known);
        out.add(known);
      }
      known.ids().add(report.id());
    }
    return out;
  }

  private ReadNext readNext(Missing missing) {
    int narrows = 0;
    List<String> touched = new ArrayList<>();
    for (TracedClaim claim : claims) {
      if (restsOn.apply(claim.claim()).stream().anyMatch(missing.ids()::contains)) {
        Corroboration corroboration = claim.corroboration();
        narrows += corroboration.origins().high() - corroboration.origins().low();
        touched.add(claim.claim().id());
      }
    }
    return new ReadNext(missing.first(), narrows, touched);
  }

  /** 0 for a member of the main claim's bottleneck, 1 for a member of the larger one, 2 for any other that the main claim rests on. */
  private int rank(Missing missing) {
    if (main == null) {
      return 3;
    }
    if (main.corroboration().bottleneck().stream().anyMatch(missing.ids()::contains)) {
      return 0;
    }
    if (main.corroboration().bottleneckAtMost().stream().anyMatch(missing.ids()::contains)) {
      return 1;
    }
    return restsOn.apply(main.claim()).stream().anyMatch(missing.ids()::contains) ? 2 : 3;
  }
}
