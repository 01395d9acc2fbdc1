package org.whence.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.ArticleRow;
import org.whence.casefile.Case;
import org.whence.casefile.Reply;
import org.whence.casefile.StoryView;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.StoryLink;
import org.whence.page.Beside;

/** What the case holds beside a dossier, as pages show it: the stories next to it, and what outlets answered. */
final class KeptBeside {
  private KeptBeside() {}

  static Beside of(Case open, StoryView view) {
    List<Beside.Near> near = view.near().stream().map(each -> near(open, each)).toList();
    return new Beside(near, replies(view), view.revisions());
  }

  private static Beside.Near near(Case open, StoryView.Near near) {
    Map<ArticleId, Beside.Text> articles = new HashMap<>();
    for (StoryLink.Shared shared : near.link().shared()) {
      ArticleId id = (near.after() ? shared.later() : shared.earlier()).article();
      articles.computeIfAbsent(id, article -> text(open, article));
    }
    return new Beside.Near(near.row().id(), near.row().place(), near.row().title(), near.row().language(), near.row().first(), near.link(),
        near.after(), articles);
  }

  private static Beside.Text text(Case open, ArticleId id) {
    ArticleRow row = open.desk().articleRow(id.value()).orElse(null);
    String text = open.desk().text(id.value()).orElse("");
    return new Beside.Text(text, row == null ? "und" : row.language(), row == null || row.outlet() == null ? null : row.outlet().name());
  }

  /** The replies that stand, where the words they are about are found today. */
  private static List<Beside.Reply> replies(StoryView view) {
    List<Beside.Reply> out = new ArrayList<>();
    for (Reply reply : view.replies()) {
      Reply.Words words = reply.words();
      Span at = reply.undone() == null ? find(view, words) : null;
      if (at != null) {
        out.add(new Beside.Reply(words.outlet(), words.author(), words.day(), words.text(), words.url(), words.kind(), at));
      }
    }
    return out;
  }

  private static @Nullable Span find(StoryView view, Reply.Words words) {
    for (Reading reading : view.dossier().readings()) {
      Article article = reading.article();
      if (article.id().equals(words.at().article())) {
        return words.at().find(article);
      }
    }
    return null;
  }
}
