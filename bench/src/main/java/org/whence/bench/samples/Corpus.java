package org.whence.bench.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.extract.Extractor;
import org.whence.ingest.Intake;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.pipeline.Whence;

/** Sample articles as Whence reads them, under the names that a key gives them. */
final class Corpus {

  private static final Pattern LINE = Pattern.compile(" line (\\d+)$");

  private final Map<String, ArticleId> idOf = new LinkedHashMap<>();
  private final Map<ArticleId, String> nameOf = new TreeMap<>();
  private final Map<ArticleId, Reading> readings = new TreeMap<>();
  private final Map<ArticleId, Dossier> dossierOf = new TreeMap<>();
  private final List<Dossier> dossiers;

  /**
   * Reads folders and traces all they hold as one pile.
   *
   * @param folders by what the names of their articles begin with
   */
  Corpus(Map<String, Path> folders) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Map.Entry<String, Path> folder : folders.entrySet()) {
      for (Path file : files(folder.getValue())) {
        read(file, folder.getKey() + folder.getValue().relativize(file).toString().replace('\\', '/'), articles);
      }
    }
    dossiers = new Whence().traceArticles(articles).dossiers();
    for (Dossier dossier : dossiers) {
      for (Reading reading : dossier.readings()) {
        readings.put(reading.article().id(), reading);
        dossierOf.put(reading.article().id(), dossier);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(file -> !file.endsWith(Key.FILE)).sorted().toList();
    }
  }

  private void read(Path file, String name, List<Article> out) throws IOException {
    for (Outcome<RawPage> outcome : new Intake(InputStream.nullInputStream()).read(List.of(file.toString()))) {
      if (!(outcome instanceof Outcome.Done<RawPage> done)) {
        throw new IOException("the sample " + name + " cannot be read");
      }
      Article article = new Extractor().extract(done.value());
      Matcher line = LINE.matcher(article.input());
      String full = line.find() ? name + "#" + line.group(1) : name;
      idOf.put(full, article.id());
      nameOf.put(article.id(), full);
      out.add(article);
    }
  }

  List<Dossier> dossiers() {
    return dossiers;
  }

  /** The article's name in the key. */
  String name(ArticleId id) {
    return nameOf.getOrDefault(id, id.value());
  }

  /** The words of a span of one of the articles. */
  String words(Span span) {
    Reading reading = readings.get(span.article());
    return reading == null ? "" : reading.article().words(span);
  }

  @Nullable Reading reading(String name) {
    ArticleId id = idOf.get(name);
    return id == null ? null : readings.get(id);
  }

  @Nullable Dossier dossier(String name) {
    ArticleId id = idOf.get(name);
    return id == null ? null : dossierOf.get(id);
  }

  /** Every place where an article has the words, white space apart. */
  List<Span> places(String name, String quote) {
    Reading reading = reading(name);
    if (reading == null) {
      return List.of();
    }
    Collapsed text = Collapsed.of(reading.article().text());
    String words = Collapsed.of(quote).text().strip();
    List<Span> out = new ArrayList<>();
    for (int at = text.text().indexOf(words); at >= 0; at = text.text().indexOf(words, at + 1)) {
      out.add(reading.article().span(text.from()[at], text.from()[at + words.length() - 1] + 1));
    }
    return out;
  }

  /** Whether a span lies, in part, where an article has the words. */
  boolean within(Span span, String name, String quote) {
    return places(name, quote).stream().anyMatch(place -> place.overlaps(span));
  }

  /**
   * A text with each run of white space made one space.
   *
   * @param from for each position the one it was at before
   */
  private record Collapsed(String text, int[] from) {
    static Collapsed of(String text) {
      StringBuilder out = new StringBuilder(text.length());
      int[] from = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        boolean space = Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
        if (!space || out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
          from[out.length()] = i;
          out.append(space ? ' ' : text.charAt(i));
        }
      }
      return new Collapsed(out.toString(), from);
    }
  }
}
