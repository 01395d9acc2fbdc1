package org.whence.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.whence.audit.Hops;
import org.whence.audit.Sheet;
import org.whence.audit.Tally;
import org.whence.model.Audit;
import org.whence.model.Pile;

/** Audits kept in files. */
final class Sheets {
  /** A sheet of ten thousand hops is a few megabytes. */
  private static final long LARGEST = 50_000_000;

  private Sheets() {}

  /** The sheet in a file; null where there is no such file. */
  static @Nullable Sheet read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      throw new Refusal(Exit.FAILED, file + ": it is no audit. Name the file that whence audit wrote.");
    }
    try {
      return Sheet.of(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new Refusal(Exit.FAILED, file + ": it is not UTF-8 text. Name the file that whence audit wrote.");
    } catch (Sheet.Broken broken) {
      throw new Refusal(Exit.FAILED, file + ": " + broken.getMessage() + ". Mend it, or name another file.");
    }
  }

  static void mustBeOf(Pile pile, Sheet sheet, Path file) {
    if (!sheet.articles().equals(Sheet.digest(pile))) {
      throw new Refusal(Exit.USAGE, file + ": it is an audit of other articles than these. Name its own articles, or another file.");
    }
  }

  /** What came of the audit in a file. */
  static Audit audit(Pile pile, Path file) throws IOException {
    Sheet sheet = read(file);
    if (sheet == null) {
      throw new Refusal(Exit.USAGE, file + ": there is no such file. Make it with: whence audit PATH -o " + file);
    }
    mustBeOf(pile, sheet, file);
    return Tally.of(new Hops(pile), sheet);
  }
}
