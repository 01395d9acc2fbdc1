package org.whence.trace;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.model.Act;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Quantity;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.Plain;
import org.whence.text.WordList;

/**
 * Finds wordings that rest on a report which is here and does not say so: in one language most telling words are absent from it, across languages all
 * names and numbers.
 */
final class Missing {

  /** At most this share of a wording's longer words may stand in the report. Half of them stand in most paraphrases; a third hardly ever in one. */
  private static final double MOST_SHARED = 0.34;

  /** Words that stand all over a text say nothing together: up to this share, where no two sentences hold more than the next. */
  private static final double MOST_SCATTERED = 0.6;

  private static final double MOST_TOGETHER = 0.25;

  /** The same where no word for what is done stands in the report: the rest are its names. */
  private static final double MOST_BESIDE = 0.4;

  private static final double MOST_OF_OTHERS = 0.6;

  /** From this share on the report is taken to hold it. */
  private static final double SURELY_THERE = 0.8;

  private static final int SHORTEST_WORD = 4;
  private static final int FEWEST_WORDS = 4;
  private static final int STEM = 5;
  private static final Set<String> LIGHT = WordList.words(Missing.class, "words.tsv", "light");

  /** Names and numbers of which a translation loses some, but hardly all. */
  private static final int FEWEST_LASTING = 2;

  private static final int SHORTEST_NAME = 3;

  /** Claims that may be missing from an article that is what they mean: one may be cut in two. */
  private static final int MOST_LOST = 2;

  private final StoryView view;

  /** The claims given to each report that stand in the article here. */
  private final Map<String, Set<String>> found = new HashMap<>();

  /** Those that do not. */
  private final Map<String, Set<String>> lost = new HashMap<>();

  /** All keys of what an article tells. */
  private final Map<ArticleId, Set<String>> told = new HashMap<>();

  Missing(StoryView view, Routes routes) {
    this.view = view;
    meet(routes);
  }

  /** Counts, of the claims that the story gives each report, those that stand in the article here and those that do not. */
  private void meet(Routes routes) {
    for (Claim claim : view.claims) {
      for (Claim.Member member : claim.members()) {
        Route route = routes.of(member.statement());
        ArticleId here = member.stance().isPath() ? cited(route) : null;
        if (here != null && !isToldTo(route)) {
          count(held(route, here, List.of(claim)), route.report(), claim.id());
        }
      }
    }
  }

  private void count(Held held, String report, String claim) {
    switch (held) {
      case YES -> found.computeIfAbsent(report, k -> new TreeSet<>()).add(claim);
      case NO -> lost.computeIfAbsent(report, k -> new TreeSet<>()).add(claim);
      case UNTOLD -> { }
    }
  }

  /** Whether most of what the story gives a report stands in the article here: then that is what they mean, and all of it. */
  boolean isWhole(String report) {
    return number(found, report) > number(lost, report);
  }

  /** Whether so much of it is not here that the article must be a part of it, or another than they mean. */
  private boolean isOther(String report) {
    return number(lost, report) > Math.max(MOST_LOST, number(found, report));
  }

  private static int number(Map<String, Set<String>> claims, String report) {
    return claims.getOrDefault(report, Set.of()).size();
  }

  /** The article that is the report a route cites; null where it is not here, or is the route's own. */
  private @Nullable ArticleId cited(Route route) {
    CitedReport report = route.basis() == Route.Basis.CITED ? view.report(route.report()) : null;
    ArticleId here = report == null ? null : report.inPile();
    return here == null || here.equals(route.article()) ? null : here;
  }

  /** Whether the cited report holds a wording, as far as the words show. */
  enum Held {
    YES,
    NO,
    UNTOLD
  }

  /** Ids of the reports that some of these routes cite, that are here, and that do not hold what the routes say they do. */
  Set<String> reports(List<Route> paths, List<Claim> claims) {
    Set<String> lacking = new TreeSet<>();
    Set<String> holding = new TreeSet<>();
    for (Route route : paths) {
      switch (held(route, claims)) {
        case YES -> holding.add(route.report());
        case NO -> lacking.add(route.report());
        case UNTOLD -> { }
      }
    }
    lacking.removeAll(holding);
    return lacking;
  }

  private Held held(Route route, List<Claim> claims) {
    ArticleId here = cited(route);
    Held held = here == null ? Held.UNTOLD : held(route, here, claims);
    return held == Held.NO && (isToldTo(route) || isOther(route.report())) ? Held.UNTOLD : held;
  }

  /** Whether the words only say whom somebody told it, and not that the outlet reported it: that may stand in any of its articles, or on air. */
  private boolean isToldTo(Route route) {
    return route.statement().attributions().stream()
        .noneMatch(id -> view.reading(route.article()).attribution(id).source() instanceof Source.Report);
  }

