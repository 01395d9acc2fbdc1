package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sentences with their translations: the Parallel Universal Dependencies, in two halves by document, and MEANTIME's texts line by line. */
final class ParallelSentences {

  private static final String ID = "# sent_id = ";
  private static final String TEXT = "# text = ";

  /** How many times longer one side of a pair may be: beyond it lines do not belong together. */
  private static final double LONGER = 2.2;

  record Pair(String english, String spanish) {}

  private ParallelSentences() {}

  /** The half of PUD that is for learning, and MEANTIME. */
  static List<Pair> training(Path folder) throws IOException {
    List<Pair> out = new ArrayList<>(pud(folder, 0));
    out.addAll(meantime(folder));
    return out;
  }

  /** A half of PUD; a document lies in one of them. */
  static List<Pair> pud(Path folder, int half) throws IOException {
    Map<String, String> english = sentences(folder.resolve("pos/en_pud-ud-test.conllu"));
    Map<String, String> spanish = sentences(folder.resolve("pos/es_pud-ud-test.conllu"));
    List<Pair> out = new ArrayList<>();
    for (Map.Entry<String, String> entry : english.entrySet()) {
      String other = spanish.get(entry.getKey());
      int document = Integer.parseInt(entry.getKey().substring(1, 6));
      if (other != null && document % 2 == half) {
        out.add(new Pair(entry.getValue(), other));
      }
    }
    return out;
  }

  private static Map<String, String> sentences(Path file) throws IOException {
    Map<String, String> out = new TreeMap<>();
    String id = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(ID)) {
        id = line.substring(ID.length()).strip();
      } else if (line.startsWith(TEXT)) {
        out.put(id, line.substring(TEXT.length()).strip());
      }
    }
    return out;
  }

  private static List<Pair> meantime(Path folder) throws IOException {
    Map<String, ObjectNode> spanish = new TreeMap<>();
    Input.lines(folder.resolve("meantime/meantime-es-text.jsonl")).forEach(line -> spanish.put(line.path("cluster").asText(), line));
    List<Pair> out = new ArrayList<>();
    for (ObjectNode line : Input.lines(folder.resolve("meantime/meantime-en-text.jsonl"))) {
      ObjectNode other = spanish.get(line.path("cluster").asText());
      List<String> left = line.path("text").asText().lines().filter(l -> !l.isBlank()).toList();
      List<String> right = other == null ? List.of() : other.path("text").asText().lines().filter(l -> !l.isBlank()).toList();
      for (int i = 0; left.size() == right.size() && i < left.size(); i++) {
        double ratio = (double) left.get(i).length() / right.get(i).length();
        if (ratio < LONGER && ratio > 1 / LONGER) {
          out.add(new Pair(left.get(i), right.get(i)));
        }
      }
    }
    return out;
  }
}
