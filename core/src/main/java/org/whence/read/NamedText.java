package org.whence.read;

import java.util.List;
import org.whence.model.Article;
import org.whence.model.Name;
import org.whence.model.Span;

/**
 * A text with its names marked, to learn from.
 *
 * @param names in text order, none inside another
 * @param unsure parts whose names are not known; sentences they are in teach nothing
 */
public record NamedText(Article article, List<Name> names, List<Span> unsure) {
  public NamedText {
    names = List.copyOf(names);
    unsure = List.copyOf(unsure);
  }
}