  /** Whether an article from which a route has its matter holds it. */
  Held held(Route route, ArticleId here, List<Claim> claims) {
    if (says(here, claims)) {
      return Held.YES;
    }
    Article cited = view.article(here);
    String words = view.words(route.statement().wording());
    if (!cited.language().equals(view.article(route.article()).language())) {
      Set<String> wording = lasting(words);
      return wording.size() >= FEWEST_LASTING && isForeign(route, here, wording) ? Held.NO : Held.UNTOLD;
    }
    Set<String> wording = stems(words);
    if (wording.size() < FEWEST_WORDS) {
      return Held.UNTOLD;
    }
    double share = (double) shared(wording, stems(cited.text())) / wording.size();
    double together = together(wording, here);
    boolean scattered = share <= MOST_SCATTERED && together <= MOST_TOGETHER || together <= mostBeside(route, here);
    return share <= MOST_SHARED || scattered ? Held.NO : share >= SURELY_THERE ? Held.YES : Held.UNTOLD;
  }

  /**
   * Up to what share the words of a wording may stand together in an article that tells of nothing that the wording says is done, in no word of its
   * meaning: the rest are names, and more of them where who does it is not named either.
   */
  private double mostBeside(Route route, ArticleId here) {
    Function<Span, Set<String>> keys = view.vocabulary(route.article());
    Set<String> done = new HashSet<>();
    Set<String> by = new HashSet<>();
    for (Act act : route.statement().acts()) {
      Span agent = act.agent();
      if (agent != null) {
        done.addAll(keys.apply(act.action()));
        by.addAll(keys.apply(agent));
      }
    }
    if (done.isEmpty()) {
      return -1;
    }
    Set<String> there = told.computeIfAbsent(here, this::tellsOf);
    boolean nowhere = Collections.disjoint(done, there);
    return !nowhere ? -1 : !by.isEmpty() && Collections.disjoint(by, there) ? MOST_OF_OTHERS : MOST_BESIDE;
  }

  private Set<String> tellsOf(ArticleId article) {
    Function<Span, Set<String>> keys = view.vocabulary(article);
    Set<String> out = new HashSet<>();
    view.reading(article).sentences().forEach(sentence -> out.addAll(keys.apply(sentence)));
    return out;
  }

  /** Whether a translation shares no name and no number, or gives only numbers that are not there and at most half of its names and numbers are. */
  private boolean isForeign(Route route, ArticleId here, Set<String> wording) {
    int shared = shared(wording, lasting(view.article(here).text()));
    return shared == 0 || 2 * shared <= wording.size() && lacksFigures(route, here);
  }

  private boolean lacksFigures(Route route, ArticleId here) {
    Set<String> there = new TreeSet<>();
    for (Statement statement : view.reading(here).statements()) {
      statement.quantities().forEach(quantity -> there.add(quantity.low().stripTrailingZeros().toPlainString()));
    }
    String text = " " + Plain.form(view.article(here).text()) + " ";
    boolean lacks = false;
    for (Quantity quantity : route.statement().quantities()) {
      String value = quantity.low().stripTrailingZeros().toPlainString();
      if (there.contains(value) || text.contains(" " + value + " ")) {
        return false;
      }
      lacks = true;
    }
    return lacks;
  }

  /** The share of a wording's longer words that stand in one sentence of an article, or in two in a row. */
  private double together(Set<String> wording, ArticleId here) {
    int most = 0;
    Set<String> before = Set.of();
    for (Span sentence : view.reading(here).sentences()) {
      Set<String> own = stems(view.words(sentence));
      Set<String> both = new HashSet<>(own);
      both.addAll(before);
      most = Math.max(most, shared(wording, both));
      before = own;
    }
    return (double) most / wording.size();
  }

  private static int shared(Set<String> words, Set<String> there) {
    int shared = 0;
    for (String word : words) {
      shared += there.contains(word) ? 1 : 0;
    }
    return shared;
  }

  /** What a translation keeps: numbers in figures, and words with a capital that do not begin the text. */
  private static Set<String> lasting(String text) {
    Set<String> out = new HashSet<>();
    String[] words = text.split("\\s+");
    for (int i = 0; i < words.length; i++) {
      String word = Plain.form(words[i]);
      boolean capital = i > 0 && !words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0));
      if (!word.isEmpty() && (capital && word.length() >= SHORTEST_NAME || Character.isDigit(word.charAt(0)))) {
        out.add(word);
      }
    }
    return out;
  }

  private static boolean says(ArticleId article, List<Claim> claims) {
    for (Claim claim : claims) {
      for (Claim.Member member : claim.members()) {
        if (member.statement().article().equals(article)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> stems(String text) {
    Set<String> out = new HashSet<>();
    for (String word : Plain.form(text).split(" ")) {
      boolean tells = word.length() >= SHORTEST_WORD && !LIGHT.contains(word);
      if (tells || !word.isEmpty() && Character.isDigit(word.charAt(0))) {
        out.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return out;
  }
}
