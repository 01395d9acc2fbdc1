package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.Change;
import org.whence.pipeline.Progress;

class RepliesTest {
  @TempDir private Path folder;

  private static Reply.Words reply(Anchor at, String text) {
    return new Reply.Words("Tarn Courier", "Ines Vale, editor", LocalDate.of(2031, 3, 4), text, null, Change.DriftKind.HARDENED, at);
  }

  @Test
  void a_reply_is_shown_with_the_words_it_is_about_and_can_be_undone_but_never_goes() {
    Path file = folder.resolve("replies.whence");
    Case.create(file);
    try (Case open = Case.open(file, Patience.none())) {
      List<Added> added = new ArrayList<>();
      try (Adding adding = open.adding(added::add)) {
        adding.accept(Sampled.made(1));
      }
      open.trace(1, Progress.SILENT);
      StoryRow story = open.desk().stories(Listing.by(Listing.Order.CHANGED), null, 1).rows().getFirst();
      String before = open.desk().mark(story.id()).orElseThrow();
      Article article = open.desk().article(String.valueOf(added.getFirst().id())).orElseThrow().article();
      int at = article.text().indexOf("The crane lifts");
      Anchor words = Anchor.of(article, article.span(at, at + 15));
      int number = open.replies().put(reply(words, "The harbour master confirmed it to us."), "edda");
      assertThat(open.desk().story(story.id()).orElseThrow().replies()).singleElement()
          .satisfies(reply -> assertThat(reply.words().at()).isEqualTo(words));
      String replied = open.desk().mark(story.id()).orElseThrow();
      assertThat(replied).isNotEqualTo(before);
      assertThat(open.replies().undo(number, "edda")).isTrue();
      assertThat(open.replies().undo(number, "edda")).isFalse();
      assertThat(open.replies().ofArticle(article.id().value())).singleElement().satisfies(reply -> assertThat(reply.undoneBy()).isEqualTo("edda"));
      assertThat(open.desk().mark(story.id()).orElseThrow()).isNotEqualTo(replied);
      assertThatThrownBy(() -> open.replies().put(reply(new Anchor(article.id(), "", "what it does not say", ""), "No."), "edda"))
          .hasMessageContaining("does not hold the words");
      assertThatThrownBy(() -> open.replies().put(reply(words, " "), "edda")).hasMessageContaining("Give one of 1 to");
    }
  }
}
