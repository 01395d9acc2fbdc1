package org.whence.assistant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Hits;
import org.whence.casefile.SearchQuery;
import org.whence.model.Article;
import org.whence.model.Dossier;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Finds articles and claims by their words. Sources without a name are never searched for. */
final class SearchTool implements Tool {
  private static final int USUAL = 10;
  private static final int MOST = 20;

  /** Hits past this are too many to page through. */
  private static final int DEEPEST = 1_000;

  @Override
  public String name() {
    return "search";
  }

  @Override
  public Set<String> takes() {
    return Set.of("words", "in", "outlet", "from", "to", "language", "source", "limit", Arguments.CURSOR);
  }

  @Override
  public Answer answer(Case open, Case.State state, Arguments given) throws Unanswerable {
    int limit = given.number("limit", USUAL, 1, MOST);
    Hits hits = open.search(query(given, Math.min(given.begins() + limit, DEEPEST)));
    int from = given.from(Math.min(hits.all(), DEEPEST));
    List<Hits.Hit> page = hits.list().subList(Math.min(from, hits.list().size()), Math.min(from + limit, hits.list().size()));
    Answer answer = new Answer(state);
    Map<String, Account> stories = stories(open, page, page.size());
    List<ObjectNode> found = new ArrayList<>();
    int untraced = 0;
    for (Hits.Hit hit : page) {
      ObjectNode shown = shown(hit, stories.get(story(hit)));
      if (shown == null) {
        untraced++;
      } else {
        found.add(shown);
      }
    }
    answer.json().put("notTraced", untraced);
    boolean more = from + page.size() < Math.min(hits.all(), DEEPEST) && !page.isEmpty();
    ArrayNode array = answer.json().putArray("hits");
    found.forEach(array::add);
    answer.json().put("total", hits.all());
    answer.json().put("cursor", more ? given.cursor(from + page.size(), Math.min(hits.all(), DEEPEST)) : null);
    return answer;
  }

  private static SearchQuery query(Arguments given, int most) throws Unanswerable {
    String words = given.words("words");
    String language = given.words("language");
    boolean narrowed = Set.of("outlet", "from", "to", "language", "source").stream().anyMatch(given::has);
    if (words == null && !narrowed) {
      throw new Unanswerable("nothing to search for. Give words, or narrow by outlet, source, from, to or language.");
    }
    return new SearchQuery(words == null ? "" : words, what(given), given.words("outlet"), given.day("from"), given.day("to"),
        language == null ? null : language.toLowerCase(Locale.ROOT), given.words("source"), most);
  }

  private static SearchQuery.@Nullable What what(Arguments given) throws Unanswerable {
    String in = given.words("in");
    if (in == null) {
      return null;
    }
    return switch (in.toLowerCase(Locale.ROOT)) {
      case "article" -> SearchQuery.What.ARTICLE;
      case "claim" -> SearchQuery.What.CLAIM;
      default -> throw new Unanswerable("in: \"" + Arguments.shown(in) + "\" is neither article nor claim. Leave it out to search both.");
    };
  }

  /** The number of a hit's story: the digits its name begins with. */
  private static String story(Hits.Hit hit) {
    int end = 0;
    while (end < hit.name().length() && Character.isDigit(hit.name().charAt(end))) {
      end++;
    }
    return hit.name().substring(0, end);
  }

  /** The stories that some hits lie in, by their numbers: so many at most, those of the best hits. */
  static Map<String, Account> stories(Case open, List<Hits.Hit> page, int most) {
    List<String> numbers = page.stream().map(SearchTool::story).filter(number -> !number.isEmpty()).distinct().limit(most).toList();
    Map<String, Account> out = new TreeMap<>();
    if (!numbers.isEmpty()) {
      for (Map.Entry<Integer, Dossier> one : open.holding(numbers).stories().entrySet()) {
        out.put(one.getKey().toString(), new Account(one.getValue(), one.getKey()));
      }
    }
    return out;
  }

  private static @Nullable ObjectNode shown(Hits.Hit hit, @Nullable Account account) {
    if (account == null) {
      return null;
    }
    return switch (hit.what()) {
      case ARTICLE -> article(hit, account);
      case CLAIM -> claim(hit, account);
    };
  }

  private static @Nullable ObjectNode article(Hits.Hit hit, Account account) {
    for (Reading reading : account.dossier().readings()) {
      Article article = reading.article();
      if (article.id().value().equals(hit.id())) {
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("what", "article");
        out.set("article", account.entry(article.id()));
        ArrayNode passages = out.putArray("passages");
        for (Hits.Passage passage : hit.passages()) {
          add(passages, account, article, passage, 0, article.text().length());
        }
        return out;
      }
    }
    return null;
  }

  private static @Nullable ObjectNode claim(Hits.Hit hit, Account account) {
    TracedClaim claim = account.claim(hit.id());
    if (claim == null) {
      return null;
    }
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("what", "claim");
    out.set("claim", account.head(claim));
    ArrayNode passages = out.putArray("passages");
    for (Hits.Passage passage : hit.passages()) {
      for (Wording wording : claim.wordings()) {
        Span words = wording.statement().wording();
        if (add(passages, account, account.article(words.article()), passage, words.begin(), words.end())) {
          break;
        }
      }
    }
    return out;
  }

  /** A passage at its place in a stretch of an article; false where the stretch does not hold it. */
  private static boolean add(ArrayNode passages, Account account, Article article, Hits.Passage passage, int begin, int end) {
    int length = passage.text().stripTrailing().length();
    int at = length == 0 ? -1 : article.text().indexOf(passage.text().stripTrailing(), begin);
    if (at < 0 || at + length > end) {
      return false;
    }
    passages.add(account.quotation(article.span(at, at + length)));
    return true;
  }
}
