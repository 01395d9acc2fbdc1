package org.whence.bench.cascades;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Who and what a story has: its sheet of facts, the languages and names of its outlets, its persons, its firms. */
final class Cast {

  /** Words for one speaker and for several. */
  private static final Pattern EITHER = Pattern.compile("\\[([^|\\]]*)\\|([^\\]]*)\\]");

  static final String ENGLISH = "en";
  static final String SPANISH = "es";

  private static final int SPANISH_OUTLETS = 3;
  private static final int PERSONS = 4;
  private static final int NAMED = 3;

  private final Map<String, Wordings> wordings = new TreeMap<>();
  private final List<String> languages = new ArrayList<>();
  private final List<String> outlets = new ArrayList<>();
  private final List<String> persons = new ArrayList<>();
  private final List<String> companies;
  private final Wordings names;
  private final Random random;
  private final String sheet;

  Cast(Half half, int story, boolean onlyEnglish, int outletCount, Random random) throws IOException {
    this.random = random;
    names = Wordings.of(half.word() + "-names.txt");
    for (String language : List.of(ENGLISH, SPANISH)) {
      wordings.put(language, Wordings.of(half.word() + "-" + language + ".txt"));
    }
    List<String> sheets = in(ENGLISH).sections("sheet");
    sheet = sheets.get(story % sheets.size());
    companies = shuffled("company");
    List<String> first = shuffled("first");
    List<String> last = shuffled("last");
    for (int i = 0; i < PERSONS; i++) {
      persons.add(first.get(i) + " " + last.get(i));
    }
    List<Boolean> spanish = new ArrayList<>(Collections.nCopies(outletCount, false));
    for (int i = 0; i < SPANISH_OUTLETS && !onlyEnglish; i++) {
      spanish.set(random.nextInt(Plan.ARTICLES), true);
    }
    List<String> english = shuffled(ENGLISH);
    List<String> others = shuffled(SPANISH);
    for (int i = 0; i < outletCount; i++) {
      languages.add(spanish.get(i) ? SPANISH : ENGLISH);
      outlets.add(spanish.get(i) ? others.get(i % others.size()) : english.get(i % english.size()));
    }
  }

  private List<String> shuffled(String key) {
    List<String> out = new ArrayList<>(names.all("names", key));
    Collections.shuffle(out, random);
    return out;
  }

  String sheet() {
    return sheet;
  }

  Wordings in(String language) {
    Wordings in = wordings.get(language);
    if (in == null) {
      throw new IllegalArgumentException("no wordings in " + language);
    }
    return in;
  }

  String language(int outlet) {
    return languages.get(outlet);
  }

  String outlet(int index) {
    return outlets.get(index);
  }

  String fact(int claim) {
    return "fact " + sheet + " " + (claim + 1);
  }

  boolean has(int claim, String language, String key) {
    return !in(language).all(fact(claim), key).isEmpty();
  }

  /** The words of a claim. */
  String content(int claim, String language, Twist twist, boolean dated) {
    String fact = fact(claim);
    String number = in(ENGLISH).one(fact, "n", twist == Twist.NUMBER_CHANGED ? 1 : 0);
    String words = in(language).any(fact, twist.key(), random);
    if (dated) {
      words += " " + in(language).one(fact, "date", 0).replace("{due}", names.one("names", language + "-due", twist == Twist.DATE_MOVED ? 1 : 0));
    }
    return general(words, language).replace("{n}", language.equals(SPANISH) ? number.replace(',', '.') : number);
  }

  /** A quotation, as it was said or altered. */
  String quotation(int claim, boolean altered) {
    return in(ENGLISH).one(fact(claim), altered ? "q2" : "q", 0);
  }

  String headline(int claim, String language) {
    return general(in(language).any(fact(claim), "head", random), language);
  }

  /** The words with the names filled in that are the same all through the story. */
  String general(String words, String language) {
    Wordings in = in(language);
    return words
        .replace("{place}", in.one("sheet " + sheet, "place", 0))
        .replace("{place2}", in.one("sheet " + sheet, "place", 1))
        .replace("{company}", companies.get(0))
        .replace("{company2}", companies.get(1))
        .replace("{name}", persons.get(NAMED));
  }

  /** The words with the name of a day filled in. */
  static String dated(String words, Instant day, String language) {
    String name = day.atZone(ZoneOffset.UTC).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
    return words.replace("{day}", name);
  }

  /** A frame with who tells it filled in; the claim's words are still to come. */
  String frame(Telling telling, String language) {
    Wordings in = in(language);
    String own = "sheet " + sheet;
    String frame = in.any("frames", telling.role().frames(), random);
    frame = filled(frame, "office", in.one(own, "office", 0));
    frame = filled(frame, "document", in.one(own, "document", telling.source()));
    String unnamed = unnamed(telling.source(), language);
    frame = filled(agreeing(frame, in.all("frames", "one").contains(unnamed.split(" ")[0])), "unnamed", unnamed);
    frame = filled(frame, "self", called(telling.outlet(), language));
    frame = filled(frame, "from", telling.from() < 0 ? "" : called(telling.from(), language));
    frame = filled(frame, "first", telling.first() < 0 ? "" : called(telling.first(), language));
    frame = frame.replace("{person}", persons.get(telling.source() % PERSONS)).replace("{post}", in.one(own, "post", telling.source()));
    return general(frame, language);
  }

  /** A frame with the words that fit one speaker, or several, of those it gives for either: {@code [dijo|dijeron]}. */
  private static String agreeing(String frame, boolean one) {
    return EITHER.matcher(frame).replaceAll(one ? "$1" : "$2");
  }

  private String unnamed(int source, String language) {
    String own = "sheet " + sheet;
    Wordings in = in(language);
    return source == Plan.STAFF
        ? in.one(own, "staff", 0)
        : source < Plan.APART ? in.one(own, "alike", source) : in.one(own, "apart", source - Plan.APART);
  }

  /** The outlet in running text: its article small now and then. */
  private String called(int outlet, String language) {
    String name = outlet(outlet);
    return language.equals(ENGLISH) && name.startsWith("The ") && random.nextBoolean() ? "the " + name.substring(4) : name;
  }

  /** Both forms of a slot: as it is, and with a capital. A frame that begins with a slot begins with a capital. */
  private static String filled(String frame, String slot, String words) {
    String capital = capital(words);
    String out = frame.startsWith("{" + slot + "}") ? capital + frame.substring(slot.length() + 2) : frame;
    return out.replace("{" + slot + "}", words).replace("{" + capital(slot) + "}", capital);
  }

  static String capital(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
