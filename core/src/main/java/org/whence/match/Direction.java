package org.whence.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Citation;
import org.whence.model.Credit;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.model.Reading;
import org.whence.text.OutletNames;

/**
 * Whom an article names as the publisher of its text, and which of two articles of the same words is the parent: the one the other credits, unless
 * that is certainly the later; the one that is certainly earlier; the one whose outlet the other cites.
 *
 * @param credited the outlets it credits, as printed
 * @param cited the outlets whose reports it cites, in their normal form
 * @param leading those of them on which it rests its lead
 */
record Direction(Article article, List<String> credited, List<String> cited, List<String> leading) {

  /** Letters under which an outlet's name could stand in another by chance. */
  private static final int SHORTEST = 3;

  static Direction of(Reading reading) {
    List<String> credited = new ArrayList<>();
    for (Credit credit : reading.credits()) {
      if (credit.kind() != Credit.Kind.CAPTION) {
        credited.add(credit.outlet());
      }
    }
    List<String> cited = new ArrayList<>();
    List<String> leading = new ArrayList<>();
    for (Citation citation : reading.citations()) {
      (citation.first() ? leading : cited).add(OutletNames.outlet(citation.outlet()));
    }
    cited.addAll(leading);
    return new Direction(reading.article(), List.copyOf(credited), List.copyOf(cited), List.copyOf(leading));
  }

  static Direction of(Article article) {
    return new Direction(article, List.of(), List.of(), List.of());
  }

  void save(StateOutput out) {
    out.article(article.id());
    out.texts(credited);
    out.texts(cited);
    out.texts(leading);
  }

  static Direction read(StateInput in) {
    return new Direction(in.article(), List.copyOf(in.texts()), List.copyOf(in.texts()), List.copyOf(in.texts()));
  }

  /** Negative where this is shown to be the parent, positive where the other is, 0 where nothing shows it. */
  int shown(Direction other) {
    boolean earlier = certainlyBefore(article.published(), other.article.published());
    boolean later = certainlyBefore(other.article.published(), article.published());
    boolean creditsOther = credits(other) && !earlier;
    boolean isCredited = other.credits(this) && !later;
    if (creditsOther != isCredited) {
      return creditsOther ? 1 : -1;
    }
    if (earlier || later) {
      return earlier ? -1 : 1;
    }
    boolean citesOther = cites(other);
    return citesOther == other.cites(this) ? 0 : citesOther ? 1 : -1;
  }

  private static boolean certainlyBefore(@Nullable Moment a, @Nullable Moment b) {
    return a != null && b != null && a.certainlyBefore(b);
  }

  /** Whether this credits its text to the other's outlet, which is not its own. */
  boolean credits(Direction other) {
    String name = other.outlet();
    if (name.isEmpty() || name.equals(outlet())) {
      return false;
    }
    for (String printed : credited) {
      String credit = OutletNames.outlet(printed);
      boolean begins = name.length() > SHORTEST && (credit + " ").startsWith(name + " ");
      if (credit.equals(name) || begins || printed.length() >= SHORTEST && printed.equals(other.initials())) {
        return true;
      }
    }
    return false;
  }

  private boolean cites(Direction other) {
    String name = other.outlet();
    return !name.isEmpty() && !name.equals(outlet()) && cited.contains(name);
  }

  /** Whether this says openly that its news is the other's: then saying the same in other words is relaying it. */
  boolean relays(Direction other) {
    return cites(other) && leading.contains(other.outlet());
  }

  /** An outlet that the text is credited to and that published neither of two articles, as printed; null where there is none. */
  @Nullable String third(Direction other) {
    for (String printed : credited) {
      String name = OutletNames.outlet(printed);
      if (!name.isEmpty() && !name.equals(outlet()) && !name.equals(other.outlet())) {
        return printed;
      }
    }
    return null;
  }

  /** The capitals that begin the words of the publisher's name: NWA. */
  private String initials() {
    Outlet outlet = article.outlet();
    StringBuilder out = new StringBuilder();
    String name = outlet == null ? "" : outlet.name();
    for (int i = 0; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i)) && (i == 0 || !Character.isLetterOrDigit(name.charAt(i - 1)))) {
        out.append(name.charAt(i));
      }
    }
    return out.toString();
  }

  /** The normal form of the publisher's name; empty where it is not known. */
  private String outlet() {
    Outlet outlet = article.outlet();
    return outlet == null ? "" : OutletNames.outlet(outlet.name());
  }
}
