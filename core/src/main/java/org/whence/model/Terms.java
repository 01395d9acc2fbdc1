package org.whence.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The words of the model in one language: those of its closed lists, and those of its reasons. */
public final class Terms {
  public static final Terms ENGLISH = in("en");

  private final Bundle bundle;

  private Terms(Bundle bundle) {
    this.bundle = bundle;
  }

  public static Terms in(String language) {
    return new Terms(Bundle.beside(Terms.class, language));
  }

  /** The languages there are words in, as languages.txt lists them; the first is that of what is written where none is asked for. */
  public static List<String> languages() {
    try (InputStream in = Terms.class.getResourceAsStream("languages.txt")) {
      if (in == null) {
        throw new IllegalStateException("languages.txt is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("languages.txt cannot be read", e);
    }
  }

  /** What a member of a closed list is called. */
  public String word(Enum<?> value, String... given) {
    return bundle.say(key(value), List.of(given));
  }

  /** A reason, its words filled in. */
  public String reason(Reason reason) {
    return bundle.say(key(reason.code()), reason.words());
  }

  /** Its words by key. */
  public Bundle bundle() {
    return bundle;
  }

  /** The key of a member of a closed list: "stage.under_way", "node.kind.relay". */
  public static String key(Enum<?> value) {
    Class<?> list = value.getDeclaringClass();
    Class<?> around = list.getEnclosingClass();
    String name = (around == null ? "" : around.getSimpleName() + ".") + list.getSimpleName() + "." + value.name();
    return name.toLowerCase(Locale.ROOT);
  }
}
