package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that Whence says of one story, every line with the sentence that proves it.
 *
 * @param readings of the story's articles, in {@link Article#BY_TIME} order
 * @param identities parties that appear in it, sorted by id
 * @param maybeSame pairs of unnamed sources
 * @param mainClaim id of the claim the verdict is about; null where the articles put nothing forward
 * @param elsewhere how many claims here come from reports other than the main claim's
 * @param nodes sorted by id
 * @param edges sorted by from, to, kind
 * @param claims main claim first, then by number of articles, then by id
 * @param corrections what articles take back, in their order
 * @param overview what they come to when seen together
 * @param rulings corrections of the analyst by which it was made, in their order; empty where there were none
 */
public record Dossier(
    Story story,
    List<Reading> readings,
    List<Identity> identities,
    List<MaybeSame> maybeSame,
    List<CitedReport> reports,
    List<Copy> copies,
    List<Node> nodes,
    List<Edge> edges,
    @Nullable String mainClaim,
    int elsewhere,
    List<TracedClaim> claims,
    List<ReadNext> readNext,
    List<Unknown> unknown,
    List<Correction> corrections,
    Overview overview,
    List<Ruling> rulings) {

  /** A dossier before its overview is made. */
  public Dossier(
      Story story,
      List<Reading> readings,
      List<Identity> identities,
      List<MaybeSame> maybeSame,
      List<CitedReport> reports,
      List<Copy> copies,
      List<Node> nodes,
      List<Edge> edges,
      @Nullable String mainClaim,
      int elsewhere,
      List<TracedClaim> claims,
      List<ReadNext> readNext,
      List<Unknown> unknown) {
    this(
        story, readings, identities, maybeSame, reports, copies, nodes, edges, mainClaim, elsewhere, claims, readNext, unknown, List.of(),
        Overview.NONE, List.of());
  }

  public Dossier {
    readings = List.copyOf(readings);
    identities = List.copyOf(identities);
    maybeSame = List.copyOf(maybeSame);
    reports = List.copyOf(reports);
    copies = List.copyOf(copies);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    claims = List.copyOf(claims);
    readNext = List.copyOf(readNext);
    unknown = List.copyOf(unknown);
    corrections = List.copyOf(corrections);
    rulings = List.copyOf(rulings);
  }

  public Dossier with(Overview other) {
    return new Dossier(
        story, readings, identities, maybeSame, reports, copies, nodes, edges, mainClaim, elsewhere, claims, readNext, unknown, corrections,
        other, rulings);
  }

  public Dossier with(List<Correction> others) {
    return new Dossier(
        story, readings, identities, maybeSame, reports, copies, nodes, edges, mainClaim, elsewhere, claims, readNext, unknown, others,
        overview, rulings);
  }

  /** The dossier as rulings of the analyst made it, which it names, with other edges. */
  public Dossier ruled(List<Ruling> by, List<Edge> steps) {
    return new Dossier(
        story, readings, identities, maybeSame, reports, copies, nodes, steps, mainClaim, elsewhere, claims, readNext, unknown, corrections,
        overview, by);
  }
}
