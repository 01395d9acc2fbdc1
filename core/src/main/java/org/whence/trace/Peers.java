package org.whence.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Change;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Moment;
import org.whence.model.Reason;
import org.whence.model.Stance;
import org.whence.text.Plain;

/**
 * Tellings of one claim held against one another where no parent is here: relays of one report, hearers of one speaker, and for numbers, quotations
 * and "confirmed" all articles of the claim. The odd one out differs; which one changed it cannot be told.
 */
final class Peers {

  /** Others that must agree before one is called odd. */
  private static final int FEWEST_OTHERS = 2;

  /** Groups of tellings in the same words against which others are held, the largest: no more is known of a claim that is told in more ways. */
  private static final int MOST = 64;

  /** Tellings up to which each is held against each. */
  private static final int MANY = 40;

  private static final long SECONDS_OF_DAY = 86_400;

  private final StoryView view;
  private final Routes routes;

  Peers(StoryView view, Routes routes) {
    this.view = view;
    this.routes = routes;
  }

  void changes(Claim claim, List<Telling> tellings, List<Change> out) {
    List<Telling> paths = tellings.stream().filter(t -> t.stance().isPath()).toList();
    Map<String, List<Telling>> byParent = new TreeMap<>();
    for (Telling telling : paths) {
      String shared = telling.route().basis() == Route.Basis.CITED ? telling.route().report() : onRecord(telling);
      if (shared != null && !telling.inHeadline()) {
        byParent.computeIfAbsent(shared, k -> new ArrayList<>()).add(telling);
      }
    }
    byParent.forEach((parent, siblings) -> {
      CitedReport report = view.report(parent);
      if (report == null || report.inPile() == null) {
        odd(claim, report == null ? view.name(parent) : report.name(), siblings, out);
      }
      if (report != null) {
        unnamedReports(claim, report, siblings, paths, out);
      }
    });
    oddNumbers(claim, paths, out);
    oddConfirmation(claim, paths, out);
    oddCause(claim, paths, out);
    twoQuotations(claim, paths, out);
    droppedDegree(claim, tellings, out);
  }

  private static @Nullable String onRecord(Telling telling) {
    return telling.route().basis() == Route.Basis.ON_RECORD ? telling.route().sources().getLast() : null;
  }

  private void odd(Claim claim, String parent, List<Telling> siblings, List<Change> out) {
    List<List<Telling>> ways = alike(siblings);
    List<List<Telling>> alike = largest(ways);
    List<Telling> firsts = firsts(ways);
    for (DriftRule rule : DriftRule.ALL) {
      for (Telling after : rule instanceof QuoteAltered ? List.<Telling>of() : firsts) {
        List<Telling> against = against(rule, alike, after);
        DriftRule.Finding found = against.isEmpty() ? null : rule.find(against.getFirst(), after, DriftRule.Tie.SIBLINGS);
        if (found == null) {
          continue;
        }
        long articles = articles(against);
        long all = articles(siblings.stream().filter(o -> !o.in().equals(after.in())).toList());
        if (articles >= FEWEST_OTHERS && articles * 2 > all && agree(rule, against)) {
          Reason why = Reason.of(Reason.Code.ODD_ONE_OUT, String.valueOf(articles), String.valueOf(all), parent);
          differs(claim, rule, found, why, out);
        } else if (all == 1 && Routes.before(against.getFirst().article(), after.article())) {
          differs(claim, rule, found, Reason.of(Reason.Code.NO_PARENT_HERE), out);
        }
      }
    }
  }

  private boolean agree(DriftRule rule, List<Telling> tellings) {
    List<List<Telling>> alike = largest(alike(tellings));
    return alike.stream().allMatch(group -> against(rule, alike, group.getFirst()).isEmpty());
  }

  /** "Local media" where most articles name the same report. */
  private void unnamedReports(Claim claim, CitedReport report, List<Telling> siblings, List<Telling> tellings, List<Change> out) {
    DriftRule dropped = new AttributionDropped();
    long naming = articles(siblings);
    for (Telling after : tellings) {
      boolean names = siblings.stream().anyMatch(s -> s.in().equals(after.in())) || after.article().text().contains(bare(report.name()));
      if (naming < FEWEST_OTHERS || names || after.route().basis() != Route.Basis.CITED_VAGUELY) {
        continue;
      }
      DriftRule.Finding found = dropped.find(siblings.getFirst(), after, DriftRule.Tie.SIBLINGS);
      if (found != null) {
        Reason why = Reason.of(Reason.Code.ODD_ONE_OUT, String.valueOf(naming), String.valueOf(naming), report.name());
        differs(claim, dropped, found, why, out);
      }
    }
  }

  private static String bare(String outlet) {
    return outlet.startsWith("The ") ? outlet.substring(4) : outlet;
  }

