package org.whence.read;

import java.util.List;
import org.whence.model.Source;
import org.whence.text.Fold;

/** Whether a named person speaks for an office, by the title the article gives: a minister does, a passer-by or a professor does not. */
final class Officials {

  private Officials() {}

  static boolean isOfficial(Source.Person person, List<Sentence> sentences) {
    if (person.role() == null || sentences.isEmpty()) {
      return false;
    }
    LanguagePack pack = sentences.get(0).pack();
    for (String word : Fold.fold(person.role()).split("[^\\p{L}]+")) {
      if (pack.is("official_titles", word)) {
        return true;
      }
    }
    return false;
  }
}
