package org.whence.ingest;

/**
 * How much one run takes in, so that a hostile or mistaken input ends in a message and not in a full memory.
 *
 * @param fileBytes of one page, record or file that is read as a whole, after decompression; a longer one is set aside
 * @param lineBytes of one line of JSON or one row of a table
 * @param pages of one run; what comes after is set aside in one trouble
 * @param archiveBytes of one archive that is no file of its own, for it is copied to one while it is read
 */
public record Limits(long fileBytes, int lineBytes, int pages, long archiveBytes) {
  private static final int MIB = 1 << 20;

  /** Ten times the longest page of any news corpus seen; a million articles is more than one laptop run reads in a day. */
  public static final Limits USUAL = new Limits(64L * MIB, 16 * MIB, 1_000_000);

  /** With the usual limit of an archive inside another: twice the size at which crawlers begin a new one. */
  public Limits(long fileBytes, int lineBytes, int pages) {
    this(fileBytes, lineBytes, pages, 2048L * MIB);
  }
}
