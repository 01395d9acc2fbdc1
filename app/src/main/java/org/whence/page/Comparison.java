package org.whence.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Change;
import org.whence.model.Identity;
import org.whence.model.Quantity;
import org.whence.model.Quote;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Two articles laid side by side: what both claim and in which words, and what only one of them has. */
final class Comparison {
  /** Wordings of one claim in one article that are compared with those of the other; more are repetition. */
  private static final int WORDINGS = 6;

  /** Words that a quotation has at least: shorter ones are set in marks for other reasons. */
  private static final int QUOTED = 3;

  /** One of the two. */
  record Side(Lookup lookup, Reading reading) {
    ArticleId id() {
      return reading.article().id();
    }

    String words(Span span) {
      return lookup.words(span);
    }

    String quoted(String words) {
      return lookup.words().say("quoted", words);
    }
  }

  /** A claim that both make, with the two wordings that have most in common. */
  record Shared(TracedClaim claim, Wording first, Wording second, List<WordDiff.Part> diff, List<Change> changes) {}

  /** Something only one of them has: what it is, and the sentence it stands in. */
  record Only(String what, Span sentence) {}

  private final Side first;
  private final Side second;

  private Comparison(Side first, Side second) {
    this.first = first;
    this.second = second;
  }

  static Comparison of(Part.OfArticle first, Part.OfArticle second, Frame frame) {
    Lookup one = new Lookup(first.dossier(), first.story(), frame);
    Lookup two = first.story() == second.story() ? one : new Lookup(second.dossier(), second.story(), frame);
    return new Comparison(new Side(one, first.reading()), new Side(two, second.reading()));
  }

  Side first() {
    return first;
  }

  Side second() {
    return second;
  }

  /** Whether both are the same article, of which there is nothing to compare. */
  boolean isOneArticle() {
    return first.id().equals(second.id());
  }

  private Side other(Side side) {
    return side.id().equals(first.id()) ? second : first;
  }

  /** Claims are compared inside one story only. */
  boolean isOneStory() {
    return first.lookup.dossier().story().id().equals(second.lookup.dossier().story().id());
  }

  List<Shared> shared() {
    List<Shared> out = new ArrayList<>();
    if (!isOneStory()) {
      return out;
    }
    for (TracedClaim claim : first.lookup.claims()) {
      List<Wording> a = in(claim, first);
      List<Wording> b = in(claim, second);
      if (!a.isEmpty() && !b.isEmpty()) {
        out.add(nearest(claim, a, b));
      }
    }
    return out;
  }

  private static List<Wording> in(TracedClaim claim, Side side) {
    return claim.wordings().stream().filter(wording -> wording.statement().wording().article().equals(side.id())).limit(WORDINGS).toList();
  }

  private Shared nearest(TracedClaim claim, List<Wording> a, List<Wording> b) {
    Wording bestA = a.getFirst();
    Wording bestB = b.getFirst();
    double best = -1;
    for (Wording one : a) {
      for (Wording two : b) {
        double alike = WordDiff.alike(first.words(one.statement().wording()), second.words(two.statement().wording()));
        if (alike > best) {
          best = alike;
          bestA = one;
          bestB = two;
        }
      }
    }
    List<WordDiff.Part> diff = WordDiff.of(first.words(bestA.statement().wording()), second.words(bestB.statement().wording()));
    List<Change> changes = claim.changes().stream().filter(this::isBetween).toList();
    return new Shared(claim, bestA, bestB, diff, changes);
  }

  private boolean isBetween(Change change) {
    ArticleId before = change.before().article();
    ArticleId after = change.after().article();
    return before.equals(first.id()) && after.equals(second.id()) || before.equals(second.id()) && after.equals(first.id());
  }

  /** Claims only this one makes. */
  List<Only> claims(Side side) {
    List<Only> out = new ArrayList<>();
    for (TracedClaim claim : side.lookup.claims()) {
      List<Wording> own = in(claim, side);
      if (!own.isEmpty() && (!isOneStory() || in(claim, other(side)).isEmpty())) {
        Statement statement = own.getFirst().statement();
        out.add(new Only(side.lookup.number(claim) + " " + side.quoted(side.words(statement.wording())), statement.sentence()));
      }
    }
    return out;
  }

  /** Sources only this one gives, each with its first attribution. */
  List<Only> sources(Side side) {
    Set<String> others = new TreeSet<>(parties(other(side)).values());
    Map<String, Only> out = new LinkedHashMap<>();
    Map<AttributionId, String> parties = parties(side);
    for (Attribution attribution : side.reading.attributions()) {
      String party = parties.get(attribution.id());
      if (party != null && !others.contains(party)) {
        String what = Plain.line(attribution.source().name()) + " (" + side.lookup.phrases().kind(attribution.source()) + ")";
        out.putIfAbsent(party, new Only(what, attribution.sentence()));
      }
    }
    return List.copyOf(out.values());
  }

  /** Who each attribution is by: the identity where linking found one, the printed name otherwise. */
  private Map<AttributionId, String> parties(Side side) {
    Map<AttributionId, String> out = new HashMap<>();
    for (Attribution attribution : side.reading.attributions()) {
      out.put(attribution.id(), attribution.source().name().toLowerCase(Locale.ROOT));
    }
    if (isOneStory()) {
      for (Identity identity : side.lookup.dossier().identities()) {
        identity.mentions().stream().filter(mention -> mention.article().equals(side.id())).forEach(mention -> out.put(mention, identity.id()));
      }
    }
    return out;
  }

  /** Numbers only this one gives. */
  List<Only> numbers(Side side) {
    Set<String> others = quantities(other(side)).keySet();
    return quantities(side).entrySet().stream().filter(entry -> !others.contains(entry.getKey())).map(Map.Entry::getValue).toList();
  }

  private static Map<String, Only> quantities(Side side) {
    Map<String, Only> out = new LinkedHashMap<>();
    for (Statement statement : side.reading.statements()) {
      for (Quantity quantity : statement.quantities()) {
        String counted = quantity.counted() == null ? "" : " " + Plain.line(quantity.counted());
        out.putIfAbsent(key(quantity), new Only(side.quoted(side.words(quantity.span())) + counted, statement.sentence()));
      }
    }
    return out;
  }

  private static String key(Quantity quantity) {
    BigDecimal high = quantity.high();
    String to = high == null ? "" : high.stripTrailingZeros().toString();
    return quantity.low().stripTrailingZeros() + "|" + to + "|" + quantity.lowOpen() + "|" + quantity.unit();
  }

  /** Quotations of a speaker that only this one has. */
  List<Only> quotes(Side side) {
    Set<String> others = quotations(other(side)).keySet();
    return quotations(side).entrySet().stream().filter(entry -> !others.contains(entry.getKey())).map(Map.Entry::getValue).toList();
  }

  private static Map<String, Only> quotations(Side side) {
    Map<String, Only> out = new LinkedHashMap<>();
    for (Quote quote : side.reading.quotes()) {
      String words = side.words(quote.span());
      String key = bare(words);
      if (quote.attribution() != null && key.split(" +").length >= QUOTED) {
        out.putIfAbsent(key, new Only(side.quoted(words), side.lookup.sentence(quote.span())));
      }
    }
    return out;
  }

  private static String bare(String words) {
    StringBuilder kept = new StringBuilder();
    words.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == ' ').forEach(kept::appendCodePoint);
    return kept.toString().strip().toLowerCase(Locale.ROOT);
  }
}
