package org.whence.casefile;

import java.nio.file.Path;
import org.whence.model.Trouble;

/** A case that cannot be opened, read or written, said so that it can be mended. Nothing was overwritten. */
public final class CaseTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kinds of trouble, for those who act on them. */
  public enum Kind {
    MISSING,
    EXISTS,
    NOT_A_CASE,
    NEWER,
    DAMAGED,
    READ_ONLY,
    IN_USE,
    FULL,
    STALE,
    /** What is in a cache cannot be read: it is made again. */
    CACHE,
    USAGE,
    /** More at once than a case takes in: some of it first. */
    TOO_MUCH
  }

  private final Kind kind;

  CaseTrouble(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  CaseTrouble(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  static CaseTrouble of(Kind kind, Path file, String fault, String mend) {
    return new CaseTrouble(kind, new Trouble(file.toString(), "", fault, mend).line());
  }

  static CaseTrouble damagedCache(Throwable cause) {
    return new CaseTrouble(Kind.CACHE, "what was kept of an earlier analysis cannot be read", cause);
  }

  public Kind kind() {
    return kind;
  }

  /** What is wrong with which file, and what to do. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
