package org.whence.bench.samples;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.whence.model.Change;
import org.whence.model.Dossier;
import org.whence.model.TracedClaim;

/** Drift, by article and kind; what only looks like it must not be shown. */
final class DriftPart implements Part {

  @Override
  public void score(Key key, Corpus corpus, Scores scores) {
    Set<String> labelled = key.articles().stream().map(Key.Labels::article).collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> all = new TreeMap<>();
    Map<String, String> major = new TreeMap<>();
    Map<String, String> versus = new TreeMap<>();
    List<Change> changes = changes(corpus);
    for (Change change : changes) {
      String article = corpus.name(change.after().article());
      if (labelled.contains(article)) {
        String kind = article + "  " + Phrase.spaced(change.kind());
        String why = change.why().english();
        all.put(kind, why);
        if (change.severity() == Change.Severity.MAJOR) {
          major.put(kind, why);
          versus.put(kind + "  versus " + (change.withinOneArticle() ? "self" : corpus.name(change.before().article())), why);
        }
      }
    }
    Wanted wanted = Wanted.of(key);
    hold("drift kind, major", major.keySet(), wanted.major(), scores);
    hold("drift kind and versus, major", versus.keySet(), wanted.versus(), scores);
    hold("drift kind, all", all.keySet(), wanted.all(), scores);
    wanted.major().stream().filter(item -> !major.containsKey(item)).forEach(item -> scores.miss("drift not found", item, ""));
    major.forEach((item, why) -> noteTooMany(item, why, wanted, scores));
    key.notDrift().forEach(pair -> lookalike(pair, changes, corpus, scores));
  }

  private static void noteTooMany(String item, String why, Wanted wanted, Scores scores) {
    if (!wanted.major().contains(item)) {
      scores.miss("drift too much", item, why);
    }
  }

  private record Wanted(Set<String> all, Set<String> major, Set<String> versus) {
    static Wanted of(Key key) {
      Wanted out = new Wanted(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
      for (Key.Labels labels : key.articles()) {
        for (Key.Drift drift : labels.drift()) {
          String item = labels.article() + "  " + drift.kind();
          out.all().add(item);
          if (drift.severity().equals("major")) {
            out.major().add(item);
            out.versus().add(item + "  versus " + drift.versus());
          }
        }
      }
      return out;
    }
  }

  private static void hold(String figure, Set<String> given, Set<String> wanted, Scores scores) {
    scores.found(figure, (int) given.stream().filter(wanted::contains).count(), given.size(), wanted.size());
  }

  /** All changes but those that come from a new source. */
  private static List<Change> changes(Corpus corpus) {
    return corpus.dossiers().stream()
        .map(Dossier::claims)
        .flatMap(List::stream)
        .map(TracedClaim::changes)
        .flatMap(List::stream)
        .filter(change -> change.nature() != Change.Nature.DEVELOPMENT)
        .toList();
  }

  private static void lookalike(Key.Lookalike pair, List<Change> changes, Corpus corpus, Scores scores) {
    boolean quiet = true;
    for (Change change : changes) {
      String before = corpus.name(change.before().article());
      String after = corpus.name(change.after().article());
      boolean theirs = pair.articles().contains(before) && pair.articles().contains(after) && !before.equals(after);
      for (Key.Quoted quoted : pair.quotes()) {
        boolean there = corpus.within(change.after(), quoted.article(), quoted.quote()) || corpus.within(change.before(), quoted.article(),
            quoted.quote());
        if (theirs && there) {
          quiet = false;
          scores.miss("drift that is none", after, Phrase.spaced(change.kind()) + ": " + quoted.quote());
        }
      }
    }
    scores.answer("what is no drift, not shown", quiet);
  }
}
