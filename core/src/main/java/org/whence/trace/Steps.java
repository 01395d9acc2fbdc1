package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.CitedReport;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Reads the attributions around a statement as steps towards its source. */
final class Steps {

  /** Characters within which a report is named that stands without its outlet: the next sentence or two. */
  private static final int NEARBY = 300;

  private static final Set<String> MEDIA = WordList.words(Steps.class, "words.tsv", "media");

  /** One step of an attribution chain, nearest the reader first. */
  sealed interface Step {
    record ByOutlet(String outlet, boolean vague, String printed, List<Span> proof) implements Step {}

    record BySource(String identity, Attribution attribution) implements Step {}
  }

  private final StoryView view;

  Steps(StoryView view) {
    this.view = view;
  }

  /** The attributions around a statement as steps from the reader to the source; the article's own outlet is no step. */
  List<Step> of(Reading reading, Statement statement, @Nullable String own) {
    List<Step> out = new ArrayList<>();
    List<AttributionId> chain = statement.attributions();
    for (int i = chain.size() - 1; i >= 0; i--) {
      Attribution attribution = reading.attribution(chain.get(i));
      String via = view.links.viaOf().get(attribution.id());
      if (via != null && !via.equals(own)) {
        List<Span> proof = attribution.viaProof().isEmpty() ? List.of(attribution.sentence()) : attribution.viaProof();
        add(out, new Step.ByOutlet(via, false, String.valueOf(attribution.via()), proof));
      }
      String identity = view.links.sourceOf().get(attribution.id());
      if (identity == null) {
        continue;
      }
      boolean vague = attribution.source() instanceof Source.Report report && !report.named();
      if (vague || identity.startsWith("outlet:")) {
        Step.ByOutlet named = vague ? namedNearby(attribution) : null;
        if (named != null) {
          add(out, named);
        } else if (!identity.equals(own)) {
          add(out, new Step.ByOutlet(identity, vague, attribution.source().name(), List.of(attribution.sentence())));
        }
      } else {
        out.add(new Step.BySource(identity, attribution));
      }
    }
    return out;
  }

  /** "A new report" is the one whose outlet the article names within the next sentences, or has just named; media in the plural are nobody's. */
  private Step.@Nullable ByOutlet namedNearby(Attribution attribution) {
    for (String word : Plain.form(attribution.source().name()).split(" ")) {
      if (MEDIA.contains(word)) {
        return null;
      }
    }
    CitedReport nearest = null;
    Span proof = attribution.sentence();
    int distance = NEARBY;
    for (CitedReport report : view.reports) {
      for (Span span : report.proof()) {
        if (span.article().equals(attribution.id().article())) {
          int after = span.begin() - attribution.sentence().begin();
          int away = after >= 0 ? after : NEARBY / 2 - after;
          if (away < distance) {
            distance = away;
            nearest = report;
            proof = span;
          }
        }
      }
    }
    if (nearest == null || nearest.outlet() == null) {
      return null;
    }
    return new Step.ByOutlet(nearest.outlet(), false, nearest.name(), List.of(attribution.sentence(), proof));
  }

  private static void add(List<Step> steps, Step.ByOutlet step) {
    for (Step before : steps) {
      if (before instanceof Step.ByOutlet outlet && outlet.outlet().equals(step.outlet())) {
        return;
      }
    }
    steps.add(step);
  }
}
