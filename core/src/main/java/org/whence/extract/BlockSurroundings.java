package org.whence.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Role;

/** What the boxes around a unit hold, and how far they are laid out like those of the article's bulk. */
final class BlockSurroundings {
  private static final int LEVELS = 4;
  private static final int WINDOW = 5;

  private final List<Unit> units;

  /** Sums over the units before an index: running text of the article, running text, letters, linked letters, sentences, links to elsewhere. */
  private final double[] article;

  private final double[] mass;
  private final double[] letters;
  private final double[] linked;
  private final double[] sentences;

  /** Running text by how its boxes are named, over the article and over the page. */
  private final Map<Layout, double[]> likes = new HashMap<>();

  private final double allArticle;
  private final double all;
  private final int first;
  private final int last;
  private @Nullable String stated;

  BlockSurroundings(List<Unit> units, boolean[] in) {
    this.units = units;
    int size = units.size();
    article = new double[size + 1];
    mass = new double[size + 1];
    letters = new double[size + 1];
    linked = new double[size + 1];
    sentences = new double[size + 1];
    int begin = size;
    int end = 0;
    for (int i = 0; i < size; i++) {
      Unit unit = units.get(i);
      double text = unit.mass();
      boolean inside = in[i] && (unit.role == Role.BODY || unit.role == Role.QUOTE);
      article[i + 1] = article[i] + (inside ? text : 0);
      mass[i + 1] = mass[i] + text;
      letters[i + 1] = letters[i] + unit.text.length();
      linked[i + 1] = linked[i] + unit.linked;
      sentences[i + 1] = sentences[i] + (unit.line().sentence ? 1 : 0);
      begin = inside && begin == size ? i : begin;
      end = inside ? i + 1 : end;
      double[] like = like(unit.box);
      like[0] += inside ? text : 0;
      like[1] += text;
    }
    first = begin;
    last = end;
    allArticle = Math.max(1, article[size]);
    all = Math.max(1, mass[size]);
  }

  /** The tags and names of a box and of the two around it. */
  private record Layout(String tag, String named, @Nullable String over, String overNamed, @Nullable String top, String topNamed) {}

  private double[] like(Box box) {
    double[] known = box.alike;
    if (known == null) {
      Box parent = box.parent;
      Box top = parent == null ? null : parent.parent;
      Layout layout =
          new Layout(
              box.tag, box.brief, parent == null ? null : parent.tag, parent == null ? "" : parent.brief, top == null ? null : top.tag,
              top == null ? "" : top.brief);
      known = likes.computeIfAbsent(layout, key -> new double[2]);
      box.alike = known;
    }
    return known;
  }

  /** Writes the features of a unit into a row from a place on, and returns the place after them. */
  int write(Unit unit, int index, float[] row, int from) {
    int at = from;
    double[] like = like(unit.box);
    row[at++] = (float) (like[0] / allArticle);
    row[at++] = (float) (like[1] / all);
    at = boxes(unit, row, at);
    at = window(index, row, at);
    row[at++] = last <= first ? -1 : (float) (index - first) / (last - first);
    row[at++] = (float) (article[index] / allArticle);
    row[at++] = (float) (allArticle - article[Math.min(index + 1, units.size())]);
    row[at++] = (float) (allArticle / all);
    row[at++] = (float) allArticle;
    row[at++] = last - index;
    return at;
  }

  private int boxes(Unit unit, float[] row, int from) {
    int at = from;
    int level = 0;
    int toMain = -1;
    Box box = unit.box;
    for (; box != null && (level < LEVELS || toMain < 0); box = box.parent) {
      if (level < LEVELS) {
        double size = Math.max(1, letters[box.last] - letters[box.first]);
        row[at++] = (float) ((linked[box.last] - linked[box.first]) / size);
        row[at++] = (float) ((mass[box.last] - mass[box.first]) / size);
        row[at++] = (float) ((article[box.last] - article[box.first]) / allArticle);
        row[at++] = box.last - box.first;
      }
      boolean main = article[box.last] - article[box.first] >= 0.5 * allArticle;
      toMain = toMain < 0 && main ? level : toMain;
      level++;
    }
    for (; level < LEVELS; level++) {
      for (int i = 0; i < 4; i++) {
        row[at++] = -1;
      }
    }
    row[at++] = toMain;
    return at;
  }

  private int window(int index, float[] row, int from) {
    int at = from;
    int low = Math.max(0, index - WINDOW);
    int high = Math.min(units.size(), index + WINDOW + 1);
    double size = Math.max(1, letters[high] - letters[low]);
    row[at++] = (float) ((mass[high] - mass[low]) / size);
    row[at++] = (float) ((linked[high] - linked[low]) / size);
    row[at++] = (float) ((article[high] - article[low]) / size);
    row[at++] = (float) (sentences[index] - sentences[low]);
    row[at++] = (float) (sentences[high] - sentences[Math.min(index + 1, high)]);
    int far = Math.min(units.size(), index + 4 * WINDOW);
    row[at++] = (float) (article[far] - article[Math.min(index + 1, far)]);
    return at;
  }

  /** 1 where the article that the page's JSON-LD states holds the unit's beginning, -1 where it does not, 0 where none is stated. */
  int stated(PageFacts facts, Unit unit) {
    String known = stated;
    if (known == null) {
      String body = facts.json.value("articleBody");
      known = body == null ? "" : Anchor.letters(body, Anchor.MOST_LETTERS);
      stated = known;
    }
    if (known.length() < 400) {
      return 0;
    }
    String letters = Anchor.letters(unit.text, 60);
    return letters.length() < 12 ? 0 : known.contains(letters) ? 1 : -1;
  }
}
