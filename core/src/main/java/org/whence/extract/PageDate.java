package org.whence.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.whence.model.Fact;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.text.WordList;

/** When a page says it was published and changed; the surest sign first. */
final class PageDate {

  /** Countries where English dates put the day first. */
  private static final Set<String> DAY_FIRST = Set.of("uk", "au", "ie", "nz", "in", "za", "ng", "ke", "pk", "sg", "my");

  private static final String[] PUBLISHED = names("published");

  /** Tags that hold the day of publication on most pages, and another on some. */
  private static final String[] DATED = names("dated");

  private static final String[] MODIFIED = names("modified");

  /** Keys of data in scripts, from which a script draws the page. */
  private static final String[] SCRIPT = names("script");

  /** Words in the names of elements that show the day of publication, or some day. */
  private static final String[] CLASS_PUBLISHED = names("class-published");

  private static final String[] CLASS_DATED = names("class-dated");

  /** How far from the headline a day is looked for before any is taken. */
  private static final int BELOW = 15;

  private static final int ABOVE = 6;

  private static final int MOST_SCRIPT = 2_000_000;

  private final PageWalk page;
  private final PageFacts facts;
  private final @Nullable String url;
  private final List<Unit> units;
  private final boolean monthFirst;
  private final int headline;
  private Fact.@Nullable From from;

  PageDate(PageWalk page, PageFacts facts, @Nullable String url, List<Unit> units, int headline, Language language) {
    this.page = page;
    this.facts = facts;
    this.url = url;
    this.units = units;
    this.headline = headline;
    this.monthFirst = language.equals(Language.ENGLISH) && !british(url) && !isOf(DAY_FIRST, facts.lang());
  }

  /** Whether a language tag names one of the countries: "en-GB" is of the United Kingdom. */
  private static boolean isOf(Set<String> countries, String tag) {
    String country = tag.length() < 5 ? "" : tag.substring(3).toLowerCase(Locale.ROOT);
    return countries.contains(country.equals("gb") ? "uk" : country);
  }

  private static String[] names(String kind) {
    return WordList.rows(PageDate.class, "date-tags.tsv").stream().filter(row -> row[0].equals(kind)).map(row -> row[1]).toArray(String[]::new);
  }

  private static boolean british(@Nullable String url) {
    String domain = Addresses.domain(url);
    return domain != null && DAY_FIRST.contains(domain.substring(domain.lastIndexOf('.') + 1));
  }

  @Nullable Moment published() {
    Dates.Found found = find();
    return found == null ? null : local(found);
  }

  /** A time in UTC beside which the address or the page shows the day before or after was that day where the outlet is: both are kept as stated. */
  private Moment local(Dates.Found found) {
    Moment moment = found.moment();
    if (!moment.earliest().equals(moment.latest()) || !inUtc(moment.stated())) {
      return moment;
    }
    Dates.Found day = inAddress(url == null ? facts.canonical() : url);
    day = day == null ? inMarkup() : day;
    boolean beside = day != null && Math.abs(ChronoUnit.DAYS.between(day.day(), found.day())) == 1 && isDayOf(day.day(), moment.earliest());
    return day != null && beside ? Moment.at(day.moment().stated() + ", " + moment.stated(), moment.earliest()) : moment;
  }

  private static boolean inUtc(String stated) {
    return stated.endsWith("Z") || stated.endsWith("+00:00") || stated.endsWith("+0000") || stated.endsWith("GMT") || stated.endsWith("UTC");
  }

  /** Whether an instant lies on a day in a zone where people live; the zones run from UTC+14 to UTC-12. */
  private static boolean isDayOf(LocalDate day, Instant instant) {
    LocalDate first = instant.atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
    LocalDate last = instant.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    return !day.isBefore(first) && !day.isAfter(last);
  }

  @Nullable Moment modified() {
    String stated = facts.json.value("dateModified");
    Dates.Found found = stated == null ? null : Dates.read(stated);
    if (found == null) {
      found = Dates.read(facts.meta(MODIFIED));
    }
    return found == null ? null : found.moment();
  }

