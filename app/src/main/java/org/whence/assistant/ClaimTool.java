package org.whence.assistant;

import java.util.Objects;
import java.util.Set;
import org.whence.casefile.Case;
import org.whence.model.TracedClaim;
import org.whence.page.Part;

/** Tells of one claim: its counts with their reasons, its wordings by time, what changed, who denies it, and what was not read. */
final class ClaimTool implements Tool {
  private static final int WORDINGS = 20;

  @Override
  public String name() {
    return "claim";
  }

  @Override
  public Set<String> takes() {
    return Set.of("claim", Arguments.CURSOR);
  }

  @Override
  public Answer answer(Case open, Case.State state, Arguments given) throws Unanswerable {
    String name = given.must("claim", "1.3");
    Part.OfClaim part = Named.in(open, name).claim(name);
    Account account = Named.account(part);
    TracedClaim claim = part.claim();
    Wordings wordings = new Wordings(account, claim);
    String id = claim.claim().id();
    Answer answer = new Answer(state);
    answer.put("claim", account.head(claim));
    answer.few("why", claim.corroboration().why(), Account::reason);
    answer.few("whyAtMost", claim.corroboration().whyAtMost(), Account::reason);
    answer.few("changes", claim.changes(), wordings::shown);
    answer.few("denials", claim.denials(), wordings::shown);
    answer.few("checks", account.dossier().overview().checks().stream().filter(check -> check.claims().contains(id)).toList(),
        check -> DossierTool.check(account, check));
    answer.few("couldBeSame", claim.claim().maybeSame().stream().map(account::claim).filter(Objects::nonNull).toList(), account::head);
    answer.few("notRead", account.unread(id), account::report);
    answer.list("wordings", claim.wordings(), WORDINGS, given, wordings::shown);
    return answer;
  }
}
