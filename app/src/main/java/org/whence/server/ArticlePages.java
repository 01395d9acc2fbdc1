package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.ArticleRow;
import org.whence.casefile.ArticleView;
import org.whence.casefile.Case;
import org.whence.model.Article;
import org.whence.model.Moment;
import org.whence.model.Reading;
import org.whence.page.HtmlView;
import org.whence.page.InputName;
import org.whence.page.Links;
import org.whence.page.Words;

/** What the case alone knows of an article: the bytes it was read from, and the versions of it that its address showed. */
final class ArticlePages {
  /** Versions shown; an address that shows more is a page of something else. */
  private static final int VERSIONS = 30;

  private final OpenCase held;
  private final Renderer renderer;

  /**
   * Bytes as they were given.
   *
   * @param sum SHA-256 of the bytes
   * @param href where they are had
   */
  record Kept(String sum, InputName name, String mediaType, long size, String added, String href) {}

  /**
   * A text that the address showed.
   *
   * @param day when it was published or changed, as it says itself
   * @param added when it was taken in
   * @param here whether it is the one on the page
   * @param edits what the trace says it changed in the one before, as a piece of a page; empty where it says nothing
   * @param changes what it has otherwise than the one before, as a piece of a page; empty of the first
   */
  record Version(String id, String title, String language, String day, String added, boolean here, String edits, String changes) {}

  ArticlePages(OpenCase held, Renderer renderer) {
    this.held = held;
    this.renderer = renderer;
  }

  void routes(RoutesConfig routes) {
    routes.get("/a/{id}/kept/{digest}", this::bytes, Role.VIEWER);
  }

  /** An article that is in no story: one that no trace has had yet, or an earlier version of another. */
  String alone(Case open, ArticleView view, Words words, Links links) {
    Article article = view.article();
    List<String> versions = view.versions();
    String later = versions.isEmpty() || versions.getLast().equals(article.id().value()) ? "" : versions.getLast();
    String note = renderer.render("noted.jte", Map.of("words", words, "later", later));
    Reading reading = view.reading() == null ? unread(article) : view.reading();
    return note + HtmlView.alone(reading, words, links) + evidence(open, view, words, links);
  }

  private static Reading unread(Article article) {
    return new Reading(article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The bytes and versions of an article as a piece of its page. */
  String evidence(Case open, ArticleView view, Words words, Links links) {
    String url = view.row().url() == null ? "" : view.row().url();
    return renderer.render("kept.jte", Map.of("words", words, "url", url, "kept", kept(open, view, words), "versions", versions(open, view, words,
        links)));
  }

  private static List<Kept> kept(Case open, ArticleView view, Words words) {
    List<Kept> out = new ArrayList<>();
    for (ArticleView.Captured each : view.captures()) {
      String sum = open.desk().bytes(each.digest()).map(ArticlePages::sum).orElse("");
      String href = "/a/" + view.row().id() + "/kept/" + each.digest();
      out.add(new Kept(sum, InputName.of(each.input()), each.mediaType(), each.size(), words.moment(each.added()), href));
    }
    return out;
  }

  private static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must support SHA-256", e);
    }
  }

  private static List<Version> versions(Case open, ArticleView view, Words words, Links links) {
    List<Version> out = new ArrayList<>();
    Article before = null;
    int all = view.versions().size();
    for (String id : all < 2 ? List.<String>of() : view.versions().subList(Math.max(0, all - VERSIONS), all)) {
      ArticleView each = open.desk().article(id).orElse(null);
      if (each != null) {
        out.add(version(each, before, view, words, links));
        before = each.article();
      }
    }
    return out;
  }

  private static Version version(ArticleView each, @Nullable Article before, ArticleView of, Words words, Links links) {
    ArticleRow row = each.row();
    Moment moment = each.article().modified() == null ? row.published() : each.article().modified();
    String added = each.captures().isEmpty() ? "" : words.moment(each.captures().getFirst().added());
    String title = row.headline().isEmpty() ? words.say("dossiers.untitled") : row.headline();
    String changes = before == null ? "" : HtmlView.versions(before, each.article(), words, links);
    String edits = of.revisions().stream().filter(revision -> revision.after().equals(each.article().id()) && !revision.edits().isEmpty()).findFirst()
        .map(revision -> HtmlView.edits(revision, each.article(), words, links)).orElse("");
    return new Version(row.id(), title, row.language(), words.day(moment), added, of.row().id().equals(row.id()), edits, changes);
  }

  /** The bytes themselves, to be kept as a file: never shown, whatever they are. */
  private void bytes(Context at) {
    String id = at.pathParam("id");
    String digest = at.pathParam("digest");
    Optional<byte[]> found = held.reading(open -> {
      boolean own = open.desk().article(id).stream().flatMap(view -> view.captures().stream()).anyMatch(each -> each.digest().equals(digest));
      return own ? open.desk().bytes(digest) : Optional.empty();
    });
    byte[] bytes = found.orElseThrow(Opened::nothing);
    at.header("Content-Disposition", "attachment; filename=\"" + id.replaceAll("[^0-9a-f]", "") + ".bin\"");
    at.contentType("application/octet-stream").result(bytes);
  }
}
