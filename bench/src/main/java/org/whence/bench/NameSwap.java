package org.whence.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Name;
import org.whence.model.Span;
import org.whence.read.NamedText;

/**
 * Texts once more with other names in the places of theirs, so that a model learns what stands around names and not only the names. A name gives way
 * to one of its kind that has one word too, or several too; the same name to the same one all through a text.
 */
final class NameSwap {

  private static final int SEED = 20310304;

  private final Map<Name.Kind, List<List<String>>> pools = new EnumMap<>(Name.Kind.class);
  private final Random random = new Random(SEED);

  NameSwap(List<NamedText> texts) {
    Map<Name.Kind, TreeSet<String>> seen = new EnumMap<>(Name.Kind.class);
    for (NamedText text : texts) {
      text.names().forEach(name -> seen.computeIfAbsent(name.kind(), k -> new TreeSet<>()).add(text.article().words(name.span())));
    }
    seen.forEach((kind, names) -> {
      List<List<String>> pool = List.of(new ArrayList<>(), new ArrayList<>());
      names.forEach(name -> pool.get(words(name)).add(name));
      pools.put(kind, pool);
    });
  }

  private static int words(String name) {
    return name.indexOf(' ') < 0 ? 0 : 1;
  }

  /** The texts that have names of people, organisations or places, each with others. */
  List<NamedText> swapped(List<NamedText> texts) {
    List<NamedText> out = new ArrayList<>();
    for (NamedText text : texts) {
      if (text.names().stream().anyMatch(name -> name.kind() != Name.Kind.OTHER)) {
        out.add(swapped(text));
      }
    }
    return out;
  }

  private NamedText swapped(NamedText text) {
    Map<String, String> others = new HashMap<>();
    StringBuilder words = new StringBuilder();
    List<Name> names = new ArrayList<>();
    List<int[]> shifts = new ArrayList<>();
    Article article = text.article();
    int at = 0;
    for (Name name : text.names()) {
      words.append(article.text(), at, name.span().begin());
      int begin = words.length();
      words.append(other(article.words(name.span()), name.kind(), others));
      names.add(new Name(article.span(begin, words.length()), name.kind()));
      at = name.span().end();
      shifts.add(new int[] {at, words.length() - at});
    }
    words.append(article.text().substring(at));
    List<Span> unsure = text.unsure().stream().map(u -> article.span(moved(u.begin(), shifts), moved(u.end(), shifts))).toList();
    List<Block> blocks = new ArrayList<>();
    for (Block block : article.blocks()) {
      blocks.add(new Block(moved(block.begin(), shifts), moved(block.end(), shifts), block.role(), block.why()));
    }
    Article swapped = new Article(article.id(), article.input(), words.toString(), blocks, article.language(), article.outlet(), null, null,
        null, List.of(), List.of());
    return new NamedText(swapped, names, unsure);
  }

  private String other(String name, Name.Kind kind, Map<String, String> others) {
    List<String> pool = pools.getOrDefault(kind, List.of(List.of(), List.of())).get(words(name));
    boolean keeps = kind == Name.Kind.OTHER || pool.isEmpty() || random.nextInt(4) == 0;
    return others.computeIfAbsent(name, n -> keeps ? n : pool.get(random.nextInt(pool.size())));
  }

  private static int moved(int position, List<int[]> shifts) {
    int by = 0;
    for (int[] shift : shifts) {
      if (shift[0] > position) {
        break;
      }
      by = shift[1];
    }
    return position + by;
  }
}
