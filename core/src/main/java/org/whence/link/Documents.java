package org.whence.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.model.ArticleId;
import org.whence.model.Source;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Documents: one across articles where its name or its issuer tells it apart, one an article where it is only "a study" or "the report". */
final class Documents {

  private static final Set<String> PLAIN_WORDS = WordList.words(Documents.class, "words.tsv", "document");

  private final Map<String, Set<String>> printedOf = new TreeMap<>();

  String id(Source.Document document, ArticleId article) {
    StringBuilder telling = new StringBuilder();
    for (String word : Plain.form(document.name()).split(" ")) {
      if (!word.isEmpty() && !PLAIN_WORDS.contains(word)) {
        telling.append(telling.isEmpty() ? "" : "-").append(word);
      }
    }
    String issuer = document.issuer() == null ? "" : Plain.form(document.issuer()).replace(' ', '-');
    String key = issuer.isEmpty() ? telling.toString() : telling.isEmpty() ? "by-" + issuer : telling + "-by-" + issuer;
    String id = "document:" + (key.isEmpty() ? article + ":" + Plain.form(document.name()).replace(' ', '-') : key);
    printedOf.computeIfAbsent(id, k -> new TreeSet<>()).add(document.name());
    return id;
  }

  String name(String id) {
    Set<String> printed = printedOf.getOrDefault(id, Set.of(id));
    return printed.stream().max((a, b) -> a.length() != b.length() ? a.length() - b.length() : b.compareTo(a)).orElse(id);
  }

  List<String> aliases(String id) {
    Set<String> out = new TreeSet<>(printedOf.getOrDefault(id, Set.of()));
    out.remove(name(id));
    return List.copyOf(out);
  }
}
