package org.whence.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.page.AnswerJson;
import org.whence.page.HtmlView;
import org.whence.page.Part;
import org.whence.page.TextView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whence diff}: two articles side by side. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Lays two articles side by side: the claims both make, in both wordings and word by word, how firm each is, and what only one of"
        + " them says, cites, counts or quotes. In two columns where the text is 100 columns wide or more.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed: no article could be read", "2:wrong usage: not two articles", "3:done, with inputs set aside"},
    footerHeading = "%nExamples:%n",
    footer = {"  whence diff monday.html tuesday.txt    two files", "  whence diff articles/ '[1]' '[4]'      two articles of a pile"})
final class DiffVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "A B", arity = "0..*",
      description = "Two files of one article each; or what trace takes and then two articles as trace numbers them: [1] [4], or 1[1] 2[3].")
  private List<String> words = new ArrayList<>();

  @Mixin private PageOptions options = new PageOptions();

  DiffVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (words.size() < 2) {
      throw new Refusal(Exit.USAGE, "two articles are needed. Name two files; or files or folders and then two articles, such as '[1]' '[4]'.");
    }
    return words.size() == 2 ? files(words.getFirst(), words.getLast()) : named();
  }

  private int files(String first, String second) throws IOException {
    Pile pile = Tracing.pile(Inputs.of(words), options.threads(), console);
    return write(in(pile, first), in(pile, second), Tracing.exit(pile));
  }

  /** The one article that was read from a file. */
  private static Part.OfArticle in(Pile pile, String file) {
    List<Part.OfArticle> found = new ArrayList<>();
    int story = 0;
    for (Dossier dossier : pile.dossiers()) {
      story++;
      for (Reading reading : dossier.readings()) {
        String input = reading.article().input();
        if (input.equals(file) || input.startsWith(file + " ") || input.startsWith(file + "/") || input.startsWith(file + ",")) {
          found.add(new Part.OfArticle(dossier, story, reading));
        }
      }
    }
    if (found.size() != 1) {
      String what = !found.isEmpty() ? "it holds " + found.size() + " articles. Give it with the numbers of two, such as '[1]' '[4]'"
          : pile.duplicates().contains(file) ? "it is the same article as the other" : "no article could be read from it";
      throw new Refusal(Exit.USAGE, file + ": " + what + ".");
    }
    return found.getFirst();
  }

  private int named() throws IOException {
    Asked asked = new Asked(words.subList(0, words.size() - 2), words.getLast());
    Tracing.Found found = Tracing.found(asked.paths(), words.subList(words.size() - 2, words.size()), options.threads(), console);
    Part.OfArticle first = Tracing.named(asked, () -> found.index().article(words.get(words.size() - 2)));
    Part.OfArticle second = Tracing.named(asked, () -> found.index().article(words.getLast()));
    return write(first, second, found.exit());
  }

  private int write(Part.OfArticle first, Part.OfArticle second, int exit) throws IOException {
    if (first.reading().article().id().equals(second.reading().article().id())) {
      throw new Refusal(Exit.USAGE, words.getLast() + ": it is the same article as the other. Name two.");
    }
    switch (options.form()) {
      case text -> console.write(options.file(), new TextView(options.setting(console.surroundings())).diff(first, second));
      case json -> console.write(options.file(), out -> new AnswerJson().diff(first, second, out));
      case html -> console.write(options.file(), new HtmlView(options.words()).diff(first, second));
    }
    return exit;
  }
}
