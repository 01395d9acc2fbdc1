package org.whence.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Sentences of a Universal Dependencies treebank: words with their places in the text, lemmas, classes, heads and relations. */
final class Treebank {

  private Treebank() {}

  /**
   * A sentence; word 0 is the root, arrays are indexed by word.
   *
   * @param begin where each word begins in the text; words of one contraction share its place
   * @param features as the treebank writes them: {@code Mood=Ind|VerbForm=Fin}
   */
  record Tree(
      String text, int[] begin, int[] end, String[] form, String[] lemma, String[] upos, String[] features, int[] head, String[] relation) {

    int size() {
      return form.length;
    }

    /** The relation without its subtype. */
    boolean is(int word, String wanted) {
      return relation[word].equals(wanted) || relation[word].startsWith(wanted + ":");
    }

    /** The first dependent with one of the relations, 0 where there is none. */
    int child(int word, String... wanted) {
      for (int i = 1; i < size(); i++) {
        if (head[i] == word) {
          for (String one : wanted) {
            if (is(i, one)) {
              return i;
            }
          }
        }
      }
      return 0;
    }

    /** A word with all that hangs on it, without what hangs on {@code without}. */
    BitSet phrase(int word, BitSet without) {
      BitSet in = new BitSet();
      in.set(word);
      boolean grows = true;
      while (grows) {
        grows = false;
        for (int i = 1; i < size(); i++) {
          if (!in.get(i) && !without.get(i) && in.get(head[i])) {
            in.set(i);
            grows = true;
          }
        }
      }
      return in;
    }

    BitSet phrase(int word) {
      return phrase(word, new BitSet());
    }
  }

  static List<Tree> read(Path file) throws IOException {
    List<Tree> out = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.isEmpty()) {
        out.add(tree(rows));
        rows.clear();
      } else if (line.charAt(0) != '#') {
        rows.add(line.split("\t"));
      }
    }
    return out;
  }

  private static Tree tree(List<String[]> rows) {
    List<String[]> words = rows.stream().filter(row -> !row[0].contains("-") && !row[0].contains(".")).toList();
    int n = words.size() + 1;
    Tree tree =
        new Tree("", new int[n], new int[n], new String[n], new String[n], new String[n], new String[n], new int[n], new String[n]);
    StringBuilder text = new StringBuilder();
    int coveredTo = 0;
    for (String[] row : rows) {
      if (row[0].contains(".")) {
        continue;
      }
      String[] span = row[0].split("-");
      int id = Integer.parseInt(span[0]);
      if (id > coveredTo) {
        int last = Integer.parseInt(span[span.length - 1]);
        for (int i = id; i <= last; i++) {
          tree.begin[i] = text.length();
          tree.end[i] = text.length() + row[1].length();
        }
        text.append(row[1]).append(row[9].contains("SpaceAfter=No") ? "" : " ");
        coveredTo = last;
      }
      if (span.length == 1) {
        fill(tree, id, row);
      }
    }
    tree.form[0] = "";
    tree.lemma[0] = "";
    tree.upos[0] = "";
    tree.features[0] = "";
    tree.relation[0] = "";
    return new Tree(
        text.toString().stripTrailing(), tree.begin, tree.end, tree.form, tree.lemma, tree.upos, tree.features, tree.head, tree.relation);
  }

  private static void fill(Tree tree, int id, String[] row) {
    tree.form[id] = row[1];
    tree.lemma[id] = row[2].toLowerCase(java.util.Locale.ROOT);
    tree.upos[id] = row[3];
    tree.features[id] = row[5];
    tree.head[id] = Integer.parseInt(row[6]);
    tree.relation[id] = row[7];
  }
}
