package org.whence.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.text.Fold;
import org.whence.text.Months;
import org.whence.text.WordList;

/** The words and the patterns by which one language speaks of time, read from times.tsv. */
final class TimeWords {

  /**
   * A word of the patterns or of a class.
   *
   * @param id its number, by which patterns name it
   * @param classes bits of the classes it is in
   * @param capitalOnly bits of the classes it is in only where it begins with a capital
   * @param values by class
   */
  record Word(int id, long classes, long capitalOnly, int[] values) {
    int value(TimeClass one) {
      return values[one.ordinal()];
    }
  }

  private static final Map<String, TimeWords> LOADED = new ConcurrentHashMap<>();

  private final Map<String, Word> words = new HashMap<>();
  private final List<TimeRule> rules = new ArrayList<>();
  private final List<List<TimeRule>> byWord = new ArrayList<>();
  private final List<TimeRule> byNumber = new ArrayList<>();

  private final Set<String> future = new HashSet<>();
  private final List<String> futureEndings = new ArrayList<>();
  private final Set<String> past = new HashSet<>();
  private final List<String> pastEndings = new ArrayList<>();

  static TimeWords of(LanguagePack pack) {
    return LOADED.computeIfAbsent(pack.tag(), tag -> new TimeWords(pack));
  }

  private TimeWords(LanguagePack pack) {
    for (String month : pack.words("months")) {
      add(month, TimeClass.MONTH, Months.number(month));
    }
    for (String[] row : WordList.rows(TimeWords.class, pack.tag() + "/times.tsv")) {
      switch (row[0]) {
        case "rule" -> addRule(row[1].split(" "), row[2]);
        case "future" -> future.addAll(folded(row[1]));
        case "future_ending" -> futureEndings.addAll(List.of(row[1].split(" ")));
        case "past" -> past.addAll(folded(row[1]));
        case "past_ending" -> pastEndings.addAll(List.of(row[1].split(" ")));
        default -> addClass(TimeClass.valueOf(row[0]), row[1].split(" "));
      }
    }
    rules.sort(Comparator.comparingInt((TimeRule rule) -> rule.size()).reversed());
    List<Map.Entry<String, Word>> all = new ArrayList<>(words.entrySet());
    all.sort(Comparator.comparingInt(entry -> entry.getValue().id()));
    for (Map.Entry<String, Word> entry : all) {
      Word word = entry.getValue();
      boolean figures = Character.isDigit(entry.getKey().charAt(0));
      byWord.add(rules.stream().filter(rule -> rule.begins(word.id(), word.classes()) || figures && rule.beginsWithNumber()).toList());
    }
    rules.stream().filter(TimeRule::beginsWithNumber).forEach(byNumber::add);
  }

  private static List<String> folded(String words) {
    return Stream.of(words.split(" ")).map(Fold::fold).toList();
  }

  private void addClass(TimeClass one, String[] forms) {
    for (String form : forms) {
      int equals = form.indexOf('=');
      add(equals < 0 ? form : form.substring(0, equals), one, equals < 0 ? 0 : value(one, form.substring(equals + 1)));
    }
  }

  private static int value(TimeClass one, String value) {
    boolean unit = one == TimeClass.UNIT || one == TimeClass.MANY || one == TimeClass.CAL;
    return unit ? TimeUnit.valueOf(value.toUpperCase(Locale.ROOT)).ordinal() : Integer.parseInt(value);
  }

  private Word add(String form, @Nullable TimeClass one, int value) {
    String folded = Fold.fold(form);
    Word known = words.get(folded);
    int[] values = known == null ? new int[TimeClass.values().length] : known.values();
    long classes = known == null ? 0 : known.classes();
    long capital = known == null ? 0 : known.capitalOnly();
    if (one != null) {
      values[one.ordinal()] = value;
      classes |= one.bit();
      capital |= Character.isUpperCase(form.charAt(0)) ? one.bit() : 0;
    }
    Word word = new Word(known == null ? words.size() : known.id(), classes, capital, values);
    words.put(folded, word);
    return word;
  }

  /** Adds a pattern in each of its forms: with and without what is optional. */
  private void addRule(String[] parts, String meaning) {
    int options = 0;
    for (String part : parts) {
      options += part.endsWith("?") ? 1 : 0;
    }
    for (int chosen = 0; chosen < 1 << options; chosen++) {
      List<TimeRule.Element> elements = new ArrayList<>();
      int option = 0;
      for (String part : parts) {
        boolean optional = part.endsWith("?");
        if (!optional || (chosen >> option++ & 1) == 1) {
          elements.add(element(optional ? part.substring(0, part.length() - 1) : part));
        }
      }
      rules.add(new TimeRule(elements, parts[0].startsWith("<"), Meaning.of(meaning)));
    }
  }

  private TimeRule.Element element(String part) {
    String body = part.startsWith("<") ? part.substring(1) : part;
    if (Character.isUpperCase(body.charAt(0))) {
      return new TimeRule.Element(TimeClass.valueOf(body), new int[0]);
    }
    String[] forms = body.split("\\|");
    int[] ids = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      ids[i] = add(forms[i], null, 0).id();
    }
    return new TimeRule.Element(null, ids);
  }

  /** Whether a verb looks ahead. Endings are held against the word as printed, for in some languages only an accent tells. */
  boolean looksAhead(String printed, String folded) {
    return future.contains(folded) || ends(printed, folded, futureEndings);
  }

  /** Whether a verb looks back. */
  boolean looksBack(String printed, String folded) {
    return past.contains(folded) || ends(printed, folded, pastEndings);
  }

  private static boolean ends(String printed, String folded, List<String> endings) {
    for (String ending : endings) {
      if (folded.length() > ending.length() && printed.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Word word(String folded) {
    return words.get(folded);
  }

  /** The patterns that can begin with a word, longest first. */
  List<TimeRule> beginningWith(int word) {
    return byWord.get(word);
  }

  /** The patterns that can begin with a number, longest first. */
  List<TimeRule> beginningWithNumber() {
    return byNumber;
  }
}
