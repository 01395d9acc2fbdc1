package org.whence.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Span;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Words of one article by which a sentence names a document of an office, or points back at it. */
final class DocumentWords {

  /** Words before and behind the document among which its office is named. */
  private static final int WINDOW = 7;

  private static final Map<String, Map<String, Set<String>>> WORDS = load();
  private static final Set<String> ARTICLES = WordList.words(DocumentWords.class, "articles.txt");

  private final StoryView view;
  private final Article article;
  private final Set<String> documents;
  private final Set<String> pointers;

  DocumentWords(StoryView view, ArticleId article) {
    this.view = view;
    this.article = view.article(article);
    Map<String, Set<String>> words = WORDS.getOrDefault(this.article.language().tag(), Map.of());
    this.documents = words.getOrDefault("document", Set.of());
    this.pointers = words.getOrDefault("the", Set.of());
  }

  /** A name in plain form without an article before it. */
  static String bare(String name) {
    int blank = name.indexOf(' ');
    boolean led = blank > 0 && ARTICLES.contains(Character.toUpperCase(name.charAt(0)) + name.substring(1, blank));
    return Plain.form(led ? name.substring(blank + 1) : name);
  }

  /** Whether a document stands in a sentence beside the whole name of an office. */
  boolean names(Span sentence, Set<String> office) {
    return find(sentence, office, false);
  }

  /** Whether a document stands in a sentence beside the office or a part of its name, or is pointed back at. */
  boolean pointsAt(Span sentence, Set<String> office) {
    return find(sentence, office, true);
  }

  private boolean find(Span sentence, Set<String> office, boolean partly) {
    List<Span> words = words(sentence);
    for (int i = 0; i < words.size(); i++) {
      if (isDocument(words, i)) {
        Span window = article.span(words.get(Math.max(0, i - WINDOW)).begin(), words.get(Math.min(words.size() - 1, i + WINDOW)).end());
        Set<String> keys = view.vocabulary(article.id()).apply(window);
        boolean pointer = i > 0 && pointers.contains(form(words.get(i - 1)));
        boolean there = partly ? pointer || office.stream().anyMatch(keys::contains) : keys.containsAll(office);
        if (there) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isDocument(List<Span> words, int at) {
    String one = form(words.get(at));
    if (documents.contains(one)) {
      return true;
    }
    return at + 2 < words.size() && documents.contains(one + " " + form(words.get(at + 1)) + " " + form(words.get(at + 2)));
  }

  private String form(Span word) {
    return Plain.form(article.words(word));
  }

  private List<Span> words(Span sentence) {
    List<Span> out = new ArrayList<>();
    int begin = -1;
    for (int i = sentence.begin(); i <= sentence.end(); i++) {
      boolean inside = i < sentence.end() && Character.isLetterOrDigit(article.text().charAt(i));
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        out.add(article.span(begin, i));
        begin = -1;
      }
    }
    return out;
  }

  private static Map<String, Map<String, Set<String>>> load() {
    Map<String, Map<String, Set<String>>> out = new TreeMap<>();
    for (String[] row : WordList.rows(DocumentWords.class, "documents.tsv")) {
      out.computeIfAbsent(row[0], k -> new TreeMap<>()).computeIfAbsent(row[1], k -> new HashSet<>()).addAll(List.of(row[2].split(";")));
    }
    return out;
  }
}