  /** A value that most articles agree on against one, whatever their lineage. A higher value at a later time is an update. */
  private void oddNumbers(Claim claim, List<Telling> tellings, List<Change> out) {
    NumberChanged rule = new NumberChanged();
    List<List<Telling>> ways = alike(tellings);
    List<List<Telling>> alike = largest(ways);
    for (Telling after : firsts(ways)) {
      List<Telling> against = against(rule, alike, after).stream().filter(o -> !Routes.before(o.article(), after.article())).toList();
      List<Telling> others = firsts(alike(against));
      List<Telling> agreeing = against.stream().filter(o -> others.stream().allMatch(p -> rule.find(o, p, DriftRule.Tie.SIBLINGS) == null)).toList();
      DriftRule.Finding found = against.isEmpty() ? null : rule.find(against.getFirst(), after, DriftRule.Tie.SIBLINGS);
      boolean odd = found != null && articles(agreeing) >= FEWEST_OTHERS;
      boolean alone = odd && tellings.stream().noneMatch(o -> !o.in().equals(after.in()) && rule.agrees(o, after));
      if (found != null && alone) {
        differs(claim, rule, found, oddWording(agreeing, tellings, after), out);
      }
    }
  }

  /** Unnamed people or some media "confirm" what everybody else lets them say or report. */
  private void oddConfirmation(Claim claim, List<Telling> tellings, List<Change> out) {
    Hardened rule = new Hardened();
    for (Telling after : tellings) {
      boolean odd = isWeak(after) && after.route().upgraded() == null && !routes.toldThisOutlet(after.route());
      List<Telling> against =
          odd ? tellings.stream().filter(o -> !o.in().equals(after.in()) && rule.confirms(o, after)).toList() : List.of();
      boolean alone =
          tellings.stream()
              .noneMatch(o -> !o.in().equals(after.in()) && isWeak(o) && o.statement().commitment() == after.statement().commitment());
      if (articles(against) >= FEWEST_OTHERS && alone) {
        Telling before = against.getFirst();
        DriftRule.Finding found = DriftRule.Finding.major(before, after, oddWording(against, tellings, after));
        differs(claim, rule, found, found.why(), out);
      }
    }
  }

  /** Whether nobody on record speaks: an office that confirms lends unnamed people nothing. */
  private static boolean isWeak(Telling telling) {
    return switch (telling.route().basis()) {
      case CITED_VAGUELY, UNNAMED, CITED -> true;
      case ON_RECORD, SOME_DOCUMENT, ASSERTED, UNSOURCED -> false;
    };
  }

  /** One article says that a thing brings about what all others only say goes together with it. */
  private void oddCause(Claim claim, List<Telling> tellings, List<Change> out) {
    for (Telling after : tellings) {
      String cause = saysCause(after) ? Causes.causeOnly(after) : null;
      List<Telling> about = cause == null ? List.of() : tellings.stream().filter(o -> o.isPlainlyAbout(after)).toList();
      List<Telling> bonds = about.stream().filter(o -> Causes.bondOnly(o) != null).toList();
      boolean alone = about.stream().noneMatch(o -> !o.in().equals(after.in()) && saysCause(o));
      boolean both = bonds.stream().anyMatch(o -> o.in().equals(after.in()));
      if (cause != null && alone && !both && articles(bonds) >= FEWEST_OTHERS) {
        DriftRule.Finding found = DriftRule.Finding.major(bonds.getFirst(), after, oddWording(bonds, tellings, after));
        differs(claim, new Hardened(), found, found.why(), out);
      }
    }
  }

  private static boolean saysCause(Telling telling) {
    return Causes.causeOnly(telling) != null && telling.words().stream().noneMatch(Causes.NOT::contains);
  }

  /** One speaker's words without the degree another article has: "ruled out" for "practically ruled out". A degree is lost, hardly ever added. */
  private void droppedDegree(Claim claim, List<Telling> tellings, List<Change> out) {
    record Hedged(Telling telling, Hedges.Hedge hedge) {}
    List<Hedged> hedged = new ArrayList<>();
    for (Telling telling : tellings) {
      Hedges.Hedge hedge = Hedges.in(telling, "degree");
      if (hedge != null) {
        hedged.add(new Hedged(telling, hedge));
      }
    }
    for (Telling after : hedged.isEmpty() ? List.<Telling>of() : tellings) {
      for (Hedged other : hedged) {
        Telling before = other.telling();
        Hedges.Hedge hedge = other.hedge();
        boolean apart = !before.in().equals(after.in()) && !Routes.before(after.article(), before.article());
        if (apart && Hedges.none(after) && QuoteAltered.shareSpeaker(before, after) && saysTheRest(before, hedge, after)) {
          DriftRule.Finding found = DriftRule.Finding.major(before, after, Reason.of(Reason.Code.HEDGE_DROPPED, hedge.word()));
          differs(claim, new Hardened(), found, found.why(), out);
          break;
        }
      }
    }
  }

