package org.whence.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.match.ClaimSearch;
import org.whence.model.Language;
import org.whence.model.Pile;
import org.whence.page.AnswerJson;
import org.whence.page.Index;
import org.whence.page.Near;
import org.whence.page.Part;
import org.whence.page.Sentence;
import org.whence.page.TextView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence ask}: what a pile says to a sentence. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Finds the claim nearest a sentence, in English or Spanish, whatever the language of the articles; or says that none is near enough"
        + " and shows the nearest three. Prints its origins with reasons, its earliest, least and most committed wording, who stands behind it,"
        + " who denies it and who could not verify it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:a claim was found", "1:failed: no article could be read", "2:wrong usage", "3:a claim was found, and inputs were set aside",
      "4:no claim is near enough"
    },
    footerHeading = "%nExample:%n",
    footer = "  whence ask articles/ \"The ministry will drain the reservoir\"")
final class AskVerb implements Callable<Integer> {
  private static final int NEAREST = 3;

  /** Longer ones are no sentence. */
  private static final int LONGEST = 5_000;

  private final Console console;

  @Parameters(paramLabel = "PATH... SENTENCE", arity = "0..*", description = "What trace takes, then the sentence, in quotation marks.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--language", paramLabel = "TAG", description = "en or es: the language of the sentence; guessed where not given.")
  private @Nullable String language;

  @Mixin private AnswerOptions options = new AnswerOptions();

  AskVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Asked asked = Asked.sentence(words);
    String sentence = asked.name("").strip();
    if (sentence.isEmpty() || sentence.length() > LONGEST) {
      throw new Refusal(Exit.USAGE, "the sentence " + (sentence.isEmpty() ? "is empty" : "is longer than " + LONGEST + " characters")
          + ". Put one sentence in quotation marks after the paths.");
    }
    Pile pile = Tracing.pile(asked.paths(), options.threads(), console);
    List<ClaimSearch.Hit> hits = Sentence.of(sentence, given()).nearest(pile.dossiers());
    Index index = new Index(pile);
    boolean found = !hits.isEmpty() && hits.getFirst().near();
    write(sentence, found, hits.stream().limit(NEAREST).map(hit -> near(index, hit)).toList());
    return found ? Tracing.exit(pile) : Exit.NONE_NEAR;
  }

  private void write(String sentence, boolean found, List<Near> nearest) throws IOException {
    TextView view = new TextView(options.setting(console.surroundings()));
    switch (options.form()) {
      case text -> console.write(options.file(), found ? view.answer(nearest.getFirst()) : view.noAnswer(sentence, nearest));
      case json -> console.write(options.file(), out -> new AnswerJson().answer(sentence, found, nearest, out));
    }
  }

  private static Near near(Index index, ClaimSearch.Hit hit) {
    Part.OfClaim claim = index.claimOf(hit.id());
    if (claim == null) {
      throw new IllegalStateException("claim " + hit.id() + " was found and is in no story");
    }
    return new Near(claim, hit.wording() == null ? claim.claim().claim().title() : hit.wording(), hit.nearness());
  }

  private @Nullable Language given() {
    Language given = language == null ? null : Sentence.language(language);
    if (language != null && given == null) {
      throw new Refusal(Exit.USAGE, "--language " + language + ": ask knows en and es.");
    }
    return given;
  }
}
