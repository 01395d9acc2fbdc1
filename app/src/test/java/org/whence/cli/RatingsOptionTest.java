package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.fiction.Golden;

class RatingsOptionTest {
  private static final String RATINGS = Golden.root().resolve("samples").resolve("ratings.csv").toString();
  private static final String STORY = Door.SAMPLES.resolve("airstrip").toString();

  @TempDir private Path folder;

  @Test
  void a_dossier_with_a_landscape_keeps_every_rule() throws IOException {
    Path dossier = folder.resolve("dossier.json");
    assertThat(Door.run("trace", "--ratings", RATINGS, "--format", "json", "-o", dossier.toString(), STORY).code()).isZero();
    assertThat(Files.readString(dossier)).contains("\"landscape\": {");
    assertThat(Door.run("check", dossier.toString()).out()).endsWith("every rule kept\n");
  }

  @Test
  void a_bar_of_the_page_opens_the_headlines_it_stands_for() {
    Document page = Jsoup.parse(Door.run("trace", "--ratings", RATINGS, "--format", "html", STORY).out());
    assertThat(page.select(".land .lb .lk").eachText()).containsExactly("Harbour party", "Middle", "Hill party", "Far hill", "not rated");
    assertThat(page.select(".land details a")).isNotEmpty().allSatisfy(a -> assertThat(page.getElementById(a.attr("href").substring(1))).isNotNull());
    assertThat(page.select(".land .blind").text()).contains("No outlet here is rated “Far hill”.");
    assertThat(page.select("[style]")).isEmpty();
  }

  @Test
  void a_file_that_is_wrong_is_refused_with_its_line_and_its_mend() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.csv"), "outlet,rating\nThe Meridian Post\n");
    Door.Said said = Door.run("trace", "--ratings", wrong.toString(), STORY);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("wrong.csv, line 2: it gives no rating. Give one, or take the line out");
  }
}
