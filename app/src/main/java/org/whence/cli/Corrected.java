package org.whence.cli;

import java.io.IOException;
import java.util.List;
import org.whence.correct.Correcting;
import org.whence.model.Ruling;
import org.whence.page.Index;
import org.whence.page.Part;

/** What the words of a correction mean in a case: articles and claims by their names, places in articles by what stands there. */
final class Corrected {
  private final String name;
  private final Console console;

  Corrected(String name, Console console) {
    this.name = name;
    this.console = console;
  }

  Ruling.Matter matter(List<String> words) throws IOException {
    try {
      return made(words);
    } catch (Correcting.Wrong wrong) {
      throw new Refusal(Exit.USAGE, wrong.why());
    }
  }

  private Ruling.Matter made(List<String> words) throws IOException {
    String kind = words.isEmpty() ? "" : words.getFirst();
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    return switch (kind) {
      case "same", "not-same" ->
        Correcting.sources(kind.equals("same"), article(four(kind, rest).get(0)), rest.get(1), article(rest.get(2)), rest.get(3));
      case "not-claim" -> notClaim(two(kind, rest));
      case "copied" -> Correcting.copied(article(two(kind, rest).getFirst()), article(rest.getLast()));
      case "date" -> Correcting.date(article(two(kind, rest).getFirst()), rest.getLast());
      case "outlet" -> Correcting.outlet(article(two(kind, rest).getFirst()), rest.getLast());
      default -> throw new Refusal(Exit.USAGE, kind + (kind.isEmpty() ? "nothing to correct." : ": not a correction.")
          + " There are: same, not-same, not-claim, copied, date, outlet, undo, list. For more: whence help correct");
    };
  }

  private static List<String> two(String kind, List<String> rest) {
    return counted(kind, rest, 2);
  }

  private static List<String> four(String kind, List<String> rest) {
    return counted(kind, rest, 4);
  }

  private static List<String> counted(String kind, List<String> rest, int count) {
    if (rest.size() != count) {
      throw new Refusal(Exit.USAGE, kind + ": it takes " + count + " words, and " + rest.size() + " were given. For more: whence help correct");
    }
    return rest;
  }

  private Index index(String... names) throws IOException {
    return Cases.named(name, List.of(names), console);
  }

  private Part.OfArticle article(String word) throws IOException {
    Index index = index(word);
    return Tracing.named(new Asked(List.of(name), word), () -> index.article(word));
  }

  private Ruling.Matter notClaim(List<String> rest) throws IOException {
    Index index = index(rest.get(0), rest.get(1));
    Part.OfClaim claim = Tracing.named(new Asked(List.of(name), rest.get(0)), () -> index.claim(rest.get(0)));
    Part.OfArticle article = Tracing.named(new Asked(List.of(name), rest.get(1)), () -> index.article(rest.get(1)));
    return Correcting.notClaim(claim, article);
  }
}
