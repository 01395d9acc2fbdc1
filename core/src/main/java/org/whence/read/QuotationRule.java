package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;
import org.whence.model.Role;

/** Quotations of several sentences: what is quoted before the sentence that says who speaks, or after it, belongs to that speaker. */
final class QuotationRule {

  private static final int SHORTEST = 4;

  /** No quotation is followed through more sentences. */
  private static final int FARTHEST = 12;

  private final List<Sentence> sentences;
  private final List<List<Found>> all;
  private final boolean[] taken;

  /** @param all what was found in each sentence */
  QuotationRule(List<Sentence> sentences, List<List<Found>> all) {
    this.sentences = sentences;
    this.all = new ArrayList<>(all);
    this.taken = new boolean[sentences.size()];
    for (int i = 0; i < taken.length; i++) {
      if (isLabelled(i)) {
        this.all.set(i, List.of());
        join(i);
      }
      if (!taken[i] && this.all.get(i).isEmpty() && isQuoted(sentences.get(i), i > 0 ? sentences.get(i - 1) : null)) {
        join(i);
      }
    }
  }

  /** "Reality check: 'Nobody signed. It could fizzle,' one said.": the words before the colon do not speak, who closes the quotation does. */
  private boolean isLabelled(int i) {
    boolean colon = all.get(i).size() == 1 && all.get(i).get(0).form() == Found.Form.COLON;
    return colon && sentences.get(i).role() != Role.HEADLINE && speakerAfter(i) >= 0;
  }

  List<Found> found(int sentence) {
    return all.get(sentence);
  }

  /** Whether a sentence is part of what is found in another. */
  boolean isTaken(int sentence) {
    return taken[sentence];
  }

  private void join(int i) {
    int speaker = speakerAfter(i);
    if (speaker < 0) {
      speaker = speakerBefore(i);
    }
    int last = speaker > i ? speaker - 1 : i;
    Found whose = speaker < 0 ? null : quoted(speaker, speaker > i);
    for (int at = i; whose != null && at <= last; at++) {
      List<int[]> content = new ArrayList<>(whose.content());
      Sentence s = sentences.get(at);
      if (content.stream().noneMatch(range -> range[0] <= s.begin() && s.begin() < range[1])) {
        content.add(new int[] {s.begin(), s.end()});
      }
      List<Found> found = new ArrayList<>(all.get(speaker));
      found.set(found.indexOf(whose), whose.withContent(content));
      whose = whose.withContent(content);
      all.set(speaker, found);
      taken[at] = true;
    }
  }

  /** The sentence that closes the quotation a sentence is in, where it says who speaks; -1 where none does. */
  private int speakerAfter(int i) {
    for (int at = i + 1; at < sentences.size() && at - i <= FARTHEST && goesOn(at); at++) {
      if (!all.get(at).isEmpty()) {
        return quoted(at, true) == null ? -1 : at;
      }
    }
    return -1;
  }

  private int speakerBefore(int i) {
    int at = i - 1;
    while (at >= 0 && taken[at] && i - at <= FARTHEST) {
      at--;
    }
    boolean near = at >= 0 && !taken[at] && sentences.get(at).tokens() == sentences.get(i).tokens();
    return near && quoted(at, false) != null ? at : -1;
  }

  /** Whether a quotation that was open at the end of the sentence before is still open where a sentence begins. */
  private boolean goesOn(int at) {
    Sentence s = sentences.get(at);
    Sentence before = sentences.get(at - 1);
    return s.tokens() == before.tokens() && s.quoted()[s.from()] && before.quoted()[before.to() - 1] && !closes(before)
        && !s.isQuoteMark(s.from());
  }

  private static boolean closes(Sentence s) {
    return s.isQuoteMark(s.to() - 1) && s.to() - 1 > s.from();
  }

  /** What is found in a sentence whose content is a quotation that opens it, or that ends it. */
  private @Nullable Found quoted(int sentence, boolean opens) {
    Sentence s = sentences.get(sentence);
    Found best = null;
    for (Found one : all.get(sentence)) {
      boolean spoken = one.form() == Found.Form.VERB || one.form() == Found.Form.CARRIED || one.form() == Found.Form.COLON
          || one.form() == Found.Form.LEARNED;
      for (int[] range : spoken && !one.commitment().isSilence() ? one.content() : List.<int[]>of()) {
        boolean fits = opens ? range[0] <= s.begin(Math.min(s.from() + 1, s.to() - 1)) : holdsQuote(s, range);
        best = fits && (best == null || !opens) ? one : best;
      }
    }
    return best;
  }

  private static boolean holdsQuote(Sentence s, int[] range) {
    for (int i = s.tokens().firstFrom(range[0]); s.in(i) && s.begin(i) < range[1]; i++) {
      if (s.quoted()[i]) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence is a quotation and hardly anything else. */
  private static boolean isQuoted(Sentence s, @Nullable Sentence before) {
    if (!s.isQuoteMark(s.from()) && !(s.quoted()[s.from()] && before != null && s.tokens() == before.tokens())) {
      return false;
    }
    int inside = 0;
    for (int i = s.from(); i < s.to(); i++) {
      inside += s.quoted()[i] ? 1 : 0;
    }
    return inside > 0 && inside >= Math.min(SHORTEST, s.to() - s.from() - 2) && inside >= (s.to() - s.from()) * 3 / 4;
  }

  /**
   * A quotation that no sentence beside it gives to anybody goes on with the speaker before it.
   *
   * @param lastSpoken index of the sentence of the last attribution, null where there is none
   */
  static List<Found> continuing(Sentence s, @Nullable Sentence before, @Nullable Integer lastSpoken) {
    int words = s.to() - s.from();
    if (before == null || lastSpoken == null || words < SHORTEST || !isQuoted(s, before)) {
      return List.of();
    }
    return List.of(new Found(null, new int[] {s.from(), s.from()}, List.of(new int[] {s.begin(), s.end()}), Commitment.SAID, null, "\"",
        Found.Form.QUOTATION));
  }
}
