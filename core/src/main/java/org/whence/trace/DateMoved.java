package org.whence.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Moment;
import org.whence.model.Reason;
import org.whence.model.TimeMention;
import org.whence.text.Months;
import org.whence.text.Plain;

/** The same event at another time: both tellings name one day or one month, and it is not the same. */
final class DateMoved implements DriftRule {

  private static final double ALIKE = 0.55;

  /** A day has, with all zones it had, little more than two; a month the same more than 31. */
  private static final Duration A_DAY = Duration.ofDays(3);

  private static final Duration A_MONTH = Duration.ofDays(34);

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.DATE_MOVED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (!DriftRule.tellOneThing(before, after, tie, ALIKE) || after.inHeadline() && tie == Tie.RELAY) {
      return null;
    }
    List<TimeMention> first = named(before);
    List<TimeMention> second = named(after);
    if (first.size() != second.size()) {
      return null;
    }
    TimeMention from = null;
    TimeMention to = null;
    for (int i = 0; i < first.size(); i++) {
      if (apart(before, first.get(i), after, second.get(i))) {
        if (from != null) {
          return null;
        }
        from = first.get(i);
        to = second.get(i);
      }
    }
    if (from == null || to == null) {
      return null;
    }
    Reason why = Reason.of(Reason.Code.DATE_MOVED, before.article().words(from.span()), after.article().words(to.span()));
    return new Finding(Change.Severity.MAJOR, from.span(), to.span(), why);
  }

  /** Times that name a month: "Thursday" and "last week" lean on the day of the article, which may not be the day they were written. */
  private static List<TimeMention> named(Telling telling) {
    List<TimeMention> out = new ArrayList<>();
    for (TimeMention mention : telling.reading().times()) {
      Moment time = mention.time();
      boolean inside = telling.wording().contains(mention.span());
      if (inside && time != null && length(time).compareTo(A_MONTH) <= 0 && month(telling, mention) > 0) {
        out.add(mention);
      }
    }
    return out;
  }

  private static int month(Telling telling, TimeMention mention) {
    for (String word : Plain.form(telling.article().words(mention.span())).split(" ")) {
      int number = Months.number(word);
      if (number > 0) {
        return number;
      }
    }
    return 0;
  }

  private static boolean apart(Telling before, TimeMention first, Telling after, TimeMention second) {
    Moment one = first.time();
    Moment other = second.time();
    if (one == null || other == null) {
      return false;
    }
    // The same month of another year is most often the same date, read against another day of publication.
    boolean sameMonth = month(before, first) == month(after, second);
    boolean days = length(one).compareTo(A_DAY) <= 0 && length(other).compareTo(A_DAY) <= 0;
    boolean otherDay = days && one.middleDay().getDayOfMonth() != other.middleDay().getDayOfMonth();
    return sameMonth ? otherDay : one.certainlyBefore(other) || other.certainlyBefore(one);
  }

  private static Duration length(Moment time) {
    return Duration.between(time.earliest(), time.latest());
  }
}
