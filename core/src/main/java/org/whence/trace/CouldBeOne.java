package org.whence.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Count;
import org.whence.model.Identity;
import org.whence.model.Source;
import org.whence.text.Described;
import org.whence.text.Plain;
import org.whence.text.WordList;

/**
 * Says which vertices of a claim could be one, for its lower bound: two reports of one outlet, a report not named and any other, an article's unnamed
 * source and the report it rests its lead on, unnamed sources that nothing printed keeps apart, an office and who speaks for it or the report it is
 * said to have made, a document and who made it, an office or a document that two languages name each in its own words.
 */
final class CouldBeOne {

  private static final Set<String> SPEAKERS = WordList.words(CouldBeOne.class, "words.tsv", "speaker");
  private static final Set<String> ARTICLES = WordList.words(CouldBeOne.class, "words.tsv", "article");
  private static final Set<String> AUTHORS = WordList.words(CouldBeOne.class, "words.tsv", "author");

  private static final int SHORTEST_NAME = 3;

  private static final int SHORTEST_TELLING = 4;
  private static final int STEM = 5;

  /** What stands between a document's words and its issuer in its id. */
  private static final String ISSUED = "-by-";

  private static final Set<String> INDEFINITE = WordList.words(CouldBeOne.class, "words.tsv", "some");

  private static final Set<String> PRONOUNS = WordList.words(CouldBeOne.class, "words.tsv", "pronoun");

  /** Named before unnamed, cited before own, then by id: the member that stands for the rest. */
  static final Comparator<String> BETTER = Comparator.comparingInt(CouldBeOne::rank).thenComparing(Comparator.naturalOrder());

  private final StoryView view;
  private final Routes routes;
  private final SameWords sameWords;
  private final AcrossLanguages languages;

  CouldBeOne(StoryView view, Routes routes) {
    this.view = view;
    this.sameWords = new SameWords(view);
    this.languages = new AcrossLanguages(view);
    this.routes = routes;
  }

  private static int rank(String vertex) {
    return switch (vertex.substring(0, vertex.indexOf(':') + 1)) {
      case "report:", "person:" -> 0;
      case "own:", "office:" -> 1;
      case "report-unnamed:", "document:" -> 2;
      default -> 3;
    };
  }

  /** The routes that count in the lower bound. */
  List<Route> counted(List<Route> kept) {
    return sameWords.withoutEchoes(kept);
  }

  /** What certainly is one in both ends. */
  Merging certain(List<Route> routes) {
    return sameWords.oneSaying(routes);
  }

  /**
   * The merging for some of a claim's routes.
   *
   * @param paths theirs, which may end in sources of an article that one of them only relays
   */
  Merging of(List<Route> kept, Collection<List<String>> paths) {
    Merging merging = new Merging(BETTER);
    reports(kept, merging);
    spokenFor(kept, merging);
    sameWords.join(kept, merging);
    Set<String> all = new LinkedHashSet<>();
    for (Route route : kept) {
      all.addAll(route.sources().isEmpty() ? routes.unnamedSources(route.report()) : route.sources());
    }
    paths.forEach(path -> all.addAll(path.subList(1, path.size())));
    sources(List.copyOf(all), merging);
    return merging;
  }

