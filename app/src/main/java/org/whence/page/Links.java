package org.whence.page;

import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Span;

/**
 * Where the things that a page speaks of are found: anchors in a file that holds them all, addresses on a server. An empty answer makes no link.
 * Unnamed sources are never asked for: they have no page of their own.
 */
public interface Links {

  /** An article, with its text. */
  String article(ArticleId id);

  /** A sentence of an article, from its first character; the article itself where nothing leads nearer. */
  default String words(Span span) {
    return article(span.article());
  }

  /**
   * A claim, with all its wordings.
   *
   * @param anchor where it stands on the page of its story, without the sign before it
   */
  String claim(String id, String anchor);

  /**
   * A story.
   *
   * @param anchor where it stands on the page of its pile, without the sign before it
   */
  String story(String id, String anchor);

  /** A person, office or document that is named as a source, by the id of its identity. */
  String source(String identity);

  /** Where an analyst corrects what was read of a wording: the article, and the claim it is taken for. No page of a file can take a correction. */
  default String correct(ArticleId article, String claim) {
    return "";
  }

  /** Two articles side by side. A file holds those it holds. */
  default String compare(ArticleId one, ArticleId other) {
    return "";
  }

  /** Where the ways of one claim of a story are drawn alone; empty where its page shows those of every claim. */
  default String ways(String story, String claim) {
    return "";
  }

  /** The outlets of a story by the user's ratings, on a page of their own; empty where there is none. */
  default String landscape(String story) {
    return "";
  }

  /** Where an outlet's reply to a flag is entered; empty where nobody can. */
  default String reply(Change change) {
    return "";
  }

  /** An outlet, by the id of its identity. */
  String outlet(String identity);
}
