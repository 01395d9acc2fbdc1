package org.whence.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Commitment;
import org.whence.model.Identity;
import org.whence.model.Span;
import org.whence.text.Plain;
import org.whence.text.WordList;

/**
 * What one attribution denies.
 *
 * @param keys the content words of it, but for what it is called and whose it is
 * @param report whether it is called a report
 * @param clause whether it is told in a clause of its own, and not only named
 * @param outlet id of the outlet whose report it is; null where none is named
 */
record Denied(Set<String> keys, boolean report, boolean clause, @Nullable String outlet) {

  private static final Map<String, Set<String>> WORDS = load();

  /** Null where the words show a position and no denial: whoever rejects a plan does not say that there is none. */
  static @Nullable Denied of(StoryView view, Attribution attribution) {
    boolean denies = attribution.commitment() == Commitment.DENIED || attribution.commitment() == Commitment.DISPUTED;
    if (!denies || attribution.content().isEmpty()) {
      return null;
    }
    Article article = view.article(attribution.id().article());
    Set<String> keys = new TreeSet<>();
    boolean report = false;
    boolean called = false;
    boolean clause = false;
    String outlet = null;
    for (Span content : attribution.content()) {
      boolean[] taken = new boolean[content.length()];
      String named = outlet(view, article, content, taken);
      outlet = outlet == null ? named : outlet;
      report |= take(article, content, "report", taken);
      called |= take(article, content, "telling", taken);
      clause |= hasClause(article, content);
      take(article, content, "verdict", taken);
      keys(view, article, content, taken, keys);
    }
    if (report && isCue(article, attribution, "calls")) {
      keys.clear();
    }
    boolean position = isCue(article, attribution, "opposes");
    return position && !called && !report && !clause ? null : new Denied(keys, report, clause, outlet);
  }

  private static boolean isCue(Article article, Attribution attribution, String kind) {
    Set<String> listed = listed(article, kind);
    return attribution.cue().stream().anyMatch(cue -> listed.contains(Plain.form(article.words(cue))));
  }

  /** The outlet that is named in some words; its letters are taken. */
  private static @Nullable String outlet(StoryView view, Article article, Span content, boolean[] taken) {
    String words = article.words(content);
    for (Identity identity : view.links.identities()) {
      if (identity.kind() == Identity.Kind.OUTLET) {
        int at = words.indexOf(identity.name());
        String name = identity.name();
        for (int i = 0; at < 0 && i < identity.aliases().size(); i++) {
          name = identity.aliases().get(i);
          at = words.indexOf(name);
        }
        int end = at + name.length();
        boolean whole = at >= 0 && !letter(words, at - 1) && !letter(words, end) && name.length() > 1;
        for (int i = at; whole && i < end; i++) {
          taken[i] = true;
        }
        if (whole) {
          return identity.id();
        }
      }
    }
    return null;
  }

  private static boolean letter(String words, int at) {
    return at >= 0 && at < words.length() && Character.isLetterOrDigit(words.charAt(at));
  }

  /** Takes the words of a kind; whether there were any. */
  private static boolean take(Article article, Span content, String kind, boolean[] taken) {
    Set<String> listed = listed(article, kind);
    String words = article.words(content);
    boolean any = false;
    for (int begin = 0; begin < words.length(); begin++) {
      int end = begin;
      while (letter(words, end)) {
        end++;
      }
      if (end > begin && !taken[begin] && listed.contains(Plain.form(words.substring(begin, end)))) {
        Arrays.fill(taken, begin, end, true);
        any = true;
      }
      begin = Math.max(begin, end);
    }
    return any;
  }

  private static boolean hasClause(Article article, Span content) {
    String form = " " + Plain.form(article.words(content)) + " ";
    return listed(article, "clause").stream().anyMatch(opener -> form.contains(" " + opener + " "));
  }

  /** The content words of what nobody took. */
  private static void keys(StoryView view, Article article, Span content, boolean[] taken, Set<String> keys) {
    for (int begin = 0; begin < taken.length; begin++) {
      int end = begin;
      while (end < taken.length && !taken[end]) {
        end++;
      }
      if (end > begin) {
        keys.addAll(view.vocabulary(article.id()).apply(article.span(content.begin() + begin, content.begin() + end)));
      }
      begin = Math.max(begin, end);
    }
  }

  private static Set<String> listed(Article article, String kind) {
    return WORDS.getOrDefault(article.language().tag() + " " + kind, Set.of());
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> out = new TreeMap<>();
    for (String[] row : WordList.rows(Denied.class, "denials.tsv")) {
      out.put(row[0] + " " + row[1], Set.copyOf(List.of(row[2].split(";"))));
    }
    return out;
  }
}
