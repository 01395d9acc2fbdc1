package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.ingest.Capture;
import org.whence.model.Alert;
import org.whence.model.Dossier;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.pipeline.Progress;

class NoticedTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void newCase() {
    file = folder.resolve("bridge.whence");
    Case.create(file);
  }

  private static Outcome<Capture> page(String outlet, String domain, String date, String title, String text) {
    RawPage page = new RawPage(
        domain + " " + date, RawPage.Form.TEXT, text, "https://" + domain + "/bridge", outlet, date, "en", title, List.of(), List.of());
    return new Outcome.Done<>(new Capture(page, text.getBytes(StandardCharsets.UTF_8), "text/plain"));
  }

  private static final Outcome<Capture> SCOOP = page("The Morning Ledger", "ledger.example", "2031-03-03T08:00:00Z",
      "Officials plan to close Lindhaven's harbour bridge",
      "Officials in Lindhaven plan to close the harbour bridge for a year, according to two officials with knowledge of the plan.");

  private static final Outcome<Capture> LATER = page("The Morning Ledger", "ledger.example", "2031-03-03T12:00:00Z",
      "Officials plan to close Lindhaven's harbour bridge",
      "Officials in Lindhaven plan to close the harbour bridge for a year.");

  private static final Outcome<Capture> RELAY = page("Coast Daily", "coast.example", "2031-03-04T08:00:00Z",
      "Lindhaven bridge may close, Morning Ledger reports",
      "Officials in Lindhaven plan to close the harbour bridge for a year, The Morning Ledger reported on Monday, citing two officials.");

  private static Added add(Case open, Outcome<Capture> capture) {
    List<Added> out = new ArrayList<>();
    try (Adding adding = open.adding(out::add)) {
      adding.accept(capture);
    }
    open.trace(1, Progress.SILENT);
    return out.getFirst();
  }

  @Test
  void the_first_trace_notices_nothing_and_a_second_article_is_noticed_once_and_told_once() {
    try (Case open = Case.open(file, Patience.none())) {
      add(open, SCOOP);
      assertThat(open.watching().last(9)).isEmpty();
      add(open, RELAY);
      open.trace(1, Progress.SILENT);
      assertThat(open.watching().last(9)).extracting(Alert::kind).containsExactly(Alert.Kind.NEW_ARTICLES);
    }
    try (Case open = Case.open(file, Patience.none())) {
      Watching watching = open.watching();
      assertThat(watching.untold("here", 9)).hasSize(1);
      watching.told("here", watching.untold("here", 9).keySet().iterator().next());
      assertThat(watching.untold("here", 9)).isEmpty();
      assertThat(watching.untold("elsewhere", 9)).hasSize(1);
    }
  }

  @Test
  void what_changed_since_a_visit_is_told_by_story() {
    try (Case open = Case.open(file, Patience.none())) {
      add(open, SCOOP);
      Instant visit = Instant.now();
      assertThat(open.desk().since(visit, 9)).isEmpty();
      add(open, RELAY);
      StoryNews news = open.desk().since(visit, 9).getFirst();
      assertThat(news.articles()).isEqualTo(1);
      assertThat(news.origins()).isZero();
      assertThat(news.isNew()).isFalse();
      assertThat(news.moves()).isEmpty();
      assertThat(open.desk().since(visit, news.story().id())).contains(news);
      assertThat(open.desk().since(Instant.now(), news.story().id()).orElseThrow().articles()).isZero();
    }
  }

  @Test
  void an_alert_comes_back_as_it_was_kept() {
    try (Case open = Case.open(file, Patience.none())) {
      add(open, SCOOP);
      add(open, RELAY);
      Alert alert = open.watching().last(1).getFirst();
      assertThat(AlertJson.alert(AlertJson.of(alert))).isEqualTo(alert);
    }
  }

  @Test
  void a_later_version_stands_for_the_article_and_the_ids_of_the_earlier_one_lead_to_it() {
    try (Case open = Case.open(file, Patience.none())) {
      Added first = add(open, SCOOP);
      String claim = open.pile().dossiers().getFirst().claims().getFirst().claim().id();
      Added second = add(open, LATER);
      assertThat(second).isInstanceOf(Added.Revision.class);
      List<Dossier> now = open.pile().dossiers();
      assertThat(now).hasSize(1);
      assertThat(now.getFirst().story().articles()).containsExactly(second.id());
      assertThat(open.today(first.id().value())).isEqualTo(second.id().value());
      assertThat(now.getFirst().claims()).extracting(each -> each.claim().id()).contains(open.today(claim));
      assertThat(open.watching().last(9)).extracting(Alert::kind).containsExactly(Alert.Kind.REVISED);
    }
  }

  @Test
  void a_version_that_is_given_late_but_is_older_takes_nobodys_place() {
    try (Case open = Case.open(file, Patience.none())) {
      Added later = add(open, LATER);
      add(open, SCOOP);
      assertThat(open.pile().dossiers().getFirst().story().articles()).containsExactly(later.id());
    }
  }
}
