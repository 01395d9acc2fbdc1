package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.read.Reader;
import org.whence.text.WordList;

/**
 * What names cost nothing to find, to compare with: a run of capitalised words is a name, but for one word that begins the line; its kind is that of
 * the lists of both languages, else a person where it has several words and another thing where it has one.
 */
final class NamesByLists extends EachLine {

  private static final Map<String, String> KINDS = kinds();

  private static Map<String, String> kinds() {
    Map<String, String> classes = Map.of("place", "LOC", "city", "LOC", "given", "PER", "surname", "PER", "organisation", "ORG", "product", "MISC",
        "nation", "MISC", "organisation_head", "ORG", "place_head", "LOC", "event_head", "MISC");
    Map<String, String> kinds = new HashMap<>();
    for (String folder : List.of("any", "en", "es")) {
      for (String[] row : WordList.rows(Reader.class, folder + "/names.tsv")) {
        String kind = classes.get(row[0]);
        for (String name : kind == null ? new String[0] : row[1].split(";")) {
          kinds.putIfAbsent(name, kind);
        }
      }
    }
    return Map.copyOf(kinds);
  }

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    List<String> tokens = new ArrayList<>();
    for (JsonNode token : line.path("tokens")) {
      tokens.add(token.asText());
    }
    String[] labels = new String[tokens.size()];
    Arrays.fill(labels, "O");
    for (int i = 0; i < labels.length; i++) {
      int end = i;
      while (end < labels.length && isCapitalised(tokens.get(end))) {
        end++;
      }
      boolean name = end > i && (i > 0 || end > 1 || KINDS.containsKey(tokens.get(0)));
      for (int k = i; name && k < end; k++) {
        labels[k] = (k == i ? "B-" : "I-") + kind(tokens.subList(i, end));
      }
      i = end;
    }
    ArrayNode all = answer.putArray("labels");
    for (String label : labels) {
      all.add(label);
    }
  }

  private static boolean isCapitalised(String token) {
    return !token.isEmpty() && Character.isUpperCase(token.codePointAt(0));
  }

  private static String kind(List<String> words) {
    String whole = KINDS.get(String.join(" ", words));
    String first = KINDS.get(words.get(0));
    String last = KINDS.get(words.get(words.size() - 1));
    return whole != null ? whole : first != null ? first : last != null ? last : words.size() > 1 ? "PER" : "MISC";
  }
}
