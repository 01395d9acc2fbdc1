package org.whence.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Correction;
import org.whence.model.Anchor;
import org.whence.model.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence correct}: the analyst's own word, kept in the case. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps a correction of yours in a case. It counts from the next trace on, is found again by quotation when articles are read anew, is shown as"
          + " yours, and can be undone.",
      "An unnamed source is never tied to a name."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage"},
    footerHeading = "%nWhat can be corrected (articles and claims as trace numbers them):%n",
    footer = {
      "  same ARTICLE WORDS ARTICLE WORDS       the sources at these words are the same",
      "  not-same ARTICLE WORDS ARTICLE WORDS   they are not the same",
      "  not-claim CLAIM ARTICLE                what the article says is not this claim",
      "  copied ARTICLE ORIGINAL                the article has its text from the other",
      "  date ARTICLE YYYY-MM-DD                the day it was published",
      "  outlet ARTICLE NAME                    the outlet it is of",
      "  undo NUMBER                            undoes a correction; list shows them all",
      "",
      "Example:",
      "  whence correct my.whence not-claim 1.3 '1[4]' --reason 'another bridge' --author Ana"
    })
final class CorrectVerb implements Callable<Integer> {
  private static final int LONGEST = 2_000;

  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "A case that was traced.")
  private String name = "";

  @Parameters(index = "1..*", paramLabel = "WHAT", arity = "0..*", description = "One of the forms below.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--reason", paramLabel = "WHY", description = "Why, in your words; shown beside the correction.")
  private String reason = "";

  @Option(names = "--author", paramLabel = "NAME", description = "Who corrects; the name you are logged in by where not given.")
  private @Nullable String author;

  CorrectVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String what = words.isEmpty() ? "" : words.getFirst();
    if (reason.length() > LONGEST || by().length() > LONGEST) {
      throw new Refusal(Exit.USAGE, "--reason, --author: longer than " + LONGEST + " characters. Say it in fewer words.");
    }
    return switch (what) {
      case "list" -> list();
      case "undo" -> undo();
      default -> correct();
    };
  }

  private String by() {
    return author == null || author.isBlank() ? System.getProperty("user.name", "analyst") : author.strip();
  }

  private int correct() throws IOException {
    Ruling.Matter matter = new Corrected(name, console).matter(words);
    int number = Cases.writing(name, console, open -> open.correct(matter, by(), reason));
    console.say("correction " + number + ": " + said(matter));
    console.warn(name + ": it counts from the next trace on. Run: whence trace " + name);
    return Exit.DONE;
  }

  private int undo() throws IOException {
    if (words.size() != 2 || !words.getLast().matches("[0-9]{1,9}")) {
      throw new Refusal(Exit.USAGE, "undo: give the number of one correction; for all of them: whence correct " + name + " list");
    }
    int number = Integer.parseInt(words.getLast());
    if (!Cases.writing(name, console, open -> open.undo(number, by()))) {
      throw new Refusal(Exit.USAGE, "undo " + number + ": no correction of this number stands. For all of them: whence correct " + name + " list");
    }
    console.say("correction " + number + ": undone by " + by());
    return Exit.DONE;
  }

  private int list() throws IOException {
    for (Correction each : Cases.reading(name, Case::corrections)) {
      Ruling ruling = each.ruling();
      String why = ruling.reason().isBlank() ? "" : ": " + ruling.reason();
      String undone = each.undoneBy() == null ? "" : " (undone by " + each.undoneBy() + " on " + each.undone() + ")";
      console.say(ruling.number() + " " + said(ruling.matter()) + " \u2013 " + ruling.author() + ", " + ruling.made() + why + undone);
    }
    return Exit.DONE;
  }

  private static String said(Ruling.Matter matter) {
    List<String> at = matter.anchors().stream().map(CorrectVerb::said).toList();
    return switch (matter) {
      case Ruling.SameSource s -> "same source " + String.join(" and ", at);
      case Ruling.NotSame n -> "not the same " + String.join(" and ", at);
      case Ruling.NotThisClaim n -> "not this claim " + at.getFirst() + " beside " + at.getLast();
      case Ruling.CopiedFrom c -> "copied " + c.copy().article() + " from " + c.original().article();
      case Ruling.WrongDate d -> "date of " + d.article().article() + " is " + d.published().stated();
      case Ruling.OutletOf o -> "outlet of " + o.article().article() + " is " + o.outlet().name();
    };
  }

  private static String said(Anchor anchor) {
    return "\u201c" + anchor.exact() + "\u201d (" + anchor.article() + ")";
  }
}
