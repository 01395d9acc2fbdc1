package org.whence.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.bench.GoldActs.Form;
import org.whence.bench.GoldActs.GoldAct;
import org.whence.bench.Treebank.Tree;
import org.whence.model.Language;
import org.whence.read.ActReader;
import org.whence.read.Roles;
import org.whence.text.Parse;
import org.whence.text.Parser;
import org.whence.text.ParserTraining;
import org.whence.text.Tag;

/**
 * Who does what to whom, judged on treebank sentences that neither tagger nor parser has seen: precision, recall and F1 of actions, of actions with
 * their agent, with whom they affect, and with both, beside a baseline that takes the nearest noun phrase on each side.
 */
final class ActScores {

  private final String name;
  private final Tally actions = new Tally();
  private final Tally agents = new Tally();
  private final Tally affected = new Tally();
  private final Tally triples = new Tally();
  private final Tally negations = new Tally();
  private final Map<Form, Tally> byForm = new EnumMap<>(Form.class);

  /** Counts of what was found, what was there, and what was both. */
  private static final class Tally {
    private int right;
    private int found;
    private int there;

    String line() {
      double p = found == 0 ? 0 : (double) right / found;
      double r = there == 0 ? 0 : (double) right / there;
      return String.format("P %.3f R %.3f F1 %.3f", p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }
  }

  private ActScores(String name) {
    this.name = name;
  }

  /** Trains on one part of the treebanks and prints the scores on the other. */
  static void print(Path folder, PrintStream out) throws IOException {
    for (Map.Entry<String, TrainParser.Banks> entry : TrainParser.BANKS.entrySet()) {
      TrainParser.Banks banks = entry.getValue();
      String language = entry.getKey();
      TrainParser.Judged judged = TrainParser.Judged.of(folder, language, banks);
      print(language, banks.tested(), new ParserExamples(folder, language).add(banks.tested(), 0, 100), judged, out);
      print(language, banks.pud(), new ParserExamples(folder, language).add(banks.pud(), 50, 100), judged, out);
    }
  }

  private static void print(String language, String file, ParserExamples examples, TrainParser.Judged judged, PrintStream out) {
    List<ParserTraining.Example> test = examples.by(judged.tagger());
    double[] attached = TrainParser.attachment(judged, test);
    ActScores parsed = new ActScores("parser");
    ActScores goldTrees = new ActScores("reader on gold trees");
    ActScores nearest = new ActScores("nearest noun phrase");
    for (int i = 0; i < test.size(); i++) {
      ParserTraining.Example one = test.get(i);
      Map<Integer, GoldAct> gold = gold(examples.trees().get(i), one);
      Language tag = new Language(language);
      Parser parser = judged.parser();
      Parse parse = parser.parse(one.tokens(), 0, one.tokens().size());
      parsed.add(gold, ActReader.read(tag, one.tokens(), parse), parse);
      goldTrees.add(gold, ActReader.read(tag, one.tokens(), one.parse()), parse);
      nearest.add(gold, NearestActs.read(parse), parse);
    }
    out.printf("== %s: heads %.3f, heads and relations %.3f%n", file, attached[0], attached[1]);
    parsed.print(out);
    goldTrees.print(out);
    nearest.print(out);
  }

  /** The gold acts of a sentence by the token of their action. */
  private static Map<Integer, GoldAct> gold(Tree tree, ParserTraining.Example one) {
    Dependencies words = new Dependencies(tree, one.tokens());
    Map<Integer, GoldAct> out = new HashMap<>();
    for (GoldAct act : GoldActs.of(tree)) {
      int agent = act.agent() == 0 ? Parse.NONE : words.token(act.agent());
      int affectedToken = act.affected() == 0 ? Parse.NONE : words.token(act.affected());
      int action = words.token(act.action());
      if (agent != action && affectedToken != action) {
        out.put(action, new GoldAct(agent, action, affectedToken, act.negated(), act.form()));
      }
    }
    return out;
  }

  private void add(Map<Integer, GoldAct> gold, List<Roles> found, Parse parse) {
    for (GoldAct act : gold.values()) {
      actions.there++;
      agents.there += act.agent() == Parse.NONE ? 0 : 1;
      affected.there += act.affected() == Parse.NONE ? 0 : 1;
      triples.there++;
      form(act).there++;
    }
    for (Roles roles : found) {
      if (parse.tag(roles.action()) == Tag.NOUN) {
        continue;
      }
      actions.found++;
      agents.found += roles.agent() == Parse.NONE ? 0 : 1;
      affected.found += roles.affected() == Parse.NONE ? 0 : 1;
      triples.found++;
      GoldAct act = gold.get(roles.action());
      if (act != null) {
        hit(act, roles);
      }
    }
  }

  private void hit(GoldAct act, Roles roles) {
    boolean agent = act.agent() == roles.agent();
    boolean whom = act.affected() == roles.affected();
    actions.right++;
    agents.right += agent && act.agent() != Parse.NONE ? 1 : 0;
    affected.right += whom && act.affected() != Parse.NONE ? 1 : 0;
    triples.right += agent && whom ? 1 : 0;
    form(act).found++;
    form(act).right += agent && whom ? 1 : 0;
    negations.there += act.negated() ? 1 : 0;
    negations.found += roles.negated() ? 1 : 0;
    negations.right += act.negated() && roles.negated() ? 1 : 0;
  }

  private Tally form(GoldAct act) {
    return byForm.computeIfAbsent(act.form(), form -> new Tally());
  }

  private void print(PrintStream out) {
    out.printf("-- %s%n", name);
    out.printf("action    %s%n", actions.line());
    out.printf("agent     %s%n", agents.line());
    out.printf("affected  %s%n", affected.line());
    out.printf("triple    %s   (%d acts)%n", triples.line(), triples.there);
    out.printf("negated   %s%n", negations.line());
    byForm.forEach((form, tally) -> out.printf(
        "  %-12s whole triple right %.3f of %d%n", form.name().toLowerCase(java.util.Locale.ROOT), (double) tally.right / tally.there, tally.there));
  }
}
