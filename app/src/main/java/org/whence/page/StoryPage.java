package org.whence.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Correction;
import org.whence.model.Dossier;
import org.whence.model.Identity;
import org.whence.model.MaybeSame;
import org.whence.model.ReadNext;
import org.whence.model.Revision;
import org.whence.model.TracedClaim;
import org.whence.model.Unknown;

/** One story as the page shows it. */
final class StoryPage {
  /** Claims shown before those of one article without a change are folded. */
  private static final int SHOWN = 12;

  private final Lookup lookup;
  private final int number;
  private final List<Along.Neighbour> along;
  private final List<ClaimPage> claims = new ArrayList<>();
  private final List<Revised> revised;

  /** What one sentence says was done to verify, and the other articles that say it too. */
  record Verified(List<Checked> checks, Quoted quote, String also) {}

  /** A report that is cited and not in the pile. */
  record Next(String name, String href, String use, @Nullable Quoted quote) {}

  /** An unnamed source with the outlets that give it. */
  record Unnamed(String name, String outlets) {}

  /** What is not known of an article. */
  record Gap(String article, String href, String what) {}

  /** What an article takes back, and the sentences that still say it. */
  record Corrected(Quoted notice, List<Quoted> missed) {}

  /** A story that stands alone. */
  StoryPage(Dossier dossier, int number) {
    this(dossier, number, List.of(), Frame.PLAIN);
  }

  StoryPage(Dossier dossier, int number, List<Along.Neighbour> along, Frame frame) {
    this(dossier, number, along, List.of(), frame);
  }

  /**
   * A story among others.
   *
   * @param along the stories before and after it
   * @param revisions of its articles and of others
   */
  StoryPage(Dossier dossier, int number, List<Along.Neighbour> along, List<Revision> revisions, Frame frame) {
    this.number = number;
    this.along = List.copyOf(along);
    lookup = new Lookup(dossier, number, frame);
    revised = Revised.of(lookup, revisions);
    int n = 0;
    for (TracedClaim claim : lookup.claims()) {
      claims.add(new ClaimPage(lookup, claim, "c" + number + "-" + ++n));
    }
  }

  Lookup lookup() {
    return lookup;
  }

  /** The page of a claim of this story. */
  ClaimPage claim(TracedClaim claim) {
    return claims.stream().filter(page -> page.id().equals(claim.claim().id())).findFirst().orElseThrow();
  }

  Words words() {
    return lookup.words();
  }

  Phrases phrases() {
    return lookup.phrases();
  }

  String anchor() {
    return "s" + number;
  }

  /** Where it is found. */
  String href() {
    return lookup.frame().links().story(lookup.dossier().story().id(), anchor());
  }

  int number() {
    return number;
  }

  String title() {
    return lookup.title(first());
  }

  List<Ruled> rulings() {
    return Ruled.of(lookup);
  }

  String titleLanguage() {
    return lookup.article(first()).language().tag();
  }

  private ArticleId first() {
    return lookup.dossier().story().articles().getFirst();
  }

  String summary() {
    List<ArticleId> articles = lookup.dossier().story().articles();
    String languages = lookup.phrases().languages(lookup.dossier().readings().stream().map(r -> r.article().language()).toList());
    return String.join(" · ", lookup.phrases().articles(articles.size()), lookup.days(), languages);
  }

  /** Whether there is nothing to compare. */
  boolean isAlone() {
    return lookup.dossier().readings().size() == 1;
  }

  List<ClaimPage> claims() {
    return claims;
  }

  /** Claims of several articles or with changes, and the first few others. */
  List<ClaimPage> shownClaims() {
    return claims.stream().filter(claim -> !isFolded(claim)).toList();
  }

  List<ClaimPage> foldedClaims() {
    return claims.stream().filter(this::isFolded).toList();
  }

  /** Whether there are enough claims to put in another order, and few enough for the rules that do it. */
  boolean isSortable() {
    return claims.size() > 2 && claims.size() <= SortRules.MOST;
  }

  private boolean isFolded(ClaimPage claim) {
    return claims.size() > SHOWN + 2 && claims.indexOf(claim) >= SHOWN && claim.isPlain();
  }

