package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.whence.extract.Extractor;
import org.whence.model.Article;

/** The day on which a page says it was published. */
final class DatesTask extends EachLine {

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    Article article = Articles.page(line, input);
    // The day in the zone that the page states: readers there know the article by it.
    LocalDate day = article == null || article.published() == null ? null : Extractor.statedDay(article.published());
    answer.put("date", day == null ? null : day.toString());
  }
}
