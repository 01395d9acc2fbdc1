package org.whence.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Role;

/**
 * Makes the table of rarity that ships: {@code RarityGenerator OUT LANGUAGE:FILE ...}, where a file is JSON lines with a {@code text} or a CoNLL-U
 * treebank, gzipped or not. Only counts of word stems go into the table, no text. How the shipped table was made stands in docs/data.md.
 */
final class RarityGenerator {

  /** Sentences of a treebank that make one text. */
  private static final int SENTENCES = 12;

  private final Map<String, int[]> counts = new TreeMap<>();
  private final int[] texts = new int[2];

  private RarityGenerator() {}

  public static void main(String[] args) throws IOException {
    RarityGenerator generator = new RarityGenerator();
    for (int i = 1; i < args.length; i++) {
      String language = args[i].substring(0, args[i].indexOf(':'));
      Path file = Path.of(args[i].substring(language.length() + 1));
      for (String text : texts(file)) {
        generator.count(text, new Language(language));
      }
    }
    generator.write(Path.of(args[0]));
  }

  private static List<String> texts(Path file) throws IOException {
    List<String> out = new ArrayList<>();
    StringBuilder sentences = new StringBuilder();
    int held = 0;
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("{")) {
          JsonNode node = new ObjectMapper().readTree(line);
          out.add(node.path("title").asText("") + "\n" + node.path("text").asText());
        } else if (line.startsWith("# text = ")) {
          sentences.append(line.substring(9)).append('\n');
          held++;
          if (held == SENTENCES) {
            out.add(sentences.toString());
            sentences.setLength(0);
            held = 0;
          }
        }
      }
    }
    return out;
  }

  private void count(String text, Language language) {
    ArticleId id = new ArticleId("background");
    Block body = new Block(0, text.length(), Role.BODY, "whole");
    Article article = new Article(id, "", text, List.of(body), language, null, null, null, null, List.of(), List.of());
    Set<String> keys = new HashSet<>();
    Terms.first(article, Integer.MAX_VALUE, Lexicon.ofRarity()).forEach(term -> keys.add(term.key()));
    int side = language.equals(Language.SPANISH) ? 1 : 0;
    texts[side]++;
    keys.forEach(key -> counts.computeIfAbsent(key, k -> new int[2])[side]++);
  }

  private void write(Path out) throws IOException {
    try (OutputStream raw = Files.newOutputStream(out); OutputStream zip = new GZIPOutputStream(raw)) {
      StringBuilder table = new StringBuilder("# rarity in tenths of a natural logarithm\n");
      counts.forEach(
          (key, n) -> {
            double rarity = rarity(n);
            if (rarity < Rarity.RAREST) {
              table.append(key).append('\t').append(Math.round(rarity * 10)).append('\n');
            }
          });
      zip.write(table.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The lower of both languages' rarities; a word seen once or twice in one language is as rare as one never seen. */
  private double rarity(int[] n) {
    double english = n[0] < 3 ? Rarity.RAREST : Math.log((texts[0] + 1) / (n[0] + 0.5));
    double spanish = n[1] < 2 ? Rarity.RAREST : Math.log((texts[1] + 1) / (n[1] + 0.5));
    return Math.max(0, Math.min(english, spanish + 0.5));
  }
}
