package org.whence.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.match.Matcher;
import org.whence.model.Anchor;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Claim;
import org.whence.model.Copy;
import org.whence.model.Identity;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Moment;
import org.whence.model.Reading;
import org.whence.model.Ruling;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.StatementId;

/** One part of a pile as one ruling makes it. */
final class Amended {
  private final StoryPart part;
  private final Matcher matcher;

  /** A ruling that cannot be followed here; the message says why. */
  static final class NoPlace extends Exception {
    private static final long serialVersionUID = 1L;

    NoPlace(String message) {
      super(message);
    }
  }

  Amended(StoryPart part, Matcher matcher) {
    this.part = part;
    this.matcher = matcher;
  }

  StoryPart by(Ruling ruling) throws NoPlace {
    return switch (ruling.matter()) {
      case Ruling.WrongDate date -> part.with(ruling, part.links(), part.matches());
      case Ruling.OutletOf outlet -> part.with(ruling, part.links(), part.matches());
      case Ruling.SameSource same -> part.with(ruling, same(source(same.one()), source(same.other())), part.matches());
      case Ruling.NotSame not -> part.with(ruling, apart(source(not.one()), source(not.other())), part.matches());
      case Ruling.CopiedFrom copied -> part.with(ruling, part.links(), copied(copied));
      case Ruling.NotThisClaim not -> part.with(ruling, part.links(), without(statement(not.wording()), statement(not.claim())));
    };
  }

  private Reading reading(ArticleId id) throws NoPlace {
    for (Reading reading : part.readings()) {
      if (reading.article().id().equals(id)) {
        return reading;
      }
    }
    throw new NoPlace("article " + id + " could not be read");
  }

  private Span words(Anchor anchor) throws NoPlace {
    Span words = anchor.find(reading(anchor.article()).article());
    if (words == null) {
      throw new NoPlace("its words are not in article " + anchor.article() + " any more");
    }
    return words;
  }

  /** The attribution whose source, or else whose cue or sentence, the words name. */
  private Attribution source(Anchor anchor) throws NoPlace {
    Span words = words(anchor);
    List<Attribution> all = reading(anchor.article()).attributions();
    for (Attribution attribution : all) {
      if (attribution.sourceSpans().stream().anyMatch(span -> span.overlaps(words))) {
        return attribution;
      }
    }
    for (Attribution attribution : all) {
      if (attribution.cue().stream().anyMatch(span -> span.overlaps(words)) || attribution.sentence().contains(words)) {
        return attribution;
      }
    }
    throw new NoPlace("no source is read at its words in article " + anchor.article());
  }

  /** The statement that the words share most with. */
  private Statement statement(Anchor anchor) throws NoPlace {
    Span words = words(anchor);
    Statement best = null;
    int most = 0;
    for (Statement statement : reading(anchor.article()).statements()) {
      Span at = statement.wording();
      int shared = 2 * (Math.min(at.end(), words.end()) - Math.max(at.begin(), words.begin())) - Math.abs(at.length() - words.length());
      if (at.overlaps(words) && (best == null || shared > most)) {
        best = statement;
        most = shared;
      }
    }
    if (best == null) {
      throw new NoPlace("nothing is put forward at its words in article " + anchor.article());
    }
    return best;
  }

  private Identity identity(Attribution attribution) throws NoPlace {
    Identity identity = part.links().identity(part.links().sourceOf().getOrDefault(attribution.id(), ""));
    if (identity == null) {
      throw new NoPlace("no source is known at its words");
    }
    return identity;
  }

  private Links same(Attribution one, Attribution other) throws NoPlace {
    Identity first = identity(one);
    Identity second = identity(other);
    if (Identities.isNamed(first) != Identities.isNamed(second)) {
      throw new NoPlace("it would tie an unnamed source to a name, which no correction may");
    }
    return first.equals(second) ? part.links() : new Identities(part.links()).joined(first, second);
  }

  private Links apart(Attribution one, Attribution other) throws NoPlace {
    Identity first = identity(one);
    Identity second = identity(other);
    return first.equals(second) ? new Identities(part.links()).split(first, other) : new Identities(part.links()).apart(first.id(), second.id());
  }

  private Matches copied(Ruling.CopiedFrom ruling) throws NoPlace {
    Span copy = words(ruling.copy());
    Span original = words(ruling.original());
    Moment before = reading(copy.article()).article().published();
    Moment after = reading(original.article()).article().published();
    if (copy.article().equals(original.article()) || before != null && after != null && before.certainlyBefore(after)) {
      throw new NoPlace("the copy was published before what it is said to be copied from; correct a date first");
    }
    List<Copy> copies = new ArrayList<>();
    for (Copy each : part.matches().copies()) {
      boolean other = each.child().equals(copy.article());
      boolean back = each.child().equals(original.article()) && each.parent().equals(copy.article());
      if (!other && !back) {
        copies.add(each);
      }
    }
    copies.add(new Copy(copy.article(), original.article(), Copy.Kind.NEAR, List.of(new Copy.Pair(copy, original)), true));
    return new Matches(copies, part.matches().stories(), part.matches().claims());
  }

  /** The claims with a statement, and all that say it in the same words, taken out of the claim of another. */
  private Matches without(Statement statement, Statement of) throws NoPlace {
    List<Claim> claims = new ArrayList<>();
    boolean found = false;
    Set<StatementId> elsewhere = new HashSet<>();
    List<Claim.Member> out = new ArrayList<>();
    for (Claim claim : part.matches().claims()) {
      boolean both = has(claim, statement.id()) && has(claim, of.id());
      if (!both) {
        claim.members().forEach(member -> elsewhere.add(member.statement()));
        claims.add(claim);
        continue;
      }
      found = true;
      List<Claim.Member> gone = claim.members().stream().filter(member -> saysTheSame(member, statement)).toList();
      List<Claim.Member> left = claim.members().stream().filter(member -> !gone.contains(member)).toList();
      if (left.isEmpty()) {
        throw new NoPlace("every article says it in these words, so that the claim would be empty");
      }
      out.addAll(gone);
      claims.add(matcher.claim(claim, left, part.readings(), part.links()));
    }
    if (!found) {
      return part.matches(); // they are apart already
    }
    out.removeIf(member -> elsewhere.contains(member.statement()));
    if (!out.isEmpty()) {
      String id = out.getFirst().statement().toString();
      Claim own = new Claim(id, part.story().id(), statement.wording(), out, List.of());
      claims.add(matcher.claim(own, out, part.readings(), part.links()));
    }
    return new Matches(part.matches().copies(), part.matches().stories(), Identities.settled(part.matches().claims(), claims));
  }

  private static boolean has(Claim claim, StatementId statement) {
    return claim.members().stream().anyMatch(member -> member.statement().equals(statement));
  }

  private boolean saysTheSame(Claim.Member member, Statement statement) {
    return member.statement().equals(statement.id()) || wording(member.statement()).equals(wording(statement.id()));
  }

  private String wording(StatementId id) {
    for (Reading reading : part.readings()) {
      if (reading.article().id().equals(id.article())) {
        return reading.article().text().substring(id.begin(), id.end());
      }
    }
    return id.toString();
  }
}
