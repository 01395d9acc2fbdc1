package org.whence.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.overview.ClaimOrder;
import org.whence.page.StoryWords;

/** The provenance graph as GraphML: from the reader to the source, each step proven or not, and the claims that several articles share. */
final class GraphMl implements Form.OneFile {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\
       xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
       <key id="label" for="node" attr.name="label" attr.type="string"/>
       <key id="kind" for="node" attr.name="kind" attr.type="string"/>
       <key id="story" for="node" attr.name="story" attr.type="string"/>
       <key id="url" for="node" attr.name="url" attr.type="string"/>
       <key id="published" for="node" attr.name="published" attr.type="string"/>
       <key id="origins_low" for="node" attr.name="origins_low" attr.type="int"/>
       <key id="origins_high" for="node" attr.name="origins_high" attr.type="int"/>
       <key id="counts" for="node" attr.name="counts" attr.type="string"/>
       <key id="not_read" for="node" attr.name="not_read" attr.type="string"/>
       <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
       <key id="proven" for="edge" attr.name="proven" attr.type="boolean"/>
       <key id="why" for="edge" attr.name="why" attr.type="string"/>
       <key id="words" for="edge" attr.name="words" attr.type="string"/>
       <key id="notice" for="graph" attr.name="notice" attr.type="string"/>
       <graph id="whence" edgedefault="directed">
      """;

  @Override
  public void write(ExportInput input, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Set<Name> shared = new HashSet<>();
    writer.write(HEAD);
    try (Spool notices = new Spool()) {
      for (Notice notice : Notice.of(input)) {
        keep(notices, notice.text());
      }
      input.each(told -> {
        new Story(told, shared, writer).write();
        for (Notice notice : Notice.of(told)) {
          keep(notices, "Story " + told.words().title() + ": " + notice.text());
        }
      });
      writer.write("  <data key=\"notice\">");
      writer.flush();
      notices.copyTo(out);
    }
    writer.write("</data>\n </graph>\n</graphml>\n");
    writer.flush();
  }

  private static void keep(Spool notices, String text) throws IOException {
    notices.write((Xml.text(text) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** One story. */
  private static final class Story {
    private final Told told;
    private final Set<Name> shared;
    private final Writer writer;
    private final String story;
    private int edges;

    /** @param shared nodes of several stories that were written */
    Story(Told told, Set<Name> shared, Writer writer) {
      this.told = told;
      this.shared = shared;
      this.writer = writer;
      this.story = Name.story(told.dossier().story().id()).local();
    }

    void write() throws IOException {
      List<TracedClaim> claims = told.words().claims().stream().filter(claim -> ClaimOrder.isShared(told.dossier(), claim)).toList();
      for (Node node : told.dossier().nodes()) {
        node(node);
      }
      for (Article article : told.apart()) {
        writer.write("  <node id=\"" + Name.article(article.id()).qualified() + "\">");
        data("label", told.words().outlet(article.id()));
        data("kind", Json.word(Node.Kind.ARTICLE));
        data("story", told.dossier().story().id());
        article(article);
        writer.write("</node>\n");
      }
      for (TracedClaim claim : claims) {
        claim(claim);
      }
      for (Edge edge : told.dossier().edges()) {
        edge(edge);
      }
      for (TracedClaim claim : claims) {
        appearances(claim);
      }
    }

    private void node(Node node) throws IOException {
      Name name = Name.of(node, told);
      boolean ofSeveral = !name.local().startsWith(story + ".") && node.kind() != Node.Kind.ARTICLE;
      if (ofSeveral && !shared.add(name)) {
        return;
      }
      writer.write("  <node id=\"" + Xml.text(name.qualified()) + "\">");
      data("label", told.words().label(node.id()));
      data("kind", Json.word(node.kind()));
      data("story", ofSeveral ? null : told.dossier().story().id());
      if (node.kind() == Node.Kind.ARTICLE && node.article() != null) {
        article(told.article(node.article()));
      }
      writer.write("</node>\n");
    }

    private void article(Article article) throws IOException {
      data("url", article.url());
      data("published", article.published() == null ? null : Dates.of(article.published()));
    }

    private void claim(TracedClaim claim) throws IOException {
      String title = told.quotes().words(claim.claim().title());
      writer.write("  <node id=\"" + Name.claim(claim.claim().id()).qualified() + "\">");
      data("label", title.isEmpty() ? "Claim " + told.words().number(claim) : StoryWords.line(title));
      data("kind", "claim");
      data("story", told.dossier().story().id());
      data("origins_low", String.valueOf(claim.corroboration().origins().low()));
      data("origins_high", String.valueOf(claim.corroboration().origins().high()));
      data("counts", StoryWords.counts(claim.corroboration()));
      data("not_read", String.join("; ", told.words().notRead(claim.claim().id())));
      writer.write("</node>\n");
    }

    private void edge(Edge edge) throws IOException {
      Node from = told.node(edge.from());
      Node to = told.node(edge.to());
      if (from != null && to != null) {
        Span proof = edge.proven() ? edge.proof().getFirst() : null;
        edge(Name.of(from, told), Name.of(to, told), StoryWords.step(edge.kind()), edge.proven(), StoryWords.line(edge.why().english()), proof);
      }
    }

    private void appearances(TracedClaim claim) throws IOException {
      Set<ArticleId> seen = new LinkedHashSet<>();
      for (Wording wording : claim.wordings()) {
        ArticleId article = wording.statement().id().article();
        if (seen.add(article)) {
          edge(Name.claim(claim.claim().id()), Name.article(article), Json.word(wording.stance()), true, told.words().behind(wording),
              wording.statement().wording());
        }
      }
    }

    private void edge(Name from, Name to, String relation, boolean proven, String why, @Nullable Span proof) throws IOException {
      writer.write("  <edge id=\"" + story + "." + ++edges + "\" source=\"" + from.qualified() + "\" target=\""
          + to.qualified() + "\">");
      data("relation", relation);
      data("proven", String.valueOf(proven));
      data("why", why);
      data("words", proof == null ? null : StoryWords.line(told.quotes().words(proof)));
      writer.write("</edge>\n");
    }

    private void data(String key, @Nullable String value) throws IOException {
      if (value != null && !value.isEmpty()) {
        writer.write("<data key=\"" + key + "\">" + Xml.text(value) + "</data>");
      }
    }
  }
}
