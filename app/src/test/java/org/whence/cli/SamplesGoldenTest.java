package org.whence.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.fiction.Golden;

/** What is said of the sample stories, kept as files: the text for what a reader sees, the facts for what changed in it. */
class SamplesGoldenTest {
  private static final String FOLDER = "app/src/test/golden/samples/";

  @ParameterizedTest
  @ValueSource(strings = {"airstrip", "harbor", "study"})
  void the_text_of_a_story_is_as_agreed(String story) {
    Golden.holds(FOLDER + story + ".txt", Door.inTheProject("trace", "--width", "100", Door.SAMPLES.resolve(story).toString()).out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"airstrip", "harbor", "study"})
  void the_facts_of_a_story_are_as_agreed(String story) {
    Golden.holds(FOLDER + story + ".facts", Facts.of(Door.inTheProject("trace", "--format", "json", Door.SAMPLES.resolve(story).toString()).out()));
  }

  @Test
  void the_demo_is_as_agreed() {
    Golden.holds(FOLDER + "demo.txt", Door.inTheProject("demo", "--width", "100").out());
  }

  @Test
  void the_landscape_of_a_story_is_as_agreed() {
    String ratings = Golden.root().resolve("samples").resolve("ratings.csv").toString();
    String text = Door.inTheProject("trace", "--width", "80", "--ratings", ratings, Door.SAMPLES.resolve("airstrip").toString()).out();
    int begin = text.indexOf("LANDSCAPE");
    Golden.holds(FOLDER + "landscape-80.txt", text.substring(begin, text.indexOf("UNNAMED", begin)));
  }
}
