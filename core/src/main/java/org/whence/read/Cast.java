package org.whence.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Source;
import org.whence.text.Fold;

/** Who has appeared in an article so far, so that "he", "the source" and a bare surname find whom they mean. One article, one pass, in text order. */
final class Cast {

  /** Someone or something that appeared, with the outlet through which it spoke. */
  record Member(Source source, @Nullable String via) {}

  /** Nobody means a speaker by "she" or "the official" after so many others have spoken. */
  private static final int REMEMBERED = 200;

  private final LanguagePack pack;
  private final @Nullable String own;
  private final Map<String, Source.Person> persons = new HashMap<>();
  private final Map<String, Integer> timesMet = new HashMap<>();
  private final Set<String> bodies = new TreeSet<>();
  private final Map<String, String> offices = new HashMap<>();
  private final List<String> outlets = new ArrayList<>();
  /** Each once, in the order in which they spoke last. */
  private final List<Member> spoken = new ArrayList<>();
  private @Nullable String outlet;
  private int outletAt = -1;
  private int documentAt = -1;
  private int clock;

  /** @param own the article's own outlet; null where it is not known */
  Cast(LanguagePack pack, @Nullable String own) {
    this.pack = pack;
    this.own = own;
  }

  @Nullable String own() {
    return own;
  }

  /** A full name met anywhere in the text. Of two who share a surname the one named more often goes by it alone, then the one with an office. */
  void meet(String fullName, @Nullable String role) {
    String[] parts = Fold.fold(fullName).split("\\s+");
    if (parts.length == 1) {
      persons.putIfAbsent(parts[0], new Source.Person(fullName, role));
      timesMet.merge(titled(parts[0], role), 1, Integer::sum);
      return;
    }
    String surname = parts[parts.length - 1];
    Source.Person person = new Source.Person(fullName, role);
    timesMet.merge(fullName, 1, Integer::sum);
    for (String key : surnames(parts)) {
      Source.Person known = persons.get(key);
      if (known == null || sameName(known.name(), fullName)) {
        persons.put(key, known != null && (known.role() != null && role == null || known.name().length() > fullName.length()) ? known : person);
      } else if (key.equals(surname) && (!Fold.fold(known.name()).endsWith(" " + key) || weight(person) > weight(known))) {
        persons.put(key, person);
      }
    }
  }

  /** How often somebody is named in full, or by surname with the same office ("President Holm"). */
  private int weight(Source.Person person) {
    String surname = Fold.fold(person.name().substring(person.name().lastIndexOf(' ') + 1));
    int inOffice = person.role() == null ? 0 : 1 + 2 * timesMet.getOrDefault(titled(surname, person.role()), 0);
    return 2 * timesMet.getOrDefault(person.name(), 0) + inOffice;
  }

  private static String titled(String surname, @Nullable String role) {
    return role == null ? surname : Fold.fold(role) + " " + surname;
  }

