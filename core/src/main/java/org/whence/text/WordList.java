package org.whence.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads the word lists of language packs: UTF-8 lines, tab-separated columns, "#" opens a comment line. */
public final class WordList {

  private WordList() {}

  /** The words of a list beside {@code owner} on the class path, separated by white space or lines; empty where there is no such list. */
  public static Set<String> words(Class<?> owner, String resource) {
    Set<String> words = new HashSet<>();
    for (String[] row : rows(owner, resource)) {
      for (String column : row) {
        words.addAll(List.of(column.split(" ")));
      }
    }
    return Set.copyOf(words);
  }

  /** The words of one kind in every language, of a list whose rows are language, kind and words. */
  public static Set<String> words(Class<?> owner, String resource, String kind) {
    Set<String> words = new HashSet<>();
    for (String[] row : rows(owner, resource)) {
      if (row[1].equals(kind)) {
        words.addAll(List.of(row[2].split(" ")));
      }
    }
    if (words.isEmpty()) {
      throw new IllegalStateException("no words of kind " + kind + " in " + resource + " beside " + owner.getName());
    }
    return Set.copyOf(words);
  }

  /** The rows of a list beside {@code owner} on the class path; empty where there is no such list. */
  public static List<String[]> rows(Class<?> owner, String resource) {
    return rows(owner, resource, false);
  }

  /** As {@link #rows(Class, String)}, of a gzipped list. */
  public static List<String[]> gzipped(Class<?> owner, String resource) {
    return rows(owner, resource, true);
  }

  private static List<String[]> rows(Class<?> owner, String resource, boolean gzipped) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream raw = owner.getResourceAsStream(resource);
        InputStream in = raw != null && gzipped ? new GZIPInputStream(raw) : raw) {
      if (in == null) {
        return rows;
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          rows.add(line.strip().split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read word list " + resource, e);
    }
    return rows;
  }
}
