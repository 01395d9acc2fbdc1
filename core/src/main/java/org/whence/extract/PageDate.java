package org.whence.extract;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.text.WordList;

/** When a page says it was published and changed; the surest sign first. */
final class PageDate {

  /** Countries where English dates put the day first. */
  private static final Set<String> DAY_FIRST = Set.of("uk", "au", "ie", "nz", "in", "za", "ng", "ke", "pk", "sg", "my");

  private static final String[] PUBLISHED = names("published");
  private static final String[] MODIFIED = names("modified");

  private final Document document;
  private final PageFacts facts;
  private final @Nullable String url;
  private final List<Unit> units;
  private final boolean monthFirst;

  PageDate(Document document, PageFacts facts, @Nullable String url, List<Unit> units, Language language) {
    this.document = document;
    this.facts = facts;
    this.url = url;
    this.units = units;
    this.monthFirst = language.equals(Language.ENGLISH) && !british(url);
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

  /** A time in UTC whose address names the day before or after was that day where the outlet is: both are kept as stated. */
  private Moment local(Dates.Found found) {
    Moment moment = found.moment();
    Dates.Found day = moment.earliest().equals(moment.latest()) ? inAddress(url == null ? facts.canonical() : url) : null;
    boolean beside = day != null && Math.abs(ChronoUnit.DAYS.between(day.day(), found.day())) == 1;
    return day != null && beside ? Moment.at(day.moment().stated() + ", " + moment.stated(), moment.earliest()) : moment;
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
    Dates.Found found = exact(facts.json.value("datePublished"));
    if (found == null) {
      found = metas();
    }
    if (found == null) {
      found = inAddress(url == null ? facts.canonical() : url);
    }
    if (found == null && url != null) {
      found = inAddress(facts.canonical());
    }
    if (found == null) {
      found = inMarkup();
    }
    if (found == null) {
      found = inText();
    }
    return found == null ? exact(facts.meta(MODIFIED)) : found;
  }

  private static Dates.@Nullable Found exact(@Nullable String stated) {
    Dates.Found found = Dates.read(stated);
    return found != null && found.exact() ? found : null;
  }

  private Dates.@Nullable Found metas() {
    for (String name : PUBLISHED) {
      String content = facts.meta(name);
      Dates.Found found = content.isEmpty() ? null : exact(content);
      if (found != null) {
        return found;
      }
    }
    return exact(facts.json.value("dateCreated"));
  }

  /** /2026/01/17/ or 2026-01-17 in an address. */
  private static Dates.@Nullable Found inAddress(@Nullable String address) {
    if (address == null) {
      return null;
    }
    int path = address.indexOf('/', address.indexOf("//") + 2);
    for (int i = Math.max(path, 0); i + 8 <= address.length(); i++) {
      if (address.startsWith("20", i) || address.startsWith("19", i)) {
        boolean opens = i == 0 || !Character.isLetterOrDigit(address.charAt(i - 1));
        Dates.Found found = opens ? Dates.first(address, i, Math.min(address.length(), i + 10), true, false) : null;
        if (found != null && found.begin() == i) {
          return found;
        }
      }
    }
    return null;
  }

  /** Elements whose names or attributes say that they hold a date. */
  private Dates.@Nullable Found inMarkup() {
    Dates.Found first = null;
    for (Element element : document.select("[itemprop~=(?i)datePublished|dateCreated], time, abbr.published")) {
      String stated = element.attr(element.hasAttr("datetime") ? "datetime" : element.hasAttr("content") ? "content" : "title");
      Dates.Found found = exact(stated);
      if (found == null) {
        String words = element.text();
        found = Dates.first(words, 0, Math.min(words.length(), 100), monthFirst, false);
      }
      boolean marked = element.hasAttr("itemprop") || element.hasAttr("pubdate") || element.className().contains("publish");
      if (found != null && marked) {
        return found;
      }
      if (first == null && found != null && !inComment(element)) {
        first = found;
      }
    }
    return first;
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

  /** Visible text: parts named as dates first, then what stands near the headline, then the first date of any short line. */
  private Dates.@Nullable Found inText() {
    for (Unit unit : units) {
      if (named(unit) && unit.text.length() < 300) {
        Dates.Found found = Dates.first(unit.text, 0, unit.text.length(), monthFirst, false);
        if (found != null) {
          return found;
        }
      }
    }
    Dates.Found late = null;
    for (Unit unit : units) {
      Dates.Found found = Dates.first(unit.text, 0, Math.min(unit.text.length(), 200), monthFirst, false);
      boolean shortLine = unit.text.length() < 160;
      if (found != null && shortLine && unit.box.prunedAs() != ClassWords.Part.COMMENTS) {
        return found;
      }
      late = late == null ? found : late;
    }
    return late;
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
