package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not the same in two versions of one article. The later one stands for the article; the earlier one is kept beside it and counts for
 * nothing. Neither text need be at hand: what was changed is here in words.
 *
 * @param before the earlier version
 * @param after the later version
 * @param digests of both texts, by which they can be told apart and looked for
 * @param edits headline first, then by position in the later version, then in the earlier one; empty where no word of the news is another
 */
public record Revision(ArticleId before, ArticleId after, Digests digests, List<Edit> edits) {

  /** What one edit did. */
  public enum Kind {
    HEADLINE_HARDENED,
    HEADLINE_SOFTENED,
    HEADLINE_REWORDED,
    CORRECTION_APPENDED,
    HARDENED,
    SOFTENED,
    ATTRIBUTION_ADDED,
    ATTRIBUTION_DROPPED,
    NUMBER_CHANGED,
    QUOTE_ALTERED,
    REWORDED,
    SENTENCE_ADDED,
    SENTENCE_REMOVED,
    PARAGRAPH_ADDED,
    PARAGRAPH_REMOVED;

    /** Whether it concerns what is told and how firmly, and not only in which words. */
    public boolean bearsOnSourcing() {
      return switch (this) {
        case HEADLINE_HARDENED, HEADLINE_SOFTENED, CORRECTION_APPENDED, HARDENED, SOFTENED, ATTRIBUTION_ADDED, ATTRIBUTION_DROPPED, NUMBER_CHANGED,
            QUOTE_ALTERED ->
            true;
        case HEADLINE_REWORDED, REWORDED, SENTENCE_ADDED, SENTENCE_REMOVED, PARAGRAPH_ADDED, PARAGRAPH_REMOVED -> false;
      };
    }
  }

  /** SHA-256 of the two texts in UTF-8, as hexadecimal digits. */
  public record Digests(String before, String after) {}

  /**
   * A sentence or paragraph of a version, with what its place says to whoever has not its text.
   *
   * @param role of the block it stands in
   * @param start its first code point in the text
   */
  public record Passage(Span span, Role role, int start, String words) {
    /** One past its last code point. */
    public int end() {
      return start + words.codePointCount(0, words.length());
    }
  }

  /**
   * One thing that was changed.
   *
   * @param before the sentence or paragraph as it was; null where it is new
   * @param after as it is now; null where it is gone
   */
  public record Edit(Kind kind, @Nullable Passage before, @Nullable Passage after, Reason why) {
    public Edit {
      if (before == null && after == null) {
        throw new IllegalArgumentException("an edit without a sentence: " + kind);
      }
    }
  }

  public Revision {
    edits = List.copyOf(edits);
    for (Edit edit : edits) {
      boolean strange = edit.before != null && !edit.before.span.article().equals(before)
          || edit.after != null && !edit.after.span.article().equals(after);
      if (strange) {
        throw new IllegalArgumentException("edit " + edit + " is not of " + before + " and " + after);
      }
    }
  }
}
