package org.whence.assistant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Hits;
import org.whence.casefile.SearchQuery;
import org.whence.match.ClaimSearch;
import org.whence.model.Language;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.page.Sentence;

/** Says what the articles have on a sentence: the claim nearest to it, its origins, its earliest wording, who denies it; or that none is near. */
final class AskTool implements Tool {
  /** Claims shown. */
  private static final int SHOWN = 3;

  /** Claims looked at, by their words, and stories opened to compare theirs. */
  private static final int CANDIDATES = 60;
  private static final int STORIES = 6;

  @Override
  public String name() {
    return "ask";
  }

  @Override
  public Set<String> takes() {
    return Set.of("sentence", "language");
  }

  @Override
  public Answer answer(Case open, Case.State state, Arguments given) throws Unanswerable {
    String words = given.must("sentence", "The ministry will drain the reservoir");
    Sentence sentence = Sentence.of(words, language(given.words("language")));
    List<Hits.Hit> candidates = open.search(SearchQuery.near(words, CANDIDATES)).list();
    Map<String, Account> stories = SearchTool.stories(open, candidates, STORIES);
    List<ClaimSearch.Hit> hits = sentence.nearest(stories.values().stream().map(Account::dossier).toList());
    Answer answer = new Answer(state);
    answer.json().put("found", !hits.isEmpty() && hits.getFirst().near());
    ArrayNode nearest = answer.json().putArray("nearest");
    for (ClaimSearch.Hit hit : hits.stream().limit(SHOWN).toList()) {
      stories.values().stream().filter(account -> account.claim(hit.id()) != null).findFirst().ifPresent(account -> nearest.add(shown(account, hit)));
    }
    return answer;
  }

  private static @Nullable Language language(@Nullable String tag) throws Unanswerable {
    Language language = tag == null ? null : Sentence.language(tag);
    if (tag != null && language == null) {
      throw new Unanswerable("language: \"" + Arguments.shown(tag) + "\" is neither en nor es. Leave it out to have it guessed.");
    }
    return language;
  }

  private static ObjectNode shown(Account account, ClaimSearch.Hit hit) {
    TracedClaim claim = account.claim(hit.id());
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    if (claim == null) {
      return out;
    }
    Span words = hit.wording() == null ? claim.claim().title() : hit.wording();
    Wordings wordings = new Wordings(account, claim);
    List<Wording> ways = claim.wordings().stream().filter(wording -> wording.stance().isPath()).toList();
    out.put("near", hit.near());
    out.set("claim", account.head(claim));
    out.set("words", account.quotation(words));
    out.set("earliest", ways.isEmpty() ? JsonNodeFactory.instance.nullNode() : wordings.shown(ways.getFirst()));
    Account.few(out, "against", claim.wordings().stream().filter(wording -> !wording.stance().isPath()).toList(), wordings::shown);
    Account.few(out, "denials", claim.denials(), wordings::shown);
    return out;
  }
}
