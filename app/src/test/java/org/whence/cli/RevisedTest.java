package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an outlet changed in its own article stands in the page and in the JSON, from a pile and from a case. */
class RevisedTest {
  private static final String LEAD = "The council of Tarn met on Monday to speak of the flood in the lower town, the mayor, Edda Brandreth, said.";

  @TempDir private Path folder;

  private Path versions() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String[] version : new String[][] {{"08", "12 people died in the flood"}, {"12", "19 people died in the flood"}}) {
      lines.append(new ObjectMapper().createObjectNode()
          .put("title", "Flood in Tarn").put("outlet", "The Tarn Post").put("url", "https://tarnpost.example/flood")
          .put("date", "2031-03-02T" + version[0] + ":00:00Z").put("text", LEAD + "\n\n" + version[1] + ", the mayor said.\n")).append('\n');
    }
    return Files.writeString(folder.resolve("versions.jsonl"), lines);
  }

  private void holds(String json, Document page, Document spanish) throws IOException {
    JsonNode revision = new ObjectMapper().readTree(json).at("/revisions/0");
    assertThat(revision.at("/edits/0/kind").asText()).isEqualTo("number_changed");
    assertThat(revision.at("/edits/0/before/exact").asText()).startsWith("12 people");
    assertThat(revision.at("/claims").isArray()).isTrue();
    assertThat(page.select("section:has(h2:containsOwn(Earlier versions)) blockquote").eachText())
        .containsExactly("12 people died in the flood, the mayor said.", "19 people died in the flood, the mayor said.");
    assertThat(spanish.select("section:has(h2:containsOwn(Versiones anteriores))").text()).contains("cifra cambiada", "Antes", "Ahora");
  }

  @Test
  void of_one_story_of_a_pile_and_of_a_case() throws IOException {
    String name = folder.resolve("one.whence").toString();
    Door.run("new", name);
    Door.run("add", name, versions().toString());
    Door.run("trace", name);
    for (String of : new String[] {versions().toString(), name}) {
      holds(Door.run("show", of, "1", "--format", "json").out(), Jsoup.parse(Door.run("show", of, "1", "--format", "html").out()),
          Jsoup.parse(Door.run("show", of, "1", "--format", "html", "--interface", "es").out()));
    }
  }

  @Test
  void of_a_pile() throws IOException {
    String input = versions().toString();
    holds(Door.run("trace", input, "--format", "json").out(), Jsoup.parse(Door.run("trace", input, "--format", "html").out()),
        Jsoup.parse(Door.run("trace", input, "--format", "html", "--interface", "es").out()));
  }

  @Test
  void of_a_case_after_it_was_closed_and_opened_again() throws IOException {
    String name = folder.resolve("my.whence").toString();
    Door.run("new", name);
    Door.run("add", name, versions().toString());
    Door.run("trace", name);
    holds(Door.run("export", name, "--as", "json").out(), Jsoup.parse(Door.run("trace", name, "--format", "html").out()),
        Jsoup.parse(Door.run("trace", name, "--format", "html", "--interface", "es").out()));
  }
}
