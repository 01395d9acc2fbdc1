package org.whence.read;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Name;
import org.whence.model.Span;
import org.whence.text.Described;
import org.whence.text.Tag;

/**
 * The persons whom an article names, for phrases that put a name after an office: "Secretary of State Ann Holm", "la portavoz de la Casa Azul Ana
 * Holm". Capitals do not say where the office ends and the name begins; the model of names does.
 */
final class Named {

  /** Letters before a capital inside a surname: "McAlder", "O'Shea", "DeVille". */
  private static final int LONGEST_PREFIX = 2;

  private final TreeMap<Integer, Span> persons = new TreeMap<>();
  private final TreeMap<Integer, Span> bodies = new TreeMap<>();

  Named(List<Name> names) {
    for (Name name : names) {
      switch (name.kind()) {
        case PERSON -> persons.put(name.span().begin(), name.span());
        case ORGANISATION, PLACE -> bodies.put(name.span().begin(), name.span());
        case OTHER -> {}
      }
    }
  }

  /** Whether some capitals are all in the name of a body or a place: "Border Protection" in "Customs and Border Protection". */
  boolean isBody(Sentence s, int[] capitals) {
    var body = bodies.floorEntry(s.begin(capitals[0]));
    return body != null && s.end(capitals[1]) <= body.getValue().end();
  }

  /**
   * First and last token of the full name of whom a phrase with an office or another description before the name means; null where it names nobody
   * so. "A lawyer for Ann Holm" and "a friend of Judge Ann Holm" are somebody else.
   */
  int @Nullable [] described(Sentence s, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      int end = end(s, i, last);
      if (end > i && end < last && s.tags()[end + 1] == Tag.CCONJ) {
        return null;
      }
      boolean closes = end == last || end > i && s.isComma(end + 1);
      if (end > i && closes && describes(s, first, i)) {
        return new int[] {i, end};
      }
    }
    return null;
  }

  /** Whether a word is a person's name, as "Holm" where the article never says more; acronyms and capitals inside a word are for companies. */
  boolean isName(Sentence s, int token) {
    String word = s.words(token, token);
    for (int i = LONGEST_PREFIX; i < word.length(); i++) {
      if (!Character.isLowerCase(word.charAt(i)) && !(i == LONGEST_PREFIX && Character.isLowerCase(word.charAt(i - 1)))) {
        return false;
      }
    }
    return word.length() > LONGEST_PREFIX && end(s, token, token) == token;
  }

  /** The part of some capitals that is a person's name; the capitals themselves where no name ends with them. */
  int[] within(Sentence s, int[] capitals) {
    for (int i = capitals[0] + 1; i < capitals[1]; i++) {
      if (end(s, i, capitals[1]) == capitals[1]) {
        return new int[] {i, capitals[1]};
      }
    }
    return capitals;
  }

  /** The last token of the name that begins at a token; -1 where none does, or not all of it stands before the end. */
  private int end(Sentence s, int token, int last) {
    Span name = persons.get(s.begin(token));
    if (name == null) {
      return -1;
    }
    int end = token;
    while (end < last && s.end(end) < name.end()) {
      end++;
    }
    return s.end(end) == name.end() ? end : -1;
  }

  /** Whether a phrase up to a name says who that is: one person's office, work or part in things, and nothing that leads on to somebody else. */
  private static boolean describes(Sentence s, int first, int name) {
    int at = name - 1;
    while (at >= first && (s.isComma(at) || s.is(at, "titles"))) {
      at--;
    }
    if (at >= first && (!leadsUpTo(s, first, at) || isAnothers(s, first, name))) {
      return false;
    }
    boolean one = s.pack().count(s.folded()[first]) == 1;
    int head = Sources.head(s, first, Math.max(first, at));
    if (at >= first && Sources.isPeople(s, head)) {
      return one;
    }
    boolean role = one || isRole(s, head);
    for (int i = first; i < name && !role && !s.isComma(name - 1); i++) {
      role = isRole(s, i);
    }
    return role;
  }

  /** "A lawyer for Vice President Ann Holm", "el portavoz del primer ministro Juan Gil": the title before the name is what another word leads to. */
  static boolean isAnothers(Sentence s, int first, int name) {
    if (!s.is(name - 1, "titles")) {
      return false;
    }
    boolean onlyTitle = true;
    for (int i = name - 1; i > first; i--) {
      Tag tag = s.tags()[i];
      if (tag == Tag.ADP) {
        boolean inName = s.tags()[i - 1] == Tag.PROPN; // "Sailors for Harbour Peace President Ann Holm"
        return onlyTitle || !inName && !s.is(i, "of_words");
      }
      if (tag != Tag.NOUN && tag != Tag.PROPN && tag != Tag.ADJ && !s.is(i, "titles")) {
        return false;
      }
      onlyTitle &= tag == Tag.ADJ || s.is(i, "titles");
    }
    return false;
  }

  private static boolean isRole(Sentence s, int token) {
    return s.is(token, "titles") || s.is(token, "person_nouns") || !Described.of(s.folded()[token]).roles().isEmpty();
  }

  private static boolean leadsUpTo(Sentence s, int first, int token) {
    return switch (s.tags()[token]) {
      case NOUN, PROPN, ADJ -> true;
      case DET -> token == first;
      default -> s.is(token, "person_nouns");
    };
  }
}
