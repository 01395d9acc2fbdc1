package org.whence.bench.samples;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How alike two names are, as a lenient reader takes them. */
final class Alike {

  /** From here on two names are taken for the same. */
  static final double ENOUGH = 0.5;

  /** What a name is worth that is part of the other. */
  private static final double PART = 0.75;

  /** Letters that two forms of one verb share. */
  private static final int STEM = 5;

  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "of", "for", "in", "el", "la", "los", "las", "un", "una", "unos", "unas", "de", "del", "y", "and", "le", "les",
          "des", "l");

  private Alike() {}

  private static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    List<String> out = new ArrayList<>(List.of(plain.split("[^\\p{L}\\p{N}]+")));
    out.removeIf(String::isEmpty);
    return out;
  }

  private static Set<String> telling(String text) {
    Set<String> out = new TreeSet<>(words(text));
    Set<String> all = Set.copyOf(out);
    out.removeAll(SMALL);
    return out.isEmpty() ? all : out;
  }

  /** The share of words that two names have in common, 0 to 1. */
  static double names(String one, String other) {
    Set<String> left = telling(one);
    Set<String> right = telling(other);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    long shared = left.stream().filter(right::contains).count();
    double dice = 2.0 * shared / (left.size() + right.size());
    return shared == Math.min(left.size(), right.size()) ? Math.max(PART, dice) : dice;
  }

  /** Whether an outlet or office goes by the name, or by its initials, in any of its forms. */
  static boolean called(String name, Collection<String> forms) {
    return forms.stream().anyMatch(form -> names(name, form) >= ENOUGH || initials(name, form) || initials(form, name));
  }

  private static boolean initials(String acronym, String name) {
    StringBuilder first = new StringBuilder();
    words(name).stream().filter(word -> !SMALL.contains(word)).forEach(word -> first.append(word.charAt(0)));
    return first.length() > 1 && words(acronym).equals(List.of(first.toString()));
  }

  /** Whether two cues are one: a word, or the beginning of a longer one, in common. */
  static boolean cues(String one, String other) {
    List<String> right = words(other);
    return words(one).stream().anyMatch(a -> right.stream().anyMatch(b -> a.equals(b) || stem(a, b)));
  }

  private static boolean stem(String a, String b) {
    return a.length() >= STEM && b.length() >= STEM && a.startsWith(b.substring(0, STEM));
  }
}