  /** Whether a telling has the very word that the other's hedge bears on, in its wording or in the cue before it ("ruled out human error"). */
  private boolean saysTheRest(Telling before, Hedges.Hedge hedge, Telling after) {
    if (!before.sameLanguage(after) || before.likeness(after) < Ladder.CLOSE || after.stance() == Stance.QUESTIONS) {
      return false;
    }
    String said = String.join(" ", before.words()) + " ";
    String rest = said.substring(said.indexOf(hedge.word() + " ") + hedge.word().length() + 1).strip();
    String next = rest.isEmpty() ? "" : rest.substring(0, (rest + " ").indexOf(' '));
    String cue = after.stance().isPath() ? null : Ladder.cue(view.reading(after.in()), after);
    boolean inCue = cue != null && Arrays.asList(Plain.form(cue).split(" ")).contains(next);
    return !next.isEmpty() && (inCue || after.stance().isPath() && after.words().contains(next));
  }

  /** Two versions of one speaker's words: the one whose changed words no other article has is shown against the other. */
  private void twoQuotations(Claim claim, List<Telling> tellings, List<Change> out) {
    QuoteAltered rule = new QuoteAltered();
    List<List<Telling>> ways = alike(tellings);
    List<List<Telling>> alike = largest(ways);
    for (Telling after : firsts(ways)) {
      for (Telling before : firsts(alike(against(rule, alike, after)))) {
        int mine = support(after, before, tellings);
        int others = support(before, after, tellings);
        DriftRule.Finding found = rule.find(before, after, DriftRule.Tie.SIBLINGS);
        if (found != null && mine < others) {
          differs(claim, rule, found, found.why(), out);
          break;
        }
      }
    }
  }

  /** Other articles that have the words by which one telling differs from another. */
  private static int support(Telling one, Telling other, List<Telling> tellings) {
    List<String> telling = new ArrayList<>(one.stems());
    telling.removeAll(other.stems());
    int support = 0;
    for (Telling third : tellings) {
      boolean outside = !third.in().equals(one.in()) && !third.in().equals(other.in());
      support += outside && third.stems().stream().anyMatch(telling::contains) ? 1 : 0;
    }
    return support;
  }

  private List<Telling> against(DriftRule rule, List<List<Telling>> alike, Telling after) {
    List<Telling> out = new ArrayList<>();
    for (List<Telling> group : alike) {
      Optional<Telling> other = group.stream().filter(o -> !o.in().equals(after.in())).findFirst();
      if (other.isPresent() && rule.find(other.get(), after, DriftRule.Tie.SIBLINGS) != null) {
        group.stream().filter(o -> !o.in().equals(after.in()) && !hasItFrom(o, after)).forEach(out::add);
      }
    }
    return out;
  }

  /** Those that tell it in the very same sentence are one group where they are many, for what can be held against one can be against all. */
  private static List<List<Telling>> alike(List<Telling> tellings) {
    record Words(String sentence, String wording, Stance stance, Route.Basis basis, String report, List<String> sources, boolean top, long day) {}
    Map<Object, List<Telling>> groups = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      Article article = telling.article();
      Route route = telling.route();
      Moment when = article.published();
      long day = when == null ? -1 : when.earliest().getEpochSecond() / SECONDS_OF_DAY;
      Object key =
          tellings.size() <= MANY
              ? telling.statement().id()
              : new Words(
                  article.words(telling.statement().sentence()), article.words(telling.wording()), telling.stance(), route.basis(),
                  route.report(), route.sources(), telling.inHeadline(), day);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(telling);
    }
    return List.copyOf(groups.values());
  }

  /** The largest groups, in their order. */
  private static List<List<Telling>> largest(List<List<Telling>> groups) {
    Set<List<Telling>> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    groups.stream().sorted(Comparator.comparingInt(group -> -group.size())).limit(MOST).forEach(kept::add);
    return groups.stream().filter(kept::contains).toList();
  }

  /** One telling of each group: what its words change, the same words of another change too. */
  private static List<Telling> firsts(List<List<Telling>> groups) {
    return groups.stream().map(List::getFirst).toList();
  }

  /** Whether one article, or the one whose text it carries, cites the outlet of the other: then it is the one that may have changed it. */
  private boolean hasItFrom(Telling one, Telling other) {
    String outlet = view.outletOf(other.in());
    return outlet != null && view.reports.stream()
        .anyMatch(r -> outlet.equals(r.outlet()) && (r.citedBy().contains(one.in()) || r.citedBy().contains(routes.carries(one.in()))));
  }

  /** How many articles tell it; copies of one text are one. */
  private long articles(List<Telling> tellings) {
    return tellings.stream().map(telling -> routes.carries(telling.in())).distinct().count();
  }

  private Reason oddWording(List<Telling> against, List<Telling> tellings, Telling after) {
    long all = articles(tellings.stream().filter(o -> !o.in().equals(after.in())).toList());
    return Reason.of(Reason.Code.ODD_WORDING, String.valueOf(articles(against)), String.valueOf(all));
  }

  private static void differs(Claim claim, DriftRule rule, DriftRule.Finding found, Reason why, List<Change> out) {
    boolean known = out.stream().anyMatch(c -> c.kind() == rule.kind() && c.after().equals(found.after()));
    if (!known) {
      out.add(Changes.change(Change.Nature.DIFFERS, rule.kind(), found, claim, List.of(), why));
    }
  }
}
