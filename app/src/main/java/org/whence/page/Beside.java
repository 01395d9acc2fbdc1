package org.whence.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Revision;
import org.whence.model.Span;
import org.whence.model.StoryLink;

/**
 * What is kept beside the dossier of a story and shown with it.
 *
 * @param near stories of its line before it, then those after it, each side by time
 * @param replies of outlets to flags on their words, those that stand, in their order
 * @param revisions what later versions changed in its articles
 */
public record Beside(List<Near> near, List<Reply> replies, List<Revision> revisions) {
  /** A dossier alone. */
  public static final Beside NOTHING = new Beside(List.of(), List.of(), List.of());

  public Beside {
    near = List.copyOf(near);
    replies = List.copyOf(replies);
    revisions = List.copyOf(revisions);
  }

  /**
   * A story next to this one, of which no dossier is at hand.
   *
   * @param story its id
   * @param number by which the views call it
   * @param day its first; null where no article says
   * @param link what links the two
   * @param after whether it comes after this one
   * @param articles those of it that the link names
   */
  public record Near(String story, int number, String title, String language, @Nullable LocalDate day, StoryLink link, boolean after,
      Map<ArticleId, Text> articles) {
    public Near {
      articles = Map.copyOf(articles);
    }
  }

  /**
   * The text of an article, into which places point.
   *
   * @param language BCP 47 tag
   * @param outlet who published it; null where no article says
   */
  public record Text(String text, String language, @Nullable String outlet) {}

  /**
   * What an outlet answers to a flag, in its own words.
   *
   * @param kind of the flag; null where it is about the words, whatever their flag is
   * @param at the words that the flag is on
   */
  public record Reply(String outlet, String author, LocalDate day, String text, @Nullable String url, Change.@Nullable DriftKind kind, Span at) {

    /** Whether it answers to a change. */
    boolean isTo(Change change) {
      return (kind == null || kind == change.kind()) && isOn(change.after());
    }

    /** Whether it is about words that meet a span. */
    boolean isOn(Span span) {
      return at.article().equals(span.article()) && at.begin() < span.end() && span.begin() < at.end();
    }
  }
}
