package org.whence.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Citation;
import org.whence.model.Credit;
import org.whence.model.Name;
import org.whence.model.Outlet;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.text.NameWords;
import org.whence.text.OutletNames;
import org.whence.text.Plain;

/**
 * Outlets of a pile by whatever name they go; ids are built from the normal form of the name, so they stay when the pile grows. A name that several
 * go by may come to mean another of them when one of them publishes in the pile.
 */
final class Outlets {

  private static final int SHORTEST_FORM = 3;

  private static final int LONGEST_ACRONYM = 6;

  private final OutletBook book = OutletBook.shipped();
  private final Map<ArticleId, Set<String>> printedIn = new TreeMap<>();
  private final Map<String, Set<String>> formsOf = new TreeMap<>();
  private final Map<String, String> nameOf = new TreeMap<>();
  private final Map<ArticleId, String> own = new TreeMap<>();
  private final Map<ArticleId, Article> articles = new TreeMap<>();
  private final Map<String, String> creditedAs = new TreeMap<>();
  private final Map<String, Set<String>> initialsOf = new TreeMap<>();
  private final Map<String, String> fullNames = new TreeMap<>();

  /** Texts in plain form, of articles that name an outlet of which there are several. */
  private final Map<ArticleId, String> plain = new TreeMap<>();

  /** Well-known outlets that publish an article here. */
  private final Set<String> publishing = new TreeSet<>();

