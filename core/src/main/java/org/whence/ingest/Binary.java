package org.whence.ingest;

import java.util.Set;

/** Pictures, programs and whatever else is no text: never read, always said. */
final class Binary implements Format {

  /** Formats of lines, where one damaged line is no reason to leave the others out. */
  private static final Set<String> OF_LINES = Set.of("jsonl", "ndjson", "csv", "tsv");

  @Override
  public boolean isSure(Head head) {
    return !Head.isWide(head.bytes()) && !OF_LINES.contains(head.extension()) && tooManyControls(head.bytes());
  }

  @Override
  public Set<String> extensions() {
    return Set.of();
  }

  @Override
  public boolean isLikely(Head head) {
    return !Head.isWide(head.bytes()) && head.text().indexOf('\0') >= 0;
  }

  /** A stray null in a page is dirt; one character in ten is a picture or an archive. */
  private static boolean tooManyControls(byte[] head) {
    int controls = 0;
    for (byte c : head) {
      if (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B) {
        controls++;
      }
    }
    return controls > 3 && controls * 10 > head.length;
  }

  @Override
  public void read(Given given, Desk desk) {
    boolean safari = given.head().text().startsWith("bplist00");
    String mend = safari ? "Save the page as HTML: this is Safari's own archive." : "Give HTML, plain text, or one of the formats of the README.";
    desk.aside(given.name(), "", "not text: it holds binary data", mend);
  }
}