  /** Joins what could be one; two that came together by others are not asked about, for a thousand copies give a thousand sources. */
  private void sources(List<String> sources, Merging merging) {
    Map<String, Integer> first = new HashMap<>();
    int[] group = new int[sources.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = first.computeIfAbsent(merging.find(sources.get(i)), k -> first.size());
    }
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < i; j++) {
        if (group[i] != group[j] && sourcesCouldBe(sources.get(i), sources.get(j))) {
          merging.join(sources.get(i), sources.get(j));
          int gone = group[j];
          for (int k = 0; k < group.length; k++) {
            group[k] = group[k] == gone ? group[i] : group[k];
          }
        }
      }
    }
  }

  private void reports(List<Route> kept, Merging merging) {
    Route named = null;
    for (Route route : kept) {
      String lead = routes.leadReport(route.article());
      boolean restsOnLead = route.basis() == Route.Basis.UNNAMED || route.basis() == Route.Basis.ASSERTED || route.basis() == Route.Basis.UNSOURCED;
      if (lead != null && restsOnLead && !routes.toldThisOutlet(route)) {
        merging.join(lead, route.report());
      }
      if (named == null && route.basis() == Route.Basis.CITED) {
        named = route;
      }
      for (Route other : kept) {
        if (route.reportOutlet() != null && route.reportOutlet().equals(other.reportOutlet())) {
          merging.join(route.report(), other.report());
        }
      }
    }
    Route first = null;
    for (Route route : kept) {
      if (route.basis() == Route.Basis.CITED_VAGUELY) {
        first = first == null ? named == null ? route : named : first;
        merging.join(first.report(), route.report());
      }
    }
  }

  /** One article's "the association reported" is another's "according to the association". */
  private void spokenFor(List<Route> kept, Merging merging) {
    for (Route cited : kept) {
      String outlet = cited.reportOutlet();
      if (cited.basis() != Route.Basis.CITED || !cited.sources().isEmpty() || outlet == null) {
        continue;
      }
      for (Route other : kept) {
        Identity last = other.sources().isEmpty() ? null : view.identity(other.sources().getLast());
        if (last != null && last.kind() == Identity.Kind.OFFICE && isCalled(last, outlet, view.name(outlet))) {
          merging.join(cited.report(), other.report());
        }
      }
    }
  }

  private static boolean isCalled(Identity office, String id, String outlet) {
    return Routes.bare(office.id()).equals(Routes.bare(id)) || bare(office.name()).equals(bare(outlet))
        || office.aliases().stream().anyMatch(alias -> bare(alias).equals(bare(outlet)));
  }

  private boolean sourcesCouldBe(String one, String other) {
    Identity first = view.identity(one);
    Identity second = view.identity(other);
    if (first == null || second == null || view.links.areApart(one, other)) {
      return false;
    }
    return eitherWay(first, second) || eitherWay(second, first);
  }

  /** Whether a source is called only by what could be said of many ("the president", "he"), so that it could be any person or office. */
  private static boolean pointsBack(Identity one) {
    String name = one.name();
    int blank = name.indexOf(' ');
    String bare = blank > 0 && ARTICLES.contains(Plain.form(name.substring(0, blank))) ? name.substring(blank + 1) : name;
    return PRONOUNS.contains(Plain.form(name)) || bare.codePoints().noneMatch(Character::isUpperCase);
  }

  /**
   * Whether an unnamed source is the one holder of an office, whom another article may name: "Judge", "the defence secretary"; not who is only one of
   * several ("a judge"), asks not to be named or told it an outlet.
   */
  private boolean isHolder(Identity unnamed) {
    for (AttributionId mention : unnamed.mentions()) {
      if (!view.has(mention.article())) {
        continue;
      }
      Attribution attribution = view.reading(mention.article()).attribution(mention);
      boolean told = attribution.via() != null || view.links.viaOf().containsKey(mention);
      if (told || attribution.source() instanceof Source.Unnamed people && (people.anonymityReason() != null || isCounted(people))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCounted(Source.Unnamed people) {
    String form = Plain.form(people.name());
    int blank = form.indexOf(' ');
    return !Count.exactly(1).equals(people.count()) || blank > 0 && INDEFINITE.contains(form.substring(0, blank));
  }

  private static boolean speaks(Identity one) {
    return one.kind() == Identity.Kind.PERSON || one.kind() == Identity.Kind.OFFICE;
  }

  private boolean eitherWay(Identity one, Identity other) {
    if (speaks(other) && (speaks(one) && pointsBack(one) || one.kind() == Identity.Kind.UNNAMED && isHolder(one))) {
      return true;
    }
    if (speaks(other) && one.kind() != Identity.Kind.UNNAMED && isOf(one, other)) {
      return true;
    }
    if (one.kind() == other.kind() && (one.kind() == Identity.Kind.OFFICE || one.kind() == Identity.Kind.DOCUMENT) && languages.couldBe(one, other)) {
      return true;
    }
    return switch (one.kind()) {
      case UNNAMED -> other.kind() == Identity.Kind.UNNAMED && Described.of(one.name()).couldBe(Described.of(other.name()))
          || other.kind() == Identity.Kind.DOCUMENT && madeIt(one.name());
      case PERSON -> other.kind() == Identity.Kind.OFFICE && speaksFor(one, other) || other.kind() == Identity.Kind.DOCUMENT && isAuthor(one)
          || other.kind() == Identity.Kind.PERSON && isSurnameOf(one, other);
      case DOCUMENT -> other.kind() == Identity.Kind.DOCUMENT && documentsCouldBe(one, other)
          || other.kind() == Identity.Kind.OFFICE && isTiedTo(one, other);
      case OFFICE, OUTLET, UNSTATED -> false;
    };
  }

  /** "Mr. Barr's letter", "Barr's office": a paper or an office that is called by a person's name. */
  private static boolean isOf(Identity one, Identity person) {
    String name = Routes.bare(person.id());
    String surname = name.substring(name.lastIndexOf('-') + 1);
    String called = " " + Plain.form(one.name()) + " ";
    return person.kind() == Identity.Kind.PERSON && one.kind() != Identity.Kind.PERSON && surname.length() >= SHORTEST_NAME
        && (called.contains(" " + surname + " ") || called.contains(" " + surname + "s "));
  }

  /** A lone surname could be anyone of that name: a pile that knows several of a family cannot say which. */
  private static boolean isSurnameOf(Identity one, Identity other) {
    String lone = Routes.bare(one.id());
    return lone.indexOf('-') < 0 && Routes.bare(other.id()).endsWith("-" + lone);
  }

  private static boolean madeIt(String description) {
    for (String word : Plain.form(description).split(" ")) {
      if (AUTHORS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAuthor(Identity person) {
    String role = role(person);
    return role != null && madeIt(role);
  }

  /** Whether a person's printed role names the office, or is that of a speaker and names none, or the office was taken with the person's name. */
  private boolean speaksFor(Identity person, Identity office) {
    if ((" " + Plain.form(office.name()) + " ").contains(" " + Plain.form(person.name()) + " ")) {
      return true;
    }
    String role = role(person);
    if (role == null) {
      return false;
    }
    String form = " " + Plain.form(role) + " ";
    boolean names = form.contains(" " + Plain.form(office.name()) + " ");
    for (String alias : office.aliases()) {
      names |= form.contains(" " + Plain.form(alias) + " ");
    }
    if (names) {
      return true;
    }
    for (String word : form.strip().split(" ")) {
      if (SPEAKERS.contains(word)) {
        return sharesArticle(person, office);
      }
    }
    return false;
  }

  private static boolean sharesArticle(Identity one, Identity other) {
    for (AttributionId mention : one.mentions()) {
      for (AttributionId second : other.mentions()) {
        if (mention.article().equals(second.article())) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable String role(Identity person) {
    StringBuilder roles = new StringBuilder();
    for (AttributionId mention : person.mentions()) {
      if (view.has(mention.article())
          && view.reading(mention.article()).attribution(mention).source() instanceof Source.Person named
          && named.role() != null) {
        roles.append(roles.isEmpty() ? "" : " ; ").append(named.role());
      }
    }
    return roles.isEmpty() ? null : roles.toString();
  }

  /** "The study" could be any study; two that are called by telling names are two where the names share no word and not made by two. */
  private static boolean documentsCouldBe(Identity one, Identity other) {
    if (StoryView.isSomeDocument(one.id()) || StoryView.isSomeDocument(other.id())) {
      return true;
    }
    Set<String> words = new TreeSet<>(telling(one));
    words.retainAll(telling(other));
    boolean bothIssued = one.id().contains(ISSUED) && other.id().contains(ISSUED);
    return !bothIssued && !words.isEmpty();
  }

  /** The beginnings of the longer words by which a document is told apart, its issuer's left out: "inspe" of "the ship's inspection report". */
  private static Set<String> telling(Identity document) {
    String id = Routes.bare(document.id());
    int by = id.indexOf(ISSUED);
    Set<String> out = new TreeSet<>();
    for (String word : (by < 0 ? id : id.substring(0, by)).split("-")) {
      if (word.length() >= SHORTEST_TELLING) {
        out.add(word.substring(0, Math.min(word.length(), STEM)));
      }
    }
    return out;
  }

  /** Whether a sentence of the story that speaks of the document names the office too, or its issuer is the office. */
  private boolean isTiedTo(Identity document, Identity office) {
    List<String> names = new ArrayList<>();
    for (String name : office.aliases()) {
      names.add(bare(name));
    }
    names.add(bare(office.name()));
    for (AttributionId mention : document.mentions()) {
      if (!view.has(mention.article())) {
        continue;
      }
      Attribution attribution = view.reading(mention.article()).attribution(mention);
      String sentence = " " + Plain.form(view.words(attribution.sentence())) + " ";
      boolean issued = attribution.source() instanceof Source.Document made && made.issuer() != null && names.contains(bare(made.issuer()));
      if (issued || names.stream().anyMatch(name -> sentence.contains(" " + name + " "))) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String name) {
    String form = Plain.form(name);
    int blank = form.indexOf(' ');
    return blank > 0 && ARTICLES.contains(form.substring(0, blank)) ? form.substring(blank + 1) : form;
  }
}
