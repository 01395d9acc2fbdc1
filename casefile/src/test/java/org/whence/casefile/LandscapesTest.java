package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.model.Ratings;

/** The landscape of a case of many stories is counted by rows: there is no dossier in this one at all. */
class LandscapesTest {
  private static final int STORIES = 30_000;
  private static final int EACH = 3;
  private static final int OUTLETS = 900;

  @Test
  void thirty_thousand_stories_are_counted_without_a_dossier(@TempDir Path folder) {
    Path file = folder.resolve("many.whence");
    Case.create(file);
    Map<String, String> labels = new LinkedHashMap<>();
    for (int outlet = 0; outlet < OUTLETS * 2 / 3; outlet++) {
      labels.put("outlet " + outlet, outlet % 2 == 0 ? "Hill" : "Harbour");
    }
    try (Case open = Case.open(file, Patience.none())) {
      open.store().write(handle -> {
        PreparedBatch rests = handle.prepareBatch("INSERT INTO article_rests (article, story, origin) VALUES (?, ?, ?)");
        PreparedBatch outlets = handle.prepareBatch("INSERT INTO outlet_articles (article, outlet, name, story, day) VALUES (?, ?, ?, ?, '')");
        for (int n = 0; n < STORIES * EACH; n++) {
          int outlet = (int) (n * 7919L % OUTLETS);
          rests.bind(0, "a" + n).bind(1, "s" + n / EACH).bind(2, n % 2).add();
          outlets.bind(0, "a" + n).bind(1, "outlet:" + outlet).bind(2, "outlet " + outlet).bind(3, "s" + n / EACH).add();
        }
        rests.execute();
        return outlets.execute();
      });
      long began = System.nanoTime();
      CaseLandscape found = open.desk().landscape(new Ratings(List.of("Hill", "Harbour"), labels));
      assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(20));
      assertThat(found.stories()).isEqualTo(STORIES);
      assertThat(found.origins()).isEqualTo(STORIES * 2);
      assertThat(found.bars().stream().mapToInt(bar -> bar.outlets().size()).sum()).isEqualTo(labels.size());
      assertThat(found.bars().stream().mapToInt(CaseLandscape.Bar::articles).sum() + found.unrated().articles()).isEqualTo(STORIES * EACH);
    }
  }
}