  /** Where names end in two surnames, either may stand for the person. */
  private static List<String> surnames(String[] parts) {
    List<String> keys = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].length() > 2 && !parts[i].startsWith("\"")) {
        keys.add(parts[i]);
      }
    }
    return keys;
  }

  private static boolean sameName(String a, String b) {
    String[] x = Fold.fold(a).split("\\s+");
    String[] y = Fold.fold(b).split("\\s+");
    return x.length == 1 || y.length == 1 || x[0].equals(y[0]) || x[0].length() <= 2 || y[0].length() <= 2;
  }

  Source.@Nullable Person person(String name) {
    String[] parts = Fold.fold(name).split("\\s+");
    return persons.get(parts[parts.length - 1]);
  }

  void office(String name, String acronym) {
    offices.putIfAbsent(Fold.fold(acronym), name);
  }

  String office(String name) {
    return offices.getOrDefault(Fold.fold(name), name);
  }

  /** A body by its whole name, met anywhere in the text below the headline. */
  void meetBody(String name) {
    bodies.add(name);
  }

  /**
   * The body whose name holds all of some words: "ministry" is the Interior Ministry. Of those that spoke, the last; where none has spoken, as in a
   * headline, the only one the article names.
   */
  @Nullable String bodyCalled(List<String> words, boolean ahead) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      boolean office = spoken.get(i).source() instanceof Source.Office;
      String name = spoken.get(i).source().name();
      if (office && isProper(name) && name.indexOf(',') < 0 && List.of(Fold.fold(name).split("\\s+")).containsAll(words)) {
        return name;
      }
    }
    List<String> named = ahead ? bodies.stream().filter(name -> List.of(Fold.fold(name).split("\\s+")).containsAll(words)).toList() : List.of();
    return named.size() == 1 ? named.getFirst() : null;
  }

  /** Whether a name has capitals of its own: "The Interior Ministry", "Ministerio del Interior". */
  private static boolean isProper(String name) {
    int blank = name.indexOf(' ');
    return blank > 0 && name.substring(blank).codePoints().anyMatch(Character::isUpperCase);
  }

  boolean isOffice(String name) {
    return offices.containsKey(Fold.fold(name));
  }

  void speaks(Source source, @Nullable String via) {
    Member member = new Member(source, via);
    spoken.remove(member);
    spoken.add(member);
    if (spoken.size() > REMEMBERED) {
      spoken.remove(0);
    }
    clock++;
    if (source instanceof Source.Document) {
      documentAt = clock;
    }
  }

  /** The outlet an article means by the last word of its name: "the Post". */
  @Nullable String outletCalled(String shortName) {
    String wanted = Fold.fold(shortName);
    for (int i = outlets.size() - 1; i >= 0; i--) {
      String folded = Fold.fold(outlets.get(i));
      if (folded.endsWith(" " + wanted) || folded.startsWith(wanted + " ")) {
        return outlets.get(i);
      }
    }
    return null;
  }

  void outlet(String name) {
    outlets.remove(name);
    outlets.add(name);
    if (outlets.size() > REMEMBERED) {
      outlets.remove(0);
    }
    outlet = name;
    outletAt = ++clock;
  }

  @Nullable String outlet() {
    return outlet;
  }

  /** Whether a document has spoken. */
  boolean documentIsMet() {
    return documentAt >= 0;
  }

  /** Whether a document was named after the last outlet was: then "the report" is that document. */
  boolean documentIsNearer() {
    return documentAt > outletAt;
  }

  @Nullable Member last() {
    return spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
  }

  @Nullable Member lastPerson() {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Source source = spoken.get(i).source();
      if (source instanceof Source.Person || source instanceof Source.Unnamed unnamed && unnamed.count() != null && unnamed.count().atMost() == 1) {
        return spoken.get(i);
      }
    }
    return null;
  }

  @Nullable Member lastPlural() {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Source source = spoken.get(i).source();
      if (source instanceof Source.Unnamed unnamed && (unnamed.count() == null || unnamed.count().atMost() > 1) || source instanceof Source.Office) {
        return spoken.get(i);
      }
    }
    return null;
  }

  /** @param answers whether it must be one that can be asked: a document is not */
  @Nullable Member lastThing(boolean answers) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Source source = spoken.get(i).source();
      if (source instanceof Source.Report || source instanceof Source.Document && !answers || source instanceof Source.Office) {
        return spoken.get(i);
      }
    }
    return null;
  }

  /**
   * The unnamed source an article means by "the source", "the official", "one of them": the last one whose description shares the head noun.
   *
   * @param apart words of the mention that the description has to have too, to be of the same
   */
  @Nullable Member unnamed(String head, boolean plural, List<String> apart) {
    String wanted = singular(Fold.fold(head));
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Member member = spoken.get(i);
      if (member.source() instanceof Source.Unnamed unnamed && mentions(unnamed.name(), wanted) && manyEnough(unnamed, plural)
          && apart.stream().allMatch(word -> mentions(unnamed.name(), singular(word)))) {
        return member;
      }
    }
    return null;
  }

  private static boolean manyEnough(Source.Unnamed unnamed, boolean plural) {
    boolean many = unnamed.count() == null || unnamed.count().atMost() > 1;
    return plural == many;
  }

  private boolean mentions(String description, String head) {
    for (String word : Fold.fold(description).split("[^\\p{L}]+")) {
      if (singular(word).equals(head)) {
        return true;
      }
    }
    return false;
  }

  private String singular(String word) {
    for (String one : pack.singulars(word)) {
      return one;
    }
    return word;
  }

  /** The person who spoke last of those whose role as printed holds a word: "the minister" after "the minister Ann Lee". */
  @Nullable Member holderOf(String role) {
    String wanted = Fold.fold(role);
    for (int i = spoken.size() - 1; i >= 0; i--) {
      if (spoken.get(i).source() instanceof Source.Person person && person.role() != null && mentions(person.role(), singular(wanted))) {
        return spoken.get(i);
      }
    }
    return onlyHolder(wanted);
  }

  /** The one person of the article whose printed role holds a word, though they have not spoken yet. */
  private @Nullable Member onlyHolder(String wanted) {
    Source.Person only = null;
    for (Source.Person person : persons.values()) {
      if (person.role() != null && mentions(person.role(), singular(wanted))) {
        if (only != null && !sameName(only.name(), person.name())) {
          return null;
        }
        only = only == null || only.name().length() < person.name().length() ? person : only;
      }
    }
    return only == null ? null : new Member(only, null);
  }

  /** The last who spoke for somebody: whom "the spokesperson" means. */
  @Nullable Member lastSpokesperson() {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Source source = spoken.get(i).source();
      boolean speaks = source instanceof Source.Office || source instanceof Source.Person;
      String described = source instanceof Source.Person person ? String.valueOf(person.role()) : source.name();
      if (speaks && Arrays.stream(Fold.fold(described).split("[^\\p{L}]+")).anyMatch(word -> pack.is("spokespeople", word))) {
        return spoken.get(i);
      }
    }
    return null;
  }

  @Nullable Member document(String head) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      if (spoken.get(i).source() instanceof Source.Document document && mentions(document.name(), singular(Fold.fold(head)))) {
        return spoken.get(i);
      }
    }
    return null;
  }
}
