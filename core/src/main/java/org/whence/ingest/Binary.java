package org.whence.ingest;

import java.util.Set;

/** Pictures, programs, what else a page is made of, and XML of no kind that carries articles: never read, always said. */
final class Binary implements Format {

  private static final String FORMATS = "Give HTML, plain text, or one of the formats of the README.";

  /** Formats of lines, where one damaged line is no reason to leave the others out. */
  private static final Set<String> OF_LINES = Set.of("jsonl", "ndjson", "csv", "tsv");

  @Override
  public boolean isSure(Head head) {
    return !Head.isWide(head.bytes()) && !OF_LINES.contains(head.extension()) && tooManyControls(head.bytes());
  }

  @Override
  public Set<String> extensions() {
    return Set.of("css", "js", "mjs", "map", "svg", "png", "jpg", "jpeg", "gif", "webp", "ico", "woff", "woff2", "ttf", "cdx", "cdxj", "db", "lock");
  }

  @Override
  public boolean isLikely(Head head) {
    boolean strange = head.text().startsWith("<?xml") && !head.isRooted("html");
    return strange || !Head.isWide(head.bytes()) && head.text().indexOf('\0') >= 0;
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
    Head head = given.head();
    String fault = "not text: it holds binary data";
    if (head.text().startsWith("<?xml")) {
      String root = head.root().isEmpty() ? "no element at its beginning" : Desk.plain(head.root(), 40);
      fault = "XML of a kind that is not read (" + root + ")";
    } else if (extensions().contains(head.extension())) {
      fault = "a part of a page or of an archive, not an article";
    }
    String mend = head.text().startsWith("bplist00") ? "Save the page as HTML: this is Safari's own archive." : FORMATS;
    desk.aside(given.name(), "", fault, mend);
  }
}
