package org.whence.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.whence.dossier.DossierJson;
import org.whence.dossier.Excerpt;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Revision;
import org.whence.page.HtmlView;
import org.whence.page.Index;
import org.whence.page.Part;
import org.whence.page.TextView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whence show}: one story, claim or article of a pile, whole. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows one story, claim or article of a pile, whole: who stands behind it, what it rests on, who carries it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed: no article could be read", "2:wrong usage: nothing of this name is there", "3:done, with inputs set aside"},
    footerHeading = "%nExamples:%n",
    footer = {"  whence show articles/ 1.3         the third claim of the first story", "  whence show articles/ '2[4]'      article 4 of story 2"})
final class ShowVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "PATH... [NAME]", arity = "0..*",
      description = "What trace takes, then a name as trace prints it: story 1, claim 1.3, article [4] or 2[4]; or the beginning of an id."
          + " Story 1 where no name is given.")
  private List<String> words = new ArrayList<>();

  @Mixin private PageOptions options = new PageOptions();

  ShowVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Asked asked = Asked.mayName(words, Index::isName);
    Tracing.Found found = Tracing.found(asked.paths(), List.of(asked.name("1")), options.threads(), console);
    Part part = Tracing.named(asked, () -> found.index().find(asked.name("1")));
    switch (options.form()) {
      case text -> console.write(options.file(), new TextView(options.setting(console.surroundings())).render(part));
      case json -> console.write(options.file(), out -> new DossierJson().write(alone(part), out));
      case html -> console.write(options.file(), new HtmlView(options.words()).render(part));
    }
    return found.exit();
  }

  /** The part as a document by the schema of dossiers. */
  private static Pile alone(Part part) {
    Dossier dossier = switch (part) {
      case Part.OfStory story -> story.dossier();
      case Part.OfClaim claim -> Excerpt.of(claim.dossier(), claim.claim());
      case Part.OfArticle article -> Excerpt.of(article.dossier(), article.reading());
    };
    List<Revision> revisions = part instanceof Part.OfStory story ? story.pile().revisions(dossier) : List.of();
    return new Pile(List.of(dossier), List.of(), List.of(), List.of(), revisions);
  }
}
