package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.text.Plain;

/** Inside the quotation marks one speaker's words are not the same. A shorter cut of them is no change, nor is another spelling. */
final class QuoteAltered implements DriftRule {

  private static final int FEWEST_WORDS = 4;
  private static final int MOST_CHANGED = 3;
  private static final int LONG_WORD = 6;
  private static final int SPELLING = 2;

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.QUOTE_ALTERED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (!before.sameLanguage(after) || !shareSpeaker(before, after)) {
      return null;
    }
    for (Span quote : after.quotes()) {
      for (Span other : before.quotes()) {
        if (altered(before.article().words(other), after.article().words(quote))) {
          return finding(before, other, after, quote);
        }
      }
    }
    return null;
  }

  private static Finding finding(Telling before, Span first, Telling after, Span second) {
    Reason why = Reason.of(Reason.Code.QUOTE_ALTERED, before.article().words(first), after.article().words(second));
    return new Finding(Change.Severity.MAJOR, first, second, why);
  }

  static boolean shareSpeaker(Telling before, Telling after) {
    List<String> shared = new ArrayList<>(before.route().sources());
    shared.retainAll(after.route().sources());
    return !shared.isEmpty();
  }

  /** Whether a few words were changed inside a run that is otherwise the same. */
  static boolean altered(String one, String other) {
    List<String> first = words(one);
    List<String> second = words(other);
    if (Math.min(first.size(), second.size()) < FEWEST_WORDS) {
      return false;
    }
    int start = 0;
    while (start < first.size() && start < second.size() && same(first.get(start), second.get(start))) {
      start++;
    }
    int end = 0;
    while (end < first.size() - start && end < second.size() - start && same(first.get(first.size() - 1 - end),
        second.get(second.size() - 1 - end))) {
      end++;
    }
    int goneFromFirst = first.size() - start - end;
    int newInSecond = second.size() - start - end;
    boolean cut = start == 0 && goneFromFirst * newInSecond == 0 || end == 0 && goneFromFirst * newInSecond == 0;
    int kept = start + end;
    return !cut && goneFromFirst <= MOST_CHANGED && newInSecond <= MOST_CHANGED && kept >= 2 && kept >= Math.max(goneFromFirst, newInSecond);
  }

  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    return one.length() >= LONG_WORD && other.length() >= LONG_WORD && distance(one, other) <= SPELLING && one.charAt(0) == other.charAt(0);
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? corner : corner + 1;
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        corner = above;
      }
    }
    return row[other.length()];
  }

  private static List<String> words(String quote) {
    List<String> out = new ArrayList<>();
    for (String word : Plain.form(quote).split(" ")) {
      if (!word.isEmpty() && out.size() < 200) {
        out.add(word);
      }
    }
    return out;
  }
}
