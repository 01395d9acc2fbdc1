package org.whence.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Role;

/**
 * What an outlet prints under every story: a line that stands in three stories of one outlet is its template, and becomes what the outlet
 * says of itself. A line that other outlets print as well is copy they share, which is evidence and stays; so does a line that says who said
 * something, and a sentence with text of its own article on both sides. A pure function of the set of articles.
 */
public final class OutletTemplates {

  /** Stories that make a template. */
  private static final int STORIES = 3;

  /** Articles of one line that are compared at most. */
  private static final int MOST_COMPARED = 24;

  /** Articles that share this part of their lines tell one story. */
  private static final double SAME_STORY = 0.3;

  private static final int SHORTEST = 12;

  /** An article's outlet and the lines of its text, by their normal forms. */
  private record Lines(String outlet, Set<String> all) {}

  /** The same articles in the same order, lines of a template given their role. */
  public List<Article> settle(List<Article> articles) {
    List<Lines> lines = new ArrayList<>();
    Map<String, List<Integer>> where = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      Lines of = lines(articles.get(i));
      lines.add(of);
      for (String line : of.all()) {
        where.computeIfAbsent(line, key -> new ArrayList<>()).add(i);
      }
    }
    Set<String> templates = new HashSet<>();
    where.forEach(
        (line, found) -> {
          if (found.size() >= STORIES && isTemplate(found, lines)) {
            templates.add(line);
          }
        });
    return articles.stream().map(article -> settled(article, templates)).toList();
  }

  private static Lines lines(Article article) {
    Set<String> all = new HashSet<>();
    for (Block block : article.blocks()) {
      String line = isText(block.role()) ? normal(article, block) : null;
      if (line != null) {
        all.add(line);
      }
    }
    String outlet = article.outlet() == null ? "" : article.outlet().domain() == null ? article.outlet().name() : article.outlet().domain();
    return new Lines(outlet == null ? "" : outlet, all);
  }

  private static boolean isText(Role role) {
    return switch (role) {
      case STANDFIRST, BODY, SUBHEAD, SUMMARY -> true;
      case HEADLINE, BYLINE, DATELINE, QUOTE, CAPTION, CREDIT, CORRECTION, EDITORS_NOTE, ABOUT_OUTLET, WIDGET, RELATED, LEGAL, DEBRIS -> false;
    };
  }

  private static @Nullable String normal(Article article, Block block) {
    return block.end() - block.begin() < SHORTEST ? null : Line.normal(article.text(), block.begin(), block.end());
  }

  /** Whether a line stands in enough stories of one known outlet, and in those of no other. */
  private static boolean isTemplate(List<Integer> found, List<Lines> lines) {
    String outlet = lines.get(found.get(0)).outlet();
    List<Lines> stories = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Lines one = lines.get(found.get(i));
      if (outlet.isEmpty() || !one.outlet().equals(outlet)) {
        return false;
      }
      if (i < MOST_COMPARED && stories.size() < STORIES && isNew(one, stories)) {
        stories.add(one);
      }
    }
    return stories.size() >= STORIES;
  }

  private static boolean isNew(Lines article, List<Lines> stories) {
    for (Lines story : stories) {
      Set<String> common = new HashSet<>(story.all());
      common.retainAll(article.all());
      if (common.size() > SAME_STORY * Math.min(story.all().size(), article.all().size()) + 1) {
        return false;
      }
    }
    return true;
  }

  private static Article settled(Article article, Set<String> templates) {
    List<Block> blocks = new ArrayList<>(article.blocks());
    int firstOwn = blocks.size();
    int lastOwn = -1;
    boolean[] repeated = new boolean[blocks.size()];
    boolean any = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String line = isText(block.role()) ? normal(article, block) : null;
      repeated[i] = line != null && templates.contains(line);
      any |= repeated[i];
      boolean own = block.role() == Role.BODY && !repeated[i];
      firstOwn = own ? Math.min(firstOwn, i) : firstOwn;
      lastOwn = own ? i : lastOwn;
    }
    LineRules rules = LineRules.of(article.language());
    for (int i = 0; i < repeated.length; i++) {
      Block block = blocks.get(i);
      if (repeated[i] && isAside(article, block, i > firstOwn && i < lastOwn, rules)) {
        blocks.set(i, new Block(block.begin(), block.end(), Role.ABOUT_OUTLET, "in three stories of the outlet"));
      }
    }
    return any ? with(article, blocks) : article;
  }

  private static boolean isAside(Article article, Block block, boolean amid, LineRules rules) {
    Line line = new Line(article.text(), block.begin(), block.end());
    return !(amid && line.sentence) && !(line.sentence && rules.attributes(line.norm()));
  }

  private static Article with(Article a, List<Block> blocks) {
    return new Article(
        a.id(), a.input(), a.text(), blocks, a.language(), a.outlet(), a.url(), a.published(), a.modified(), a.authors(), a.links(), a.facts());
  }
}
