package org.whence.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Reading;
import org.whence.model.Span;

/** What is marked in a text, one layer over another: who says it, by which words, what is said; quotations, numbers, names. */
final class Layers {
  private final Article article;
  private final Map<Layer, BitSet> marked = new EnumMap<>(Layer.class);
  private final Map<Integer, Integer> numbers = new HashMap<>();

  /** A kind of marks. */
  enum Layer {
    WHO,
    CUE,
    WHAT,
    QUOTE,
    NUMBER,
    NAME;

    String look() {
      return "k-" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is shown at first. */
    boolean isShown() {
      return this == WHO || this == CUE;
    }
  }

  /**
   * A stretch of text under the same marks.
   *
   * @param look the style classes of its marks; empty where it has none
   * @param number the attribution whose first mark ends here, from 1; 0 where none does
   */
  record Piece(String words, String look, int number) {}

  Layers(Reading reading) {
    article = reading.article();
    for (Layer layer : Layer.values()) {
      marked.put(layer, new BitSet());
    }
    for (Attribution attribution : reading.attributions()) {
      attribution.sourceSpans().forEach(span -> mark(Layer.WHO, span));
      attribution.cue().forEach(span -> mark(Layer.CUE, span));
      attribution.content().forEach(span -> mark(Layer.WHAT, span));
      Span last = attribution.cue().getFirst();
      numbers.putIfAbsent(last.end(), attribution.id().index() + 1);
    }
    reading.quotes().forEach(quote -> mark(Layer.QUOTE, quote.span()));
    reading.names().forEach(name -> mark(Layer.NAME, name.span()));
    reading.statements().forEach(statement -> statement.quantities().forEach(quantity -> mark(Layer.NUMBER, quantity.span())));
  }

  private void mark(Layer layer, Span span) {
    bits(layer).set(span.begin(), span.end());
  }

  private BitSet bits(Layer layer) {
    return marked.getOrDefault(layer, new BitSet());
  }

  /** A stretch of the text, cut wherever a mark begins or ends. */
  List<Piece> pieces(int begin, int end) {
    List<Piece> out = new ArrayList<>();
    int at = begin;
    while (at < end) {
      int to = end;
      for (Layer layer : Layer.values()) {
        to = Math.min(to, change(bits(layer), at));
      }
      for (int cut = at + 1; cut < to; cut++) {
        to = numbers.containsKey(cut) ? cut : to;
      }
      out.add(new Piece(Plain.inPlace(article.text().substring(at, to)), look(at), numbers.getOrDefault(to, 0)));
      at = to;
    }
    return out;
  }

  private static int change(BitSet bits, int at) {
    int next = bits.get(at) ? bits.nextClearBit(at) : bits.nextSetBit(at);
    return next < 0 ? Integer.MAX_VALUE : next;
  }

  private String look(int at) {
    List<String> out = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      if (bits(layer).get(at)) {
        out.add(layer.look());
      }
    }
    return String.join(" ", out);
  }
}
