package org.whence.model;

/** What a block of an article is for. Cleaning sets roles and never deletes. */
public enum Role {
  HEADLINE,
  STANDFIRST,
  BYLINE,
  DATELINE,
  BODY,
  SUBHEAD,
  SUMMARY,
  QUOTE,
  CAPTION,
  CREDIT,
  CORRECTION,
  EDITORS_NOTE,
  ABOUT_OUTLET,
  WIDGET,
  RELATED,
  LEGAL,
  DEBRIS;

  /** Whether the block carries what the article puts forward as news, so that statements are read from it. */
  public boolean isNews() {
    return switch (this) {
      case HEADLINE, STANDFIRST, BODY, SUMMARY, QUOTE, CAPTION, CORRECTION, EDITORS_NOTE -> true;
      case BYLINE, DATELINE, SUBHEAD, CREDIT, ABOUT_OUTLET, WIDGET, RELATED, LEGAL, DEBRIS -> false;
    };
  }
}
