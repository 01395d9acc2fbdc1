package org.whence.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Identity;
import org.whence.model.Name;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.Statement;

/**
 * Articles that are an office's own text: its release, statement or study, under its name. Another article rests on one where it names a document of
 * that office and tells something that stands there; then what it gives the office, or a speaker in that document, is held against the text itself.
 */
final class OwnTexts {

  /** Own texts looked at for one article: an office that puts out more in one story is not told apart by its name. */
  private static final int MOST = 3;

  private static final int MOST_STATEMENTS = 200;

  /** An office's own text, and its name as that text's words show it, comparable across languages. */
  private record Own(ArticleId article, String name, Set<String> keys) {}

  /**
   * The own text a statement has its matter from.
   *
   * @param name of the office
   * @param proof the sentences that say so
   */
  record Origin(ArticleId text, String name, List<Span> proof) {}

  private final StoryView view;
  private final Routes routes;
  private final Counterparts counterparts;
  private final List<Own> owns = new ArrayList<>();
  private final Map<ArticleId, List<Origin>> restsOn = new TreeMap<>();
  private final Map<ArticleId, Set<String>> keysOf = new HashMap<>();

  OwnTexts(StoryView view, Routes routes) {
    this.view = view;
    this.routes = routes;
    this.counterparts = new Counterparts(view, routes);
    Set<String> offices = offices();
    Set<String> speaking = named(Identity.Kind.OFFICE);
    Set<String> outlets = named(Identity.Kind.OUTLET);
    for (Reading reading : view.readings) {
      own(reading.article(), offices, speaking, outlets);
    }
  }

  /** Every name in the story by which an office could sign a text: organisations, offices that speak, and whoever issued a document. */
  private Set<String> offices() {
    Set<String> out = named(Identity.Kind.OFFICE);
    for (Reading reading : view.readings) {
      for (Name name : reading.names()) {
        if (name.kind() == Name.Kind.ORGANISATION) {
          out.add(DocumentWords.bare(view.words(name.span())));
        }
      }
      for (Attribution attribution : reading.attributions()) {
        if (attribution.source() instanceof Source.Document document && document.issuer() != null) {
          out.add(DocumentWords.bare(document.issuer()));
        }
      }
    }
    return out;
  }

  private Set<String> named(Identity.Kind kind) {
    Set<String> out = new TreeSet<>();
    for (Identity identity : view.links.identities()) {
      if (identity.kind() == kind) {
        out.add(DocumentWords.bare(identity.name()));
        identity.aliases().forEach(alias -> out.add(DocumentWords.bare(alias)));
      }
    }
    return out;
  }

  private void own(Article article, Set<String> offices, Set<String> speaking, Set<String> outlets) {
    for (String author : article.authors()) {
      String bare = DocumentWords.bare(author);
      if (offices.contains(bare) && !outlets.contains(bare)) {
        add(article, author);
      }
    }
    String masthead = article.outlet() == null ? null : article.outlet().name();
    if (masthead != null && speaking.contains(DocumentWords.bare(masthead))) {
      add(article, masthead);
    }
  }

  /** Takes the first place where a text prints its office and the words there can be compared; in a byline they cannot. */
  private void add(Article article, String name) {
    for (int at = article.text().indexOf(name); at >= 0; at = article.text().indexOf(name, at + 1)) {
      Set<String> keys = view.vocabulary(article.id()).apply(article.span(at, at + name.length()));
      if (!keys.isEmpty()) {
        owns.add(new Own(article.id(), name, keys));
        return;
      }
    }
  }

  /** The own text from which a statement has its matter; null where its words do not show one, or more than one. */
  @Nullable Origin of(Route route) {
    Origin found = null;
    for (Origin origin : owns.isEmpty() || throughOthers(route) ? List.<Origin>of() : restsOn(route.article())) {
      Span proof = proof(route, origin);
      if (proof != null && found != null) {
        return null;
      }
      if (proof != null) {
        List<Span> all = origin.proof().contains(proof) ? List.of(proof) : List.of(proof, origin.proof().getFirst());
        found = new Origin(origin.text(), origin.name(), all);
      }
    }
    return found;
  }

