package org.whence.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Identity;
import org.whence.model.Links;
import org.whence.model.Quote;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.WordList;

/** What one statement puts forward, as keys that can be held against another statement's, whatever its language. */
final class Proposition {

  /** Words after a negation that it reaches. */
  private static final int REACH = 4;

  /** Words of a quotation from which the same quotation shows the same claim. */
  private static final int QUOTED = 4;

  /** Words beside names that two statements share, and what part of theirs, where only the names make them two. */
  private static final int SAID = 3;

  private static final double ALIKE = 0.8;

  /** What a word weighs that a single article uses: nothing can be told by it of two. */
  private static final double ALONE = 0.3;

  private static final Set<String> NEGATIONS = WordList.words(Proposition.class, "words.tsv", "negation");

  /** Words that join and point and say nothing by themselves. */
  private static final Set<String> EMPTY = WordList.words(Proposition.class, "words.tsv", "empty");

  private static final Set<String> BY = WordList.words(Proposition.class, "words.tsv", "by");

  private static final Set<String> TOGETHER = WordList.words(Proposition.class, "words.tsv", "together");

  final Statement statement;
  final Article article;

  /** Content keys in text order. */
  final Set<String> keys = new LinkedHashSet<>();

  /** Numbers with the key of what they count. */
  final Map<String, String> counts = new HashMap<>();

  final Set<String> negated = new HashSet<>();

  /** What each negation stands before: the first word after it that says something. */
  final Set<String> denied = new HashSet<>();

  final List<String> names = new ArrayList<>();
  final List<String> quoted = new ArrayList<>();

  /** The named person or office whose utterance it is. */
  final @Nullable String speaker;

  /** The name marked as acting by "by"; null where none is. */
  @Nullable String actor;

  boolean sideBySide;

  private final Parts parts;

  private @Nullable Form form;

  Proposition(Statement statement, Article article, List<Terms.Term> terms, Links links) {
    this.statement = statement;
    this.article = article;
    Span wording = statement.wording();
    read(Terms.between(terms, wording.begin(), wording.end()));
    parts = Parts.of(statement, terms);
    for (Quote quote : statement.quotes()) {
      List<Terms.Term> words = Terms.between(terms, quote.span().begin(), quote.span().end());
      if (words.size() >= QUOTED) {
        quoted.add(String.join(" ", words.stream().map(Terms.Term::key).toList()));
      }
    }
    speaker = speaker(statement, links);
  }

  /** Whether the wording ends in a question mark; one that only asks puts nothing forward. */
  boolean asks() {
    int end = statement.wording().end();
    String text = article.text();
    return text.charAt(end - 1) == '?' || end < text.length() && text.charAt(end) == '?';
  }

  /** How much of a sentence the wording is; read when first asked for. */
  Form form() {
    Form known = form;
    if (known == null) {
      known = Form.of(article, statement.wording());
      form = known;
    }
    return known;
  }

  private void read(List<Terms.Term> words) {
    int negation = -REACH - 1;
    boolean open = false;
    String before = "";
    String lastName = "";
    for (int i = 0; i < words.size(); i++) {
      Terms.Term word = words.get(i);
      if (NEGATIONS.contains(word.folded())) {
        negation = i;
        open = true;
      } else if (tells(word)) {
        keys.add(word.key());
        if (i - negation <= REACH) {
          negated.add(word.key());
          if (open) {
            denied.add(word.key());
            open = false;
          }
        }
        if (Character.isDigit(word.key().charAt(0))) {
          String counted = Counted.by(words, i);
          if (counted != null) {
            keys.add(counted);
            counts.put(word.key(), counted);
          }
        }
        if (word.kind() == Terms.Kind.NAME) {
          actor = BY.contains(before) ? word.key() : actor;
          sideBySide |= TOGETHER.contains(before) && !lastName.isEmpty();
          names.add(word.key());
          lastName = word.key();
        }
      }
      before = word.folded();
    }
  }

  static boolean isContent(Terms.Term term) {
    return Rarity.instance().of(term) >= 1.0 && (term.key().length() > 1 || term.kind() == Terms.Kind.NUMBER);
  }

  /** Whether a term is content and no word that only joins or points. */
  static boolean tells(Terms.Term term) {
    return isContent(term) && !EMPTY.contains(term.folded());
  }