  Outlets(List<Reading> readings) {
    for (Reading reading : readings) {
      Article article = reading.article();
      articles.put(article.id(), article);
      publishes(article.outlet());
      Set<String> names = printed(reading);
      named(reading, names);
      names.stream().filter(Outlets::isLong).forEach(this::learn);
      printedIn.put(article.id(), names);
      for (Credit credit : reading.credits()) {
        if (credit.kind() != Credit.Kind.CAPTION) {
          creditedAs.merge(OutletBook.form(credit.outlet()), credit.outlet(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
      }
    }
    for (Article article : articles.values()) {
      Outlet outlet = article.outlet();
      if (outlet != null) {
        own.put(article.id(), enter(published(article, outlet), outlet.name()));
      }
    }
  }

  private void publishes(@Nullable Outlet outlet) {
    if (outlet == null) {
      return;
    }
    OutletBook.Entry site = book.at(outlet.domain());
    List<OutletBook.Entry> named = book.named(outlet.name());
    for (OutletBook.Entry entry : named) {
      if (named.size() == 1 || entry.equals(site) || entry.name().equals(outlet.name())) {
        publishing.add(entry.name());
      }
    }
  }

  /** Who published an article: whose site it stands on, but a title known by its own name keeps it on the site of its owner. */
  private String published(Article article, Outlet outlet) {
    OutletBook.Entry entry = book.at(outlet.domain());
    List<OutletBook.Entry> named = book.named(outlet.name());
    boolean title = named.size() == 1 && outlet.name().indexOf(' ') > 0;
    return title ? named.getFirst().name() : entry == null ? resolve(outlet.name(), article) : entry.name();
  }

  private static Set<String> printed(Reading reading) {
    Set<String> names = new TreeSet<>();
    for (Citation citation : reading.citations()) {
      names.add(citation.outlet());
    }
    for (Credit credit : reading.credits()) {
      names.add(credit.outlet());
    }
    for (Attribution attribution : reading.attributions()) {
      if (attribution.source() instanceof Source.Report report && report.named()) {
        names.add(report.name());
      }
      if (attribution.via() != null) {
        names.add(attribution.via());
      }
    }
    Outlet outlet = reading.article().outlet();
    if (outlet != null) {
      names.add(outlet.name());
    }
    return names;
  }

  /** Names of well-known outlets that stand in the text without being cited there: they say which "Post" is meant. */
  private void named(Reading reading, Set<String> names) {
    for (Name name : reading.names()) {
      String printed = reading.article().words(name.span());
      if (printed.indexOf(' ') > 0 && book.named(printed).size() == 1) {
        names.add(printed);
      }
    }
  }

  /** The outlet's id where the article's page or metadata names it. */
  @Nullable String ownOf(ArticleId article) {
    return own.get(article);
  }

  /** The id of an outlet by the name one article prints. */
  String id(String printed, ArticleId article) {
    Article in = articles.get(article);
    if (in == null) {
      throw new IllegalArgumentException("article " + article + " is not of this pile");
    }
    return enter(resolve(printed, in), printed);
  }

  /** The outlet that an article names in full and here by a shorter form, or that another credits by this name; null where the words are neither. */
  @Nullable String shortFor(String printed, ArticleId article) {
    Article in = articles.get(article);
    if (in == null || OutletBook.form(printed).length() < SHORTEST_FORM) {
      return null;
    }
    for (String name : printedIn.getOrDefault(article, Set.of())) {
      if (OutletBook.form(name).equals(OutletBook.form(printed))) {
        return id(name, article);
      }
    }
    String longer = longerNameIn(printed, in);
    String credited = longer == null ? creditedAs.get(OutletBook.form(printed)) : longer;
    return credited == null ? null : enter(credited, printed);
  }

  /** The fullest name of an outlet. */
  String name(String id) {
    return nameOf.getOrDefault(id, id);
  }

  /** Other forms seen, sorted. */
  List<String> aliases(String id) {
    Set<String> forms = new TreeSet<>(formsOf.getOrDefault(id, Set.of()));
    forms.remove(name(id));
    return List.copyOf(forms);
  }

  /** Ids seen so far, sorted. */
  Set<String> ids() {
    return nameOf.keySet();
  }

  private String enter(String name, String printed) {
    boolean known = book.named(name).stream().anyMatch(e -> e.name().equals(name));
    String form = known ? NameWords.withoutArticle(Plain.form(name)) : OutletBook.form(name);
    String id = "outlet:" + form.replace(' ', '-');
    nameOf.merge(id, name, (one, other) -> better(one, other) ? one : other);
    formsOf.computeIfAbsent(id, k -> new TreeSet<>()).add(printed);
    return id;
  }

  private boolean better(String one, String other) {
    boolean oneKnown = book.named(one).stream().anyMatch(e -> e.name().equals(one));
    boolean otherKnown = book.named(other).stream().anyMatch(e -> e.name().equals(other));
    if (oneKnown != otherKnown) {
      return oneKnown;
    }
    boolean oneBare = Character.isLowerCase(one.codePointAt(0));
    if (oneBare != Character.isLowerCase(other.codePointAt(0))) {
      return !oneBare; // "the Alder Courier" is how a sentence calls the Alder Courier
    }
    return one.length() != other.length() ? one.length() > other.length() : one.compareTo(other) <= 0;
  }

  private String resolve(String printed, Article in) {
    Outlet outlet = in.outlet();
    if (outlet != null && OutletNames.isMarkOf(NameWords.withoutArticle(printed), outlet.name())) {
      return own.containsKey(in.id()) ? name(own.get(in.id())) : outlet.name();
    }
    List<OutletBook.Entry> entries = book.named(printed);
    if (entries.size() == 1) {
      return entries.getFirst().name();
    }
    if (entries.size() > 1) {
      return nearest(entries, in).name();
    }
    String longer = longerNameIn(printed, in);
    String whole = longer == null ? nameOfInitials(printed) : longer;
    return whole == null ? printed.strip() : whole;
  }

  private void learn(String name) {
    initialsOf.computeIfAbsent(NameWords.initials(name), k -> new TreeSet<>()).add(OutletBook.form(name));
    fullNames.merge(OutletBook.form(name), name, (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  private static boolean isLong(String name) {
    return name.indexOf(' ') > 0 && NameWords.initials(name).length() >= SHORTEST_FORM;
  }

  /** The one outlet the pile names in full whose initials these letters are; null where none is, or several are. */
  private @Nullable String nameOfInitials(String printed) {
    String letters = printed.strip();
    Set<String> names = letters.length() < SHORTEST_FORM || letters.length() > LONGEST_ACRONYM || !letters.equals(letters.toUpperCase(Locale.ROOT))
        ? Set.of() : initialsOf.getOrDefault(letters, Set.of());
    return names.size() == 1 ? fullNames.get(names.iterator().next()) : null;
  }

  /**
   * Of several outlets of one name: the one its article names in full, then the one that publishes here, then one of its own country, of a country
   * that the article names, of its language, then the first.
   */
  private OutletBook.Entry nearest(List<OutletBook.Entry> entries, Article in) {
    Set<String> names = printedIn.getOrDefault(in.id(), Set.of());
    for (OutletBook.Entry entry : entries) {
      for (String name : names) {
        if (book.named(name).size() == 1 && book.named(name).getFirst().equals(entry)) {
          return entry;
        }
      }
    }
    for (OutletBook.Entry entry : entries) {
      boolean telling = book.named(entry.name()).size() == 1;
      if (telling && in.text().contains(OutletBook.asHeadlinesHaveIt(entry.name()))) {
        return entry;
      }
    }
    List<OutletBook.Entry> here = entries.stream().filter(entry -> publishing.contains(entry.name())).toList();
    if (here.size() == 1) {
      return here.getFirst();
    }
    Outlet outlet = in.outlet();
    OutletBook.Entry own = outlet == null ? null : book.at(outlet.domain());
    for (OutletBook.Entry entry : entries) {
      if (own != null && own.country().equals(entry.country())) {
        return entry;
      }
    }
    String text = plain.computeIfAbsent(in.id(), id -> Plain.form(in.text()));
    for (OutletBook.Entry entry : entries) {
      if (OutletBook.names(text, entry.country())) {
        return entry;
      }
    }
    for (OutletBook.Entry entry : entries) {
      if (entry.language().equals(in.language().tag())) {
        return entry;
      }
    }
    return entries.getFirst();
  }

  /** "the Post" is The Washington Post where the same article names that paper, and no other whose name begins or ends so. */
  private @Nullable String longerNameIn(String printed, Article in) {
    String form = OutletBook.form(printed);
    Map<String, String> found = new TreeMap<>();
    for (String name : printedIn.getOrDefault(in.id(), Set.of())) {
      String other = OutletBook.form(name);
      if (!other.equals(form) && (other.endsWith(" " + form) || other.startsWith(form + " "))) {
        List<OutletBook.Entry> entries = book.named(name);
        String full = entries.size() == 1 ? entries.getFirst().name() : name;
        found.merge(OutletBook.form(full), full, (one, two) -> better(one, two) ? one : two);
      }
    }
    return found.size() == 1 ? found.values().iterator().next() : null;
  }
}
