package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.extract.BlockTraining.Label;

/** Whether a block of a page is the article's, as a labelled page says: by its whole text, or by segments that must or must not be in it. */
final class BlockLabels {

  /** Words in a row by which a block is found in a text. */
  private static final int RUN = 4;

  private static final float SEGMENT_WEIGHT = 0.25f;

  private final Set<String> runs = new HashSet<>();
  private final String words;
  private final int size;
  private final List<String> wanted = new ArrayList<>();
  private final List<String> unwanted = new ArrayList<>();

  private BlockLabels(String body) {
    List<String> tokens = tokens(body);
    this.size = tokens.size();
    this.words = ' ' + String.join(" ", tokens) + ' ';
    for (int i = 0; i + RUN <= tokens.size(); i++) {
      runs.add(String.join(" ", tokens.subList(i, i + RUN)));
    }
  }

  static BlockLabels of(ObjectNode line) {
    BlockLabels labels = new BlockLabels(line.path("articleBody").asText(""));
    for (JsonNode segment : line.path("with")) {
      labels.wanted.add(single(segment.asText()));
    }
    for (JsonNode segment : line.path("without")) {
      labels.unwanted.add(single(segment.asText()));
    }
    return labels;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int begin = i;
      while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
        i++;
      }
      if (i > begin) {
        tokens.add(text.substring(begin, i));
      }
      i++;
    }
    return tokens;
  }

  private static String single(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /**
   * Whether what the rules find has at least half in common with what the page is said to hold. Where it has not, the label is most often that of
   * another version of the page or cut short, and teaches nothing.
   */
  boolean agree(String found) {
    if (size < RUN) {
      return true;
    }
    List<String> tokens = tokens(found);
    Set<String> common = new HashSet<>();
    int inside = 0;
    for (int i = 0; i + RUN <= tokens.size(); i++) {
      String run = String.join(" ", tokens.subList(i, i + RUN));
      if (runs.contains(run)) {
        inside++;
        common.add(run);
      }
    }
    return 2 * inside >= tokens.size() - RUN && 2 * common.size() >= runs.size();
  }

  /** Null where nothing is known of a block. */
  @Nullable Label of(String block) {
    if (size > 0) {
      return byText(tokens(block));
    }
    String text = single(block);
    boolean bad = holds(unwanted, text);
    boolean good = holds(wanted, text);
    return good == bad ? null : new Label(good, SEGMENT_WEIGHT);
  }

  private static boolean holds(List<String> segments, String text) {
    for (String segment : segments) {
      if (text.contains(segment)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Label byText(List<String> tokens) {
    if (tokens.isEmpty()) {
      return null;
    }
    float weight = 0.02f + 10f * Math.min(tokens.size(), 60) / (size + 200);
    if (tokens.size() < RUN) {
      return new Label(words.contains(' ' + String.join(" ", tokens) + ' '), weight);
    }
    int found = 0;
    for (int i = 0; i + RUN <= tokens.size(); i++) {
      found += runs.contains(String.join(" ", tokens.subList(i, i + RUN))) ? 1 : 0;
    }
    return new Label(2 * found >= tokens.size() - RUN + 1, weight);
  }
}
