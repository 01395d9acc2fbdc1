package org.whence.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.AttributionId;
import org.whence.model.Change;
import org.whence.model.Dossier;
import org.whence.model.Identity;
import org.whence.model.Moment;
import org.whence.model.Reading;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.overview.Resting;
import org.whence.text.Plain;

/** Enters what lists and pages show of stories, in the transaction that enters their dossiers. */
final class StoryRows {
  /** Statements of one source kept for one story; more are counted. */
  private static final int MOST_STATEMENTS = 200;

  /** Ids bound in one statement. */
  private static final int CHUNK = 400;

  private static final Comparator<String> LAST = Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder());

  private final Handle handle;
  private final String now;
  private final Set<String> outlets = new TreeSet<>();
  private final Set<String> sources = new TreeSet<>();

  StoryRows(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now.toString();
  }

  /** Takes out what stands for a story. */
  void delete(String story) {
    outlets.addAll(ids("SELECT DISTINCT outlet FROM outlet_articles WHERE story = ?", story));
    sources.addAll(ids("SELECT source FROM source_stories WHERE story = ?", story));
    for (String table : List.of("story_rows", "story_lists", "outlet_articles", "source_stories", "article_rests")) {
      handle.execute("DELETE FROM " + table + " WHERE story = ?", story);
    }
  }

  private List<String> ids(String sql, String story) {
    return handle.createQuery(sql).bind(0, story).mapTo(String.class).list();
  }

  void insert(Dossier dossier) {
    row(dossier);
    Map<ArticleId, String> outletOf = outlets(dossier);
    lists(dossier, new TreeSet<>(outletOf.values()));
    sources(dossier);
    rests(dossier);
  }

  /** Which articles of the story rest on the same origin, by numbers that mean nothing outside it. */
  private void rests(Dossier dossier) {
    Map<String, Integer> numbers = new HashMap<>();
    PreparedBatch batch = handle.prepareBatch("INSERT INTO article_rests (article, story, origin) VALUES (?, ?, ?)"
        + " ON CONFLICT (article) DO UPDATE SET story = excluded.story, origin = excluded.origin");
    Resting.of(dossier).forEach((article, origin) -> {
      numbers.putIfAbsent(origin, numbers.size() + 1);
      batch.bind(0, article.value()).bind(1, dossier.story().id()).bind(2, numbers.get(origin)).add();
    });
    batch.execute();
  }

  private void row(Dossier dossier) {
    TracedClaim main = dossier.claims().stream().filter(claim -> claim.claim().id().equals(dossier.mainClaim())).findFirst().orElse(null);
    Article article = main == null ? null : article(dossier, main.claim().title().article());
    List<LocalDate> first = days(dossier, Moment::firstDay);
    List<LocalDate> last = days(dossier, Moment::lastDay);
    handle.createUpdate("INSERT INTO story_rows (story, title, language, articles, first_day, last_day, main_claim, main_title, main_language,"
            + " origins_low, origins_high, claims, major, read_next, not_here, changed) VALUES (:story, :title, :language, :articles, :first, :last,"
            + " :main, :words, :tongue, :low, :high, :claims, :major, :next, :absent, :changed)")
        .bind("story", dossier.story().id()).bind("title", Stories.title(dossier)).bind("language", language(dossier))
        .bind("articles", dossier.readings().size())
        .bind("first", first.isEmpty() ? null : first.getFirst().toString()).bind("last", last.isEmpty() ? null : last.getLast().toString())
        .bind("main", main == null ? null : main.claim().id())
        .bind("words", main == null || article == null ? null : Articles.clean(article.words(main.claim().title())))
        .bind("tongue", article == null ? null : article.language().tag())
        .bind("low", main == null ? null : main.corroboration().origins().low())
        .bind("high", main == null ? null : main.corroboration().origins().high())
        .bind("claims", dossier.claims().size())
        .bind("major", dossier.claims().stream().mapToInt(claim -> major(claim).size()).sum())
        .bind("next", dossier.readNext().size())
        .bind("absent", dossier.reports().stream().filter(report -> report.inPile() == null).count())
        .bind("changed", now).execute();
  }

  private interface DayOf {
    LocalDate of(Moment moment);
  }

  private static List<LocalDate> days(Dossier dossier, DayOf dayOf) {
    return dossier.readings().stream().map(reading -> reading.article().published()).filter(Objects::nonNull).map(dayOf::of).sorted().toList();
  }

  private static @Nullable Article article(Dossier dossier, ArticleId id) {
    return dossier.readings().stream().map(Reading::article).filter(article -> article.id().equals(id)).findFirst().orElse(null);
  }

  /** The language of most articles; of several the first in the alphabet. */
  private static String language(Dossier dossier) {
    Map<String, Integer> counts = new TreeMap<>();
    dossier.readings().forEach(reading -> counts.merge(reading.article().language().tag(), 1, Integer::sum));
    return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(LAST)))
        .map(Map.Entry::getKey).orElse("und");
  }

  /** The changes of a claim that are drift and major. */
  static List<Change> major(TracedClaim claim) {
    return claim.changes().stream().filter(c -> c.nature() == Change.Nature.DRIFT && c.severity() == Change.Severity.MAJOR).toList();
  }

  /** The kinds of major drift of a claim, as the column holds them; empty where there is none. */
  static String drift(TracedClaim claim) {
    Set<String> kinds = new TreeSet<>();
    major(claim).forEach(change -> kinds.add(change.kind().name().toLowerCase(Locale.ROOT)));
    return kinds.isEmpty() ? "" : " " + String.join(" ", kinds) + " ";
  }

  private Map<ArticleId, String> outlets(Dossier dossier) {
    Map<String, Identity> known = new HashMap<>();
    for (Identity party : dossier.identities()) {
      if (party.kind() == Identity.Kind.OUTLET) {
        party.aliases().forEach(alias -> known.putIfAbsent(alias, party));
      }
    }
    dossier.identities().stream().filter(party -> party.kind() == Identity.Kind.OUTLET).forEach(party -> known.put(party.name(), party));
    Map<ArticleId, String> out = new TreeMap<>();
    PreparedBatch batch = handle.prepareBatch("INSERT INTO outlet_articles (article, outlet, name, domain, story, day) VALUES (?, ?, ?, ?, ?, ?)"
        + " ON CONFLICT (article) DO UPDATE SET outlet = excluded.outlet, name = excluded.name, domain = excluded.domain, story = excluded.story,"
        + " day = excluded.day");
    for (Reading reading : dossier.readings()) {
      Article article = reading.article();
      if (article.outlet() != null && !article.outlet().name().isBlank()) {
        String printed = article.outlet().name();
        Identity party = known.get(printed);
        String id = party == null ? "outlet:" + Plain.form(printed).replace(' ', '-') : party.id();
        out.put(article.id(), id);
        batch.bind(0, article.id().value()).bind(1, id).bind(2, Articles.clean(party == null ? printed : party.name()))
            .bind(3, article.outlet().domain() == null ? null : Articles.clean(article.outlet().domain()))
            .bind(4, dossier.story().id()).bind(5, day(article)).add();
      }
    }
    if (!out.isEmpty()) {
      batch.execute();
    }
    outlets.addAll(out.values());
    return out;
  }

  private static String day(Article article) {
    return article.published() == null ? "" : article.published().firstDay().toString();
  }

  private void lists(Dossier dossier, Set<String> outletsOf) {
    Set<String> lists = new TreeSet<>();
    lists.add("");
    outletsOf.forEach(outlet -> lists.add("o" + outlet));
    String newest = "";
    for (Reading reading : dossier.readings()) {
      Moment published = reading.article().published();
      lists.add("l" + reading.article().language().tag());
      newest = published != null && published.earliest().toString().compareTo(newest) > 0 ? published.earliest().toString() : newest;
    }
    PreparedBatch batch = handle.prepareBatch("INSERT INTO story_lists (list, story, changed, newest, articles) VALUES (?, ?, ?, ?, ?)");
    for (String list : lists) {
      batch.bind(0, list).bind(1, dossier.story().id()).bind(2, now).bind(3, newest).bind(4, dossier.readings().size()).add();
    }
    batch.execute();
  }

  /** What named sources are made to say. Unnamed ones are of their story alone and stand in no list. */
  private void sources(Dossier dossier) {
    Map<AttributionId, Identity> said = new HashMap<>();
    for (Identity party : dossier.identities()) {
      switch (party.kind()) {
        case PERSON, OFFICE, DOCUMENT -> {
          if (isNamed(party.name())) {
            party.mentions().forEach(mention -> said.put(mention, party));
          }
        }
        case OUTLET, UNNAMED, UNSTATED -> {}
      }
    }
    Map<Identity, List<String>> lines = new TreeMap<>();
    for (Reading reading : dossier.readings()) {
      for (Statement statement : reading.statements()) {
        Identity party = statement.attributions().isEmpty() ? null : said.get(statement.attributions().getFirst());
        if (party != null) {
          lines.computeIfAbsent(party, id -> new ArrayList<>()).add(line(statement));
        }
      }
    }
    enter(dossier, lines);
  }

  /** Whether words are a name, and not those of a thing of which every story has another: "the university", "The study". */
  static boolean isNamed(String words) {
    String[] parts = words.strip().split("\\s+");
    for (int i = parts.length == 1 ? 0 : 1; i < parts.length; i++) {
      if (parts[i].chars().anyMatch(Character::isUpperCase)) {
        return true;
      }
    }
    return parts[0].chars().filter(Character::isUpperCase).count() > 1;
  }

  private static String line(Statement statement) {
    return statement.id().article() + " " + statement.wording().begin() + " " + statement.wording().end() + " " + statement.sentence().begin() + " "
        + statement.sentence().end() + " " + statement.commitment().name().toLowerCase(Locale.ROOT);
  }

  private void enter(Dossier dossier, Map<Identity, List<String>> lines) {
    String day = days(dossier, Moment::lastDay).stream().reduce((one, other) -> other).map(LocalDate::toString).orElse("");
    PreparedBatch batch = handle.prepareBatch(
        "INSERT INTO source_stories (source, story, kind, name, day, count, statements) VALUES (?, ?, ?, ?, ?, ?, ?)");
    lines.forEach((party, all) -> batch.bind(0, party.id()).bind(1, dossier.story().id()).bind(2, party.kind().name().toLowerCase(Locale.ROOT))
        .bind(3, Articles.clean(party.name())).bind(4, day).bind(5, all.size())
        .bind(6, String.join("\n", all.subList(0, Math.min(MOST_STATEMENTS, all.size())))).add());
    if (!lines.isEmpty()) {
      batch.execute();
    }
    lines.keySet().forEach(party -> sources.add(party.id()));
  }

  /** Counts the outlets and sources of all stories that came, went or changed. */
  void settle() {
    each(outlets, "DELETE FROM outlets WHERE id IN (<ids>)",
        "INSERT INTO outlets (id, name, form, domain, articles, stories) SELECT outlet, max(name), '', max(domain), count(*), count(DISTINCT story)"
            + " FROM outlet_articles WHERE outlet IN (<ids>) GROUP BY outlet", "outlets");
    each(sources, "DELETE FROM sources WHERE id IN (<ids>)",
        "INSERT INTO sources (id, kind, name, form, statements, stories) SELECT source, min(kind), max(name), '', sum(count), count(*)"
            + " FROM source_stories WHERE source IN (<ids>) GROUP BY source", "sources");
  }

  private void each(Set<String> ids, String delete, String insert, String table) {
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<String> some = all.subList(from, Math.min(all.size(), from + CHUNK));
      handle.createUpdate(delete).bindList("ids", some).execute();
      handle.createUpdate(insert).bindList("ids", some).execute();
      Map<String, String> names = new TreeMap<>();
      handle.createQuery("SELECT id, name FROM " + table + " WHERE id IN (<ids>)").bindList("ids", some)
          .map((row, context) -> names.put(row.getString("id"), row.getString("name"))).list();
      PreparedBatch forms = handle.prepareBatch("UPDATE " + table + " SET form = ? WHERE id = ?");
      names.forEach((id, name) -> forms.bind(0, Plain.form(name)).bind(1, id).add());
      if (!names.isEmpty()) {
        forms.execute();
      }
    }
  }
}
