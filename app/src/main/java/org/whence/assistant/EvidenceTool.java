package org.whence.assistant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.whence.casefile.Case;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Span;
import org.whence.page.Part;

/** Shows the words that stand behind a claim or one step of its way, with what stands around them; or the text of an article in parts. */
final class EvidenceTool implements Tool {
  private static final int ITEMS = 20;

  /** Parts of an article's text in one answer. */
  private static final int TEXTS = 25;

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public Set<String> takes() {
    return Set.of("claim", "hop", "article", Arguments.CURSOR);
  }

  @Override
  public Answer answer(Case open, Case.State state, Arguments given) throws Unanswerable {
    if (given.has("claim") == given.has("article")) {
      throw new Unanswerable("evidence needs either claim or article. Give one of them, such as claim: \"1.3\".");
    }
    return given.has("claim") ? ofClaim(open, state, given) : ofArticle(open, state, given);
  }

  private static Answer ofClaim(Case open, Case.State state, Arguments given) throws Unanswerable {
    String name = given.must("claim", "1.3");
    Part.OfClaim part = Named.in(open, name).claim(name);
    Account account = Named.account(part);
    Proofs proofs = new Proofs(account, part.claim());
    String hop = given.words("hop");
    List<Proofs.Proof> all = hop == null ? proofs.all() : proofs.of(hop);
    Answer answer = new Answer(state);
    answer.put("claim", account.head(part.claim()));
    answer.few("notRead", account.unread(part.claim().claim().id()), account::report);
    answer.list("evidence", all, ITEMS, given, proofs::shown);
    return answer;
  }

  private static Answer ofArticle(Case open, Case.State state, Arguments given) throws Unanswerable {
    if (given.has("hop")) {
      throw new Unanswerable("hop is a step on the way of a claim. Give claim with it, or leave it out.");
    }
    String name = given.must("article", "1[2]");
    Part.OfArticle part = Named.in(open, name).article(name);
    Account account = Named.account(part);
    Article article = part.reading().article();
    Answer answer = new Answer(state);
    answer.put("article", account.entry(article.id()));
    answer.list("text", parts(article), TEXTS, given, span -> text(account, article, span));
    return answer;
  }

  private static ObjectNode text(Account account, Article article, Span span) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("role", Account.word(article.roleAt(span.begin())));
    out.set("words", account.quotation(span));
    return out;
  }

  /** The blocks of an article; a long one in several parts. */
  private static List<Span> parts(Article article) {
    List<Span> out = new ArrayList<>();
    String text = article.text();
    for (Block block : article.blocks()) {
      int at = block.begin();
      while (at < block.end()) {
        boolean rest = text.codePointCount(at, block.end()) <= Account.QUOTED;
        int end = rest ? block.end() : text.offsetByCodePoints(at, Account.QUOTED);
        out.add(article.span(at, end));
        at = end;
      }
    }
    return out;
  }
}