  private static @Nullable String speaker(Statement statement, Links links) {
    if (statement.attributions().isEmpty()) {
      return null;
    }
    String id = links.sourceOf().get(statement.attributions().get(0));
    Identity identity = id == null ? null : links.identity(id);
    boolean named = identity != null && (identity.kind() == Identity.Kind.PERSON || identity.kind() == Identity.Kind.OFFICE);
    return named ? id : null;
  }

  /**
   * Whether one that acts in the first is acted on, or does something else, in the second. Where both tell an action, its acts decide; where they do
   * not, the order of the two names that both share does.
   */
  boolean swapsAgents(Proposition other) {
    if (parts.crosses(other.parts, keys, other.keys)) {
      return true;
    }
    Set<String> known = new HashSet<>(names);
    known.retainAll(other.names);
    return known.size() > 1 && switch (parts.against(other.parts, known)) {
      case SWAPPED -> true;
      case ALIKE -> false;
      case NOT_COMPARABLE -> swapsNames(other);
    };
  }

  /** Whether both say the same in the same words of others: of another place or person. Told of one language alone, for names are translated too. */
  boolean isOfOthers(Proposition other) {
    if (!article.language().equals(other.article.language())) {
      return false;
    }
    int shared = 0;
    int words = 0;
    for (String key : keys) {
      words += names.contains(key) ? 0 : 1;
      shared += !names.contains(key) && other.keys.contains(key) ? 1 : 0;
    }
    for (String key : other.keys) {
      words += other.names.contains(key) ? 0 : 1;
    }
    return shared >= SAID && 2 * shared >= ALIKE * words && namesAnother(other) && other.namesAnother(this);
  }

  private boolean namesAnother(Proposition other) {
    return names.stream().anyMatch(name -> !other.keys.contains(name));
  }

  /** Whether nothing that both hold makes them one: the parts are swapped, it is said of others, or something else is told. */
  boolean isAnother(Proposition other) {
    return swapsAgents(other) || isOfOthers(other) || tellsOther(other);
  }

  /** Whether all that it says is not so is nothing that others speak of: "has received no notice of" what they tell. */
  boolean deniesOther(Set<String> theirs) {
    return !denied.isEmpty() && denied.stream().noneMatch(theirs::contains);
  }

  /** Whether both tell what is done to something, and neither mentions what the other tells. */
  boolean tellsOther(Proposition other) {
    return article.language().equals(other.article.language()) && parts.tellsOther(other.parts, keys, other.keys);
  }

  /** Whether both name the same two parties in another order, "by" taken into account. */
  private boolean swapsNames(Proposition other) {
    String mine = firstOfShared(other);
    String theirs = other.firstOfShared(this);
    if (mine == null || theirs == null || sideBySide || other.sideBySide) {
      return false;
    }
    Map<String, Integer> shared = new HashMap<>();
    names.stream().filter(other.names::contains).forEach(n -> shared.put(n, 1));
    if (shared.size() != 2) {
      return false;
    }
    String actsHere = actor != null && shared.containsKey(actor) ? actor : mine;
    String actsThere = other.actor != null && shared.containsKey(other.actor) ? other.actor : theirs;
    return !actsHere.equals(actsThere);
  }

  private @Nullable String firstOfShared(Proposition other) {
    for (String name : names) {
      if (other.names.contains(name)) {
        return name;
      }
    }
    return null;
  }

  /** The words' weights in a story: rare in the news at large and rare in the story, and used by more than one article. */
  static Map<String, Double> weights(List<Proposition> all) {
    Map<String, Integer> held = new LinkedHashMap<>();
    Map<String, ArticleId> first = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (Proposition proposition : all) {
      ArticleId here = proposition.article.id();
      for (String key : proposition.keys) {
        held.merge(key, 1, Integer::sum);
        if (!here.equals(first.computeIfAbsent(key, k -> here))) {
          several.add(key);
        }
      }
    }
    Map<String, Double> out = new HashMap<>();
    held.forEach((key, n) -> {
      double rare = Math.log(1 + all.size() / (double) n) * (0.4 + rarity(key) / Rarity.RAREST);
      out.put(key, several.contains(key) ? rare : ALONE * rare);
    });
    return out;
  }

  private static double rarity(String key) {
    return key.charAt(0) == Counted.SIGN ? Counted.RARITY : Rarity.instance().of(key);
  }
}
