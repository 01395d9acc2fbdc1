package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Certainty;
import org.whence.model.Claim;
import org.whence.model.Commitment;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.StatementId;

/**
 * Makes "the ministry has confirmed it" a claim of its own where the article shows only unnamed people of the ministry: that it was said is what
 * is in
 * doubt, and nobody stands behind it. What was said stays the claim it was.
 */
final class Utterances {

  private final Map<ArticleId, List<Statement>> added = new TreeMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<StatementId, Upgrades.Found> known = new TreeMap<>();

  Utterances(StoryView view) {
    Upgrades upgrades = new Upgrades(view);
    for (Reading reading : view.readings) {
      Set<String> offices = new TreeSet<>();
      for (Statement statement : reading.statements()) {
        Upgrades.Found found = statement.stance().isPath() ? upgrades.of(reading, statement) : null;
        if (found != null && statement.sentence().contains(found.upgrade().after()) && offices.add(found.office())) {
          add(reading, statement, found, view.story.id());
        }
      }
    }
  }

  private void add(Reading reading, Statement of, Upgrades.Found found, String story) {
    Span office = found.upgrade().after();
    int begin = Math.min(office.begin(), of.wording().begin());
    int end = Math.max(office.end(), of.wording().end());
    Span wording = new Span(of.wording().article(), begin, end);
    StatementId id = new StatementId(wording.article(), begin, end);
    if (reading.statements().stream().anyMatch(s -> s.id().equals(id))) {
      return;
    }
    var rest = of.attributions().stream().filter(a -> !isOffice(reading.attribution(a), office)).toList();
    Statement statement =
        new Statement(
            id, wording, of.sentence(), of.role(), rest, Stance.ASSERTS, Commitment.CONFIRMED, Certainty.OFFICIAL_ON_RECORD, null, List.of(),
                List.of(), List.of());
    added.computeIfAbsent(wording.article(), k -> new ArrayList<>()).add(statement);
    known.put(id, found);
    claims.add(new Claim(id.toString(), story, wording, List.of(new Claim.Member(id, Stance.ASSERTS)), List.of()));
  }

  private static boolean isOffice(Attribution attribution, Span office) {
    return attribution.sourceSpans().contains(office);
  }

  boolean isEmpty() {
    return claims.isEmpty();
  }

  /** Whether a statement is one that was added here. */
  boolean contains(StatementId statement) {
    return known.containsKey(statement);
  }

  /** The upgrade that made a statement of this kind; null for any other statement. */
  Upgrades.@Nullable Found of(StatementId statement) {
    return known.get(statement);
  }

  /** The readings with these statements among their own. */
  List<Reading> into(List<Reading> readings) {
    List<Reading> out = new ArrayList<>();
    for (Reading reading : readings) {
      List<Statement> more = added.get(reading.article().id());
      if (more == null) {
        out.add(reading);
        continue;
      }
      List<Statement> all = new ArrayList<>(reading.statements());
      all.addAll(more);
      all.sort(Comparator.comparing(Statement::id));
      out.add(reading.withStatements(all));
    }
    return out;
  }

  Matches into(Matches matches) {
    List<Claim> all = new ArrayList<>(matches.claims());
    all.addAll(claims);
    all.sort(Comparator.comparing(Claim::id));
    return new Matches(matches.copies(), matches.stories(), all);
  }
}
