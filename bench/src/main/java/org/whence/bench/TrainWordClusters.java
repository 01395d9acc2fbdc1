package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.whence.text.Fold;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/**
 * {@code train clusters [--eval FOLDER]}: trains {@link org.whence.text.WordClusters} of English on plain text: two exchange clusterings over the
 * words seen often enough.
 */
public final class TrainWordClusters {

  private static final Path SHIPPED =
      Path.of(System.getProperty("whence.root", "")).resolve("core/src/main/resources/org/whence/text/clusters-en.gz");

  private static final int COARSE = 64;
  private static final int FINE = 512;
  private static final int SEEN = 8;
  private static final int LONGEST = 40;

  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String[]> texts = new ArrayList<>();

  void add(String text) {
    Tokens tokens = Tokenizer.tokens(text, 0, text.length());
    String[] words = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      String word = tokens.kind(i) == Tokens.Kind.NUMBER ? "0" : tokens.word(i);
      words[i] = word.length() > LONGEST ? "" : Fold.fold(word).intern();
      counts.merge(words[i], 1, Integer::sum);
    }
    texts.add(words);
  }

  void addAll(Path file, String... keys) throws IOException {
    for (ObjectNode line : Input.lines(file)) {
      for (String key : keys) {
        add(line.path(key).asText());
      }
    }
  }

  /** The classes as the library reads them. */
  byte[] train(int coarse, int fine) throws IOException {
    List<String> words = counts.entrySet().stream().filter(e -> e.getValue() >= SEEN && !e.getKey().isEmpty())
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey).toList();
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      index.put(words.get(i), i + 1);
    }
    List<int[]> runs = texts.stream().map(text -> java.util.Arrays.stream(text).mapToInt(word -> index.getOrDefault(word, 0)).toArray()).toList();
    int[] broad = new Exchange(runs, words.size() + 1, coarse).cluster();
    int[] narrow = new Exchange(runs, words.size() + 1, fine).cluster();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(words.size());
      for (int i = 0; i < words.size(); i++) {
        byte[] word = words.get(i).getBytes(StandardCharsets.UTF_8);
        out.writeByte(word.length);
        out.write(word);
        out.writeShort(broad[i + 1] + 1);
        out.writeShort(narrow[i + 1] + 1);
      }
    }
    return bytes.toByteArray();
  }

  /** The texts: news and web of open licences, none of it labelled. */
  public static void main(String[] args) throws IOException {
    Path given = args.length == 2 && args[0].equals("--eval") ? Path.of(args[1]) : null;
    Path eval = EvalFolder.of(given);
    if (args.length != 0 && given == null || !Files.isDirectory(eval)) {
      System.err.println("train clusters: there is no evaluation folder at " + eval + ". Usage: ./dev train clusters [--eval FOLDER]");
      System.exit(2);
    }
    TrainWordClusters training = new TrainWordClusters();
    training.addAll(eval.resolve("stories/allsides-train.jsonl.gz"), "title", "text");
    training.addAll(eval.resolve("stories/allsides-dev.jsonl.gz"), "title", "text");
    training.addAll(eval.resolve("stories/ecbplus-train.jsonl"), "text");
    training.addAll(eval.resolve("firmness/factuality-UDS-IH2-train.jsonl"), "text");
    byte[] bytes = training.train(COARSE, FINE);
    Files.write(SHIPPED, bytes);
    System.out.printf("%s: %d texts, %d bytes%n", SHIPPED, training.texts.size(), bytes.length);
  }
}
