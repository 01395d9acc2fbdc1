package org.whence.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.ArticleId;
import org.whence.model.Claim;
import org.whence.model.Quantity;
import org.whence.model.Tally;
import org.whence.model.TracedClaim;

/** The numbers of a story as the views show them. */
final class NumbersView {
  /**
   * What was counted.
   *
   * @param telling whether several articles or several values make it worth a look
   */
  record Counted(String name, String glyph, String standing, String look, String claim, boolean telling, List<Value> values) {}

  /**
   * One value.
   *
   * @param number as printed, with its bound
   * @param detail who counted, and for when; empty where nothing is said
   */
  record Value(String number, String detail, Quoted quote, String also) {}

  private NumbersView() {}

  static List<Counted> of(Lookup lookup) {
    List<Counted> out = new ArrayList<>();
    for (Tally tally : lookup.dossier().overview().tallies()) {
      Set<ArticleId> articles = new HashSet<>();
      tally.lines().forEach(line -> articles.add(line.sentence().article()));
      tally.lines().forEach(line -> line.also().forEach(sentence -> articles.add(sentence.article())));
      boolean telling = articles.size() > 1 || tally.standing() != Tally.Standing.AGREE;
      out.add(
          new Counted(
              name(tally), glyph(tally.standing()), word(tally.standing()), look(tally.standing()), claim(lookup, tally.claim()), telling,
              tally.lines().stream().map(line -> value(lookup, line)).toList()));
    }
    return out;
  }

  private static String name(Tally tally) {
    List<String> parts = new ArrayList<>();
    if (tally.unit() != null) {
      parts.add(Plain.line(tally.unit()));
    }
    if (tally.counted() != null) {
      parts.add(Plain.line(tally.counted()));
    }
    return String.join(" ", parts);
  }

  private static String claim(Lookup lookup, String id) {
    for (TracedClaim traced : lookup.dossier().claims()) {
      Claim claim = traced.claim();
      if (claim.id().equals(id)) {
        return lookup.words(claim.title());
      }
    }
    return "";
  }

  private static Value value(Lookup lookup, Tally.Line line) {
    Quantity quantity = line.quantity();
    List<String> details = new ArrayList<>();
    if (quantity.asOf() != null) {
      var time = quantity.asOf().time();
      details.add("as of " + (time == null ? lookup.words(quantity.asOf().span()) : Days.of(time)));
    }
    if (quantity.countedBy() != null) {
      details.add("counted by " + lookup.words(quantity.countedBy()));
    }
    String words = lookup.words(quantity.span());
    Quoted quote = Quoted.within(lookup, quantity.span(), line.sentence());
    return new Value(bound(line.bound()) + words, String.join("; ", details), quote, lookup.others(line.also(), line.sentence()));
  }

  private static String bound(Tally.Bound bound) {
    return switch (bound) {
      case EXACTLY, BETWEEN -> "";
      case ABOUT -> "about ";
      case AT_LEAST -> "at least ";
      case AT_MOST -> "up to ";
    };
  }

  private static String word(Tally.Standing standing) {
    return switch (standing) {
      case CONFLICT -> "different counters give different numbers for the same time";
      case DIFFER -> "the numbers differ; the words do not show why";
      case UPDATED -> "a later number follows an earlier one";
      case AGREE -> "";
    };
  }

  private static String glyph(Tally.Standing standing) {
    return switch (standing) {
      case CONFLICT -> "≠";
      case DIFFER -> "#";
      case UPDATED -> "→";
      case AGREE -> "·";
    };
  }

  private static String look(Tally.Standing standing) {
    return switch (standing) {
      case CONFLICT -> "bad";
      case DIFFER -> "warn";
      case UPDATED, AGREE -> "base";
    };
  }
}
