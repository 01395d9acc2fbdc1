package org.whence.assistant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.whence.casefile.Case;
import org.whence.model.DigestLine;
import org.whence.model.Dossier;
import org.whence.model.TracedClaim;
import org.whence.model.Unknown;
import org.whence.model.Verification;

/** Tells of one story: its articles, claims, checks and what was not read; without a name, of all stories in short. */
final class DossierTool implements Tool {
  private static final int CLAIMS = 15;
  private static final int STORIES = 10;

  /** Articles of a story that are named; the others are found by search. */
  private static final int MEMBERS = 40;

  @Override
  public String name() {
    return "dossier";
  }

  @Override
  public Set<String> takes() {
    return Set.of("story", Arguments.CURSOR);
  }

  @Override
  public Answer answer(Case open, Case.State state, Arguments given) throws Unanswerable {
    String story = given.words("story");
    Answer answer = new Answer(state);
    if (story == null) {
      stories(open, state, given, answer);
    } else {
      Account account = Named.account(Named.in(open, story).any(story));
      answer.put("story", story(account));
      answer.list("claims", account.claims(), CLAIMS, given, account::head);
    }
    return answer;
  }

  private static void stories(Case open, Case.State state, Arguments given, Answer answer) throws Unanswerable {
    int from = given.from(state.stories());
    List<String> numbers = IntStream.rangeClosed(from + 1, Math.min(from + STORIES, state.stories())).mapToObj(String::valueOf).toList();
    List<Account> page = new ArrayList<>();
    for (Map.Entry<Integer, Dossier> one : open.holding(numbers).stories().entrySet()) {
      page.add(new Account(one.getValue(), one.getKey()));
    }
    answer.part("stories", page, from, state.stories(), STORIES, given, DossierTool::brief);
  }

  private static ObjectNode brief(Account account) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("story", String.valueOf(account.story()));
    out.put("id", account.dossier().story().id());
    out.put("articles", account.dossier().readings().size());
    TracedClaim main = account.claim(account.dossier().mainClaim());
    out.set("mainClaim", main == null ? null : account.head(main));
    return out;
  }

  private static ObjectNode story(Account account) {
    Dossier dossier = account.dossier();
    ObjectNode out = brief(account);
    Account.few(out, "members", dossier.story().articles(), MEMBERS, account::entry);
    Account.few(out, "digest", dossier.overview().digest(), line -> line(account, line));
    Account.few(out, "checks", dossier.overview().checks(), check -> check(account, check));
    Account.few(out, "notRead", dossier.readNext(), account::report);
    Account.few(out, "unknown", dossier.unknown(), one -> unknown(account, one));
    return out;
  }

  private static ObjectNode line(Account account, DigestLine line) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("part", Account.word(line.part()));
    TracedClaim claim = account.claim(line.claim());
    out.put("claim", claim == null ? null : account.number(claim));
    out.set("sentence", account.quotation(line.sentence()));
    return out;
  }

  static ObjectNode check(Account account, Verification verification) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("kind", Account.word(verification.check().kind()));
    out.set("who", Account.named(verification.check().who()));
    out.put("described", verification.check().described());
    out.set("sentence", account.quotation(verification.sentence()));
    return out;
  }

  private static ObjectNode unknown(Account account, Unknown unknown) {
    return JsonNodeFactory.instance.objectNode().put("article", account.name(unknown.article())).put("what", Account.word(unknown.what()));
  }
}
