package org.whence.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Block;
import org.whence.model.Fact;
import org.whence.model.Hyperlink;
import org.whence.model.Language;
import org.whence.model.Moment;

/** What has been read from a page so far; the article is made from it at the end. */
final class Draft {
  final String text;
  final Language language;
  List<Block> blocks = new ArrayList<>();
  List<Hyperlink> links = new ArrayList<>();
  List<String> authors = new ArrayList<>();
  @Nullable String outlet;
  @Nullable String url;
  @Nullable Moment published;
  @Nullable Moment modified;

  /** Where what is known was read. */
  final Map<Fact.Of, Fact.From> from = new EnumMap<>(Fact.Of.class);

  Draft(String text, Language language) {
    this.text = text;
    this.language = language;
  }
}
