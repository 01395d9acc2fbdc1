package org.whence.ingest;

/**
 * How much one run takes in, so that a hostile or mistaken input ends in a message and not in a full memory.
 *
 * @param fileBytes of one file, after decompression; a longer one is set aside, except lines of JSON, which are read one by one
 * @param lineBytes of one line of JSON
 * @param pages of one run; what comes after is set aside in one trouble
 */
public record Limits(long fileBytes, int lineBytes, int pages) {
  private static final int MIB = 1 << 20;

  /** Ten times the longest page of any news corpus seen; a million articles is more than one laptop run reads in a day. */
  public static final Limits USUAL = new Limits(64L * MIB, 16 * MIB, 1_000_000);
}
