package org.whence.ingest;

import java.io.IOException;
import java.util.Set;

/** One JSON object a line: read one by one, whatever the size of the whole. */
final class JsonLines implements Format {

  @Override
  public Set<String> extensions() {
    return Set.of("jsonl", "ndjson");
  }

  /** An object that ends on its first line, or after what was seen of it. */
  @Override
  public boolean isLikely(Head head) {
    String text = head.text();
    if (!text.startsWith("{") || text.indexOf('"') < 0 || text.indexOf(':') < 0) {
      return false;
    }
    int end = text.indexOf('\n');
    return end < 0 || text.substring(0, end).stripTrailing().endsWith("}");
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    Lines lines = Lines.of(given, desk);
    if (lines == null) {
      return;
    }
    Json json = new Json(desk);
    int articles = 0;
    Lines.Line line = null;
    try {
      for (line = lines.next(); line != null; line = lines.next()) {
        String place = "line " + line.number();
        byte[] bytes = line.bytes();
        if (bytes == null) {
          desk.aside(given.name(), place, "longer than the limit of " + desk.limits().lineBytes() + " bytes", "Split the article.");
        } else if (isBlank(bytes)) {
          continue;
        } else {
          json.value(new Json.Place(given.name(), place), bytes);
        }
        articles++;
      }
    } catch (IOException e) {
      desk.unreadable(given.name(), line == null ? "" : "after line " + line.number(), e);
      return;
    }
    if (articles == 0) {
      desk.aside(given.name(), "", "the file is empty", "Write one article a line, as JSON.");
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    return true;
  }
}
