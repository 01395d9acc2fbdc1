package org.whence.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.Node;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.page.StoryWords;

/**
 * W3C PROV as PROV-JSON: articles, reports, documents and claims are entities, outlets and people agents. What nothing proves says so
 * ({@code whence:proven} is false) and is to be read as a question.
 */
final class Prov implements Form.OneFile {
  @Override
  public void write(ExportInput input, OutputStream out) throws IOException {
    try (ProvSections sections = new ProvSections()) {
      whole(input, sections);
      input.each(told -> new Story(told, sections).write());
      sections.writeTo(out);
    }
  }

  private static void whole(ExportInput input, ProvSections sections) throws IOException {
    int n = 0;
    for (Notice notice : Notice.of(input)) {
      sections.add(ProvSections.Section.ENTITY, new Name("notice", String.valueOf(++n)), json -> notice(json, notice));
    }
  }

  private static void notice(JsonGenerator json, Notice notice) throws IOException {
    type(json, "whence:Notice");
    json.writeStringField("whence:about", Json.word(notice.kind()));
    json.writeStringField("prov:label", notice.text());
  }

  private static void type(JsonGenerator json, String qualified) throws IOException {
    json.writeObjectFieldStart("prov:type");
    json.writeStringField("$", qualified);
    json.writeStringField("type", "prov:QUALIFIED_NAME");
    json.writeEndObject();
  }

  /** One story. */
  private static final class Story {
    private final Told told;
    private final ProvSections sections;
    private final String id;
    private int relations;

    Story(Told told, ProvSections sections) {
      this.told = told;
      this.sections = sections;
      this.id = Name.story(told.dossier().story().id()).local();
    }

    void write() throws IOException {
      for (Node node : told.dossier().nodes()) {
        node(node);
      }
      for (Article article : told.apart()) {
        sections.add(ProvSections.Section.ENTITY, Name.article(article.id()), json -> {
          type(json, "whence:article");
          json.writeStringField("prov:label", told.words().outlet(article.id()));
          article(json, article);
        });
      }
      for (TracedClaim claim : told.words().claims()) {
        claim(claim);
      }
      for (Edge edge : told.dossier().edges()) {
        edge(edge);
      }
      int n = 0;
      for (Notice notice : Notice.of(told)) {
        sections.add(ProvSections.Section.ENTITY, new Name("notice", id + "." + ++n), json -> notice(json, notice));
      }
    }

    private void node(Node node) throws IOException {
      ProvSections.Section section = isAgent(node) ? ProvSections.Section.AGENT : ProvSections.Section.ENTITY;
      sections.add(section, Name.of(node, told), json -> {
        type(json, "whence:" + Json.word(node.kind()));
        json.writeStringField("prov:label", told.words().label(node.id()));
        if (node.kind() == Node.Kind.ARTICLE && node.article() != null) {
          article(json, told.article(node.article()));
        }
      });
    }

    private void article(JsonGenerator json, Article article) throws IOException {
      json.writeStringField("whence:title", told.words().title(article.id()));
      Json.field(json, "whence:url", article.url());
      Json.field(json, "whence:published", article.published() == null ? null : Dates.of(article.published()));
    }

    /** Outlets and speakers act; a document is a thing. */
    private boolean isAgent(Node node) {
      return switch (node.kind()) {
        case OUTLET -> true;
        case SOURCE -> !isDocument(told.party(node.identity()));
        case ARTICLE, RELAY, REPORT -> false;
      };
    }

    private static boolean isDocument(@Nullable Identity party) {
      return party != null && party.kind() == Identity.Kind.DOCUMENT;
    }

    private void claim(TracedClaim claim) throws IOException {
      Name name = Name.claim(claim.claim().id());
      sections.add(ProvSections.Section.ENTITY, name, json -> {
        type(json, "whence:claim");
        String title = told.quotes().words(claim.claim().title());
        json.writeStringField("prov:label", "Claim " + told.words().number(claim) + (title.isEmpty() ? "" : ": " + StoryWords.line(title)));
        json.writeNumberField("whence:originsLow", claim.corroboration().origins().low());
        json.writeNumberField("whence:originsHigh", claim.corroboration().origins().high());
        json.writeStringField("whence:counts", StoryWords.counts(claim.corroboration()));
        json.writeStringField("whence:why", StoryWords.why(claim.corroboration().why()));
        Json.field(json, "whence:notRead", String.join("; ", told.words().notRead(claim.claim().id())));
      });
      List<ArticleId> articles = claim.wordings().stream().filter(wording -> wording.stance().isPath())
          .map(wording -> wording.statement().id().article()).distinct().toList();
      for (ArticleId article : articles) {
        relate(ProvSections.Section.WAS_DERIVED_FROM, json -> {
          json.writeStringField("prov:generatedEntity", name.qualified());
          json.writeStringField("prov:usedEntity", Name.article(article).qualified());
          json.writeStringField("whence:relation", "put forward by");
          json.writeBooleanField("whence:proven", true);
        });
      }
    }

