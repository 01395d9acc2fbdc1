package org.whence.ingest;

import java.io.IOException;
import java.util.Set;
import org.whence.model.RawPage;

/** Plain text: one article. */
final class TextFile implements Format {

  @Override
  public Set<String> extensions() {
    return Set.of("txt", "text", "md", "markdown");
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    byte[] bytes = given.whole(desk);
    if (bytes != null) {
      Html.page(given, RawPage.Form.TEXT, bytes, desk);
    }
  }
}
