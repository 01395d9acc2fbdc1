package org.whence.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.text.NameWords;
import org.whence.text.Plain;
import org.whence.text.WordList;

/**
 * Persons by whatever form of their name is printed: a short form is a longer one where no second longer one would fit. Titles, accents and case do
 * not count; a given name may be an initial or cut short.
 */
final class Persons {

  private static final Set<String> TITLES = WordList.words(Persons.class, "words.tsv", "title");
  private static final int SHORTEST_CUT = 3;

  /** So many times the articles of the next. */
  private static final int FAR_MORE = 3;

  private final Map<String, List<String>> tokensOf = new TreeMap<>();
  private final Map<String, Set<String>> printedOf = new TreeMap<>();
  private final Map<String, Set<ArticleId>> articlesOf = new TreeMap<>();
  private final Map<String, String> fullOf = new TreeMap<>();
  private final Map<String, Set<String>> fitting = new TreeMap<>();
  private final Map<String, Set<String>> formsOf = new TreeMap<>();
  private final Map<String, Set<String>> formsBySurname = new TreeMap<>();

  /** Makes a printed name known before any id is asked for. */
  void add(String printed, ArticleId article) {
    List<String> tokens = tokens(printed);
    String form = String.join(" ", tokens);
    tokensOf.put(form, tokens);
    printedOf.computeIfAbsent(form, k -> new TreeSet<>()).add(printed);
    articlesOf.computeIfAbsent(form, k -> new TreeSet<>()).add(article);
  }

  private List<String> formTokens(String form) {
    return tokensOf.getOrDefault(form, List.of());
  }

  /** Decides which short forms are which full names; call once, after the last {@link #add}. */
  void settle() {
    Comparator<String> longest = Comparator.comparingInt((String f) -> -formTokens(f).size()).thenComparing(f -> -f.length()).thenComparing(f -> f);
    List<String> forms = tokensOf.keySet().stream().sorted(longest).toList();
    Map<String, List<String>> withToken = new TreeMap<>();
    for (String form : forms) {
      Set<String> longer = new TreeSet<>();
      String last = formTokens(form).getLast();
      for (String other : withToken.getOrDefault(last, List.of())) {
        if (!other.equals(form) && fullOf.containsKey(other) && isShortOf(formTokens(form), formTokens(other))) {
          longer.add(fullOf.get(other));
        }
      }
      String full = longer.isEmpty() ? form : longer.size() == 1 ? longer.iterator().next() : foremost(form, longer);
      fullOf.put(form, full);
      if (longer.size() > 1) {
        fitting.put(form, longer);
      }
      formsOf.computeIfAbsent(full, k -> new TreeSet<>()).add(form);
      new TreeSet<>(formTokens(form)).forEach(token -> withToken.computeIfAbsent(token, k -> new ArrayList<>()).add(form));
      if (formTokens(form).size() > 1) {
        formsBySurname.computeIfAbsent(last, k -> new TreeSet<>()).add(form);
      }
    }
  }

  /** A short form that several full names fit is the one whom far more articles print than any other; itself where there is none such. */
  private String foremost(String form, Collection<String> fulls) {
    List<String> byArticles = new ArrayList<>(fulls);
    byArticles.sort(Comparator.comparingInt((String full) -> -printedIn(full)).thenComparing(Comparator.naturalOrder()));
    return printedIn(byArticles.getFirst()) >= FAR_MORE * printedIn(byArticles.get(1)) ? byArticles.getFirst() : form;
  }

  private int printedIn(String full) {
    return articlesOf.getOrDefault(full, Set.of()).size();
  }

  /** The person called by a single word, where the pile knows a full name that ends so; null for any other word. */
  @Nullable String knownAs(String printed) {
    List<String> tokens = tokens(printed);
    if (tokens.size() != 1 || printed.isBlank() || !Character.isUpperCase(printed.strip().charAt(0))) {
      return null;
    }
    TreeSet<String> fulls = new TreeSet<>();
    for (String form : formsBySurname.getOrDefault(tokens.getFirst(), Set.of())) {
      fulls.add(fullOf.getOrDefault(form, form));
    }
    return fulls.size() == 1 ? "person:" + fulls.first().replace(' ', '-') : null;
  }

  /** The id of a person by a name printed in an article: of several whom it fits, the only one whom that article names in full. */
  String id(String printed, ArticleId article) {
    String form = String.join(" ", tokens(printed));
    List<String> here =
        fitting.getOrDefault(form, Set.of()).stream().filter(full -> articlesOf.getOrDefault(full, Set.of()).contains(article)).toList();
    String full = here.size() == 1 ? here.getFirst() : fullOf.getOrDefault(form, form);
    return "person:" + full.replace(' ', '-');
  }

  /** The fullest printed form behind an id. */
  String name(String id) {
    String full = id.substring("person:".length()).replace('-', ' ');
    Set<String> printed = printedOf.getOrDefault(full, Set.of(full));
    return printed.stream().min(Comparator.comparingInt((String p) -> Math.abs(p.length() - full.length())).thenComparing(p -> p)).orElse(full);
  }

  List<String> aliases(String id) {
    Set<String> out = new TreeSet<>();
    String full = id.substring("person:".length()).replace('-', ' ');
    formsOf.getOrDefault(full, Set.of()).forEach(form -> out.addAll(printedOf.getOrDefault(form, Set.of())));
    out.remove(name(id));
    return List.copyOf(out);
  }

  private static List<String> tokens(String printed) {
    List<String> out = new ArrayList<>();
    for (String token : Plain.form(NameWords.withoutPossessive(printed)).split(" ")) {
      if (!token.isEmpty() && !(TITLES.contains(token))) {
        out.add(token);
      }
    }
    return out.isEmpty() ? List.of(Plain.form(printed)) : out;
  }

  /** Whether the tokens of one name stand in the other in order; a lone token must not be the other's given name. */
  private static boolean isShortOf(List<String> shorter, List<String> longer) {
    if (shorter.size() > longer.size()) {
      return false;
    }
    int at = shorter.size() == 1 ? Math.min(1, longer.size() - 1) : 0;
    for (int i = 0; i < shorter.size(); i++) {
      boolean last = i == shorter.size() - 1;
      while (at < longer.size() && !fits(shorter.get(i), longer.get(at), !last)) {
        at++;
      }
      if (at++ >= longer.size()) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String one, String other, boolean mayBeCut) {
    if (one.equals(other)) {
      return true;
    }
    if (!mayBeCut) {
      return false;
    }
    String less = one.length() < other.length() ? one : other;
    String more = less.equals(one) ? other : one;
    return (less.length() == 1 || less.length() >= SHORTEST_CUT) && more.startsWith(less);
  }
}
