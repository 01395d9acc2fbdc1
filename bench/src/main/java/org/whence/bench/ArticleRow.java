package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.whence.dossier.LeadOrigins;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Change;
import org.whence.model.CitedReport;
import org.whence.model.Copy;
import org.whence.model.Credit;
import org.whence.model.Dossier;
import org.whence.model.OwnReporting;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.TracedClaim;

/** What a dossier says of one article. */
final class ArticleRow {

  private final Dossier dossier;
  private final Map<ArticleId, JsonNode> inputId;
  private final LeadOrigins origins;

  ArticleRow(Dossier dossier, Map<ArticleId, JsonNode> inputId) {
    this.dossier = dossier;
    this.inputId = inputId;
    this.origins = new LeadOrigins(dossier);
  }

  ObjectNode of(Reading reading) {
    ArticleId id = reading.article().id();
    ObjectNode row = Input.JSON.createObjectNode();
    row.put("cluster", dossier.story().id());
    ArrayNode attributions = row.putArray("attributions");
    reading.attributions().forEach(attribution -> attribution(reading.article(), attribution, attributions));
    ArrayNode cites = row.putArray("cites");
    cites(reading).forEach(cites::add);
    ArrayNode origin = row.putArray("origin");
    origins.of(id).forEach(origin::add);
    row.put("own_reporting", !isRetold(id) && reading.ownReporting().stream().anyMatch(OwnReporting::described));
    row.set("copy_of", copyOf(reading));
    ArrayNode drift = row.putArray("drift");
    for (TracedClaim claim : dossier.claims()) {
      claim.changes().forEach(change -> drift(claim, change, id, drift));
    }
    return row;
  }

  /** Whether an article retells another's text in words of its own: the contacts in it are that other's. */
  private boolean isRetold(ArticleId id) {
    return dossier.copies().stream()
        .anyMatch(copy -> copy.child().equals(id) && (copy.kind() == Copy.Kind.REWORDED || copy.kind() == Copy.Kind.TRANSLATED));
  }

  private static void attribution(Article article, Attribution attribution, ArrayNode out) {
    String type =
        switch (attribution.source()) {
          case Source.Person ignored -> "named_person";
          case Source.Office ignored -> "office";
          case Source.Document ignored -> "document";
          case Source.Report ignored -> "outlet";
          case Source.Unnamed ignored -> "anonymous";
          case Source.Unstated ignored -> "";
        };
    boolean headline = article.roleAt(attribution.cue().get(0).begin()) == Role.HEADLINE;
    if (type.isEmpty() || headline) {
      return;
    }
    ObjectNode row = out.addObject();
    row.put("source", asNamed(article, attribution));
    row.put("type", type);
    if (attribution.source() instanceof Source.Unnamed unnamed && unnamed.count() != null && unnamed.count().isExact()) {
      row.put("count", unnamed.count().atLeast());
    }
    row.put("cue", words(article, attribution.cue()));
    row.put("commitment", Words.of(attribution.commitment()));
    row.put("via", attribution.via());
  }

  /** The source as printed; whom it means where a lone pronoun or nothing stands for it. */
  private static String asNamed(Article article, Attribution attribution) {
    String name = attribution.source().name();
    String printed = words(article, attribution.sourceSpans());
    boolean pronoun =
        printed.length() <= 5 && printed.indexOf(' ') < 0 && !name.contains(printed) && !(attribution.source() instanceof Source.Report);
    return printed.isEmpty() || pronoun ? name : printed;
  }

  private static String words(Article article, List<Span> spans) {
    return String.join(" ", spans.stream().map(article::words).toList());
  }

  /** The outlets whose reports the article cites, its own left out, and left out too whom only a dateline names: that is whose text it is. */
  private TreeSet<String> cites(Reading reading) {
    ArticleId id = reading.article().id();
    TreeSet<Span> datelines = new TreeSet<>();
    reading.credits().stream().filter(c -> c.kind() == Credit.Kind.DATELINE).forEach(c -> datelines.add(c.proof()));
    TreeSet<String> out = new TreeSet<>();
    for (CitedReport report : dossier.reports()) {
      boolean cited = report.proof().stream().anyMatch(span -> span.article().equals(id) && !datelines.contains(span));
      if (report.outlet() != null && cited) {
        out.add(report.name());
      }
    }
    return out;
  }

  private JsonNode copyOf(Reading reading) {
    for (Copy copy : dossier.copies()) {
      JsonNode parent = inputId.get(copy.parent());
      if (copy.child().equals(reading.article().id()) && parent != null) {
        return parent;
      }
    }
    for (Credit credit : reading.credits()) {
      if (credit.kind().isWhole()) {
        return Input.JSON.getNodeFactory().textNode("ext:" + credit.outlet());
      }
    }
    return Input.JSON.nullNode();
  }

  /** A change where it stands: in the article with the later wording. What comes from a new source is none. */
  private void drift(TracedClaim claim, Change change, ArticleId id, ArrayNode out) {
    if (change.nature() == Change.Nature.DEVELOPMENT || !change.after().article().equals(id)) {
      return;
    }
    ObjectNode row = out.addObject();
    row.put("kind", Words.of(change.kind()));
    row.put("severity", Words.of(change.severity()));
    JsonNode versus = inputId.get(change.before().article());
    if (change.withinOneArticle() || versus == null) {
      row.put("versus", "self");
    } else {
      row.set("versus", versus);
    }
    row.put("claim", claim.claim().id());
  }
}
