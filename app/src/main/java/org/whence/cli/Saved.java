package org.whence.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.whence.dossier.SavedArticles;
import org.whence.model.Article;
import org.whence.model.Outcome;
import org.whence.model.Trouble;

/** Dossiers that were written to a file before: what they were made of is traced again. */
final class Saved {
  /** Bytes in which the first field of a dossier stands. */
  private static final int BEGINNING = 64;

  private Saved() {}

  /** Whether a path is a file that trace wrote as JSON or JSON Lines. */
  static boolean isDossier(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    if (!name.endsWith(".json") && !name.endsWith(".jsonl")) {
      return false;
    }
    try {
      Path file = Path.of(path);
      return Files.isRegularFile(file) && Files.isReadable(file) && new SavedArticles().isDossier(beginning(file));
    } catch (InvalidPathException | IOException e) {
      return false; // intake names what is wrong with it
    }
  }

  private static String beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
    }
  }

  static Outcome<List<Article>> read(String path) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(path)))) {
      return new SavedArticles().read(path, in);
    } catch (IOException e) {
      return new Outcome.SetAside<>(new Trouble(path, "", "it cannot be read: " + e.getMessage(), "Check that it can be read to its end."));
    }
  }
}
