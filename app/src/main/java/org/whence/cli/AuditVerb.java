package org.whence.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.audit.Answer;
import org.whence.audit.Hop;
import org.whence.audit.Hops;
import org.whence.audit.Sample;
import org.whence.audit.Sheet;
import org.whence.audit.Tally;
import org.whence.dossier.DossierJson;
import org.whence.model.Audit;
import org.whence.model.Pile;
import org.whence.page.AuditView;
import org.whence.page.TextView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence audit}: random hops of a pile, judged blind by one or two people in the terminal. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Shows random hops of a pile (relays, copies, changes, wordings of one claim) and asks whether they are right: y, n, u for unsure, q to stop."
          + " One in six is a control that Whence does not put together, so that no answer can be guessed.",
      "Answers are kept after each one, and the same command goes on where it stopped. A second person judges the same hops with another --judge."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done, or stopped with q", "1:failed", "2:wrong usage", "3:done, with inputs set aside"},
    footerHeading = "%nExample:%n",
    footer = {"  whence audit articles/ --sample 40 --judge ana", "  whence trace articles/ --audit audit.json"})
final class AuditVerb implements Callable<Integer> {
  private static final int SAMPLE = 20;
  private static final int LARGEST = 10_000;

  private final Console console;

  /** The forms in which the sum can be written. */
  enum Form {
    text,
    json
  }

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or folders, as trace takes them. Standard input is for the answers.")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--sample", paramLabel = "N", description = "How many hops to judge; 20 where not given.")
  private @Nullable Integer sample;

  @Option(names = "--seed", paramLabel = "S", description = "Draws another sample; 1 where not given.")
  private @Nullable Long seed;

  @Option(names = "--judge", paramLabel = "NAME", defaultValue = "judge", description = "Who judges; 'judge' where not given.")
  private String judge = "judge";

  @Option(names = "--format", paramLabel = "FORM", defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}: how the sum is written at the end.")
  private Form form = Form.text;

  @Option(names = "-o", paramLabel = "FILE", defaultValue = "audit.json", description = "Where answers are kept; audit.json where not given.")
  private Path file = Path.of("audit.json");

  AuditVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Pile pile = Tracing.pile(Inputs.of(paths), Tracing.threads(null), console);
    Hops hops = new Hops(pile);
    Sheet sheet = sheet(pile, hops);
    TextView.Setting setting = new TextView.Setting(console.surroundings().width(), console.surroundings().colour() && form == Form.text, true);
    AuditView view = new AuditView(setting, pile);
    Audit audit = Tally.of(hops, judge(sheet, hops, view));
    switch (form) {
      case text -> console.write(null, view.render(audit));
      case json -> console.write(null, out -> new DossierJson().write(audit, out));
    }
    return Tracing.exit(pile);
  }

  private void check() {
    if (sample != null && (sample < 1 || sample > LARGEST)) {
      throw new Refusal(Exit.USAGE, "--sample " + sample + ": give a number from 1 to " + LARGEST + ".");
    }
    if (judge.isBlank()) {
      throw new Refusal(Exit.USAGE, "--judge '': give a name.");
    }
    if (paths.contains("-")) {
      throw new Refusal(Exit.USAGE, "-: standard input is for the answers. Give files or folders.");
    }
  }

  /** The sheet that is kept, or a fresh one. */
  private Sheet sheet(Pile pile, Hops hops) throws IOException {
    int size = sample == null ? SAMPLE : sample;
    long drawn = seed == null ? 1 : seed;
    Sheet kept = Sheets.read(file);
    if (kept == null) {
      List<String> ids = Sample.draw(hops.all(), size, drawn).stream().map(Hop::id).toList();
      if (ids.isEmpty()) {
        throw new Refusal(Exit.FAILED, String.join(" ", paths) + ": there is no hop to judge. Give articles that go back to others.");
      }
      return new Sheet(Sheet.digest(pile), size, drawn, ids, Map.of());
    }
    Sheets.mustBeOf(pile, kept, file);
    if ((sample != null && sample != kept.sample()) || (seed != null && seed != kept.seed())) {
      throw new Refusal(Exit.USAGE, file + ": holds a sample of " + kept.sample() + " with seed " + kept.seed()
          + ". Leave --sample and --seed out to go on with it, or name another file with -o.");
    }
    if (kept.answers().size() >= 2 && !kept.answers().containsKey(judge)) {
      throw new Refusal(Exit.USAGE, file + ": two have judged it, " + String.join(" and ", kept.answers().keySet())
          + ". Give one of these names with --judge, or name another file with -o.");
    }
    return kept;
  }

  /** Asks for every hop this judge has not answered; stops at the end of the input or at q. */
  private Sheet judge(Sheet start, Hops hops, AuditView view) throws IOException {
    Sheet sheet = start;
    BufferedReader in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    PrintStream to = form == Form.json ? console.err() : console.out();
    int number = 0;
    for (String id : start.hops()) {
      number++;
      Hop hop = hops.hop(id);
      if (hop == null || sheet.answers().getOrDefault(judge, Map.of()).containsKey(id)) {
        continue;
      }
      to.print(view.render(hop, number, start.hops().size()));
      Answer answer = answer(in, to);
      if (answer == null) {
        return sheet;
      }
      sheet = sheet.with(judge, id, answer);
      console.write(file, sheet.json());
    }
    return sheet;
  }

  /** Asks until there is an answer; null to stop. */
  private static @Nullable Answer answer(BufferedReader in, PrintStream to) throws IOException {
    while (true) {
      to.print("  y, n, u (unsure), q (stop): ");
      to.flush();
      String typed = in.readLine();
      if (typed == null || typed.strip().equalsIgnoreCase("q") || typed.strip().equalsIgnoreCase("quit")) {
        to.println();
        return null;
      }
      Answer answer = Answer.of(typed);
      if (answer != null) {
        return answer;
      }
    }
  }
}