  private boolean throughOthers(Route route) {
    return switch (route.basis()) {
      case CITED, CITED_VAGUELY, UNNAMED, ASSERTED -> true;
      case ON_RECORD, SOME_DOCUMENT, UNSOURCED -> routes.toldThisOutlet(route);
    };
  }

  /** The sentence that gives a statement to the office, to its document, or to who speaks in it; null where none does. */
  private @Nullable Span proof(Route route, Origin origin) {
    Span sentence = route.statement().sentence();
    Set<String> office = keysOf.getOrDefault(origin.text(), Set.of());
    boolean pointed = new DocumentWords(view, route.article()).pointsAt(sentence, office);
    if (route.statement().attributions().isEmpty()) {
      return new DocumentWords(view, route.article()).names(sentence, office) ? sentence : null;
    }
    AttributionId id = route.statement().attributions().getFirst();
    Attribution attribution = view.reading(route.article()).attribution(id);
    boolean elsewhere = attribution.utterance().addressee() != null || attribution.utterance().where() != null && !pointed;
    if (elsewhere || route.statement().attributions().size() > 1) {
      return null;
    }
    boolean its = switch (attribution.source()) {
      case Source.Office said -> isShort(attribution.sourceSpans(), route.article(), office);
      case Source.Document paper -> pointed;
      case Source.Person person -> pointed && speaksIn(origin.text(), view.links.sourceOf().get(id));
      case Source.Report report -> false;
      case Source.Unnamed people -> false;
      case Source.Unstated nobody -> false;
    };
    return its ? sentence : null;
  }

  /** Whether an office as printed is the one of a text: its name, or a part of it that no other name in the article has. */
  private boolean isShort(List<Span> printed, ArticleId in, Set<String> office) {
    Set<String> keys = new TreeSet<>();
    printed.forEach(span -> keys.addAll(view.vocabulary(in).apply(span)));
    if (keys.isEmpty() || !office.containsAll(keys)) {
      return false;
    }
    for (Name name : view.reading(in).names()) {
      Set<String> other = view.vocabulary(in).apply(name.span());
      if (name.kind() == Name.Kind.ORGANISATION && other.stream().anyMatch(keys::contains) && !office.containsAll(other)) {
        return false;
      }
    }
    return true;
  }

  private boolean speaksIn(ArticleId text, @Nullable String person) {
    return person != null && view.reading(text).attributions().stream().anyMatch(a -> person.equals(view.links.sourceOf().get(a.id())));
  }

  private List<Origin> restsOn(ArticleId article) {
    List<Origin> known = restsOn.get(article);
    if (known == null) {
      known = find(article);
      restsOn.put(article, known);
    }
    return known;
  }

  private List<Origin> find(ArticleId article) {
    List<Origin> out = new ArrayList<>();
    DocumentWords words = new DocumentWords(view, article);
    for (Own own : owns) {
      boolean late = own.article().equals(article) || Routes.before(view.article(article), view.article(own.article()));
      Span named = late || out.size() >= MOST ? null : view.reading(article).sentences().stream()
          .filter(sentence -> words.names(sentence, own.keys())).findFirst().orElse(null);
      if (named != null && out.stream().noneMatch(o -> o.text().equals(own.article())) && tellsOf(article, own.article())) {
        keysOf.put(own.article(), own.keys());
        out.add(new Origin(own.article(), own.name(), List.of(named)));
      }
    }
    return out;
  }

  /** Whether something one article tells stands in the other: without it the document may be another of the same office. */
  private boolean tellsOf(ArticleId article, ArticleId text) {
    for (Statement statement : view.reading(article).statements().stream().limit(MOST_STATEMENTS).toList()) {
      Route route = routes.of(statement.id());
      if (statement.role() != Role.HEADLINE && holds(route, text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some sentence of a text tells nearly what a statement does. */
  boolean holds(Route route, ArticleId text) {
    return !counterparts.of(view.telling(route, Stance.ASSERTS), List.of(text)).isEmpty();
  }
}
