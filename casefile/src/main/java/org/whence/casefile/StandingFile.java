package org.whence.casefile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Ruling;
import org.whence.pipeline.Shelf;
import org.whence.pipeline.Standing;

/**
 * What a process keeps at hand of a case it traced, in a file beside the case, so that the next one need not find all stories again. It holds for
 * the case whose id it names, as long as the articles it was made of are as they were and the analysis is the same. Whatever else it is, it is as if
 * it were not there.
 */
final class StandingFile {
  private static final String FORM = "whence stories, form 1";

  /** Bytes of the sum at the end. */
  private static final int SUM = Long.BYTES;

  private static final int ROOM = 1 << 16;

  /**
   * What stands at the beginning.
   *
   * @param articles ids of all that were given, sorted
   * @param digest of what was read out of their pages
   */
  record Head(String form, String analysis, String caseId, List<String> articles, String digest, List<Ruling> rulings) {}

  private static final Codec<Head> HEAD = Codec.of(Head.class);

  /**
   * What was in the file.
   *
   * @param articles of which it was made: others came since
   */
  record Found(Standing standing, List<ArticleId> articles) {}

  private final Path file;
  private final String caseId;

  StandingFile(Path caseFile, String caseId) {
    this.file = beside(caseFile);
    this.caseId = caseId;
  }

  static Path beside(Path caseFile) {
    return caseFile.resolveSibling(caseFile.getFileName() + "-stories");
  }

  /**
   * Opens it; empty where it is not there or does not hold.
   *
   * @param articles those of the case
   */
  Optional<Found> open(Map<ArticleId, Articles.Held> articles, Shelf shelf) {
    try {
      return isWhole() ? Optional.of(found(articles, shelf)) : Optional.empty();
    } catch (IOException | RuntimeException | OutOfMemoryError damaged) {
      return Optional.empty(); // a cache: it is made again
    }
  }

  private boolean isWhole() throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) <= SUM) {
      return false;
    }
    long left = Files.size(file) - SUM;
    CRC32C sum = new CRC32C();
    byte[] room = new byte[ROOM];
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      while (left > 0) {
        int n = in.read(room, 0, (int) Math.min(ROOM, left));
        if (n < 0) {
          return false;
        }
        sum.update(room, 0, n);
        left -= n;
      }
      return in.readLong() == sum.getValue();
    }
  }

  private Found found(Map<ArticleId, Articles.Held> articles, Shelf shelf) throws IOException {
    try (InputStream bytes = Files.newInputStream(file); DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, ROOM))) {
      long left = Files.size(file) - SUM - Integer.BYTES;
      int length = in.readInt();
      if (length < 0 || length > left) {
        throw new IOException("a head longer than the file");
      }
      Head head = HEAD.value(in.readNBytes(length));
      List<ArticleId> ids = head.articles.stream().map(ArticleId::new).toList();
      boolean same = head.form.equals(FORM) && head.analysis.equals(Fingerprint.here().analysis()) && head.caseId.equals(caseId);
      if (!same || !articles.keySet().containsAll(ids) || !head.digest.equals(digest(ids, articles))) {
        throw new IOException("of another case, or of another state of this one");
      }
      List<Article> given = new ArrayList<>();
      ids.forEach(id -> Optional.ofNullable(articles.get(id)).ifPresent(held -> given.add(held.article())));
      return new Found(Standing.restored(in, left - length, given, head.rulings, shelf), ids);
    }
  }

  /** Takes it away. */
  void drop() {
    file.toFile().delete();
  }

  private static String digest(List<ArticleId> ids, Map<ArticleId, Articles.Held> articles) {
    StringBuilder out = new StringBuilder();
    for (ArticleId id : ids) {
      Articles.Held held = articles.get(id);
      out.append(id).append(' ').append(held == null ? "" : held.digest()).append('\n');
    }
    return Packed.digest(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes it, whole or not at all; where that fails, the next process finds all stories again. */
  void write(Map<ArticleId, Articles.Held> articles, List<Ruling> rulings, Standing standing) {
    Path part = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      List<ArticleId> ids = articles.keySet().stream().sorted().toList();
      byte[] head = HEAD.bytes(new Head(
          FORM, Fingerprint.here().analysis(), caseId, ids.stream().map(ArticleId::value).toList(), digest(ids, articles), rulings));
      CRC32C sum = new CRC32C();
      try (DataOutputStream out = new DataOutputStream(
          new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(part), ROOM), sum))) {
        out.writeInt(head.length);
        out.write(head);
        standing.save(out);
        out.writeLong(sum.getValue());
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException | OutOfMemoryError e) { // the trace it is of is in the case already
      part.toFile().delete();
    }
  }
}
