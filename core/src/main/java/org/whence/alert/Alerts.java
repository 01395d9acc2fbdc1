package org.whence.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.whence.model.Alert;
import org.whence.model.Article;
import org.whence.model.Dossier;
import org.whence.model.Revision;

/** Finds what happened to the sourcing of stories between two traces. Says nothing of stories that are the same in both. */
public final class Alerts {

  /**
   * What was traced, before and after.
   *
   * @param before dossiers of the last trace: all of them, or those at least that are gone or not the same now
   * @param after dossiers of this trace, chosen in the same way
   * @param revisions which of the articles are later versions of others
   * @param earlier the earlier versions that {@code revisions} speak of, where they are at hand
   */
  public record Traces(List<Dossier> before, List<Dossier> after, List<Revision> revisions, List<Article> earlier) {
    public Traces {
      before = List.copyOf(before);
      after = List.copyOf(after);
      revisions = List.copyOf(revisions);
      earlier = List.copyOf(earlier);
    }
  }

  /** The alerts, story by story in the order given, first what happened to the story and then to its claims. */
  public List<Alert> between(Traces traces, Instant now) {
    Known known = new Known(traces.before(), traces.revisions());
    Texts texts = new Texts(traces);
    List<Alert> out = new ArrayList<>();
    for (Dossier dossier : traces.after()) {
      out.addAll(new StoryAlerts(dossier, known, texts, now.toString()).all(traces.revisions()));
    }
    return List.copyOf(out);
  }
}
