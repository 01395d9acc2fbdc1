package org.whence.assistant;

import java.util.List;
import org.whence.casefile.Case;
import org.whence.page.Index;
import org.whence.page.Numbered;
import org.whence.page.Part;

/** Stories, claims and articles of a case by the names that answers give them. */
final class Named {
  private final Index index;

  private Named(Index index) {
    this.index = index;
  }

  /** Something that looks a name up. */
  private interface Finding<T> {
    T find() throws Index.Unknown;
  }

  static Named in(Case open, String... names) {
    Case.Found found = open.holding(List.of(names).stream().map(open::today).toList());
    return new Named(new Index(new Numbered(found.stories(), found.storylines())));
  }

  Part any(String name) throws Unanswerable {
    return found(() -> index.find(name));
  }

  Part.OfClaim claim(String name) throws Unanswerable {
    return found(() -> index.claim(name));
  }

  Part.OfArticle article(String name) throws Unanswerable {
    return found(() -> index.article(name));
  }

  static Account account(Part part) {
    return new Account(part.dossier(), part.story());
  }

  private static <T> T found(Finding<T> finding) throws Unanswerable {
    try {
      return finding.find();
    } catch (Index.Unknown unknown) {
      String line = Shown.line(String.valueOf(unknown.getMessage()));
      throw new Unanswerable((line.length() > 600 ? line.substring(0, 600) + " ..." : line) + " dossier lists the stories.");
    }
  }
}