  private Dates.@Nullable Found find() {
    List<Step> steps =
        List.of(
            new Step(Fact.From.JSON_LD, () -> exact(facts.json.value("datePublished"))),
            new Step(Fact.From.META, () -> metas(PUBLISHED)),
            new Step(Fact.From.MICRODATA, this::marked),
            new Step(Fact.From.META, () -> metas(DATED)),
            new Step(Fact.From.JSON_LD, () -> exact(facts.json.value("dateCreated"))),
            new Step(Fact.From.URL, () -> inAddress(url == null ? facts.canonical() : url)),
            new Step(Fact.From.URL, () -> url == null ? null : inAddress(facts.canonical())),
            new Step(Fact.From.MARKUP, () -> inClass(CLASS_PUBLISHED)),
            new Step(Fact.From.MARKUP, this::inMarkup),
            new Step(Fact.From.LINE, this::inNamed),
            new Step(Fact.From.LINE, () -> inClass(CLASS_DATED)),
            new Step(Fact.From.WORDS, this::inText),
            new Step(Fact.From.SCRIPT, this::inScript),
            new Step(Fact.From.CHANGE, () -> exact(facts.meta(MODIFIED))));
    for (Step step : steps) {
      Dates.Found found = step.day().get();
      if (found != null) {
        from = step.from();
        return found;
      }
    }
    return null;
  }

  /** A place where the day of publication may stand. */
  private record Step(Fact.From from, Supplier<Dates.@Nullable Found> day) {}

  /** Where the day of publication was read; null before it was looked for, and where nothing states it. */
  Fact.@Nullable From from() {
    return from;
  }

  Fact.From modifiedFrom() {
    String stated = facts.json.value("dateModified");
    return stated == null || Dates.read(stated) == null ? Fact.From.META : Fact.From.JSON_LD;
  }

  private static Dates.@Nullable Found exact(@Nullable String stated) {
    Dates.Found found = Dates.read(stated);
    return found != null && found.exact() ? found : null;
  }

