package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.extract.Extractor;
import org.whence.ingest.Intake;
import org.whence.model.Article;
import org.whence.model.Outcome;
import org.whence.model.RawPage;

/** Input lines as articles: what a line says goes in by the same doors as a user's file. */
final class Articles {

  private static final Extractor EXTRACTOR = new Extractor();

  private Articles() {}

  /** The article of a line's text and of what the line says about it. */
  static Article of(ObjectNode line) {
    String outlet = Input.value(line, "outlet") == null ? Input.value(line, "source") : Input.value(line, "outlet");
    RawPage page =
        RawPage.text("line", line.path("text").asText())
            .at(Input.value(line, "url"))
            .by(outlet, Input.value(line, "date"), Input.value(line, "lang"), Input.value(line, "title"));
    return EXTRACTOR.extract(page);
  }

  /** The article of a line's text alone, so that its positions are those of the text. */
  static Article bare(ObjectNode line) {
    return EXTRACTOR.extract(RawPage.text("line", line.path("text").asText()).by(null, null, Input.value(line, "lang"), null));
  }

  /** The article of the page that a line names, with the line's address; null where the page cannot be read. */
  static @Nullable Article page(ObjectNode line, Input input) {
    RawPage page = raw(line, input.folder());
    return page == null ? null : EXTRACTOR.extract(page);
  }

  /** The page that a line names, with the line's address; null where it cannot be read. */
  static @Nullable RawPage raw(ObjectNode line, Path folder) {
    String name = Input.value(line, "html");
    if (name == null) {
      return null;
    }
    Path file = folder.resolve(name);
    for (Outcome<RawPage> outcome : new Intake(InputStream.nullInputStream()).read(List.of(file.toString()))) {
      if (outcome instanceof Outcome.Done<RawPage> done) {
        return done.value().at(Input.value(line, "url"));
      }
    }
    return null;
  }
}
