package org.whence.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Identity;
import org.whence.model.Node;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/**
 * The originating reports of one article: those on which its headline and first sentences rest. Where they rest on no other outlet, the offices and
 * documents they give; where they give none, nothing, for nothing is stated.
 */
public final class LeadOrigins {

  /** Sentences of the body that count as its lead. */
  private static final int LEAD_SENTENCES = 2;

  private final Map<String, Node> nodes = new TreeMap<>();
  private final Map<String, Identity> identities = new TreeMap<>();
  private final Dossier dossier;

  public LeadOrigins(Dossier dossier) {
    this.dossier = dossier;
    dossier.nodes().forEach(node -> nodes.put(node.id(), node));
    dossier.identities().forEach(identity -> identities.put(identity.id(), identity));
  }

  /** Names as printed, in the order in which the lead gives them. */
  public List<String> of(ArticleId article) {
    List<Wording> lead = lead(article);
    Set<String> reports = new LinkedHashSet<>();
    Set<String> makers = new LinkedHashSet<>();
    Set<String> relays = new TreeSet<>();
    boolean document = false;
    for (Wording wording : lead) {
      for (String id : wording.behind()) {
        Node node = nodes.get(id);
        if (node != null && node.kind() == Node.Kind.RELAY) {
          relays.add(node.label());
        }
        if (node != null && node.kind() == Node.Kind.REPORT && id.startsWith("report:")) {
          reports.add(node.label());
        }
        Identity identity = node == null || node.kind() != Node.Kind.SOURCE ? null : identities.get(id);
        if (identity != null && identity.kind() == Identity.Kind.OFFICE) {
          makers.add(called(identity));
        }
        document |= identity != null && identity.kind() == Identity.Kind.DOCUMENT;
      }
    }
    if (reports.size() > 1) {
      reports.removeAll(relays);
    }
    if (reports.isEmpty() && makers.isEmpty() && document) {
      makers.addAll(officeBeside(article, lead));
    }
    return List.copyOf(reports.isEmpty() ? makers : reports);
  }

  /** The acronym by which an office is called where a text gives one in brackets; its name otherwise. */
  private static String called(Identity office) {
    String key = office.id().substring(office.id().indexOf(':') + 1);
    List<String> forms = new ArrayList<>(office.aliases());
    forms.add(office.name());
    for (String form : forms) {
      String inBrackets = "(" + key.toUpperCase(Locale.ROOT) + ")";
      if (form.contains(inBrackets)) {
        return key.toUpperCase(Locale.ROOT);
      }
    }
    return office.name();
  }

  /** The office that stands first in the lead of an article which rests on a document: who made it or showed it. */
  private List<String> officeBeside(ArticleId id, List<Wording> lead) {
    Article article = dossier.readings().stream().map(Reading::article).filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    String best = null;
    int at = Integer.MAX_VALUE;
    for (Wording wording : lead) {
      Span sentence = wording.statement().sentence();
      String words = article.words(sentence);
      for (Identity identity : identities.values()) {
        int found = identity.kind() == Identity.Kind.OFFICE ? place(identity, words) : -1;
        if (found >= 0 && sentence.begin() + found < at) {
          at = sentence.begin() + found;
          best = called(identity);
        }
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  private static int place(Identity office, String words) {
    String called = called(office);
    int best = words.indexOf(called.equals(called.toUpperCase(Locale.ROOT)) ? called : office.name());
    for (String alias : office.aliases()) {
      int at = alias.length() < 3 ? -1 : words.indexOf(alias);
      best = best < 0 || at >= 0 && at < best ? at : best;
    }
    return best;
  }

  private List<Wording> lead(ArticleId article) {
    int end = leadEnd(article);
    List<Wording> out = new ArrayList<>();
    for (TracedClaim claim : dossier.claims()) {
      for (Wording wording : claim.wordings()) {
        boolean here = wording.statement().id().article().equals(article) && wording.stance().isPath();
        Role role = wording.statement().role();
        boolean above = role == Role.HEADLINE || role == Role.STANDFIRST || role == Role.SUMMARY;
        if (here && (above || wording.statement().sentence().begin() < end)) {
          out.add(wording);
        }
      }
    }
    out.sort(Comparator.comparing(w -> w.statement().id()));
    return out;
  }

  private int leadEnd(ArticleId id) {
    for (Reading reading : dossier.readings()) {
      Article article = reading.article();
      if (article.id().equals(id)) {
        int seen = 0;
        for (Span sentence : reading.sentences()) {
          if (article.roleAt(sentence.begin()) == Role.BODY && ++seen == LEAD_SENTENCES) {
            return sentence.end();
          }
        }
        return article.text().length();
      }
    }
    return 0;
  }
}
