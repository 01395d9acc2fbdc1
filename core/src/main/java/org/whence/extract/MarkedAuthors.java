package org.whence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.whence.text.Fold;

/** Authors named by the markup around their names: a link that leads to the author, microdata, or a class that says so. */
final class MarkedAuthors {
  private static final int MOST = 8;

  /** Elements whose text is looked at; they may lie inside each other. */
  private static final int MOST_ASKED = 100;

  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 5;

  /** Parts of a page that name the authors of something else. */
  private static final List<String> ELSEWHERE = List.of("comment", "related", "sidebar", "teaser", "card", "recommend", "widget", "footer", "bio");

  private MarkedAuthors() {}

  /** Empty where the markup names none. */
  static List<String> of(List<Element> elements, LineRules rules) {
    Element first = null;
    int best = 0;
    int asked = 0;
    for (Element element : elements) {
      if (!isNamed(element)) {
        continue;
      }
      asked++;
      int rank = asked > MOST_ASKED ? 0 : rank(element);
      if (rank > best && !isElsewhere(element) && !names(element, rules).isEmpty()) {
        first = element;
        best = rank;
      }
    }
    List<String> found = new ArrayList<>();
    if (first != null) {
      Element around = first.parent() == null ? first : first.parent();
      around = around.children().size() == 1 && around.parent() != null ? around.parent() : around;
      int compared = 0;
      for (Element alike : around.getElementsByTag(first.normalName())) {
        boolean same = alike.className().equals(first.className()) && compared++ < MOST_ASKED && rank(alike) == best;
        for (String name : same ? names(alike, rules) : List.<String>of()) {
          if (found.size() < MOST && !found.contains(name)) {
            found.add(name);
          }
        }
      }
    }
    return found;
  }

  private static boolean isNamed(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes values = element.attributes();
    String named = values.get("class").toLowerCase(Locale.ROOT);
    return named.contains("author") || named.contains("byline") || values.get("rel").equalsIgnoreCase("author")
        || values.get("itemprop").toLowerCase(Locale.ROOT).contains("author");
  }

  private static int rank(Element element) {
    if (element.attr("itemprop").equalsIgnoreCase("author")) {
      return 5;
    }
    if (element.attr("rel").equalsIgnoreCase("author")) {
      return 4;
    }
    String named = element.className().toLowerCase(Locale.ROOT);
    boolean author = named.contains("author");
    boolean name = author && named.contains("name") || named.contains("byline") && (named.contains("name") || named.contains("author"));
    return name ? 3 : author && element.text().length() < LONGEST / 2 ? 2 : named.contains("byline") ? 1 : 0;
  }

  private static boolean isElsewhere(Element element) {
    int level = 0;
    for (Element around = element.parent(); around != null && level < 12; around = around.parent()) {
      String named = (around.className() + ' ' + around.id()).toLowerCase(Locale.ROOT);
      boolean body = around.normalName().equals("body") || around.normalName().equals("html");
      for (String part : body ? List.<String>of() : ELSEWHERE) {
        if (named.contains(part)) {
          return true;
        }
      }
      level++;
    }
    return false;
  }

  private static List<String> names(Element element, LineRules rules) {
    Element inner = element.selectFirst("[itemprop=name]");
    String words = inner == null ? element.text() : inner.text();
    words = words.isBlank() ? element.attr("content") + (inner == null ? "" : inner.attr("content")) : words;
    words = words.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      return List.of();
    }
    int space = words.indexOf(' ');
    if (space > 0 && rules.opensByline(Fold.fold(words.substring(0, space)).replace(":", ""))) {
      return Bylines.names(words, rules);
    }
    List<String> names = new ArrayList<>();
    for (String part : NameWords.cut(words, ",;|/&")) {
      String name = name(part);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** A name as printed; null where the words are none. */
  static @Nullable String name(String words) {
    String[] parts = words.split("\\s+");
    if (words.isEmpty() || parts.length > MOST_WORDS || !Character.isUpperCase(words.charAt(0)) || TextFacts.isOutletName(words)) {
      return null;
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isDigit(c) || c == '@' || c == '<' || c == ':' || c == '?') {
        return null;
      }
    }
    return words.endsWith(".com") || words.endsWith(".org") ? null : words;
  }
}
