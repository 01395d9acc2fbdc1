package org.whence.casefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.model.Anchor;
import org.whence.model.ArticleId;
import org.whence.model.Span;
import org.whence.model.StoryLink;
import org.whence.model.Storyline;

/** Opens one story for a page, and tells whether a page of it made before is still the same. */
final class StoryViews {
  /** Digits of a mark: half of a SHA-256. */
  static final int MARK_LENGTH = 32;

  private final Handle handle;
  private final Map<ArticleId, @Nullable String> texts = new HashMap<>();

  StoryViews(Handle handle) {
    this.handle = handle;
  }

  /** What tells the page of a story from any other of it, without opening it; empty where there is no such story. */
  Optional<String> mark(String story) {
    List<String> own = strings("SELECT s.key || ' ' || " + Places.OF + " FROM stories s WHERE s.id = ?", story);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<String> of = new ArrayList<>(own);
    record Link(String near, String mark) {}
    List<Link> links = handle.createQuery("SELECT near, mark FROM storyline_stories WHERE story = ? ORDER BY storyline").bind(0, story)
        .map((row, context) -> new Link(row.getString("near"), row.getString("mark"))).list();
    for (Link link : links) {
      of.add(link.mark());
      for (String near : link.near().split(" ")) {
        of.addAll(strings("SELECT " + Places.OF + " || ' ' || r.title || ' ' || coalesce(r.first_day, '')"
            + " FROM stories s JOIN story_rows r ON r.story = s.id WHERE s.id = ?", near));
      }
    }
    of.addAll(strings("SELECT DISTINCT c.number || ' ' || coalesce(c.undone, '') AS done FROM corrections c JOIN anchors a"
        + " ON a.correction = c.number WHERE a.article IN (SELECT article FROM story_articles WHERE story = ?) ORDER BY done", story));
    of.addAll(strings("SELECT r.number || ' ' || coalesce(r.undone, '') FROM replies r JOIN story_articles a ON a.article = r.article"
        + " WHERE a.story = ? ORDER BY r.number", story));
    of.addAll(strings("SELECT count(*) || ' ' || max(i.added) FROM story_articles a JOIN captured_articles c ON c.article = a.article"
        + " JOIN inputs i ON i.capture = c.capture WHERE a.story = ?", story));
    return Optional.of(Packed.digest(String.join("\n", of).getBytes(StandardCharsets.UTF_8)).substring(0, MARK_LENGTH));
  }

  private List<String> strings(String sql, String story) {
    return handle.createQuery(sql).bind(0, story).mapTo(String.class).list();
  }

  Optional<StoryView> view(String story) {
    StoryRow row = StoryLists.find(handle, story).orElse(null);
    if (row == null) {
      return Optional.empty();
    }
    return Optional.of(new StoryView(
        row, new Finding(handle).dossier(story), mark(story).orElseThrow(), near(story), corrections(story), Replies.ofStory(handle, story),
        strings("SELECT article FROM story_articles WHERE story = ? ORDER BY number", story).stream()
            .flatMap(article -> Revisions.of(handle, article).stream()).toList()));
  }

  private List<StoryView.Near> near(String story) {
    List<StoryView.Near> out = new ArrayList<>();
    for (Storyline line : Storylines.of(handle, story)) {
      Storylines.before(line, story).forEach(link -> near(link, link.earlier(), false, out));
      Storylines.after(line, story).forEach(link -> near(link, link.later(), true, out));
    }
    return out;
  }

  private void near(StoryLink link, String other, boolean after, List<StoryView.Near> out) {
    Map<Span, String> words = new HashMap<>();
    for (StoryLink.Shared shared : link.shared()) {
      for (Span span : List.of(shared.earlier(), shared.earlierSentence(), shared.later(), shared.laterSentence())) {
        words.put(span, words(span));
      }
    }
    StoryLists.find(handle, other).ifPresent(row -> out.add(new StoryView.Near(row, link, after, words)));
  }

  private String words(Span span) {
    String text = texts.computeIfAbsent(span.article(), id -> Articles.text(handle, id.value()));
    return text == null || span.end() > text.length() ? "" : text.substring(span.begin(), span.end());
  }

  private List<Correction> corrections(String story) {
    Set<String> articles = new HashSet<>(strings("SELECT article FROM story_articles WHERE story = ?", story));
    return Corrections.all(handle).stream()
        .filter(each -> each.ruling().matter().anchors().stream().map(Anchor::article).anyMatch(article -> articles.contains(article.value())))
        .toList();
  }
}
