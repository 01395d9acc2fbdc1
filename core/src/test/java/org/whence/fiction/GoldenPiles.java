package org.whence.fiction;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.RawPage;

/**
 * Small piles of fiction in one golden file, and under each, after {@code >}, what is said of it. A pile begins with {@code ##}, an article with
 * {@code @}, its outlet, date, language and headline.
 */
public final class GoldenPiles {

  private GoldenPiles() {}

  /**
   * Holds a file against what is said of its piles now.
   *
   * @param said of a pile's head and articles, a line each
   */
  public static void hold(String file, Function<Pile, List<String>> said) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String part : Files.readString(Golden.root().resolve(file)).split("(?m)^(?=## )")) {
      out.append(part.startsWith("## ") ? pile(part, said) : part);
    }
    Golden.holds(file, out.toString());
  }

  /** @param head what stands behind {@code ##} */
  public record Pile(String head, List<Article> articles) {}

  private static String pile(String part, Function<Pile, List<String>> said) {
    String given = part.replaceAll("(?m)^>.*\n", "").stripTrailing();
    List<String> lines = said.apply(new Pile(part.substring(3, part.indexOf('\n')), articles(given)));
    return given + "\n" + String.join("", lines.stream().map(line -> "> " + line + "\n").toList()) + "\n";
  }

  private static List<Article> articles(String given) {
    List<Article> out = new ArrayList<>();
    String[] texts = given.split("(?m)^@ ");
    for (int i = 1; i < texts.length; i++) {
      String[] head = texts[i].substring(0, texts[i].indexOf('\n')).split(" \\| ");
      String text = texts[i].substring(texts[i].indexOf('\n') + 1).strip();
      out.add(new Extractor().extract(RawPage.text("article " + i, text).by(head[0], head[1], head[2], head[3])));
    }
    return out;
  }
}
