package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.read.FirmnessTraining.Judged;

/** Texts and events with the judgements of readers, as the evaluation folder has them. */
final class JudgedTexts {

  /** The sets of judged events. */
  static final List<String> EVENTS = List.of("CommitmentBank", "MEANTIME", "MegaVeridicality", "RP", "UDS-IH2");

  private static final List<String> LESSER_ASPECTS = List.of("Number", "Extent", "Condition", "Framing");

  /** So many texts alike in their aspects must have been judged before a text is given their mean. */
  private static final int ALIKE = 5;

  /** What a judgement carried over from texts alike counts against a reader's own. */
  private static final double CARRIED = 0.5;

  private final Path folder;

  JudgedTexts(Path folder) {
    this.folder = folder.resolve("firmness");
  }

  /** How sure each text sounds, 1 to 6. */
  List<Judged> certainty(String part) throws IOException {
    List<Judged> out = new ArrayList<>();
    for (ObjectNode line : Input.lines(folder.resolve("certainty-" + part + ".jsonl"))) {
      out.add(whole(line, line.path("label").asDouble(), 1));
    }
    return out;
  }

  /** Texts whose aspects alone were judged: each is given the mean of the texts of {@code judged} that have the same aspects. */
  List<Judged> byAspects(List<Judged> judged) throws IOException {
    Map<String, Double> marks = new HashMap<>();
    judged.forEach(one -> marks.put(one.text(), one.mark()));
    Set<String> unseen = new HashSet<>();
    certainty("val").forEach(one -> unseen.add(one.text()));
    List<ObjectNode> lines = Input.lines(folder.resolve("certainty-aspects-train.jsonl"));
    Map<String, List<Double>> alike = new TreeMap<>();
    for (ObjectNode line : lines) {
      Double mark = marks.get(line.path("text").asText());
      if (mark != null) {
        alike.computeIfAbsent(aspects(line), k -> new ArrayList<>()).add(mark);
      }
    }
    List<Judged> out = new ArrayList<>();
    for (ObjectNode line : lines) {
      String text = line.path("text").asText();
      List<Double> others = alike.getOrDefault(aspects(line), List.of());
      if (!marks.containsKey(text) && !unseen.contains(text) && others.size() >= ALIKE) {
        out.add(whole(line, others.stream().mapToDouble(Double::doubleValue).sum() / others.size(), CARRIED));
      }
    }
    return out;
  }

  private static String aspects(ObjectNode line) {
    JsonNode aspects = line.path("aspects");
    boolean lesser = LESSER_ASPECTS.stream().anyMatch(name -> aspects.path(name).asText().equals("Uncertain"));
    return aspects.path("Probability").asText() + " " + aspects.path("Suggestion").asText() + " " + lesser;
  }

  /** Whether each event happened, -3 to 3. */
  List<Judged> events(String set, String part) throws IOException {
    List<Judged> out = new ArrayList<>();
    for (ObjectNode line : Input.lines(folder.resolve("factuality-" + set + "-" + part + ".jsonl"))) {
      out.add(event(line, line.path("label").asDouble()));
    }
    return out;
  }

  /** The event of a line, its tokens put together as running text. */
  static Judged event(ObjectNode line, double mark) {
    List<String> tokens = List.of(line.path("text").asText().split(" ", -1));
    JoinedTokens joined = JoinedTokens.of(tokens);
    int last = tokens.size() - 1;
    int first = Math.clamp(line.path("token").path(0).asInt(), 0, last);
    int end = Math.clamp(line.path("token").path(1).asInt() - 1, first, last);
    return new Judged(joined.text(), joined.begin(first), joined.end(end), mark, 1);
  }

  /** Hedged sentences: -1 for the label "uncertain", 1 for "certain". */
  List<Judged> hedges() throws IOException {
    List<Judged> out = new ArrayList<>();
    for (ObjectNode line : Input.lines(folder.resolve("hedge-conll2010-sample.jsonl"))) {
      out.add(whole(line, line.path("label").asText().equals("certain") ? 1 : -1, 1));
    }
    return out;
  }

  /** Pairs of a finding and what was made of it: how strong each is, 0 to 3, and the verdict. */
  List<Pair> pairs() throws IOException {
    List<Pair> out = new ArrayList<>();
    for (ObjectNode line : Input.lines(folder.resolve("exaggeration-train.jsonl"))) {
      Judged source = new Judged(line.path("source").asText(), -1, -1, line.path("source_strength").asDouble(), 1);
      Judged claim = new Judged(line.path("claim").asText(), -1, -1, line.path("claim_strength").asDouble(), 1);
      out.add(new Pair(source, claim, line.path("label").asText()));
    }
    return out;
  }

  /** A finding and what was made of it. */
  record Pair(Judged source, Judged claim, String verdict) {}

  private static Judged whole(ObjectNode line, double mark, double weight) {
    return new Judged(line.path("text").asText(), -1, -1, mark, weight);
  }
}
