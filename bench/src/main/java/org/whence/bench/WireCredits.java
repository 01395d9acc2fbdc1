package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.Credit;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.read.Reader;
import org.whence.text.OutletNames;

/**
 * {@code eval wire-credit}: whom an article credits its text to. Gold says for each article of PolNeAR the agency whose copy it is, or the outlet of
 * its "h/t" line. Two inputs: the text alone, from which the annotators' files took byline and footer; and the text with these put back as lines.
 */
final class WireCredits {

  private final Reader reader = new Reader().withoutActs();
  private final Path folder;
  private final List<String> misses = new ArrayList<>();
  private final Map<String, int[]> found = new TreeMap<>();

  WireCredits(Path folder) {
    this.folder = folder;
  }

  /** Prints the figures; what was missed is given back, line by line. */
  List<String> print(PrintStream out) throws IOException {
    Map<String, ObjectNode> texts = new HashMap<>();
    for (String file : List.of("train", "dev")) {
      for (ObjectNode line : Input.lines(folder.resolve("attribution/" + file + ".jsonl"))) {
        texts.put(line.path("id").asText(), line);
      }
    }
    for (ObjectNode gold : Input.lines(folder.resolve("attribution/provenance-wire-credit.jsonl"))) {
      ObjectNode article = texts.get(gold.path("id").asText());
      if (article != null) {
        score(gold, article);
      }
    }
    found.forEach((name, n) -> out.println(String.format("%-34s P %.3f  R %.3f   given %d, to find %d", name, ratio(n[0], n[1]), ratio(n[0], n[2]),
        n[1], n[2])));
    return misses;
  }

  private static double ratio(int one, int all) {
    return all == 0 ? 1 : (double) one / all;
  }

  private void score(ObjectNode gold, ObjectNode article) {
    String wire = Input.value(gold, "wire");
    String tip = Input.value(gold, "credit");
    String text = article.path("text").asText();
    String publisher = Input.value(gold, "publisher");
    String outlet = publisher == null ? null : publisher.replace('-', ' ');
    String author = Input.value(gold, "author");
    count("wire, text alone", gold, wire, credits(text, outlet, true));
    String title = text.contains("\n") ? text.substring(0, text.indexOf('\n')) : text;
    String rest = text.substring(title.length());
    String whole = title + (author == null ? "" : "\n\nBy " + author) + rest + (tip == null ? "" : "\n\n" + tip);
    count("wire, with byline and footer", gold, wire, credits(whole, outlet, true));
    count("h/t, with byline and footer", gold, tip == null ? null : tip.replaceFirst("^h/t: *", ""), credits(whole, outlet, false));
  }

  /** Normal forms of the outlets that the text as a whole, or a part of it, is credited to. */
  private TreeSet<String> credits(String text, @Nullable String outlet, boolean whole) {
    Article article = new Extractor().extract(RawPage.text("line", text).by(outlet, null, "en", null));
    Reading reading = reader.read(article);
    TreeSet<String> out = new TreeSet<>();
    for (Credit credit : reading.credits()) {
      if (credit.kind() != Credit.Kind.CAPTION && credit.kind().isWhole() == whole) {
        out.add(OutletNames.outlet(credit.outlet()));
      }
    }
    out.remove(outlet == null ? "" : OutletNames.outlet(outlet));
    return out;
  }

  private void count(String name, ObjectNode gold, @Nullable String wanted, TreeSet<String> given) {
    int[] n = found.computeIfAbsent(name, k -> new int[3]);
    boolean right = wanted != null && given.contains(OutletNames.outlet(wanted.strip()));
    n[0] += right ? 1 : 0;
    n[1] += given.isEmpty() ? 0 : 1;
    n[2] += wanted == null ? 0 : 1;
    if (right != (wanted != null) || wanted == null && !given.isEmpty()) {
      misses.add(name + "  " + gold.path("id").asText() + "  " + given + ", not " + wanted);
    }
  }
}
