package org.whence.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Hits;
import org.whence.casefile.Rows;
import org.whence.casefile.SearchQuery;
import org.whence.match.ClaimSearch;
import org.whence.model.Language;
import org.whence.page.AnswerJson;
import org.whence.page.Near;
import org.whence.page.Part;
import org.whence.page.Sentence;

/** Searching by words, and asking a sentence. */
final class ApiSearch {
  /** Hits that can be gone through; more is no search. */
  private static final int FARTHEST = 1_000;

  private static final int LONGEST = 1_000;
  private static final int LONGEST_SENTENCE = 5_000;

  private final OpenCase held;

  ApiSearch(OpenCase held) {
    this.held = held;
  }

  void routes(Api api) {
    api.get("/search", this::search, "q", "in", "outlet", "from", "to", "language", "source", "limit", "cursor");
    api.get("/ask", this::ask, "sentence", "language");
  }

  private void search(Context at) {
    int most = ApiQuery.limit(at);
    int from = ApiQuery.number(at, "cursor", 0);
    SearchQuery query = query(at, Math.min(FARTHEST, from + most));
    ObjectNode body = held.reading(open -> {
      Hits hits = open.desk().search(query);
      List<Hits.Hit> shown = hits.list().subList(Math.min(from, hits.list().size()), hits.list().size());
      boolean more = from + shown.size() < Math.min(hits.all(), FARTHEST) && !shown.isEmpty();
      List<ObjectNode> items = new ArrayList<>();
      shown.forEach(hit -> hit(hit, open).ifPresent(items::add));
      ObjectNode out = ApiSay.body(at, new Rows<>(items, more ? String.valueOf(from + shown.size()) : null), item -> item);
      return out.put("total", hits.all());
    });
    ApiSay.json(at, body);
  }

  private static SearchQuery query(Context at, int most) {
    String words = ApiQuery.text(at, "q", LONGEST);
    String outlet = ApiQuery.text(at, "outlet", 300);
    String source = ApiQuery.text(at, "source", 300);
    String language = ApiQuery.text(at, "language", 20);
    SearchQuery query = new SearchQuery(
        words == null ? "" : words, ApiQuery.word(at, "in", List.of(SearchQuery.What.values())), outlet, ApiQuery.day(at, "from"),
        ApiQuery.day(at, "to"), language, source, most);
    if (words == null && outlet == null && source == null && language == null && query.from() == null && query.to() == null) {
      throw Fault.wrong("Nothing is searched for.", "Give q, or a filter.");
    }
    return query;
  }

  /** Empty where the index knows what the case has no more. */
  private static Optional<ObjectNode> hit(Hits.Hit hit, Case open) {
    ApiForms forms = new ApiForms(open);
    String name = ApiForms.word(hit.what());
    Optional<ObjectNode> found = switch (hit.what()) {
      case ARTICLE -> open.desk().articleRow(hit.id()).map(forms::article);
      case CLAIM -> open.desk().claim(hit.id()).map(forms::claim);
    };
    return found.map(thing -> {
      ObjectNode out = ApiForms.object().put("what", name);
      out.set(name, thing);
      ArrayNode passages = out.putArray("passages");
      hit.passages().forEach(passage -> passages.add(passage(passage)));
      return out;
    });
  }

  private static ObjectNode passage(Hits.Passage passage) {
    String text = passage.text();
    ObjectNode out = ApiForms.object().put("text", text);
    ArrayNode marks = out.putArray("marks");
    for (Hits.Mark mark : passage.marks()) {
      int start = text.codePointCount(0, mark.begin());
      marks.addObject().put("start", start).put("end", start + text.codePointCount(mark.begin(), mark.end()));
    }
    return out;
  }

  private void ask(Context at) throws IOException {
    String sentence = ApiQuery.required(at, "sentence", LONGEST_SENTENCE);
    Language language = language(ApiQuery.text(at, "language", 20));
    record Said(boolean found, List<Near> near) {}
    Said said = held.reading(open -> {
      List<ClaimSearch.Hit> hits = Answer.hits(sentence, language, open);
      List<Near> near = new ArrayList<>();
      hits.forEach(hit -> near(hit, open).ifPresent(near::add));
      return new Said(!near.isEmpty() && !hits.isEmpty() && hits.getFirst().near(), near);
    });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AnswerJson().answer(sentence, said.found(), said.near(), out);
    ApiSay.json(at, out.toByteArray());
  }

  private static Optional<Near> near(ClaimSearch.Hit hit, Case open) {
    return open.desk().claim(hit.id()).map(row -> {
      Part.OfClaim claim = Opened.of(open, row.story().id()).claim(row.id());
      return new Near(claim, hit.wording() == null ? claim.claim().claim().title() : hit.wording(), hit.nearness());
    });
  }

  private static @Nullable Language language(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    Language language = Sentence.language(tag);
    if (language == null) {
      throw Fault.wrong("Sentences are asked in en or es.", "Give one of them, or none.");
    }
    return language;
  }
}
