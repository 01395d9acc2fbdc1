package org.whence.bench.samples;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Check;
import org.whence.model.Reading;

/** Checks: what articles say was done to verify. */
final class CheckPart implements Part {

  @Override
  public void score(Key key, Corpus corpus, Scores scores) {
    for (Key.Labels labels : key.articles()) {
      Reading reading = corpus.reading(labels.article());
      List<Check> given = reading == null ? List.of() : reading.checks();
      List<Check> left = new ArrayList<>(given);
      int right = 0;
      for (Key.Check wanted : labels.checks()) {
        Check met = null;
        for (Check check : left) {
          boolean same = Phrase.of(check.kind()).equals(wanted.kind());
          met = met == null && same && corpus.within(check.proof().getFirst(), labels.article(), wanted.quote()) ? check : met;
        }
        if (met == null) {
          scores.miss("check not found", labels.article(), wanted.kind() + ": " + wanted.quote());
        } else {
          left.remove(met);
          right++;
        }
      }
      scores.found("checks", right, given.size(), labels.checks().size());
      left.forEach(check -> scores.miss("check too many", labels.article(), Phrase.of(check.kind()) + ": " + check.who()));
    }
  }
}
