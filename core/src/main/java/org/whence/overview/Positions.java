package org.whence.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Moment;
import org.whence.model.Position;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.TimeMention;
import org.whence.model.TracedClaim;
import org.whence.text.OutletNames;
import org.whence.text.Parser;
import org.whence.text.Plain;

/** Finds who supports, demands, rejects, has not ruled out or denies what, and tells each position once. */
final class Positions {
  /** Sentences parsed for one story; a story of so many positions is a pile that was not told apart. */
  private static final int MOST = 2000;

  /** Positions before one in the list that it is held against. */
  private static final int NEIGHBOURS = 30;

  /** Share of the longer words of the shorter telling that two tellings of one proposal have in common. */
  private static final double LIKE = 0.6;

  /** Letters by which a word is known; shorter words tell little. */
  private static final int STEM = 5;

  private static final Comparator<Position> ORDER =
      Comparator.comparing((Position p) -> Plain.form(p.actor()))
          .thenComparing(Position::stand)
          .thenComparing(p -> p.said() == null)
          .thenComparing(p -> p.said() == null ? java.time.Instant.EPOCH : p.said().earliest())
          .thenComparing(Position::cue);

  private final StoryIndex index;

  private record Key(String actor, Position.Stand stand, String proposal) {}

  Positions(StoryIndex index) {
    this.index = index;
  }

  List<Position> all() {
    Map<Key, Position> once = new LinkedHashMap<>();
    int found = 0;
    for (Reading reading : index.dossier().readings()) {
      for (Position position : in(reading)) {
        if (found++ < MOST) {
          once.merge(key(position), position, Positions::and);
        }
      }
    }
    return merged(once.values().stream().sorted(ORDER).toList());
  }

  /** Positions of one actor that are told in like words, unless they are of different days, are one. */
  private List<Position> merged(List<Position> sorted) {
    List<Position> out = new ArrayList<>();
    for (Position position : sorted) {
      int at = -1;
      for (int i = Math.max(0, out.size() - NEIGHBOURS); i < out.size() && at < 0; i++) {
        at = isSame(out.get(i), position) ? i : -1;
      }
      if (at < 0) {
        out.add(position);
      } else {
        out.set(at, and(out.get(at), position));
      }
    }
    return out.stream().sorted(ORDER).toList();
  }

  private boolean isSame(Position one, Position other) {
    Moment first = one.said();
    Moment second = other.said();
    boolean apart = one.dated() && other.dated() && first != null && second != null
        && (first.certainlyBefore(second) || second.certainlyBefore(first));
    boolean actor = one.stand() == other.stand() && actor(one).equals(actor(other));
    if (!actor || apart) {
      return false;
    }
    Set<String> shorter = stems(one);
    Set<String> longer = stems(other);
    int size = Math.min(shorter.size(), longer.size());
    shorter.retainAll(longer);
    return size > 0 && shorter.size() >= LIKE * size;
  }

  private Set<String> stems(Position position) {
    Set<String> out = new HashSet<>();
    for (String word : Plain.form(index.words(position.proposal())).split(" ")) {
      if (word.length() >= STEM) {
        out.add(word.substring(0, STEM));
      }
    }
    return out;
  }

  private Key key(Position position) {
    String proposal = position.claim() == null ? Plain.form(index.words(position.proposal())) : position.claim();
    return new Key(actor(position), position.stand(), proposal);
  }

  private static String actor(Position position) {
    return position.party() == null ? OutletNames.normal(position.actor()) : position.party();
  }

  /** The first told stands for both; a dated one before one that is not. */
  private static Position and(Position one, Position other) {
    boolean swap = other.dated() && !one.dated();
    Position kept = swap ? other : one;
    List<Span> also = new ArrayList<>(one.also());
    also.addAll(other.also());
    also.add(swap ? one.sentence() : other.sentence());
    List<Span> rest = also.stream().filter(sentence -> !sentence.equals(kept.sentence())).distinct().sorted().toList();
    return new Position(
        kept.stand(), kept.party(), kept.actor(), kept.unnamed(), kept.who(), kept.of(), kept.through(), kept.proposal(), kept.claim(), kept.cue(),
        kept.sentence(), kept.said(), kept.dated(), rest);
  }

  private List<Position> in(Reading reading) {
    Article article = reading.article();
    Vocabulary words = Vocabulary.of(article.language());
    Parser parser = Parser.of(article.language().tag());
    List<Position> out = new ArrayList<>();
    if (words == null || parser == null) {
      return out;
    }
    for (Span sentence : reading.sentences()) {
      Role role = article.roleAt(sentence.begin());
      if (!role.isNews() || role == Role.HEADLINE) {
        continue;
      }
      Clause clause = new Clause(article, sentence, parser);
      for (int at = 0; at < clause.size(); at++) {
        List<Vocabulary.Cue> cues = words.cuesAt(clause.folded(), at);
        Stance stance = Stance.of(clause, words, cues, at);
        Position position = stance == null ? null : position(reading, sentence, clause, words, stance);
        if (position != null) {
          out.add(position);
        }
        at += cues.isEmpty() ? 0 : cues.getFirst().words().size() - 1;
      }
    }
    return out;
  }

  private @Nullable Position position(Reading reading, Span sentence, Clause clause, Vocabulary words, Stance stance) {
    Actor actor = Actor.of(index, reading, clause, words, stance);
    if (actor == null) {
      return null;
    }
    Moment said = null;
    for (Attribution attribution : actor.saidBy()) {
      TimeMention when = attribution.utterance().when();
      said = said == null && when != null ? when.time() : said;
    }
    Span proposal = within(stance, actor.saidBy());
    Statement statement = index.narrowest(proposal);
    TracedClaim claim = statement == null ? null : index.claim(statement.id());
    return new Position(
        stance.stand(), actor.party(), actor.name(), actor.unnamed(), actor.who(), actor.of(), actor.through(), proposal,
        claim == null ? null : claim.claim().id(), stance.cue(), sentence, said == null ? reading.article().published() : said, said != null,
        List.of());
  }

  /** What the stance is about, as far as what somebody said goes: who said it does not belong to it. */
  private static Span within(Stance stance, List<Attribution> telling) {
    Span proposal = stance.proposal();
    for (Attribution attribution : telling) {
      for (Span content : attribution.content()) {
        boolean runsOver = content.contains(stance.cue()) && proposal.begin() < content.end() && content.end() < proposal.end();
        proposal = runsOver ? new Span(proposal.article(), proposal.begin(), content.end()) : proposal;
      }
    }
    return proposal;
  }
}
