package org.whence.ingest;

import java.io.IOException;
import java.util.Set;

/** A file that is one JSON value: an article, a list of them, a JSON Feed, a ninjs item. */
final class JsonFile implements Format {

  @Override
  public Set<String> extensions() {
    return Set.of("json", "ninjs");
  }

  @Override
  public boolean isLikely(Head head) {
    String text = head.text();
    return text.startsWith("{") && text.indexOf('"') > 0 || text.startsWith("[") && text.substring(1).stripLeading().startsWith("{");
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    byte[] bytes = given.whole(desk);
    if (bytes != null) {
      new Json(desk).file(given.name(), bytes);
    }
  }
}
