package org.whence.trace;

import java.util.Set;
import java.util.TreeSet;
import org.whence.model.AttributionId;
import org.whence.model.Identity;
import org.whence.text.Plain;

/**
 * Says whether two offices, or two documents, could be one that articles of different languages call each in their own: "the Maritime Safety Board"
 * and "la Junta de Seguridad Mar\u00edtima". Half of their longer words must begin alike, and no article and no language names both.
 */
final class AcrossLanguages {

  /** Letters that names and learned words keep from one European language to the next. */
  private static final int ROOT = 5;

  private static final int SHORTEST = 4;

  /** One word in so many must be shared. */
  private static final int LEAST_PART = 3;

  private final StoryView view;

  AcrossLanguages(StoryView view) {
    this.view = view;
  }

  boolean couldBe(Identity one, Identity other) {
    Set<String> first = languages(one);
    Set<String> second = languages(other);
    if (first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains)) {
      return false;
    }
    boolean common = one.kind() == Identity.Kind.DOCUMENT && !isProper(one) && !isProper(other);
    return common || alike(one.name(), other.name());
  }

  /** Whether enough of the longer words of two names begin alike. */
  static boolean alike(String one, String other) {
    Set<String> roots = roots(one);
    Set<String> others = roots(other);
    long shared = roots.stream().filter(others::contains).count();
    return shared > 0 && LEAST_PART * shared >= Math.min(roots.size(), others.size());
  }

  /** Whether a name has a capital behind its first word. */
  private static boolean isProper(Identity identity) {
    String name = identity.name();
    for (int at = name.indexOf(' '); at >= 0 && at + 1 < name.length(); at = name.indexOf(' ', at + 1)) {
      if (Character.isUpperCase(name.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private Set<String> languages(Identity identity) {
    Set<String> out = new TreeSet<>();
    for (AttributionId mention : identity.mentions()) {
      if (view.has(mention.article())) {
        out.add(view.article(mention.article()).language().tag());
      }
    }
    return out;
  }

  private static Set<String> roots(String name) {
    Set<String> out = new TreeSet<>();
    for (String word : Plain.form(name).split(" ")) {
      if (word.length() >= SHORTEST) {
        out.add(word.substring(0, Math.min(ROOT, word.length())));
      }
    }
    return out;
  }
}
