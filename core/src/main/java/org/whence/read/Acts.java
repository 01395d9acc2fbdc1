package org.whence.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Act;
import org.whence.model.Article;
import org.whence.model.Span;
import org.whence.text.Parse;
import org.whence.text.Parser;
import org.whence.text.Relation;
import org.whence.text.Tag;

/** The acts inside the wordings of one article. A sentence is parsed when the first wording of it is asked for, and only then. */
final class Acts {

  /** Words of a phrase on each side of its head. */
  private static final int LONGEST = 30;

  /** Words between a word and the head of its phrase. */
  private static final int DEEPEST = 8;

  private static final Set<Relation> OF_PHRASE =
      EnumSet.of(
          Relation.DETERMINER, Relation.ADJECTIVE, Relation.NUMBER, Relation.NOUN_MODIFIER, Relation.POSSESSOR, Relation.COMPOUND, Relation.FLAT,
          Relation.CONJUNCT, Relation.ADVERB);

  /** What belongs to a phrase only inside it: "of", "and", a comma in a list. */
  private static final Set<Relation> INSIDE_PHRASE = EnumSet.of(Relation.CASE, Relation.COORDINATOR, Relation.PUNCTUATION);

  private final Article article;
  private final Map<Integer, Parsed> parsed = new HashMap<>();

  private record Parsed(Parse parse, List<Roles> acts) {}

  Acts(Article article) {
    this.article = article;
  }

  /** The acts whose action lies among the tokens from {@code first} to {@code last}, their phrases cut to that stretch. */
  List<Act> between(Sentence s, int first, int last) {
    Parser parser = s.pack().parser();
    if (parser == null || last <= first) {
      return List.of();
    }
    Parsed here = parsed.computeIfAbsent(s.begin(), begin -> {
      Parse parse = parser.parse(s.tokens(), s.from(), s.to());
      return new Parsed(parse, ActReader.read(s, parse));
    });
    List<Act> out = new ArrayList<>();
    for (Roles roles : here.acts()) {
      if (first <= roles.action() && roles.action() <= last) {
        Span agent = phrase(s, here.parse(), roles.agent(), first, last);
        Span affected = phrase(s, here.parse(), roles.affected(), first, last);
        if (agent != null || affected != null) {
          out.add(new Act(agent, article.span(s.begin(roles.action()), s.end(roles.action())), affected, roles.negated()));
        }
      }
    }
    return out;
  }

  private @Nullable Span phrase(Sentence s, Parse parse, int head, int first, int last) {
    if (head < first || head > last) {
      return null;
    }
    int from = head;
    while (from > first && head - from < LONGEST && belongs(s, parse, from - 1, head)) {
      from--;
    }
    int to = head;
    while (to < last && to - head < LONGEST && belongs(s, parse, to + 1, head)) {
      to++;
    }
    while (from < head && isEdge(parse, from)) {
      from++;
    }
    while (to > head && isEdge(parse, to)) {
      to--;
    }
    return article.span(s.begin(from), s.end(to));
  }

  private static boolean isEdge(Parse parse, int token) {
    return INSIDE_PHRASE.contains(parse.relation(token)) || parse.tag(token) == Tag.PUNCT || parse.tag(token) == Tag.PART;
  }

  /** "Of the trawler" is the crew's; "on Monday" may be anybody's. */
  private static boolean isLoose(Sentence s, Parse parse, int token) {
    if (!parse.is(token, Relation.NOUN_MODIFIER)) {
      return false;
    }
    for (int i = token - 1; i >= parse.from() && token - i <= DEEPEST; i--) {
      if (parse.head(i) == token && parse.is(i, Relation.CASE)) {
        return !s.is(i, "marks_within");
      }
    }
    return false;
  }

  /** Whether a word hangs on the head of a phrase by what makes phrases, not clauses or asides. */
  private static boolean belongs(Sentence s, Parse parse, int token, int head) {
    int at = token;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Relation relation = parse.relation(at);
      int above = parse.head(at);
      boolean part = OF_PHRASE.contains(relation) && !(relation == Relation.CONJUNCT && parse.tag(at).isVerb())
          || depth == 0 && above != head && INSIDE_PHRASE.contains(relation);
      if (!part || above == Parse.NONE || isLoose(s, parse, at)) {
        return false;
      }
      if (above == head) {
        return true;
      }
      at = above;
    }
    return false;
  }
}
