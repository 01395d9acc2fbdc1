package org.whence.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.text.NameWords;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Well-known outlets with their names and domains, as outlets.tsv lists them. */
final class OutletBook {

  /** One outlet of the book. */
  record Entry(String name, String country, String language, boolean wire) {}

  private static final Set<String> DROPPED = WordList.words(OutletBook.class, "words.tsv", "dropped");

  /** Plain names of countries by ISO code. */
  private static final Map<String, List<String>> COUNTRIES = countries();

  private static final OutletBook SHIPPED = new OutletBook();

  private final Map<String, List<Entry>> byName = new TreeMap<>();
  private final Map<String, Entry> byDomain = new TreeMap<>();

  /** The book that ships; it never changes. */
  static OutletBook shipped() {
    return SHIPPED;
  }

  private OutletBook() {
    for (String[] row : Table.rows("outlets.tsv", 7)) {
      Entry entry = new Entry(row[0], row[3], row[4], row[5].equals("wire"));
      Set<String> forms = new HashSet<>();
      enter(row[0], entry, forms);
      for (String alias : row[1].split(";")) {
        enter(alias, entry, forms);
      }
      for (String domain : row[2].split(";")) {
        if (!domain.isBlank()) {
          byDomain.put(domain, entry);
        }
      }
    }
  }

  private static Map<String, List<String>> countries() {
    Map<String, List<String>> out = new TreeMap<>();
    for (String[] row : Table.rows("countries.tsv", 2)) {
      out.put(row[0], Arrays.stream(row[1].split(";")).map(Plain::form).toList());
    }
    return out;
  }

  /** Whether a text in plain form names a country. */
  static boolean names(String plain, String country) {
    String words = " " + plain + " ";
    return COUNTRIES.getOrDefault(country, List.of()).stream().anyMatch(name -> words.contains(" " + name + " "));
  }

  private void enter(String name, Entry entry, Set<String> forms) {
    if (!name.isBlank() && forms.add(form(name))) {
      byName.computeIfAbsent(form(name), k -> new ArrayList<>()).add(entry);
    }
  }

  /** Every outlet that goes by a printed name; none or several. */
  List<Entry> named(String printed) {
    return byName.getOrDefault(form(printed), List.of());
  }

  /** The outlet of a host name or of the site it is part of. */
  @Nullable Entry at(@Nullable String host) {
    String rest = host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
    while (rest.contains(".")) {
      Entry entry = byDomain.get(rest);
      if (entry != null) {
        return entry;
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return null;
  }

  /** An outlet's name for comparing: plain, without its leading article, possessive and what stands in brackets at its end. */
  static String form(String printed) {
    String bare = printed.strip();
    int bracket = bare.indexOf(" (");
    if (bracket > 0) {
      bare = bare.substring(0, bracket);
    }
    // "New York Times - News": a part of the outlet.
    int part = bare.indexOf(" - ");
    if (part > 0) {
      bare = bare.substring(0, part);
    }
    return NameWords.withoutArticle(Plain.form(NameWords.withoutPossessive(bare)));
  }

  /** "The New York Times" stands in headlines as "New York Times". */
  static String asHeadlinesHaveIt(String name) {
    int blank = name.indexOf(' ');
    return blank > 0 && DROPPED.contains(name.substring(0, blank).toLowerCase(Locale.ROOT)) ? name.substring(blank + 1) : name;
  }
}