    private void edge(Edge edge) throws IOException {
      Node from = told.node(edge.from());
      Node to = told.node(edge.to());
      if (from == null || to == null) {
        return;
      }
      if (isAgent(to)) {
        boolean both = isAgent(from);
        relate(both ? ProvSections.Section.WAS_INFLUENCED_BY : ProvSections.Section.WAS_ATTRIBUTED_TO, json -> {
          json.writeStringField(both ? "prov:influencee" : "prov:entity", Name.of(from, told).qualified());
          json.writeStringField(both ? "prov:influencer" : "prov:agent", Name.of(to, told).qualified());
          proof(json, edge);
        });
      } else if (!isAgent(from)) {
        derived(edge, Name.of(from, told), to);
      } else if (from.kind() == Node.Kind.OUTLET) {
        for (ArticleId article : published(edge, to)) {
          derived(edge, Name.article(article), to);
        }
      } else {
        relate(ProvSections.Section.WAS_INFLUENCED_BY, json -> {
          json.writeStringField("prov:influencee", Name.of(from, told).qualified());
          json.writeStringField("prov:influencer", Name.of(to, told).qualified());
          proof(json, edge);
        });
      }
    }

    /** The articles by which an outlet takes a step: the one with the sentence that proves it, or else all it published here. */
    private Set<ArticleId> published(Edge edge, Node to) {
      if (edge.proven()) {
        return Set.of(edge.proof().getFirst().article());
      }
      if (to.article() != null) {
        return Set.of(to.article());
      }
      Set<ArticleId> out = new TreeSet<>();
      for (Edge other : told.dossier().edges()) {
        Node from = other.kind() == Edge.Kind.PUBLISHED_BY && other.to().equals(edge.from()) ? told.node(other.from()) : null;
        if (from != null && from.article() != null) {
          out.add(from.article());
        }
      }
      return out;
    }

    private void derived(Edge edge, Name from, Node to) throws IOException {
      relate(ProvSections.Section.WAS_DERIVED_FROM, json -> {
        json.writeStringField("prov:generatedEntity", from.qualified());
        json.writeStringField("prov:usedEntity", Name.of(to, told).qualified());
        String kind = derivation(edge.kind(), to);
        if (!kind.isEmpty()) {
          type(json, kind);
        }
        proof(json, edge);
      });
    }

    /** PROV's own kinds of derivation; none for what nothing proves. */
    private static String derivation(Edge.Kind kind, Node to) {
      return switch (kind) {
        case COPIES, QUOTES -> "prov:Quotation";
        case RELAYS -> "prov:Revision";
        case CITES -> to.kind() == Node.Kind.SOURCE ? "prov:PrimarySource" : "";
        case PUBLISHED_BY, MAY_DRAW_ON -> "";
      };
    }

    private void proof(JsonGenerator json, Edge edge) throws IOException {
      json.writeStringField("whence:relation", StoryWords.step(edge.kind()));
      json.writeBooleanField("whence:proven", edge.proven());
      json.writeStringField("whence:why", StoryWords.line(edge.why().english()));
      if (edge.proven()) {
        Span span = edge.proof().getFirst();
        json.writeStringField("whence:article", Name.article(span.article()).iri());
        json.writeNumberField("whence:start", told.start(span));
        json.writeNumberField("whence:end", told.end(span));
        String words = told.quotes().words(span);
        Json.field(json, "whence:words", words.isEmpty() ? null : words);
      }
    }

    private void relate(ProvSections.Section section, ProvSections.Fields fields) throws IOException {
      sections.relate(section, "_:" + id + "." + ++relations, fields);
    }
  }
}
