package org.whence.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.Span;

/** Which sentence of an article stands where, and which attributions stand in it: one look-up each, however long the article. */
final class Places {

  private final List<Sentence> sentences;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, List<Attribution>> attributions = new HashMap<>();
  private final Set<Integer> quoted = new HashSet<>();

  /** @param sentences in text order */
  Places(List<Sentence> sentences, List<Attribution> attributions) {
    this.sentences = sentences;
    for (int i = 0; i < sentences.size(); i++) {
      numbers.putIfAbsent(sentences.get(i).begin(), i);
    }
    for (Attribution attribution : attributions) {
      this.attributions.computeIfAbsent(attribution.sentence().begin(), begin -> new ArrayList<>()).add(attribution);
      for (Span content : attribution.content()) {
        Sentence s = content.overlaps(attribution.sentence()) ? null : holding(content);
        if (s != null) {
          quoted.add(s.begin());
        }
      }
    }
  }

  /** Whether a sentence is what an attribution of another sentence tells: a quotation that goes on. */
  boolean isQuotedElsewhere(Sentence s) {
    return quoted.contains(s.begin());
  }

  /** The attributions whose sentence it is, in text order. */
  List<Attribution> attributionsOf(Sentence s) {
    return attributions.getOrDefault(s.begin(), List.of());
  }

  /** The number of the sentence that begins where the span does; -1 where none does. */
  int numberOf(Span sentence) {
    return numbers.getOrDefault(sentence.begin(), -1);
  }

  /** The sentence of an attribution. */
  @Nullable Sentence sentenceOf(Attribution attribution) {
    int number = numberOf(attribution.sentence());
    return number < 0 ? null : sentences.get(number);
  }

  /** The sentence that holds the whole of a span; null where it runs over several. */
  @Nullable Sentence holding(Span span) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).begin() <= span.begin()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    boolean holds = !sentences.isEmpty() && sentences.get(low).begin() <= span.begin() && span.end() <= sentences.get(low).end();
    return holds ? sentences.get(low) : null;
  }
}
