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

  /** TEMPORARY. */
  public String say(String key, Object... arguments) {
    return BUNDLE.getProperty(key, key) + (arguments.length == 0 ? "" : " " + java.util.Arrays.toString(arguments));
  }

  public static Words wanted(String languages) {
    return ENGLISH;
  }

  public String day(java.time.LocalDate day) {
    return day.toString();
  }

  public String moment(java.time.Instant instant) {
    return instant.toString();
  }

  private static final java.util.Properties BUNDLE = new java.util.Properties();

  static {
    try (java.io.Reader in = new java.io.InputStreamReader(Words.class.getResourceAsStream("/org/whence/server/words_en.properties"), java.nio.charset.StandardCharsets.UTF_8)) {
      BUNDLE.load(in);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
