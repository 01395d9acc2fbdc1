package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedTest {
  @TempDir private Path folder;

  private String save(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    return file.toString();
  }

  @Test
  void a_saved_dossier_traced_again_is_the_same_dossier() throws IOException {
    String samples = Door.SAMPLES.toString();
    String json = Door.run("trace", "--format", "json", samples).out();
    assertThat(Door.run("trace", "--format", "json", save("dossier.json", json)).out()).isEqualTo(json);
    String lines = Door.run("trace", "--format", "jsonl", samples).out();
    assertThat(Door.run("trace", "--format", "json", save("dossier.jsonl", lines)).out()).isEqualTo(json);
    assertThat(Door.run("show", folder.resolve("dossier.json").toString(), "1.1").out()).isEqualTo(Door.run("show", samples, "1.1").out());
  }

  @Test
  void a_broken_dossier_is_set_aside_with_a_mend() throws IOException {
    String half = save("half.json", "{\n  \"schemaVersion\": \"0.2\",\n \"dossiers\": [");
    Door.Said said = Door.run("trace", half);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .contains("half.json, line 3: the dossier is not JSON to its end. Write the dossier again with: whence trace PATH --format json");
    String empty = save("empty.json", "{\"schemaVersion\": \"0.2\", \"dossiers\": []}");
    assertThat(Door.run("trace", empty).err()).contains("the dossier carries no article.");
    String wrong = save("wrong.json", "{\"schemaVersion\": \"0.2\", \"dossiers\": [{\"articles\": [{\"id\": \"x\", \"text\": \"abc\"}]}]}");
    assertThat(Door.run("trace", wrong).err()).contains("an article of the dossier is broken: 'x' is no id of an article.");
  }
}
