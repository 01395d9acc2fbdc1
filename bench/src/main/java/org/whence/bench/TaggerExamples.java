package org.whence.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.text.Tag;
import org.whence.text.TaggerTraining;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/** A treebank in CoNLL-U as the taggers learn from it: Whence's own tokens, each with its word class. */
final class TaggerExamples {

  private TaggerExamples() {}

  /** The sentences of a treebank, in the order of the file. */
  static List<TaggerTraining.Example> read(Path file) throws IOException {
    List<TaggerTraining.Example> examples = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.isEmpty()) {
        if (!rows.isEmpty()) {
          examples.add(example(rows));
        }
        rows.clear();
      } else if (line.charAt(0) != '#') {
        rows.add(line.split("\t"));
      }
    }
    return examples;
  }

  /** Whence's own tokens over the sentence's text; a token takes the class of the first treebank word it begins with or covers. */
  private static TaggerTraining.Example example(List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    List<int[]> words = new ArrayList<>();
    List<Tag> classes = new ArrayList<>();
    int coveredTo = 0;
    for (String[] row : rows) {
      int id = Integer.parseInt(row[0].split("[-.]")[0]);
      if (row[0].contains(".")) {
        continue;
      }
      if (row[0].contains("-")) {
        coveredTo = Integer.parseInt(row[0].split("-")[1]);
        place(text, words, row);
        classes.add(null);
        continue;
      }
      Tag tag = tag(row);
      if (id <= coveredTo) {
        int last = classes.size() - 1;
        if (classes.get(last) == null || classes.get(last) == Tag.ADP && tag.isVerb()) {
          classes.set(last, tag);
        }
        continue;
      }
      place(text, words, row);
      classes.add(tag);
    }
    return align(text.toString(), words, classes);
  }

  private static void place(StringBuilder text, List<int[]> words, String[] row) {
    words.add(new int[] {text.length(), text.length() + row[1].length()});
    text.append(row[1]);
    if (!row[9].contains("SpaceAfter=No")) {
      text.append(' ');
    }
  }

  private static TaggerTraining.Example align(String text, List<int[]> words, List<Tag> classes) {
    Tokens tokens = Tokenizer.tokens(text);
    Tag[] tags = new Tag[tokens.size()];
    int word = 0;
    for (int i = 0; i < tokens.size(); i++) {
      while (word + 1 < words.size() && words.get(word)[1] <= tokens.begin(i)) {
        word++;
      }
      Tag tag = classes.get(word);
      String form = tokens.word(i);
      boolean possessive = form.equals("'s") || form.equals("\u2019s");
      tags[i] = tokens.kind(i) != Tokens.Kind.WORD ? TaggerTraining.fixed(tokens, i) : tag == null ? Tag.OTHER : possessive
          && tag != Tag.AUX ? Tag.PART : tag;
    }
    return new TaggerTraining.Example(tokens, tags);
  }

  private static Tag tag(String[] row) {
    if (row[3].equals("VERB")) {
      return row[5].contains("VerbForm=Fin") ? Tag.VERB_FINITE
          : row[5].contains("VerbForm=Inf") ? Tag.VERB_INFINITIVE
          : row[5].contains("VerbForm=Ger") || row[1].endsWith("ing") ? Tag.VERB_GERUND
          : row[5].contains("VerbForm=Part") ? Tag.VERB_PARTICIPLE : Tag.VERB_FINITE;
    }
    return switch (row[3]) {
      case "X", "_" -> Tag.OTHER;
      default -> Tag.valueOf(row[3]);
    };
  }
}
