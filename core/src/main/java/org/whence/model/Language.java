package org.whence.model;

/**
 * The language a text is written in.
 *
 * @param tag a BCP 47 primary language subtag ("en", "es"), or "und" where it could not be told
 */
public record Language(String tag) implements Comparable<Language> {
  public static final Language ENGLISH = new Language("en");
  public static final Language SPANISH = new Language("es");
  public static final Language UNKNOWN = new Language("und");

  @Override
  public int compareTo(Language other) {
    return tag.compareTo(other.tag);
  }

  @Override
  public String toString() {
    return tag;
  }
}
