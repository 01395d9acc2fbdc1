package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Claim;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** What is not proven told as proven not to be: "does not cause" where the story's other articles say "cannot prove cause". */
final class NotProven {

  private static final int FEWEST_OTHERS = 2;
  private static final int NEAR = 4;
  private static final Set<String> NOT = WordList.words(NotProven.class, "words.tsv", "not-shown");
  private static final Set<String> SHOW = WordList.words(NotProven.class, "words.tsv", "show");
  private static final Set<String> CAUSE = WordList.words(NotProven.class, "words.tsv", "bring-about");

  private final List<Span> unproven = new ArrayList<>();

  NotProven(StoryView view) {
    for (Reading reading : view.readings) {
      Article article = reading.article();
      for (Span sentence : reading.sentences()) {
        if (article.roleAt(sentence.begin()) == Role.BODY && saysUnproven(Plain.form(article.words(sentence)).split(" "))) {
          unproven.add(sentence);
        }
      }
    }
  }

  /** The change of tellings by nobody on record: a named expert may well say more than the study does. */
  void changes(Claim claim, List<Telling> tellings, List<Change> out) {
    for (Telling after : tellings) {
      Span before = after.route().basis() == Route.Basis.ON_RECORD || !deniesCause(after) ? null : elsewhere(after.in());
      if (before != null) {
        Reason why = Reason.of(Reason.Code.CONTRADICTED);
        DriftRule.Finding found = new DriftRule.Finding(Change.Severity.MAJOR, before, after.wording(), why);
        out.add(Changes.change(Change.Nature.DIFFERS, Change.DriftKind.CONTRADICTED, found, claim, List.of(), why));
      }
    }
  }

  /** A sentence by which at least two other articles say that a cause is not proven; null where fewer do or the article itself says so. */
  @Nullable Span elsewhere(ArticleId article) {
    Set<ArticleId> others = new TreeSet<>();
    Span first = null;
    for (Span sentence : unproven) {
      if (sentence.article().equals(article)) {
        return null;
      }
      others.add(sentence.article());
      first = first == null ? sentence : first;
    }
    return others.size() >= FEWEST_OTHERS ? first : null;
  }

  private static boolean saysUnproven(String[] words) {
    int shown = after(words, after(words, 0, words.length, NOT), NEAR, SHOW);
    return after(words, shown, NEAR, CAUSE) >= 0;
  }

  private static boolean deniesCause(Telling telling) {
    String[] words = telling.words().toArray(String[]::new);
    int not = after(words, 0, words.length, NOT);
    return after(words, not, 2, CAUSE) >= 0 && after(words, not, NEAR, SHOW) < 0 && Hedges.none(telling);
  }

  /** The place after the first word of a set within so many words from a place; -1 where there is none or the place is none. */
  private static int after(String[] words, int from, int reach, Set<String> any) {
    for (int i = Math.max(0, from); from >= 0 && i < words.length && i < from + reach; i++) {
      if (any.contains(words[i])) {
        return i + 1;
      }
    }
    return -1;
  }
}
