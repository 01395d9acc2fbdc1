package org.whence.overview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.Identity;
import org.whence.model.Name;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.overview.Vocabulary.Kind;
import org.whence.text.OutletNames;
import org.whence.text.Relation;
import org.whence.text.Tag;

/**
 * Whose position it is.
 *
 * @param of whose position unnamed people tell; null for every other actor
 * @param through the outlet or speaker through whom it is known; null where it is known directly
 * @param saidBy the attributions that tell it, the nearest first
 */
record Actor(
    @Nullable String party, String name, boolean unnamed, Span who, @Nullable Span of, @Nullable String through, List<Attribution> saidBy) {

  private static final Set<Relation> OF_NAME =
      EnumSet.of(Relation.FLAT, Relation.COMPOUND, Relation.APPOSITION, Relation.NOUN_MODIFIER, Relation.POSSESSOR);

  /** Who a clause's words name, before it is looked at who says so. */
  private record Named(@Nullable String party, String name, boolean unnamed, Span who) {}

  /** The actor of a stance; null where the words do not show one. */
  static @Nullable Actor of(StoryIndex index, Reading reading, Clause clause, Vocabulary words, Stance stance) {
    List<Attribution> telling = new ArrayList<>(index.around(stance.cue()));
    Attribution own = index.cuedBy(stance.cue());
    if (own != null && !telling.contains(own)) {
      telling.addFirst(own);
    }
    int subject = antecedent(clause, words, stance);
    Span whole = subject == Clause.NONE ? null : clause.whole(subject, Clause.NONE);
    Attribution speaker = whole == null ? null : spokenBy(whole, telling);
    Named named = subject != Clause.NONE && isActor(reading, clause, words, subject) ? named(index, reading, clause, words, subject) : null;
    if (named == null || speaker != null) {
      speaker = speaker == null ? speaker(clause, words, subject, telling, own) : speaker;
      Named resolved = speaker == null ? null : named(index, speaker);
      named = resolved == null ? named : resolved;
    }
    return named == null ? null : told(index, named, telling);
  }

  /** The attribution whose source the subject names: reading has found who that is. */
  private static @Nullable Attribution spokenBy(Span subject, List<Attribution> telling) {
    for (Attribution attribution : telling) {
      if (attribution.sourceSpans().stream().anyMatch(subject::overlaps)) {
        return attribution;
      }
    }
    return null;
  }

  /** The subject; of "the union, which rejected it" the union. */
  private static int antecedent(Clause clause, Vocabulary words, Stance stance) {
    int subject = stance.subject();
    if (subject == Clause.NONE || !words.is(Kind.RELATIVE, clause.folded()[subject])) {
      return subject;
    }
    if (clause.relation(stance.verb()) == Relation.RELATIVE_CLAUSE) {
      return clause.head(stance.verb());
    }
    int at = subject - 1;
    at = at > 0 && clause.tag(at) == Tag.PUNCT ? at - 1 : at;
    while (at >= 0 && OF_NAME.contains(clause.relation(at)) && clause.head(at) != Clause.NONE && clause.head(at) < subject) {
      at = clause.head(at);
    }
    return at >= 0 && clause.tag(at).isNominal() ? at : Clause.NONE;
  }

  private static boolean isActor(Reading reading, Clause clause, Vocabulary words, int subject) {
    String noun = clause.folded()[subject];
    if (clause.child(subject, Relation.CASE) != Clause.NONE) {
      return false;
    }
    if (words.is(Kind.ACTORS, noun) || words.is(Kind.GROUPS, noun) || isNamed(reading, clause.span(subject, subject))) {
      return true;
    }
    for (Relation relation : List.of(Relation.FLAT, Relation.COMPOUND, Relation.APPOSITION)) {
      int part = clause.child(subject, relation);
      if (part != Clause.NONE && isNamed(reading, clause.span(part, part))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Reading reading, Span word) {
    for (Name name : reading.names()) {
      if (name.span().overlaps(word)) {
        return name.kind() != Name.Kind.OTHER;
      }
    }
    return false;
  }

  private static @Nullable Named named(StoryIndex index, Reading reading, Clause clause, Vocabulary words, int subject) {
    Span who = clause.phrase(subject);
    if (who == null) {
      return null;
    }
    boolean unnamed = words.is(Kind.GROUPS, clause.folded()[subject]);
    Name person = lastName(reading, who);
    Identity party = index.partyCalled(index.words(who));
    party = party == null && person != null ? index.personCalled(index.words(person.span())) : party;
    if (party != null && !unnamed && (party.kind() == Identity.Kind.PERSON || party.kind() == Identity.Kind.OFFICE)) {
      return new Named(party.id(), party.name(), false, who);
    }
    return new Named(null, index.words(person == null ? who : person.span()), unnamed, who);
  }

  /** The person's name that words end in: "President Ada Brandt", "Brandt". */
  private static @Nullable Name lastName(Reading reading, Span who) {
    for (Name name : reading.names()) {
      if (name.kind() == Name.Kind.PERSON && who.contains(name.span()) && name.span().end() == who.end()) {
        return name;
      }
    }
    return null;
  }

  /** The speaker whom a pronoun, or no subject at all, stands for; null where that is not plain. */
  private static @Nullable Attribution speaker(
      Clause clause, Vocabulary words, int subject, List<Attribution> telling, @Nullable Attribution own) {
    if (own != null && (subject == Clause.NONE || isPronoun(words, clause.folded()[subject]))) {
      return own;
    }
    Attribution nearest = telling.isEmpty() ? null : telling.getFirst();
    if (nearest == null || subject == Clause.NONE && !words.isSubjectless()) {
      return null;
    }
    return subject == Clause.NONE || stands(words, clause.folded()[subject], nearest.source()) ? nearest : null;
  }

  private static boolean isPronoun(Vocabulary words, String word) {
    return words.is(Kind.SELF, word) || words.is(Kind.ONE, word) || words.is(Kind.MANY, word) || words.is(Kind.BODY, word);
  }

  private static boolean stands(Vocabulary words, String pronoun, Source source) {
    return switch (source) {
      case Source.Person person -> words.is(Kind.SELF, pronoun) || words.is(Kind.ONE, pronoun);
      case Source.Office office -> words.is(Kind.SELF, pronoun) || words.is(Kind.BODY, pronoun);
      case Source.Unnamed unnamed -> words.is(Kind.SELF, pronoun) || words.is(Kind.MANY, pronoun);
      case Source.Document document -> false;
      case Source.Report report -> false;
      case Source.Unstated unstated -> false;
    };
  }

  private static @Nullable Named named(StoryIndex index, Attribution speaker) {
    Span who = speaker.sourceSpans().isEmpty() ? speaker.cue().getFirst() : speaker.sourceSpans().getFirst();
    Identity party = index.party(speaker.id());
    String name = party == null ? speaker.source().name() : party.name();
    String id = party == null ? null : party.id();
    return switch (speaker.source()) {
      case Source.Person person -> new Named(id, name, false, who);
      case Source.Office office -> new Named(id, name, false, who);
      case Source.Unnamed unnamed -> new Named(id, name, true, who);
      case Source.Document document -> null;
      case Source.Report report -> null;
      case Source.Unstated unstated -> null;
    };
  }

  /** The actor as far as those who tell of it let it be known: what only unnamed people say of others is theirs. */
  private static @Nullable Actor told(StoryIndex index, Named named, List<Attribution> telling) {
    String through = null;
    Attribution unnamed = null;
    for (Attribution attribution : telling) {
      Identity party = index.party(attribution.id());
      boolean own = party != null && party.id().equals(named.party) || sameWords(attribution.source().name(), named.name);
      switch (attribution.source()) {
        case Source.Unstated unstated -> {
          return null;
        }
        case Source.Unnamed people -> unnamed = unnamed == null && !own && !named.unnamed ? attribution : unnamed;
        case Source.Report report -> through = through == null && report.named() ? report.name() : through;
        case Source.Person person -> through = through == null && !own ? person.name() : through;
        case Source.Office office -> through = through == null && !own ? office.name() : through;
        case Source.Document document -> through = through == null ? document.name() : through;
      }
      through = through == null && attribution.via() != null && !own ? attribution.via() : through;
    }
    if (unnamed == null) {
      return new Actor(named.party, named.name, named.unnamed, named.who, null, through, telling);
    }
    Named people = named(index, unnamed);
    return people == null ? null : new Actor(people.party, people.name, true, people.who, named.who, through, telling);
  }

  private static boolean sameWords(String one, String other) {
    return OutletNames.normal(one).equals(OutletNames.normal(other));
  }
}