  @Nullable ClaimPage main() {
    return claims.stream().filter(ClaimPage::isMain).findFirst().orElse(null);
  }

  /** Claims beside the main one that drifted in a way that matters. */
  List<ClaimPage> changedElsewhere() {
    return claims.stream().filter(claim -> !claim.isMain() && claim.hasMajorDrift()).toList();
  }

  String elsewhere() {
    return lookup.phrases().elsewhere(lookup.dossier().elsewhere(), claims.size());
  }

  /** What the claims come to: its sections stand in templates of their own. */
  OverviewPage overview() {
    return new OverviewPage(lookup, anchor());
  }

  List<Verified> checks() {
    List<Verified> out = new ArrayList<>();
    for (List<Checked> checks : Checked.bySentence(Checked.of(lookup))) {
      Checked check = checks.getFirst();
      List<String> others = check.articles().stream().skip(1).map(lookup::outlet).toList();
      out.add(new Verified(checks, Quoted.alone(lookup, check.sentence()), String.join(", ", others)));
    }
    return out;
  }

  List<Next> readNext() {
    List<Next> out = new ArrayList<>();
    for (ReadNext next : lookup.dossier().readNext()) {
      Quoted quote = next.report().proof().isEmpty() ? null : Quoted.inSentence(lookup, next.report().proof().getFirst());
      out.add(new Next(lookup.phrases().name(next.report()), lookup.link(next.report().outlet()), lookup.phrases().use(next), quote));
    }
    return out;
  }

  List<Along.Neighbour> along() {
    return along.isEmpty() ? Along.of(lookup) : along;
  }

  /** The claim whose ways are drawn: the one a reader chose, or else the main one; null where that one is none of this story. */
  @Nullable ClaimPage drawn() {
    String chosen = lookup.frame().choice().claim();
    return chosen.isEmpty() ? main() : claims.stream().filter(claim -> claim.id().equals(chosen)).findFirst().orElse(null);
  }

  /** Whether a reader can choose the claim whose ways are drawn. */
  boolean isFilterable() {
    return claims.size() > 1 && !claims.getFirst().waysHref().isEmpty();
  }

  /** Where the landscape stands on a page of its own; empty where there is none. */
  String landscapeHref() {
    return lookup.frame().links().landscape(lookup.dossier().story().id());
  }

  List<Corrected> corrections() {
    List<Corrected> out = new ArrayList<>();
    for (Correction correction : lookup.dossier().corrections()) {
      List<Quoted> missed = correction.missed().stream().map(span -> Quoted.alone(lookup, span)).toList();
      out.add(new Corrected(Quoted.within(lookup, correction.withdrawn(), correction.notice()), missed));
    }
    return out;
  }

  /** What outlets changed in articles of their own. */
  List<Revised> revised() {
    return revised;
  }

  List<Unnamed> unnamed() {
    List<Unnamed> out = new ArrayList<>();
    for (Identity party : lookup.dossier().identities()) {
      if (party.kind() == Identity.Kind.UNNAMED) {
        LinkedHashSet<String> outlets = new LinkedHashSet<>();
        party.mentions().forEach(mention -> outlets.add(lookup.outlet(mention.article())));
        out.add(new Unnamed(Plain.line(party.name()), String.join("; ", outlets)));
      }
    }
    return out;
  }

  List<String> maybeSame() {
    return lookup.dossier().maybeSame().stream().map(MaybeSame::why).map(lookup.phrases()::reason).toList();
  }

  List<Gap> unknown() {
    Map<ArticleId, List<String>> byArticle = new LinkedHashMap<>();
    for (Unknown unknown : lookup.dossier().unknown()) {
      byArticle.computeIfAbsent(unknown.article(), id -> new ArrayList<>()).add(lookup.phrases().word(unknown.what()));
    }
    List<Gap> out = new ArrayList<>();
    byArticle.forEach((id, what) -> out.add(new Gap(lookup.title(id), lookup.frame().links().article(id), String.join("; ", what))));
    return out;
  }

  List<ArticlePage> articles() {
    return lookup.dossier().readings().stream().map(reading -> new ArticlePage(lookup, reading)).toList();
  }
}
