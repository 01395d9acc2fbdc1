package org.whence.bench.copies;

import java.util.ArrayList;
import java.util.List;

/**
 * A fictional text before it is published anywhere.
 *
 * @param from for each paragraph, which paragraph of the first text it tells; -1 for one that tells none of it
 */
record Told(String language, String headline, List<String> paragraphs, List<Integer> from) {
  Told {
    paragraphs = List.copyOf(paragraphs);
    from = List.copyOf(from);
  }

  static Told first(String language, String headline, List<String> paragraphs) {
    List<Integer> from = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      from.add(i);
    }
    return new Told(language, headline, paragraphs, from);
  }

  Told saying(List<String> others) {
    return new Told(language, headline, others, from);
  }

  /** The first paragraphs alone. */
  Told cut(int most) {
    return new Told(language, headline, paragraphs.subList(0, most), from.subList(0, most));
  }

  Told headed(String other) {
    return new Told(language, other, paragraphs, from);
  }

  /** With one paragraph more, at a place. */
  Told with(int at, String paragraph, int origin) {
    List<String> texts = new ArrayList<>(paragraphs);
    List<Integer> origins = new ArrayList<>(from);
    texts.add(at, paragraph);
    origins.add(at, origin);
    return new Told(language, headline, texts, origins);
  }

  Told without(int at) {
    List<String> texts = new ArrayList<>(paragraphs);
    List<Integer> origins = new ArrayList<>(from);
    texts.remove(at);
    origins.remove(at);
    return new Told(language, headline, texts, origins);
  }
}
