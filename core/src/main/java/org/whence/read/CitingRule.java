package org.whence.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;
import org.whence.text.Tag;

/** "Citing officials", "the outlet cited two people", "citando a fuentes": a report's own source, one step further back. */
final class CitingRule implements CueRule {

  private static final int LONGEST_NAME = 8;

  @Override
  public void find(Sentence s, List<Found> found) {
    for (int i = s.from(); i < s.to(); i++) {
      int token = i;
      if (found.stream().anyMatch(f -> f.cue()[0] <= token && token <= f.cue()[1])) {
        continue;
      }
      if (s.quoted()[i] || !isCite(s, i)) {
        continue;
      }
      Found one = at(s, i, found);
      if (one != null) {
        found.addAll(apart(s, one));
      }
    }
  }

  /** "Citing an internal document and two people close to the board": a document and people are two sources. */
  private static List<Found> apart(Sentence s, Found cited) {
    int[] source = cited.source();
    for (int i = source == null ? s.to() : source[0] + 1; source != null && i < source[1]; i++) {
      boolean parted = s.tags()[i] == Tag.CCONJ && isDocument(s, source[0], i - 1) && isPeople(s, i + 1, source[1]);
      if (parted) {
        return List.of(of(cited, source[0], i - 1), of(cited, i + 1, source[1]));
      }
    }
    return List.of(cited);
  }

  private static boolean isDocument(Sentence s, int first, int last) {
    return s.is(Sources.head(s, first, last), "document_nouns");
  }

  private static boolean isPeople(Sentence s, int first, int last) {
    int head = Sources.head(s, first, last);
    return Sources.isPeople(s, head) || s.is(head, "person_nouns");
  }

  private static Found of(Found cited, int first, int last) {
    return new Found(new int[] {first, last}, cited.cue(), cited.content(), cited.commitment(), cited.addressee(), cited.lemma(), cited.form());
  }

  private static boolean isCite(Sentence s, int i) {
    return s.pack().cuesStartingWith(s.folded()[i]).stream().anyMatch(c -> c.takes('z')) && (s.tags()[i].isVerb() || s.endsAs(i, "gerund_endings")
        || s.is(i - 1, "relatives") && s.is(i + 1, "to_markers"));
  }

  private static @Nullable Found at(Sentence s, int cue, List<Found> found) {
    int after = cue + 1;
    boolean passive = s.is(cue - 1, "be_words") && quotedBy(s, cue, found);
    if (passive) {
      return null;
    }
    after += s.pack().phraseAt("in_turn", s, after);
    if (s.is(after, "to_markers")) {
      after++;
    }
    if (s.is(after, "agent_markers")) {
      int[] agent = Subjects.right(s, after + 1);
      return agent == null ? null : new Found(agent, new int[] {cue, after}, List.of(), Commitment.REPORTED, null, "cite", Found.Form.CREDITED);
    }
    int[] source = Subjects.right(s, after);
    if (source == null || !Sources.looksLikeSource(s, source[0], source[1])) {
      return null;
    }
    if (s.in(source[1] + 3) && s.is(source[1] + 1, "quoted_as")) {
      return quotedAs(s, cue, source, found);
    }
    if (s.endsAs(cue, "gerund_endings") && found.stream().anyMatch(f -> f.form() == Found.Form.REFUSAL && f.cue()[1] < cue)) {
      return null; // "declined to say how much, citing the inquiry": why they did not say it
    }
    List<int[]> content = content(s, cue, source[1], found);
    return new Found(source, new int[] {cue, cue}, content, Commitment.SAID, null, "cite", Found.Form.CITING);
  }

  /** "The minister was quoted by X as saying that ...", "... as saying by X": what the minister said, through X. */
  private static boolean quotedBy(Sentence s, int cue, List<Found> found) {
    int at = cue + 1;
    int[] agent = agent(s, at);
    at = agent == null ? at : agent[1] + 1;
    while (s.is(at, "news_words") || s.is(at, "outlet_nouns")) {
      at++;
    }
    int[] speaker = Subjects.left(s, VerbGroup.before(s, cue).low());
    if (speaker == null || !s.is(at, "quoted_as") || !s.endsAs(at + 1, "gerund_endings")) {
      return false;
    }
    int[] saying = {at, at + 1};
    at += 2;
    if (agent == null) {
      agent = agent(s, at);
      at = agent == null ? at : agent[1] + 1;
    }
    List<int[]> content = Clauses.rest(s, at);
    if (!VerbContent.tells(s, content)) {
      content = Clauses.range(s, Clauses.clauseStart(s, speaker[0]), speaker[0] - 1);
    }
    if (content.isEmpty()) {
      return false;
    }
    if (agent != null) {
      found.add(new Found(agent, new int[] {cue, cue}, content, Commitment.REPORTED, null, "quote", Found.Form.VERB));
    }
    found.add(new Found(speaker, saying, content, Commitment.SAID, null, "say", Found.Form.CITING));
    return true;
  }

  private static int @Nullable [] agent(Sentence s, int by) {
    return s.is(by, "agent_markers") ? Sources.outletAt(s, by + 1, Math.min(s.to() - 1, by + LONGEST_NAME)) : null;
  }

  /** "The paper quoted an official as saying that ...": what the official said, through the paper. */
  private static @Nullable Found quotedAs(Sentence s, int cue, int[] source, List<Found> found) {
    int[] outlet = Subjects.left(s, cue);
    List<int[]> content = new java.util.ArrayList<>(Clauses.rest(s, source[1] + 3));
    if (content.isEmpty() && outlet != null) {
      content.addAll(Clauses.range(s, Clauses.clauseStart(s, outlet[0]), outlet[0] - 1));
    }
    if (content.isEmpty()) {
      return null;
    }
    if (outlet != null) {
      found.add(new Found(outlet, new int[] {cue, cue}, content, Commitment.REPORTED, null, "quote", Found.Form.VERB));
    }
    return new Found(source, new int[] {source[1] + 1, source[1] + 2}, content, Commitment.SAID, null, "say", Found.Form.CITING);
  }

  /** What is cited for: the content of the attribution it hangs on, or what precedes it, or, where it leads, what follows. */
  private static List<int[]> content(Sentence s, int cue, int sourceEnd, List<Found> found) {
    for (Found one : found) {
      if (one.cue()[1] < cue && !one.content().isEmpty() && one.form() != Found.Form.REFUSAL) {
        return one.content();
      }
    }
    for (Found one : found) {
      if (one.cue()[0] > sourceEnd && one.source() != null && one.source()[1] < cue && !one.content().isEmpty()) {
        return one.content();
      }
    }
    if (cue - s.from() <= 1) {
      for (Found one : found) {
        if (one.cue()[0] > sourceEnd && !one.content().isEmpty() && one.form() != Found.Form.REFUSAL) {
          return one.content();
        }
      }
      return Clauses.rest(s, sourceEnd + 1);
    }
    boolean participle = s.tags()[cue] == Tag.VERB_GERUND || s.endsAs(cue, "gerund_endings");
    return participle ? Clauses.range(s, Clauses.clauseStart(s, cue), cue - 1) : List.of();
  }
}
