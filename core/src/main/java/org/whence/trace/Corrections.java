package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Correction;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Follows what an article takes back to the copies and relays of it that still say so. */
final class Corrections {

  /** Words besides the wrong ones that a sentence shares with the notice before both are about one thing. */
  private static final int SHARED = 2;

  private static final int MOST_NOTICES = 20;

  /** By language and kind, longer ones first. */
  private static final Map<String, List<String>> WORDS = load();

  private final StoryView view;
  private final Lineage lineage;

  Corrections(StoryView view, Lineage lineage) {
    this.view = view;
    this.lineage = lineage;
  }

  /** The corrections of a story's articles, in their order. */
  List<Correction> all() {
    List<Correction> out = new ArrayList<>();
    for (Reading reading : view.readings) {
      for (Span sentence : reading.sentences()) {
        Span withdrawn = isNotice(reading.article(), sentence) ? withdrawn(reading.article(), sentence) : null;
        if (withdrawn != null && out.size() < MOST_NOTICES) {
          out.add(new Correction(sentence, withdrawn, missed(reading, sentence, withdrawn)));
        }
      }
    }
    return out;
  }

  /** The first sentence inside a stretch by which the article corrects itself; null where none does. */
  static @Nullable Span notice(Reading reading, Span place) {
    for (Span sentence : reading.sentences()) {
      if (place.contains(sentence) && (reading.article().roleAt(sentence.begin()) == Role.CORRECTION || isNotice(reading.article(), sentence))) {
        return sentence;
      }
    }
    return null;
  }

  private static boolean isNotice(Article article, Span sentence) {
    Role role = article.roleAt(sentence.begin());
    boolean note = role == Role.CORRECTION || role == Role.EDITORS_NOTE;
    if (!note && role != Role.BODY) {
      return false;
    }
    String printed = article.words(sentence);
    String form = " " + Plain.form(printed) + " ";
    for (String words : listed(article, "notice")) {
      boolean label = words.indexOf(' ') < 0;
      if (form.contains(" " + words + " ") && (note || !label || opens(printed, words))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence of the text opens with a word as with a label: "Correction: ...", "(Corrects ...". A correction in it may be the market's. */
  private static boolean opens(String sentence, String label) {
    int colon = sentence.indexOf(':');
    boolean labelled = colon > 0 && Plain.form(sentence.substring(0, colon)).equals(label);
    return labelled || sentence.startsWith("(") && (Plain.form(sentence) + " ").startsWith(label + " ");
  }

  /** What stands after the word that introduces the wrong words, to the end of its clause. */
  private @Nullable Span withdrawn(Article article, Span sentence) {
    List<String> markers = listed(article, "wrong");
    String text = article.text();
    int from = -1;
    for (int i = sentence.begin(); i < sentence.end() && from < 0; i++) {
      if (Character.isLetter(text.charAt(i)) && (i == sentence.begin() || !Character.isLetter(text.charAt(i - 1)))) {
        from = after(text, i, sentence.end(), markers);
      }
    }
    if (from < 0) {
      return null;
    }
    int end = from;
    while (end < sentence.end() && ",;.()\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    Span words = article.span(from, end);
    return view.vocabulary(article.id()).apply(words).isEmpty() ? null : words;
  }

  /** Where the words begin that follow a marker which begins at a place; -1 where none does. */
  private static int after(String text, int at, int end, List<String> markers) {
    for (String marker : markers) {
      int stop = at + marker.length();
      boolean whole = stop < end && text.charAt(stop) == ' ';
      if (whole && Plain.form(text.substring(at, stop)).equals(marker)) {
        return stop + 1;
      }
    }
    return -1;
  }

  private List<Span> missed(Reading corrected, Span notice, Span withdrawn) {
    Set<String> wrong = view.vocabulary(corrected.article().id()).apply(withdrawn);
    Set<String> about = new HashSet<>(view.vocabulary(corrected.article().id()).apply(notice));
    about.removeAll(wrong);
    List<Span> out = new ArrayList<>();
    for (Reading reading : view.readings) {
      ArticleId id = reading.article().id();
      if (!id.equals(corrected.article().id()) && dependsOn(id, corrected.article().id())) {
        reading.sentences().stream().filter(s -> stillSays(id, s, wrong, about)).limit(1).forEach(out::add);
      }
    }
    return out;
  }

  private boolean stillSays(ArticleId article, Span sentence, Set<String> wrong, Set<String> about) {
    Set<String> words = view.vocabulary(article).apply(sentence);
    boolean news = view.article(article).roleAt(sentence.begin()).isNews() && !isNotice(view.article(article), sentence);
    return news && words.containsAll(wrong) && about.stream().filter(words::contains).count() >= SHARED;
  }

  /** Whether an article carries the text of the corrected one, is credited to the same outlet, or cites it. */
  private boolean dependsOn(ArticleId article, ArticleId corrected) {
    if (lineage.root(article).equals(lineage.root(corrected))) {
      return true;
    }
    Lineage.Credited credit = lineage.credit(article);
    Lineage.Credited own = lineage.credit(corrected);
    String outlet = own == null ? view.outletOf(corrected) : own.outlet();
    if (outlet == null || credit != null && credit.outlet().equals(outlet)) {
      return outlet != null;
    }
    for (CitedReport report : view.reports) {
      if (outlet.equals(report.outlet()) && report.citedBy().contains(article)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> listed(Article article, String kind) {
    return WORDS.getOrDefault(article.language().tag() + " " + kind, List.of());
  }

  private static Map<String, List<String>> load() {
    Comparator<String> longer = Comparator.comparingInt((String words) -> -words.length()).thenComparing(Comparator.naturalOrder());
    Map<String, List<String>> out = new TreeMap<>();
    for (String[] row : WordList.rows(Corrections.class, "corrections.tsv")) {
      out.put(row[0] + " " + row[1], Stream.of(row[2].split(";")).sorted(longer).toList());
    }
    return out;
  }
}
