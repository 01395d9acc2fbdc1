package org.whence.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.ArticleId;
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
  record Counted(String name, String glyph, String standing, String look, String claim, String language, boolean telling, List<Value> values) {}

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
      TracedClaim about = lookup.claim(tally.claim());
      String claim = about == null ? "" : lookup.words(about.claim().title());
      String language = about == null ? "" : lookup.article(about.claim().title().article()).language().tag();
      List<Value> values = tally.lines().stream().map(line -> value(lookup, line)).toList();
      String standing = lookup.words().word(tally.standing());
      out.add(new Counted(name(tally), glyph(tally.standing()), standing, look(tally.standing()), claim, language, telling, values));
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

  private static Value value(Lookup lookup, Tally.Line line) {
    Quantity quantity = line.quantity();
    List<String> details = new ArrayList<>();
    if (quantity.asOf() != null) {
      var time = quantity.asOf().time();
      String day = time == null ? lookup.words(quantity.asOf().span()) : new Days(lookup.words()).of(time);
      details.add(lookup.words().say("number.as_of", day));
    }
    if (quantity.countedBy() != null) {
      details.add(lookup.words().say("number.counted_by", lookup.words(quantity.countedBy())));
    }
    String words = lookup.words(quantity.span());
    Quoted quote = Quoted.within(lookup, quantity.span(), line.sentence());
    return new Value(lookup.words().word(line.bound(), words), String.join("; ", details), quote, lookup.others(line.also(), line.sentence()));
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
