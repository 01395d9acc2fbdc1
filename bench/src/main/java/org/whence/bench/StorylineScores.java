package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.link.Linker;
import org.whence.match.Matcher;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Reading;
import org.whence.model.Story;
import org.whence.model.StoryLink;
import org.whence.model.Storyline;
import org.whence.read.Reader;
import org.whence.text.WordList;

/**
 * {@code eval storylines}: which stories follow from one another. The stories are the gold clusters of AllSides; pairs of them were judged by their
 * headlines by one reader. A pair counts for as many as it was drawn from.
 */
final class StorylineScores {

  /** A judged pair. */
  private record Pair(String part, String earlier, String later, boolean one, double weight) {}

  private final Path folder;
  private final Map<String, List<Reading>> clusters = new TreeMap<>();

  StorylineScores(Path folder) {
    this.folder = folder;
  }

  void print(PrintStream out) throws IOException {
    out.println("== storylines");
    read();
    List<Storyline> lines = lines();
    Map<String, String> clusterOf = new HashMap<>();
    clusters.forEach((cluster, readings) -> clusterOf.put(readings.getFirst().article().id().value(), cluster));
    Set<String> linked = new HashSet<>();
    for (Storyline line : lines) {
      for (StoryLink link : line.links()) {
        linked.add(clusterOf.get(link.earlier()) + " " + clusterOf.get(link.later()));
      }
    }
    for (String part : List.of("open", "held")) {
      List<Pair> pairs = pairs().stream().filter(pair -> pair.part().equals(part)).toList();
      print(out, part + ", linked", pairs, linked);
      Set<String> all = new HashSet<>();
      pairs.forEach(pair -> all.add(pair.earlier() + " " + pair.later()));
      print(out, part + ", every pair that shares a name", pairs, all);
    }
    int most = lines.stream().mapToInt(line -> line.stories().size()).max().orElse(0);
    int within = lines.stream().mapToInt(line -> line.stories().size()).sum();
    out.println(lines.size() + " lines of " + within + " of " + clusters.size() + " stories, " + linked.size() + " links; the longest has " + most);
  }

  private static void print(PrintStream out, String what, List<Pair> pairs, Set<String> linked) {
    double right = 0;
    double shown = 0;
    double there = 0;
    int[] counts = new int[3];
    for (Pair pair : pairs) {
      boolean found = linked.contains(pair.earlier() + " " + pair.later());
      right += found && pair.one() ? pair.weight() : 0;
      shown += found ? pair.weight() : 0;
      there += pair.one() ? pair.weight() : 0;
      counts[0] += found && pair.one() ? 1 : 0;
      counts[1] += found ? 1 : 0;
      counts[2] += pair.one() ? 1 : 0;
    }
    out.println(
        String.format(
            Locale.ROOT, "%-40s P %.3f  R %.3f   (pairs as judged: %d right of %d shown, %d to find)", what, shown == 0 ? 1 : right / shown,
            right / there, counts[0], counts[1], counts[2]));
  }

  private static List<Pair> pairs() {
    List<Pair> out = new ArrayList<>();
    for (String[] row : WordList.rows(StorylineScores.class, "storylines.tsv")) {
      out.add(new Pair(row[0], row[1], row[2], row[3].equals("y"), Double.parseDouble(row[4])));
    }
    return out;
  }

  private void read() throws IOException {
    Reader reader = new Reader().withoutActs();
    List<ObjectNode> rows = new ArrayList<>();
    for (String file : List.of("train", "dev")) {
      rows.addAll(Input.lines(folder.resolve("stories/allsides-" + file + ".jsonl.gz")));
    }
    List<Reading> readings = rows.parallelStream().map(row -> reader.read(Articles.of(row))).toList();
    for (int i = 0; i < rows.size(); i++) {
      clusters.computeIfAbsent(rows.get(i).path("cluster").asText(), c -> new ArrayList<>()).add(readings.get(i));
    }
    clusters.values().forEach(cluster -> cluster.sort((a, b) -> Article.BY_TIME.compare(a.article(), b.article())));
  }

  private List<Storyline> lines() {
    List<Reading> readings = clusters.values().stream().flatMap(List::stream).toList();
    List<Story> stories = new ArrayList<>();
    for (List<Reading> cluster : clusters.values()) {
      List<ArticleId> ids = cluster.stream().map(reading -> reading.article().id()).toList();
      stories.add(new Story(ids.getFirst().value(), ids));
    }
    return new Matcher().storylines(readings, new Linker().link(readings), stories);
  }
}
