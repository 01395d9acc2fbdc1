package org.whence.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.lint.Finding;
import org.whence.lint.HouseRule;
import org.whence.lint.Linter;
import org.whence.model.Outcome;
import org.whence.model.Trouble;
import org.whence.page.LintJson;
import org.whence.page.LintSarif;
import org.whence.page.LintView;
import org.whence.page.Linted;
import org.whence.page.TextView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence lint}: holds one's own drafts against the house rules. Writes nothing but its findings, and those to standard output alone. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Holds your own draft against the house rules of sourcing: claims without a source, bare and plural sources, attacks from behind"
          + " anonymity, headlines firmer than their text, nobody asked. English and Spanish.",
      "Nothing of a draft is written anywhere: findings go to standard output and to no file."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, with findings or without",
      "1:a finding at or above --fail-on; or no draft could be read",
      "2:wrong usage",
      "3:done, with inputs set aside"
    })
final class LintVerb implements Callable<Integer> {

  /** The forms in which findings can be written. */
  enum Form {
    text,
    json,
    sarif
  }

  private final Console console;

  @Parameters(paramLabel = "DRAFT", arity = "0..*", description = "Files (plain text, HTML, JSONL with one draft a line), or - for standard input.")
  private List<String> drafts = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORM", defaultValue = "text", description = "text, json, or sarif (SARIF 2.1.0).")
  private Form form = Form.text;

  @Option(names = "--language", paramLabel = "TAG", description = "en or es; guessed from the draft where not given.")
  private @Nullable String language;

  @Option(names = "--only", paramLabel = "RULE", split = ",", description = "These rules alone: WL03, or bare-source.")
  private List<String> only = new ArrayList<>();

  @Option(names = "--skip", paramLabel = "RULE", split = ",", description = "All rules but these.")
  private List<String> skip = new ArrayList<>();

  @Option(names = "--fail-on", paramLabel = "LEVEL", description = "Exit with 1 on a finding of this level or above: note, warning, error.")
  private HouseRule.@Nullable Level failOn;

  @Option(names = "--rules", description = "List the rules and do nothing else.")
  private boolean list;

  @Option(names = "--width", paramLabel = "N", description = "Columns of the text, 60 to 110; the terminal's, or 100, where not given.")
  private @Nullable Integer width;

  LintVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (list) {
      console.write(null, rules());
      return Exit.DONE;
    }
    Set<HouseRule> wanted = wanted();
    List<Linted> linted = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    for (Outcome<Draft> outcome : console.engine().drafts(Inputs.of(drafts), console.in(), language())) {
      switch (outcome) {
        case Outcome.Done<Draft> done -> lint(done.value(), wanted, linted, troubles);
        case Outcome.SetAside<Draft> aside -> troubles.add(aside.why());
      }
    }
    console.setAside(troubles);
    if (linted.isEmpty()) {
      console.warn("whence: no draft could be read.");
      return Exit.FAILED;
    }
    console.write(null, out -> write(linted, troubles, out));
    if (linted.stream().flatMap(draft -> draft.findings().stream()).anyMatch(this::fails)) {
      return Exit.FAILED;
    }
    return troubles.isEmpty() ? Exit.DONE : Exit.SET_ASIDE;
  }

  private static void lint(Draft draft, Set<HouseRule> wanted, List<Linted> linted, List<Trouble> troubles) {
    if (!Linter.knows(draft.reading().article().language())) {
      troubles.add(
          new Trouble(draft.page().input(), "", "its language is not English or Spanish, or could not be told",
              "If it is one of them, say so with --language en or --language es."));
      return;
    }
    List<Finding> findings = new Linter().lint(draft.reading()).stream().filter(finding -> wanted.contains(finding.rule())).toList();
    linted.add(new Linted(draft.page(), draft.reading(), findings));
  }

  private boolean fails(Finding finding) {
    return failOn != null && finding.rule().level().compareTo(failOn) >= 0;
  }

  private void write(List<Linted> linted, List<Trouble> troubles, OutputStream out) throws IOException {
    switch (form) {
      case text -> {
        int columns = width == null ? console.surroundings().width() : width;
        TextView.Setting setting = new TextView.Setting(columns, console.surroundings().colour(), true);
        out.write(new LintView(setting).render(linted).getBytes(StandardCharsets.UTF_8));
      }
      case json -> new LintJson().write(linted, troubles, out);
      case sarif -> new LintSarif(out).write(linted, troubles);
    }
  }

  private @Nullable String language() {
    if (language != null && !language.equals("en") && !language.equals("es")) {
      throw new Refusal(Exit.USAGE, "--language " + language + ": lint knows en and es.");
    }
    return language;
  }

  private Set<HouseRule> wanted() {
    EnumSet<HouseRule> out = only.isEmpty() ? EnumSet.allOf(HouseRule.class) : EnumSet.noneOf(HouseRule.class);
    only.forEach(name -> out.add(rule("--only", name)));
    skip.forEach(name -> out.remove(rule("--skip", name)));
    return out;
  }

  private static HouseRule rule(String option, String name) {
    for (HouseRule rule : HouseRule.values()) {
      if (rule.id().equalsIgnoreCase(name.strip()) || dashed(rule).equalsIgnoreCase(name.strip())) {
        return rule;
      }
    }
    throw new Refusal(Exit.USAGE, option + " " + name + ": there is no such rule. For the list: whence lint --rules");
  }

  private static String dashed(HouseRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String rules() {
    StringBuilder out = new StringBuilder();
    for (HouseRule rule : HouseRule.values()) {
      String level = rule.level().name().toLowerCase(Locale.ROOT);
      out.append(String.format(Locale.ROOT, "%s  %-7s  %-22s  %s\n", rule.id(), level, dashed(rule), rule.title()));
    }
    return out.toString();
  }
}
