package org.whence.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Reading;
import org.whence.model.Revision;
import org.whence.model.StoryLink;
import org.whence.model.Storyline;

/** Looks stories of the last trace up by the names the views give things, so that one is opened and not all. */
final class Finding {
  /** Stories opened where a name could be of several. */
  private static final int SEVERAL = 13;

  /** Stories of a line opened on either side of one: as many as any view shows. */
  private static final int NEIGHBOURS = 5;

  private static final Pattern IN_STORY =
      Pattern.compile("(?:story |claim |article )?([0-9]{1,6})(?:\\.[0-9]{1,6}\\.?|\\[[0-9]{1,6}]|\\.?a[0-9]{1,6})?");
  private static final Pattern ARTICLE = Pattern.compile("(?:article ?)?(?:\\[([0-9]{1,6})]|a([0-9]{1,6}))");
  private static final Pattern ID = Pattern.compile("(?:story|claim|article)?[ :]?([0-9a-f]{4,16}(?:-[-0-9]*)?)");

  private final Handle handle;

  Finding(Handle handle) {
    this.handle = handle;
  }

  /** What names stand for, each with the stories of its line that a view of it may show. */
  Case.Found found(List<String> names) {
    Case.Found held = holding(names);
    SortedMap<Integer, Dossier> stories = new TreeMap<>(held.stories());
    List<Storyline> lines = new ArrayList<>();
    if (names.stream().anyMatch(name -> !places(name).isEmpty()) && stories.size() <= names.size()) {
      for (Dossier dossier : List.copyOf(stories.values())) {
        along(dossier.story().id(), stories, lines);
      }
    }
    return new Case.Found(stories, lines, revisions(held.stories()));
  }

  /** What names stand for; the first few stories where they stand for nothing. */
  Case.Found holding(List<String> names) {
    SortedMap<Integer, Dossier> stories = new TreeMap<>();
    for (String name : names) {
      places(name).forEach(place -> stories.computeIfAbsent(place, this::dossier));
    }
    if (stories.isEmpty()) {
      first().forEach(place -> stories.put(place, dossier(place)));
    }
    return new Case.Found(stories, List.of(), List.of());
  }

  private List<Revision> revisions(SortedMap<Integer, Dossier> stories) {
    List<Revision> out = new ArrayList<>();
    for (Dossier dossier : stories.values()) {
      dossier.story().articles().forEach(article -> out.addAll(Revisions.of(handle, article.value())));
    }
    return out;
  }

  private void along(String story, SortedMap<Integer, Dossier> stories, List<Storyline> lines) {
    for (Storyline line : Storylines.of(handle, story)) {
      if (!lines.contains(line)) {
        lines.add(line);
      }
      List<String> near = new ArrayList<>();
      List<StoryLink> before = line.before(story);
      before.subList(Math.max(0, before.size() - NEIGHBOURS), before.size()).forEach(link -> near.add(link.earlier()));
      line.after(story).stream().limit(NEIGHBOURS).forEach(link -> near.add(link.later()));
      for (String id : near) {
        Places.of(handle, id).ifPresent(place -> stories.computeIfAbsent(place, this::dossier));
      }
    }
  }

  /** Numbers of the stories in which a name may stand for something. */
  TreeSet<Integer> places(String words) {
    String name = words.strip().toLowerCase(Locale.ROOT);
    TreeSet<Integer> out = new TreeSet<>();
    Matcher number = IN_STORY.matcher(name);
    if (number.matches()) {
      int place = Integer.parseInt(number.group(1));
      Places.story(handle, place).ifPresent(story -> out.add(place));
    }
    Matcher article = ARTICLE.matcher(name);
    if (article.matches()) {
      int n = Integer.parseInt(article.group(1) == null ? article.group(2) : article.group(1));
      first().forEach(place -> Places.story(handle, place).filter(story -> articles(story) >= n).ifPresent(story -> out.add(place)));
    }
    Matcher id = ID.matcher(name);
    if (id.matches()) {
      out.addAll(byId(id.group(1)));
    }
    return out;
  }

  private List<Integer> byId(String beginning) {
    String id = Redirects.today(handle, beginning);
    String after = id + "g"; // past every id that begins so: ids are hexadecimal digits and dashes
    TreeSet<Integer> out = new TreeSet<>();
    for (String sql : List.of(
        "SELECT DISTINCT " + Places.OF + " FROM stories s WHERE s.id >= :from AND s.id < :to LIMIT ",
        "SELECT DISTINCT " + Places.OF
            + " FROM stories s JOIN story_articles a ON a.story = s.id WHERE a.article >= :from AND a.article < :to LIMIT ",
        "SELECT DISTINCT " + Places.OF + " FROM stories s JOIN claims c ON c.story = s.id WHERE c.id >= :from AND c.id < :to LIMIT ")) {
      out.addAll(handle.createQuery(sql + SEVERAL).bind("from", id).bind("to", after).mapTo(Integer.class).list());
    }
    return List.copyOf(out);
  }

  private int articles(String story) {
    return handle.createQuery("SELECT articles FROM stories WHERE id = ?").bind(0, story).mapTo(Integer.class).one();
  }

  /** The numbers of some stories, by their ids, ascending; those that are not there left out. */
  TreeSet<Integer> places(Set<String> ids) {
    TreeSet<Integer> out = new TreeSet<>();
    ids.forEach(id -> Places.of(handle, id).ifPresent(out::add));
    return out;
  }

  /** The first stories, for a message that says what there is. */
  List<Integer> first() {
    return IntStream.rangeClosed(1, Math.min(SEVERAL, Stories.count(handle))).boxed().toList();
  }

  /** The dossier of a story by its number. */
  Dossier dossier(int place) {
    return dossier(Places.story(handle, place).orElseThrow());
  }

  /** The dossier of a story by its id. */
  Dossier dossier(String story) {
    Map<ArticleId, Articles.Held> articles = Articles.ofStory(handle, story);
    return Kept.dossier(Packed.unpack(Stories.value(handle, story)), id -> article(articles, id), this::reading);
  }

  private static Article article(Map<ArticleId, Articles.Held> articles, ArticleId id) {
    Articles.Held held = articles.get(id);
    if (held == null) {
      throw CaseTrouble.damagedCache(new IllegalStateException("article " + id + " is not there"));
    }
    return held.article();
  }

  private Reading reading(Article article) {
    byte[] kept = Readings.any(handle, article.id());
    if (kept == null) {
      throw CaseTrouble.damagedCache(new IllegalStateException("nothing is kept of article " + article.id()));
    }
    return Kept.reading(Packed.unpack(kept), article);
  }
}
