package org.whence.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.whence.model.Article;
import org.whence.model.Name;
import org.whence.model.Span;
import org.whence.read.NamedText;
import org.whence.read.Reader;
import org.whence.text.WordList;

/** Sentences of our own with slots for names, filled from pools: they teach what stands around names. The same files give the same sentences. */
final class NamePatterns {

  private static final int SEED = 20310304;

  /** A title of a book, film or song: a name of another kind that may stand in quotation marks. */
  private static final String WORK = "WORK";

  private static final List<String> MARKS = List.of("", "", "\"\"", "\u201C\u201D", "\u2018\u2019", "\u00AB\u00BB");

  /** What a slot is filled with; no kind where it is only a part of a name. */
  private record Pool(String kind, List<String> values) {}

  private final String language;
  private final Map<String, Pool> pools = new TreeMap<>();
  private final List<String> patterns = new ArrayList<>();
  private final Random random = new Random(SEED);

  NamePatterns(String language, Path folder) throws IOException {
    this.language = language;
    for (String tag : List.of("any", language)) {
      for (String[] row : WordList.rows(Reader.class, tag + "/names.tsv")) {
        pools.computeIfAbsent("@" + row[0], k -> new Pool("-", new ArrayList<>())).values().addAll(List.of(row[1].split(";")));
      }
    }
    read(folder.resolve("pools-en.tsv"));
    read(folder.resolve("pools-" + language + ".tsv"));
    for (String line : Files.readAllLines(folder.resolve("patterns-" + language + ".txt"), StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        patterns.add(line);
      }
    }
  }

  private void read(Path file) throws IOException {
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        pools.put(cells[0], new Pool(cells[1], List.of(cells[2].split(";"))));
      }
    }
  }

  /** Every pattern filled so many times. */
  List<NamedText> texts(int times) {
    List<NamedText> out = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      for (String pattern : patterns) {
        out.add(filled(pattern));
      }
    }
    return out;
  }

  private NamedText filled(String pattern) {
    StringBuilder text = new StringBuilder();
    List<int[]> ranges = new ArrayList<>();
    List<Name.Kind> kinds = new ArrayList<>();
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      text.append(pattern, at, open);
      int close = pattern.indexOf('}', open);
      Pool pool = pool(pattern.substring(open + 1, close));
      String marks = pool.kind().equals(WORK) ? MARKS.get(random.nextInt(MARKS.size())) : "";
      text.append(marks, 0, marks.length() / 2);
      int begin = text.length();
      text.append(value(pool));
      if (!pool.kind().equals("-")) {
        ranges.add(new int[] {begin, text.length()});
        kinds.add(pool.kind().equals(WORK) ? Name.Kind.OTHER : Name.Kind.valueOf(pool.kind()));
      }
      text.append(marks, marks.length() / 2, marks.length());
      at = close + 1;
    }
    text.append(pattern.substring(at));
    Article article = PlainArticles.of("pattern", text.toString(), null, null, language);
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      names.add(new Name(new Span(article.id(), ranges.get(i)[0], ranges.get(i)[1]), kinds.get(i)));
    }
    return new NamedText(article, names, List.of());
  }

  private Pool pool(String slot) {
    Pool pool = pools.get(slot);
    if (pool == null) {
      throw new IllegalArgumentException("no pool fills the slot {" + slot + "}: add a row to corpus/names/pools-" + language + ".tsv");
    }
    return pool;
  }

  private String value(Pool pool) {
    String value = pool.values().get(random.nextInt(pool.values().size()));
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = value.indexOf('{'); open >= 0; open = value.indexOf('{', at)) {
      int close = value.indexOf('}', open);
      out.append(value, at, open).append(value(pool(value.substring(open + 1, close))));
      at = close + 1;
    }
    return out.append(value.substring(at)).toString();
  }
}
