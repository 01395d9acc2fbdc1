package org.whence.page;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Bundle;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Reason;
import org.whence.model.Terms;
import org.whence.model.Trouble;

/** The words of the interface in one language: one file for each, words_en.properties, beside the words of the model. */
public final class Words {
  /** The language of what is written where none is asked for. */
  public static final Words ENGLISH = in("en");

  private static final Map<String, Words> BY_LANGUAGE = new ConcurrentHashMap<>();

  /** Looked up once: each page asks for them. */
  private static final List<String> LANGUAGES = List.copyOf(Terms.languages());

  private final Bundle bundle;
  private final Terms terms;
  private final Set<String> ones;
  private final String group;
  private final int groupedFrom;

  private Words(Bundle bundle, Terms terms) {
    this.bundle = bundle;
    this.terms = terms;
    ones = Set.of(say("plural.one").split(" "));
    group = say("number.group");
    groupedFrom = Integer.parseInt(say("number.grouped_from"));
  }

  /** The words in a language that there are words in. */
  public static Words in(String language) {
    return new Words(Bundle.beside(Words.class, language), Terms.in(language));
  }

  /** BCP 47 tags of the languages there are words in, English first. */
  public static List<String> languages() {
    return LANGUAGES;
  }

  /** The first language of a list of wishes ("es-MX,es;q=0.9,en") that there are words in; English where there is none. */
  public static Words wanted(String wishes) {
    for (String wish : wishes.split(",", 20)) {
      String tag = wish.strip().toLowerCase(Locale.ROOT).split("[-;]", 2)[0];
      if (languages().contains(tag)) {
        return tag.equals("en") ? ENGLISH : BY_LANGUAGE.computeIfAbsent(tag, Words::in);
      }
    }
    return ENGLISH;
  }

  /** BCP 47 tag of the language. */
  public String language() {
    return bundle.language();
  }

  Locale locale() {
    return Locale.forLanguageTag(language());
  }

  /** The words of a key, its places {0}, {1} ... filled; numbers as {@link #number} writes them. */
  public String say(String key, Object... given) {
    List<String> words = new ArrayList<>(given.length);
    for (Object each : given) {
      words.add(each instanceof Integer n ? number(n) : String.valueOf(each));
    }
    return bundle.say(key, words);
  }

  /** The words of a key as markup: of the interface's own making, with nothing filled in. */
  Content markup(String key) {
    String words = bundle.say(key, List.of());
    return out -> out.writeContent(words);
  }

  /** "1 article", "2 articles": the words of a key in the form for a number, which fills {0}; what else is given fills {1} ... */
  public String count(String key, int n, Object... given) {
    Object[] all = new Object[given.length + 1];
    all[0] = n;
    System.arraycopy(given, 0, all, 1, given.length);
    return say(key + form(n), all);
  }

  private String form(int n) {
    return ones.contains(String.valueOf(n)) ? ".one" : ".other";
  }

  /** "1,208". */
  public String number(int n) {
    String digits = String.valueOf(Math.abs(n));
    if (digits.length() < groupedFrom) {
      return String.valueOf(n);
    }
    StringBuilder out = new StringBuilder(n < 0 ? "-" : "");
    for (int i = 0; i < digits.length(); i++) {
      out.append(i > 0 && (digits.length() - i) % 3 == 0 ? group : "").append(digits.charAt(i));
    }
    return out.toString();
  }

  /** "2 Mar 2031". */
  public String day(LocalDate day) {
    return new Days(this).day(day);
  }

  /** A time as it was stated; a machine's form is set as a day, and no time is said to be none. */
  public String day(@Nullable Moment moment) {
    return new Phrases(this).day(moment);
  }

  /** A time as a text states it; a machine's form is set as a day. */
  public String day(String stated) {
    return new Phrases(this).day(stated);
  }

  /** What an inner part said in English of an input, in this language; as it is where it is of no known form. */
  public String told(String english) {
    return Told.in(this, english);
  }

  /** One line: input, place, fault, mend. */
  public String told(Trouble trouble) {
    String place = trouble.place().isEmpty() ? "" : ", " + told(trouble.place());
    return trouble.input() + place + ": " + told(trouble.fault()) + ". " + told(trouble.mend());
  }

  /** What a language is called, by its BCP 47 tag. */
  public String language(String tag) {
    return new Phrases(this).name(new Language(tag));
  }

  /** "2 Mar 2031, 14:05 UTC". */
  public String moment(Instant moment) {
    ZonedDateTime at = moment.atZone(ZoneOffset.UTC);
    return day(at.toLocalDate()) + ", " + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at) + " UTC";
  }

  /** What a member of a closed list of the model is called. */
  public String word(Enum<?> value) {
    return terms.word(value);
  }

  /** As {@link #word(Enum)}, of a list whose words have a place for what is given. */
  String word(Enum<?> value, String given) {
    return terms.word(value, given);
  }

  /** A reason, its words filled in. */
  public String reason(Reason reason) {
    return terms.reason(reason);
  }

  /** The words of the interface by key. */
  Bundle bundle() {
    return bundle;
  }
}
