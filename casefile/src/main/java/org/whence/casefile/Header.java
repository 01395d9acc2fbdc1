package org.whence.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first hundred bytes of a file, read before anything else opens it: they tell a case from another file, a newer case from an older one, and a
 * file that was cut short.
 */
final class Header {
  /** Application id of a case: "WHNC". */
  static final int APPLICATION = 0x57484E43;

  /** The newest form of a case that this version reads and writes. */
  static final int VERSION = 7;

  private static final int BYTES = 100;
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PAGE_SIZE = 16;
  private static final int CHANGES = 24;
  private static final int PAGES = 28;
  private static final int USER_VERSION = 60;
  private static final int APPLICATION_ID = 68;
  private static final int VALID_FOR = 92;

  private Header() {}

  /** Refuses a file that is no case of this version or an older one. Only reads. */
  static void check(Path file) {
    if (!Files.exists(file)) {
      throw CaseTrouble.of(CaseTrouble.Kind.MISSING, file, "there is no such case", "Make it with: whence new " + file);
    }
    if (!Files.isRegularFile(file)) {
      throw CaseTrouble.of(CaseTrouble.Kind.NOT_A_CASE, file, "not a case: it is no file", "Name a file made by whence new.");
    }
    if (!Files.isReadable(file)) {
      throw CaseTrouble.of(CaseTrouble.Kind.READ_ONLY, file, "the file may not be read", "Check its permissions.");
    }
    ByteBuffer head = head(file);
    if (head.getInt(APPLICATION_ID) != APPLICATION) {
      throw CaseTrouble.of(CaseTrouble.Kind.NOT_A_CASE, file, "not a case: a database of another program", "Name a file made by whence new.");
    }
    int version = head.getInt(USER_VERSION);
    if (version > VERSION) {
      throw CaseTrouble.of(CaseTrouble.Kind.NEWER, file,
          "written by a newer Whence (form " + version + "; this one knows " + VERSION + ")",
          "Take that version or a newer one; nothing was changed.");
    }
    if (version < 1 || isCut(file, head)) {
      throw damaged(file, "it was cut short");
    }
  }

  /** The form that the file says it has; while others write to it, it may have a newer one. */
  static int version(Path file) {
    return head(file).getInt(USER_VERSION);
  }

  private static ByteBuffer head(Path file) {
    byte[] bytes = new byte[BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.readNBytes(bytes, 0, BYTES);
      for (int i = 0; i < Math.min(read, MAGIC.length); i++) {
        if (bytes[i] != MAGIC[i]) {
          throw CaseTrouble.of(CaseTrouble.Kind.NOT_A_CASE, file, "not a case", "Name a file made by whence new.");
        }
      }
      if (read == 0) {
        throw CaseTrouble.of(CaseTrouble.Kind.NOT_A_CASE, file, "not a case: the file is empty", "Name a file made by whence new.");
      }
      if (read < BYTES) {
        throw damaged(file, "it was cut short");
      }
      return ByteBuffer.wrap(bytes);
    } catch (IOException e) {
      throw CaseTrouble.of(CaseTrouble.Kind.DAMAGED, file, "it cannot be read: " + e.getMessage(), "Check the disk, or take a copy.");
    }
  }

  /** Whether pages are missing at the end. With a journal beside it the file may yet grow. */
  private static boolean isCut(Path file, ByteBuffer head) {
    int size = head.getShort(PAGE_SIZE) & 0xFFFF;
    long bytes = (size == 1 ? 1 << 16 : size) * (head.getInt(PAGES) & 0xFFFFFFFFL);
    return head.getInt(CHANGES) == head.getInt(VALID_FOR) && !Files.exists(journal(file)) && file.toFile().length() < bytes;
  }

  static Path journal(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  static CaseTrouble damaged(Path file, String how) {
    return CaseTrouble.of(CaseTrouble.Kind.DAMAGED, file, "the case is damaged: " + how,
        "Take a copy of it; what can be read of this one: sqlite3 FILE .recover. Nothing was changed");
  }
}
