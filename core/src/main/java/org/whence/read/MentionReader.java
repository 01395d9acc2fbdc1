package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.whence.text.Tag;

/** Finds outlets that a sentence names as having published something, without a verb of saying: "outlets such as X and Y", "first appeared in X". */
final class MentionReader {

  private static final int MOST = 12;
  private static final int LONGEST_NAME = 7;

  private MentionReader() {}

  /** First and last token of each name. */
  static List<int[]> read(Sentence s) {
    List<int[]> out = new ArrayList<>();
    for (int i = s.from(); i < s.to(); i++) {
      int words = s.quoted()[i] ? 0 : opening(s, i);
      if (words > 0) {
        list(s, i + words, out);
      }
    }
    return out;
  }

  /** The outlets that a sentence says had the story first: "X had the story first", "came to light in X". */
  static List<int[]> due(Sentence s) {
    List<int[]> out = new ArrayList<>();
    for (int i = s.from(); i < s.to(); i++) {
      int words = s.quoted()[i] ? 0 : s.pack().phraseAt("due_before", s, i);
      int[] after = words > 0 ? Sources.outletAt(s, i + words, Math.min(s.to() - 1, i + words + LONGEST_NAME)) : null;
      if (after != null) {
        out.add(after);
      }
      int[] name = s.tokens().isCapitalised(i) && !s.quoted()[i] ? Sources.outletAt(s, i, Math.min(s.to() - 1, i + LONGEST_NAME)) : null;
      if (name != null && s.pack().phraseAt("due_after", s, name[1] + 1) > 0) {
        out.add(name);
      }
    }
    return out;
  }

  /** How many tokens before a list of outlets stand at a token: "such as" after "outlets", "published in"; 0 where none. */
  private static int opening(Sentence s, int at) {
    int appeared = Math.max(s.pack().phraseAt("appear_words", s, at), s.pack().phraseAt("appear_words_elsewhere", s, at));
    if (appeared > 0) {
      return appeared;
    }
    int such = s.pack().phraseAt("such_words", s, at);
    int before = s.isComma(at - 1) ? at - 2 : at - 1;
    return such > 0 && (s.is(before, "media_nouns") || s.is(before, "outlet_nouns")) ? such : 0;
  }

  /** The names of a list; after "published in" only such as are outlets, and a plain noun for outlets may come before them. */
  private static void list(Sentence s, int from, List<int[]> out) {
    int at = from;
    int such = at;
    for (int i = at; i < Math.min(s.to(), at + 5) && such == at; i++) {
      if ((s.is(i, "media_nouns") || s.is(i, "outlet_nouns")) && s.pack().phraseAt("such_words", s, i + 1) > 0) {
        such = i + 1 + s.pack().phraseAt("such_words", s, i + 1);
      }
    }
    at = such;
    for (int n = 0; n < MOST; n++) {
      int[] one = Sources.outletAt(s, at, Math.min(s.to() - 1, at + 8));
      if (one == null) {
        return;
      }
      out.add(one);
      int next = after(s, one[1] + 1);
      if (next < 0) {
        return;
      }
      at = next;
    }
  }

  /** Where the next name of a list begins; -1 where the list ends. */
  private static int after(Sentence s, int token) {
    int at = s.isComma(token) ? token + 1 : token;
    at = s.is(at, "and_words") ? at + 1 : at;
    int name = s.in(at) && s.tags()[at] == Tag.DET ? at + 1 : at;
    return at > token && s.in(name) && s.tokens().isCapitalised(name) ? at : -1;
  }
}
