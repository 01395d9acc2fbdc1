package org.whence.page;

/** The words of the interface in one language. */
public final class Words {
  /** The language of what is written where none is asked for. */
  public static final Words ENGLISH = new Words("en");

  private final String language;

  private Words(String language) {
    this.language = language;
  }

  /** BCP 47 tag of the language. */
  public String language() {
    return language;
  }
}
