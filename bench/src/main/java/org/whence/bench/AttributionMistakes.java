package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what goes wrong with attributions by kind: missed, false, found with other bounds, found with another source. An attribution is found where
 * its content and a given one share half of their characters or more, as the scorer has it.
 */
final class AttributionMistakes {

  private static final double HALF = 0.5;
  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "you", "who", "that", "which");

  private final CueKinds kinds = new CueKinds("en");
  private final Map<String, Integer> counts = new TreeMap<>();
  private int gold;
  private int found;

  /** An attribution as sets of characters that are no white space. */
  private record Row(BitSet source, BitSet cue, BitSet content, String cueWords, String sourceWords) {

    static Row of(JsonNode node, Positions points, String text) {
      return new Row(set(node, "source", points, text), set(node, "cue", points, text), set(node, "content", points, text),
          words(node, "cue", points, text), words(node, "source", points, text));
    }

    private static BitSet set(JsonNode node, String role, Positions points, String text) {
      BitSet set = new BitSet();
      for (JsonNode range : node.path(role)) {
        for (int i = points.unit(range.get(0).asInt()); i < points.unit(range.get(1).asInt()); i++) {
          set.set(i, !Character.isWhitespace(text.charAt(i)));
        }
      }
      return set;
    }

    private static String words(JsonNode node, String role, Positions points, String text) {
      StringBuilder out = new StringBuilder();
      for (JsonNode range : node.path(role)) {
        out.append(' ').append(text, points.unit(range.get(0).asInt()), points.unit(range.get(1).asInt()));
      }
      return out.toString().strip().toLowerCase(Locale.ROOT);
    }
  }

  /** Two attributions that may be the same one, and how alike their contents are. */
  private record Pair(int gold, int given, double content, double source) {}

  /** Prints the most frequent kinds. */
  static void print(Path goldFile, Path givenFile, int most, PrintStream out) throws IOException {
    AttributionMistakes mistakes = new AttributionMistakes();
    Map<String, ObjectNode> given = new HashMap<>();
    for (ObjectNode line : Input.lines(givenFile)) {
      given.put(line.path("id").asText(), line);
    }
    for (ObjectNode line : Input.lines(goldFile)) {
      JsonNode answer = given.get(line.path("id").asText());
      mistakes.count(line, answer == null ? Input.JSON.createObjectNode() : answer);
    }
    out.printf("mistakes by kind: %d attributions to find, %d found%n", mistakes.gold, mistakes.found);
    mistakes.counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(most).forEach(kind -> out.printf("%6d  %s%n", kind.getValue(), kind.getKey()));
  }

  private void count(JsonNode goldLine, JsonNode givenLine) {
    String text = goldLine.path("text").asText();
    List<Row> wanted = rows(goldLine, text);
    List<Row> rows = rows(givenLine, text);
    int[] givenFor = new int[wanted.size()];
    boolean[] used = new boolean[rows.size()];
    java.util.Arrays.fill(givenFor, -1);
    for (Pair pair : pairs(wanted, rows)) {
      if (givenFor[pair.gold()] < 0 && !used[pair.given()]) {
        givenFor[pair.gold()] = pair.given();
        used[pair.given()] = true;
        if (pair.source() < HALF) {
          add(sourceMistake(wanted.get(pair.gold()), rows.get(pair.given())));
        }
      }
    }
    for (int i = 0; i < givenFor.length; i++) {
      gold++;
      found += givenFor[i] >= 0 ? 1 : 0;
      if (givenFor[i] < 0) {
        missed(wanted.get(i), rows, used);
      }
    }
    for (int j = 0; j < used.length; j++) {
      if (!used[j]) {
        add("false: " + kinds.of(rows.get(j).cueWords()));
      }
    }
  }

  private void add(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  private static List<Row> rows(JsonNode line, String text) {
    Positions points = new Positions(text);
    List<Row> out = new ArrayList<>();
    for (JsonNode node : line.path("attributions")) {
      Row row = Row.of(node, points, text);
      if (!row.content().isEmpty()) {
        out.add(row);
      }
    }
    return out;
  }

  private static List<Pair> pairs(List<Row> wanted, List<Row> rows) {
    List<Pair> out = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        double content = likeness(wanted.get(i).content(), rows.get(j).content());
        if (content >= HALF) {
          out.add(new Pair(i, j, content, likeness(wanted.get(i).source(), rows.get(j).source())));
        }
      }
    }
    out.sort(Comparator.comparingDouble(Pair::content).thenComparingDouble(Pair::source).reversed().thenComparingInt(Pair::gold)
        .thenComparingInt(Pair::given));
    return out;
  }

  /** Jaccard's index; two empty sets are alike. */
  private static double likeness(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int shared = both.cardinality();
    int all = a.cardinality() + b.cardinality() - shared;
    return all == 0 ? 1 : (double) shared / all;
  }

  private void missed(Row row, List<Row> rows, boolean[] used) {
    for (int j = 0; j < rows.size(); j++) {
      if (!used[j] && rows.get(j).cue().intersects(row.cue())) {
        used[j] = true;
        add("content: " + bounds(row.content(), rows.get(j).content()));
        return;
      }
    }
    add("missed: " + kinds.of(row.cueWords()));
  }

  private static String bounds(BitSet gold, BitSet given) {
    return !gold.intersects(given) ? "another stretch" : contains(given, gold) ? "too long" : contains(gold, given) ? "too short" : "shifted";
  }

  private static boolean contains(BitSet outer, BitSet inner) {
    BitSet rest = (BitSet) inner.clone();
    rest.andNot(outer);
    return rest.isEmpty();
  }

  private static String pronoun(Row row) {
    return PRONOUNS.contains(row.sourceWords()) ? " (a pronoun)" : "";
  }

  private static String sourceMistake(Row gold, Row given) {
    if (gold.source().isEmpty()) {
      return "source: given where there is none";
    }
    if (given.source().isEmpty()) {
      return "source: none given" + pronoun(gold);
    }
    return gold.source().intersects(given.source())
        ? "source: " + (given.source().cardinality() > gold.source().cardinality() ? "too long" : "too short")
        : "source: another one" + pronoun(gold);
  }
}
