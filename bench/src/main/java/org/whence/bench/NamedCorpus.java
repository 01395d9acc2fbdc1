package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Name;
import org.whence.model.Span;
import org.whence.read.LabelledArticle;
import org.whence.read.NamedText;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/**
 * The texts that models of names learn from: our own corpus, MEANTIME and the treebanks, with the names of {@code corpus/names} marked wherever they
 * stand, the longest first.
 */
final class NamedCorpus {

  /** Of our own articles every so many one is kept back to measure on, and the whole of one treebank, so that most names measured are new. */
  private static final int KEPT_BACK = 6;

  private static final String KEPT_TREEBANK = "_pud-";

  /** Parts of the English treebank that nobody edited: mail, answers and reviews, whose names are not in the lists. */
  private static final List<String> UNEDITED = List.of("email", "answers", "reviews");

  /** Texts to learn from and texts to measure on. */
  record Split(List<NamedText> learned, List<NamedText> kept) {
    List<NamedText> all() {
      List<NamedText> all = new ArrayList<>(learned);
      all.addAll(kept);
      return all;
    }
  }

  /** A name of the lists; no kind where it is not known which part of it is a name. */
  private record Listed(String[] words, Name.@Nullable Kind kind) {}

  private final String language;
  private final Map<String, List<Listed>> byFirstWord = new HashMap<>();
  private final Split split = new Split(new ArrayList<>(), new ArrayList<>());

  private NamedCorpus(String language) {
    this.language = language;
  }

  /** The texts of a language. */
  static Split read(String language, Path corpus, Path folder) throws IOException {
    NamedCorpus out = new NamedCorpus(language);
    out.list(corpus.resolve("names").resolve(language + ".tsv"));
    out.treebanks(folder.resolve("pos"));
    out.meantime(folder.resolve("meantime").resolve("meantime-" + language + "-text.jsonl"));
    int number = 0;
    for (LabelledArticle article : AnnotatedCorpus.trainingPart(corpus.resolve("annotated"))) {
      if (article.article().language().tag().equals(language) && isListed(article)) {
        out.add(article.article(), number++ % KEPT_BACK == KEPT_BACK - 1);
      }
    }
    return out.split;
  }

  /** Whether the names of an article of ours are in the lists: those of the short ones, numbered below 101, are. */
  private static boolean isListed(LabelledArticle article) {
    return Integer.parseInt(article.name().substring(article.name().indexOf('-') + 1)) <= 100;
  }

  private void list(Path file) throws IOException {
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t");
      Name.Kind kind = cells[0].equals("UNSURE") ? null : Name.Kind.valueOf(cells[0]);
      for (String name : cells[1].split(";")) {
        String[] words = words(Tokenizer.tokens(name));
        byFirstWord.computeIfAbsent(words[0], w -> new ArrayList<>()).add(new Listed(words, kind));
      }
    }
  }

  private static String[] words(Tokens tokens) {
    String[] words = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens.word(i);
    }
    return words;
  }

  private void treebanks(Path folder) throws IOException {
    List<Path> files;
    try (java.util.stream.Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(f -> f.getFileName().toString().startsWith(language + "_")).sorted().toList();
    }
    for (Path file : files) {
      boolean edited = true;
      boolean kept = file.getFileName().toString().contains(KEPT_TREEBANK);
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.startsWith("# sent_id = ")) {
          edited = UNEDITED.stream().noneMatch(line.substring(12)::startsWith);
        } else if (line.startsWith("# text = ") && edited) {
          add(PlainArticles.of("sentence", line.substring(9), null, null, language), kept);
        }
      }
    }
  }

  private void meantime(Path file) throws IOException {
    for (ObjectNode line : Input.lines(file)) {
      add(PlainArticles.of("article", line.path("text").asText(), Input.value(line, "title"), null, language), false);
    }
  }

  private void add(Article article, boolean kept) {
    Tokens tokens = Tokenizer.tokens(article.text());
    String[] words = words(tokens);
    List<Name> names = new ArrayList<>();
    List<Span> unsure = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      Listed name = longest(words, i);
      if (name == null) {
        continue;
      }
      int last = i + name.words().length - 1;
      Span span = article.span(tokens.begin(i), tokens.end(last));
      if (name.kind() == null) {
        unsure.add(span);
      } else {
        names.add(new Name(span, name.kind()));
      }
      i = last;
    }
    NamedText text = new NamedText(article, names, unsure);
    (kept ? split.kept() : split.learned()).add(text);
  }

  private @Nullable Listed longest(String[] words, int at) {
    Listed best = null;
    for (Listed name : byFirstWord.getOrDefault(words[at], List.of())) {
      if ((best == null || name.words().length > best.words().length) && stands(name.words(), words, at)) {
        best = name;
      }
    }
    return best;
  }

  private static boolean stands(String[] name, String[] words, int at) {
    if (at + name.length > words.length) {
      return false;
    }
    for (int k = 1; k < name.length; k++) {
      String word = words[at + k];
      boolean abbreviated = word.length() == name[k].length() + 1 && word.endsWith(".") && word.startsWith(name[k]);
      if (!word.equals(name[k]) && !abbreviated) {
        return false;
      }
    }
    return true;
  }
}
