package org.whence.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The words given to a verb, told apart: paths, and behind them what of it is meant. */
record Asked(List<String> paths, @Nullable String name) {
  Asked {
    paths = Inputs.of(paths);
  }

  /** The last word is a name where it is put like one, no file is called so, and a path stands before it. */
  static Asked mayName(List<String> words, Predicate<String> isName) {
    boolean named = words.size() > 1 && isName.test(words.getLast()) && !exists(words.getLast());
    return named ? new Asked(words.subList(0, words.size() - 1), words.getLast()) : new Asked(words, null);
  }

  /** The last word is no path, whatever it is. */
  static Asked names(List<String> words, String what) {
    if (words.size() == 1) {
      throw new Refusal(Exit.USAGE, words.getFirst() + ": name files or folders first, then " + what + ".");
    }
    return words.isEmpty() ? new Asked(words, null) : new Asked(words.subList(0, words.size() - 1), words.getLast());
  }

  /** The last word is a sentence; that it is the name of a file means that the sentence was forgotten. */
  static Asked sentence(List<String> words) {
    if (words.size() > 1 && exists(words.getLast())) {
      throw new Refusal(Exit.USAGE, words.getLast() + ": it is a file or a folder, and the sentence is missing. Put it last, in quotation marks.");
    }
    return names(words, "a sentence in quotation marks");
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return false; // what cannot be a path is none
    }
  }

  /** What the paths are called in an error. */
  String in() {
    return paths.getFirst() + (paths.size() == 1 ? "" : " and " + (paths.size() - 1) + " more");
  }

  String name(String otherwise) {
    return name == null ? otherwise : name;
  }
}
