package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.fiction.Golden;
import org.whence.model.Bundle;
import org.whence.model.Terms;

/** The words of the interface: the same keys and places in every language, none missing, none idle. */
class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
  private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z_.]*)\"");

  static List<String> languages() {
    return Words.languages();
  }

  private static Set<String> places(String words) {
    Set<String> out = new TreeSet<>();
    Matcher matcher = PLACE.matcher(words);
    while (matcher.find()) {
      out.add(matcher.group());
    }
    return out;
  }

  private static void hasTheSame(Bundle bundle, Bundle english) {
    assertThat(bundle.all().keySet()).isEqualTo(english.all().keySet());
    english.all().forEach((key, words) -> assertThat(places(bundle.all().get(key))).as(key).isEqualTo(places(words)));
    english.all().forEach((key, words) -> assertThat(bundle.all().get(key).isEmpty()).as(key).isEqualTo(words.isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_language_has_the_same_keys_with_the_same_places(String language) {
    hasTheSame(Words.in(language).bundle(), Words.ENGLISH.bundle());
    hasTheSame(Terms.in(language).bundle(), Terms.ENGLISH.bundle());
  }

  /** The sources that speak by key: the page's own and its templates, and the server's where there is one. */
  private static List<Path> sources() throws IOException {
    List<Path> out = new ArrayList<>();
    for (String folder : List.of("app/src/main/java/org/whence/page", "app/src/main/jte", "app/src/main/java/org/whence/server",
        "app/src/main/jte-server", "app/src/main/java/org/whence/export")) {
      Path path = Golden.root().resolve(folder);
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          files.filter(Files::isRegularFile).forEach(out::add);
        }
      }
    }
    return out;
  }

  /** Strings of those sources that look like keys. */
  private static Set<String> asked() throws IOException {
    Set<String> out = new TreeSet<>();
    for (Path file : sources()) {
      Matcher matcher = QUOTED.matcher(Files.readString(file));
      while (matcher.find()) {
        out.add(matcher.group(1));
      }
    }
    return out;
  }

  /** The key as the sources ask for it: without the form for a number, and without what one method puts before it. */
  private static List<String> asAsked(String key) {
    String bare = key.replaceFirst("[.](one|other)$", "");
    List<String> out = new ArrayList<>(List.of(key, bare));
    if (bare.startsWith("fault.")) {
      out.add(bare.replaceFirst("[.]mend$", ""));
    }
    if (bare.startsWith("count.") || bare.startsWith("noun.")) {
      out.add(bare.substring(bare.indexOf('.') + 1));
    }
    if (bare.contains(".")) {
      out.add(bare.substring(0, bare.lastIndexOf('.') + 1)); // "job.state." + state
    }
    return out;
  }

  @Test
  void no_key_is_idle() throws IOException {
    Set<String> asked = asked();
    assertThat(Words.ENGLISH.bundle().all().keySet()).allSatisfy(key -> assertThat(asked).as(key).containsAnyElementsOf(asAsked(key)));
  }

  @Test
  void no_key_that_a_template_or_a_view_asks_for_is_missing() throws IOException {
    Pattern call = Pattern.compile("\\b(?:say|markup|count)\\((?:[a-zA-Z.()]*, )?\"([a-z_.]+)\"");
    Bundle bundle = Words.ENGLISH.bundle();
    int calls = 0;
    for (Path file : sources()) {
      Matcher matcher = call.matcher(Files.readString(file));
      while (matcher.find()) {
        String key = matcher.group(1);
        boolean there = bundle.has(key) || bundle.has(key + ".one") || bundle.has("count." + key + ".one") || bundle.has("noun." + key + ".one");
        assertThat(there || key.endsWith(".")).as(file.getFileName() + ": " + key).isTrue();
        calls++;
      }
    }
    assertThat(calls).isGreaterThan(200);
  }

  @Test
  void only_what_says_so_holds_markup() {
    for (String language : Words.languages()) {
      Words.in(language).bundle().all().forEach((key, words) -> {
        assertThat(words.contains("<")).as(key).isEqualTo(key.endsWith(".html"));
        assertThat(key.endsWith(".html") && words.contains("{")).as(key).isFalse();
      });
    }
  }

  @Test
  void numbers_are_written_as_the_language_writes_them() {
    assertThat(Words.ENGLISH.number(1208)).isEqualTo("1,208");
    assertThat(Words.in("es").number(1208)).isEqualTo("1208");
    assertThat(Words.in("es").number(1234567)).isEqualTo("1\u00a0234\u00a0567");
    assertThat(Words.in("es").count("count.origin", 1)).isEqualTo("1 origen");
    assertThat(Words.in("es").count("count.origin", 0)).isEqualTo("0 orígenes");
  }

  @Test
  void what_is_filled_in_is_no_place_itself() {
    assertThat(Words.ENGLISH.say("graph.line", "{1}", "{0}")).isEqualTo("From {1} to {0}");
  }

  @Test
  void an_unknown_language_or_key_is_named() {
    assertThatThrownBy(() -> Words.in("xx")).hasMessageContaining("words_xx.properties");
    assertThatThrownBy(() -> Words.ENGLISH.say("no.such_key")).hasMessageContaining("no.such_key");
  }
}