  private Dates.@Nullable Found metas(String[] names) {
    for (String name : names) {
      String content = facts.meta(name);
      Dates.Found found = content.isEmpty() ? null : exact(content);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The value of an element that microdata call the day of publication. */
  private Dates.@Nullable Found marked() {
    for (Element element : page.marked) {
      if (value(element, "itemprop").equalsIgnoreCase("datePublished") && !inComment(element)) {
        Dates.Found found = stated(element);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private Dates.@Nullable Found stated(Element element) {
    Dates.Found found = exact(element.attr(element.hasAttr("datetime") ? "datetime" : element.hasAttr("content") ? "content" : "title"));
    if (found != null) {
      return found;
    }
    String words = element.text();
    return Dates.first(words, 0, Math.min(words.length(), 100), monthFirst, false);
  }

  /** A key and its day in the data of a script. */
  private Dates.@Nullable Found inScript() {
    int read = 0;
    for (Element script : page.scripts) {
      String data = script.data();
      read += data.length();
      for (String key : SCRIPT) {
        int at = read > MOST_SCRIPT ? -1 : data.indexOf('"' + key + "\":\"");
        Dates.Found found = at < 0 ? null : exact(data.substring(at + key.length() + 4, Math.min(data.length(), at + key.length() + 44)));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** /2026/01/17/, 2026-01-17 or 17-01-2026 in an address. */
  private Dates.@Nullable Found inAddress(@Nullable String address) {
    if (address == null) {
      return null;
    }
    int path = address.indexOf('/', address.indexOf("//") + 2);
    for (int i = Math.max(path, 0); i + 8 <= address.length(); i++) {
      if (address.startsWith("20", i) || address.startsWith("19", i)) {
        boolean opens = i == 0 || !Character.isLetterOrDigit(address.charAt(i - 1));
        int end = Math.min(address.length(), i + 10);
        boolean whole = end == address.length() || !Character.isDigit(address.charAt(end)) || !Character.isDigit(address.charAt(end - 1));
        Dates.Found found = opens && whole ? Dates.first(address, i, end, true, false) : null;
        if (found != null && found.begin() == i) {
          return found;
        }
      } else if (isYearLast(address, i)) {
        Dates.Found found = Dates.first(address, i, i + 10, monthFirst, false);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Two figures, two more and a year of this century, as a word of an address. */
  private static boolean isYearLast(String address, int at) {
    if (at + 10 > address.length() || at == 0 || !address.startsWith("-20", at + 5) || address.charAt(at + 2) != '-') {
      return false;
    }
    boolean figures = true;
    for (int i : new int[] {0, 1, 3, 4, 8, 9}) {
      figures &= Dates.isDigit(address.charAt(at + i));
    }
    boolean closes = at + 10 == address.length() || !Character.isLetterOrDigit(address.charAt(at + 10));
    return figures && closes && !Character.isLetterOrDigit(address.charAt(at - 1));
  }

  /** Elements that hold a date: the first after the headline, else the first. */
  private Dates.@Nullable Found inMarkup() {
    Dates.Found first = null;
    boolean below = false;
    for (Element element : page.marked) {
      if (element.normalName().equals("h1")) {
        below = true;
        continue;
      }
      if (!holdsTime(element)) {
        continue;
      }
      Dates.Found found = first == null || below ? stated(element) : null;
      if (found != null && (element.hasAttr("pubdate") || element.className().contains("publish"))) {
        return found;
      }
      if (found != null && !inComment(element)) {
        if (below) {
          return found;
        }
        first = found;
      }
    }
    return first;
  }

  private static boolean holdsTime(Element element) {
    String name = element.normalName();
    return name.equals("time") || value(element, "itemprop").toLowerCase(Locale.ROOT).contains("datecreated")
        || name.equals("abbr") && element.hasClass("published");
  }

  private static String value(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().get(name);
  }

  private static boolean inComment(Element element) {
    for (Element parent = element; parent != null; parent = parent.parent()) {
      String name = parent.id() + " " + parent.className();
      if (name.contains("comment") || name.contains("sidebar")) {
        return true;
      }
    }
    return false;
  }

  /** Visible text in parts named as dates. */
  private Dates.@Nullable Found inNamed() {
    for (Unit unit : units) {
      if (named(unit) && unit.text.length() < 300) {
        Dates.Found found = Dates.first(unit.text, 0, unit.text.length(), monthFirst, false);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The date of a short line near the headline, below it rather than above; else of the first short line; else of the first line. */
  private Dates.@Nullable Found inText() {
    Dates.Found found = headline < 0 ? null : first(headline + 1, headline + BELOW, true);
    found = found == null && headline >= 0 ? first(headline - ABOVE, headline, true) : found;
    found = found == null ? first(0, units.size(), true) : found;
    return found == null ? first(0, units.size(), false) : found;
  }

  private Dates.@Nullable Found first(int begin, int end, boolean brief) {
    for (int i = Math.max(0, begin); i < Math.min(end, units.size()); i++) {
      Unit unit = units.get(i);
      boolean asked = !brief || unit.text.length() < 160 && unit.box.prunedAs() != ClassWords.Part.COMMENTS;
      Dates.Found found = asked ? Dates.first(unit.text, 0, Math.min(unit.text.length(), 200), monthFirst, false) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The first short element with a date whose class is named so, below the headline where the page has one. */
  private Dates.@Nullable Found inClass(String[] names) {
    Dates.Found first = null;
    boolean below = false;
    for (Element element : page.marked) {
      below |= element.normalName().equals("h1");
      boolean asked = (first == null || below) && element.childNodeSize() <= 4 && isNamed(element.className(), names);
      Dates.Found found = asked && element.wholeText().length() < 200 && !inComment(element) ? stated(element) : null;
      if (found != null && below) {
        return found;
      }
      first = first == null ? found : first;
    }
    return first;
  }

  private static boolean isNamed(String named, String[] names) {
    if (named.isEmpty()) {
      return false;
    }
    String folded = named.toLowerCase(Locale.ROOT);
    for (String name : names) {
      int at = folded.indexOf(name);
      if (at >= 0 && folded.length() == named.length() && opens(named, at) && closes(named, at + name.length())) {
        return true;
      }
    }
    return false;
  }

  /** A word of a name begins after a sign or with a capital. */
  private static boolean opens(String named, int at) {
    return at == 0 || !Character.isLetter(named.charAt(at - 1)) || Character.isUpperCase(named.charAt(at));
  }

  private static boolean closes(String named, int at) {
    return at == named.length() || !Character.isLetter(named.charAt(at)) || Character.isUpperCase(named.charAt(at));
  }

  private static boolean named(Unit unit) {
    for (Box box = unit.box; box != null; box = box.parent) {
      if (box.says(ClassWords.Part.COMMENTS)) {
        return false;
      }
    }
    Box box = unit.box;
    return box.says(ClassWords.Part.BYLINE) || box.parent != null && box.parent.says(ClassWords.Part.BYLINE);
  }
}
