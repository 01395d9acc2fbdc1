package org.whence.bench.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says the same in other words, by lists and patterns of its own; what stands in quotation marks stays. */
final class Rewriter {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\u201c\u00ab\u00bf\u00a1\"])");
  private static final Pattern QUOTED = Pattern.compile("\u201c[^\u201d]*\u201d?|\u00ab[^\u00bb]*\u00bb?|\"[^\"]*\"?");
  private static final String DAYS = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
  private static final String DID =
      "(rejected|rescued|found|discovered|ordered|closed|opened|built|paid|signed|blocked|cancelled|dismissed|arrested|approved|issued|filed)";

  /** What a sentence is turned round by: a pattern, and what is put in its place. */
  private record Turn(Pattern pattern, String to) {}

  private static final Map<String, List<Turn>> TURNS =
      Map.of(
          "en",
          List.of(
              turn("^(\\p{Lu}[^,\u201c\u201d]{3,60}?) (?:said|says) (?:that )?([^\u201c\u201d]+)\\.$", "According to $1, $2."),
              turn("^([^\u201c\u201d]{25,}), ([^,\u201c\u201d]{3,60}) said\\.$", "$2 said $1."),
              turn("^([^\u201c\u201d]{20,}) (on " + DAYS + ")\\.$", "On its day, $2, $1."),
              turn("^(In [^,\u201c\u201d]{3,40}), ([^\u201c\u201d]+)\\.$", "$2 $1."),
              turn("^(\\p{Lu}[^,\u201c\u201d]{3,40}?) " + DID + " (the [\\p{Ll} -]{3,40}?)( (?:on|in|after|for|at|because) [^\u201c\u201d]*)?\\.$",
                  "The thing that was $2 by $1 is $3$4."),
              turn(
                  "^([^\u201c\u201d]{20,}?) ((?:in|at|for|with|from|after|under|by|over|during|before|without|on) [^,\u201c\u201d]{8,60})\\.$",
                  "It was $2 that $1."),
              turn("^([^\u201c\u201d]{30,}), but ([^\u201c\u201d]{20,})\\.$", "Although $1, $2."),
              turn("^([^\u201c\u201d]{30,}), and ([^\u201c\u201d]{20,})\\.$", "$1. Besides, $2.")),
          "es",
          List.of(
              turn("^(\\p{Lu}[^,\u00ab\u201c]{3,60}?) (?:dijo|afirm\u00f3|asegur\u00f3|explic\u00f3|se\u00f1al\u00f3) que ([^\u00ab\u201c]+)\\.$",
                  "A juicio de $1, $2."),
              turn("^([^\u00ab\u201c]{25,}), seg\u00fan ([^,\u00ab\u201c]{3,60})\\.$", "De creer a $2, $1."),
              turn("^(En [^,\u00ab\u201c]{3,40}), ([^\u00ab\u201c]+)\\.$", "$2 $1."),
              turn("^([^\u00ab\u201c]{20,}?) ((?:en|con|por|para|desde|tras|bajo|durante|sin|sobre|hasta|entre) [^,\u00ab\u201c]{8,60})\\.$",
                  "Fue $2 cuando $1."),
              turn("^([^\u00ab\u201c]{30,}), pero ([^\u00ab\u201c]{20,})\\.$", "Si bien $1, $2."),
              turn("^([^\u00ab\u201c]{30,}) y ([^\u00ab\u201c]{25,})\\.$", "$1. Adem\u00e1s, $2.")));

  private static final List<String> SMALL_EN = List.of("now", "in fact", "then", "indeed", "as it were", "by all accounts", "once more", "clearly");
  private static final List<String> SMALL_ES = List.of("ahora", "de hecho", "entonces", "al parecer", "en efecto", "una vez m\u00e1s", "claramente");

  private final String language;
  private final Map<String, String> other = new HashMap<>();
  private final Pattern known;

  Rewriter(String language) {
    this.language = language;
    for (String line : Event.text("reword-" + language + ".tsv").lines().toList()) {
      if (!line.startsWith("#") && line.indexOf('\t') > 0) {
        other.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
      }
    }
    List<String> keys = new ArrayList<>(other.keySet());
    keys.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    known = Pattern.compile("(?<![\\p{L}\\p{N}])(" + String.join("|", keys) + ")(?![\\p{L}\\p{N}])");
  }

  private static Turn turn(String pattern, String to) {
    return new Turn(Pattern.compile(pattern), to);
  }

  /** The same sentence by sentence in other words. */
  String reword(String paragraph, Random random) {
    List<String> out = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(paragraph)) {
      String turned = sentence;
      for (Turn turn : TURNS.getOrDefault(language, List.of())) {
        Matcher matcher = turn.pattern.matcher(sentence);
        if (turned.equals(sentence) && matcher.matches() && random.nextInt(5) > 0) {
          turned = capital(matcher.replaceFirst(turn.to));
        }
      }
      out.add(broken(outsideQuotes(turned, 0.9, random), random));
    }
    return String.join(" ", out);
  }

  /** A sentence with small words put in wherever five stand as they were: no editor leaves them so who wants to hide where he has it from. */
  private String broken(String sentence, Random random) {
    if (QUOTED.matcher(sentence).find()) {
      return sentence;
    }
    List<String> fill = language.equals("es") ? SMALL_ES : SMALL_EN;
    String[] words = sentence.split(" ");
    StringBuilder out = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      out.append(' ').append(i % 5 == 0 ? fill.get(random.nextInt(fill.size())) + " " : "").append(words[i]);
    }
    return out.toString();
  }

  /** The same with a word changed here and there. */
  String edit(String paragraph, Random random) {
    return outsideQuotes(paragraph, 0.25, random);
  }

  private String outsideQuotes(String text, double share, Random random) {
    StringBuilder out = new StringBuilder();
    Matcher quotes = QUOTED.matcher(text);
    int at = 0;
    while (quotes.find()) {
      out.append(words(text.substring(at, quotes.start()), share, random)).append(quotes.group());
      at = quotes.end();
    }
    return out.append(words(text.substring(at), share, random)).toString();
  }

  private String words(String text, double share, Random random) {
    return known
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(random.nextDouble() < share ? other.getOrDefault(match.group(), "") : match.group()));
  }

  private static String capital(String sentence) {
    return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
