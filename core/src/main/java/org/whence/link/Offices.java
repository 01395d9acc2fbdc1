package org.whence.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.text.NameWords;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Offices by whatever name they go: the book's names in two languages, and "Long Name (ACRONYM)" where an article prints both. */
final class Offices {

  private static final int SHORTEST_ACRONYM = 2;
  private static final int LONGEST_ACRONYM = 10;
  private static final Set<String> LEADING = WordList.words(Offices.class, "words.tsv", "before-office");

  /** The book's names by every form they go by. */
  private static final Map<String, String> BOOK = book();

  private final Ministries ministries = Ministries.shipped();
  private final Map<String, Set<String>> acronymsOf = new TreeMap<>();
  private final Map<String, String> nameOf = new TreeMap<>();
  private final Map<String, Map<String, Integer>> timesOf = new TreeMap<>();
  private final Map<String, Set<String>> formsOf = new TreeMap<>();

  private static Map<String, String> book() {
    Map<String, String> book = new HashMap<>();
    for (String[] row : Table.rows("offices.tsv", 2)) {
      book.put(bare(row[0]), row[0]);
      for (String alias : row[1].split(";")) {
        book.putIfAbsent(bare(alias), row[0]);
      }
    }
    return Map.copyOf(book);
  }

  Offices(List<Reading> readings) {
    for (Reading reading : readings) {
      for (Attribution attribution : reading.attributions()) {
        if (attribution.source() instanceof Source.Office office) {
          learn(reading.article(), office.name(), attribution.sourceSpans());
        }
      }
    }
  }

  /** The id of an office by a printed name. */
  String id(String printed) {
    String form = bare(outsideBrackets(printed));
    String inBrackets = acronymInBrackets(printed, printed.length());
    String name = BOOK.get(form);
    if (name == null && inBrackets != null) {
      name = BOOK.get(Plain.form(inBrackets));
    }
    String ministry = name == null ? ministries.of(outsideBrackets(printed)) : null;
    String key = ministry != null ? ministry : name != null ? bare(name) : inBrackets != null ? Plain.form(inBrackets) : onlyAcronym(form);
    String id = "office:" + key.replace(' ', '-');
    String shown = name == null ? outsideBrackets(printed) : name;
    nameOf.merge(id, shown, (one, other) -> one.length() != other.length() ? one.length() > other.length() ? one : other : one.compareTo(other) <= 0
        ? one : other);
    formsOf.computeIfAbsent(id, k -> new TreeSet<>()).add(printed);
    if (ministry != null) {
      timesOf.computeIfAbsent(id, k -> new TreeMap<>()).merge(outsideBrackets(printed), 1, Integer::sum);
    }
    return id;
  }

  /** The fullest form; of a ministry, which has names of equal rank in two languages, the form printed most often. */
  String name(String id) {
    String most = null;
    for (Map.Entry<String, Integer> form : timesOf.getOrDefault(id, Map.of()).entrySet()) {
      int best = most == null ? 0 : timesOf.getOrDefault(id, Map.of()).getOrDefault(most, 0);
      most = form.getValue() > best ? form.getKey() : most;
    }
    return most == null ? nameOf.getOrDefault(id, id) : most;
  }

  List<String> aliases(String id) {
    Set<String> forms = new TreeSet<>(formsOf.getOrDefault(id, Set.of()));
    forms.remove(name(id));
    return List.copyOf(forms);
  }

  private String onlyAcronym(String form) {
    Set<String> acronyms = acronymsOf.getOrDefault(form, Set.of());
    return acronyms.size() == 1 ? acronyms.iterator().next() : form;
  }

  private void learn(Article article, String name, List<Span> spans) {
    String acronym = acronymInBrackets(name, name.length());
    for (Span span : spans) {
      if (acronym == null) {
        int end = Math.min(article.text().length(), span.end() + LONGEST_ACRONYM + 3);
        acronym = acronymInBrackets(article.text().substring(span.begin(), end), span.length());
      }
    }
    if (acronym != null) {
      acronymsOf.computeIfAbsent(bare(outsideBrackets(name)), k -> new TreeSet<>()).add(Plain.form(acronym));
    }
  }

  /** Capitals in brackets inside the text or right after its first {@code nameEnd} characters. */
  private static @org.jspecify.annotations.Nullable String acronymInBrackets(String text, int nameEnd) {
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    if (open < 0 || close < 0 || open > nameEnd + 1) {
      return null;
    }
    String inside = text.substring(open + 1, close).strip();
    if (inside.length() < SHORTEST_ACRONYM || inside.length() > LONGEST_ACRONYM) {
      return null;
    }
    int capitals = 0;
    for (int i = 0; i < inside.length(); i++) {
      if (!Character.isLetterOrDigit(inside.charAt(i)) && inside.charAt(i) != '.') {
        return null;
      }
      capitals += Character.isUpperCase(inside.charAt(i)) ? 1 : 0;
    }
    return capitals >= SHORTEST_ACRONYM ? inside : null;
  }

  private static String outsideBrackets(String printed) {
    int open = printed.indexOf(" (");
    return open > 0 ? printed.substring(0, open) : printed;
  }

  private static String bare(String printed) {
    String form = Plain.form(NameWords.withoutPossessive(printed));
    int blank = form.indexOf(' ');
    while (blank > 0 && LEADING.contains(form.substring(0, blank))) {
      form = form.substring(blank + 1);
      blank = form.indexOf(' ');
    }
    return form;
  }
}
