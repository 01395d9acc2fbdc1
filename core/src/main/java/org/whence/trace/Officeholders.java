package org.whence.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.AttributionId;
import org.whence.model.Certainty;
import org.whence.model.Links;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.model.Statement;

/**
 * The people whom some article of the story gives the title of an office. What they say counts as an official's on the record in
 * the articles that give the name alone, too: to leave out a title that all know is no change of source.
 */
final class Officeholders {
  private final Links links;
  private final Set<String> holders = new HashSet<>();

  Officeholders(List<Reading> readings, Links links) {
    this.links = links;
    for (Reading reading : readings) {
      for (Statement statement : reading.statements()) {
        String speaker = speaker(statement, reading);
        if (statement.certainty() == Certainty.OFFICIAL_ON_RECORD && speaker != null) {
          holders.add(speaker);
        }
      }
    }
  }

  /** The person whose words the statement gives; null where none is named, or nobody knows who it is. */
  private @Nullable String speaker(Statement statement, Reading reading) {
    if (statement.attributions().isEmpty()) {
      return null;
    }
    AttributionId innermost = statement.attributions().getFirst();
    return reading.attribution(innermost).source() instanceof Source.Person ? links.sourceOf().get(innermost) : null;
  }

  List<Reading> into(List<Reading> readings) {
    return holders.isEmpty() ? readings : readings.stream().map(this::into).toList();
  }

  private Reading into(Reading reading) {
    List<Statement> raised = new ArrayList<>();
    boolean any = false;
    for (Statement statement : reading.statements()) {
      String speaker = statement.certainty() == Certainty.NAMED_SOURCE ? speaker(statement, reading) : null;
      boolean holds = speaker != null && holders.contains(speaker);
      raised.add(holds ? statement.with(Certainty.OFFICIAL_ON_RECORD) : statement);
      any |= holds;
    }
    return any ? reading.withStatements(raised) : reading;
  }
}
