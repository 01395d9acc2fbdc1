package org.whence.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.whence.alert.Alerts;
import org.whence.model.Alert;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Revision;

/** What a trace changed in a case, written with it. The first trace, and one by another analysis, say nothing: no news made the difference. */
final class Noticed {
  /** In the order of a pile. */
  private static final Comparator<Dossier> LARGEST_FIRST =
      Comparator.comparingInt((Dossier dossier) -> -dossier.readings().size()).thenComparing(dossier -> dossier.story().id());

  private Noticed() {}

  /**
   * To be asked before the stories of the last trace give way to those of this one.
   *
   * @param gone ids of stories that are no more
   */
  static List<Alert> between(
      Handle handle, CaseShelf shelf, Set<String> gone, List<Revision> revisions, Map<ArticleId, Articles.Held> articles, Instant now) {
    boolean sameAnalysis = Facts.of(handle, Facts.TRACED_BY).equals(Fingerprint.here().analysis());
    if (Facts.number(handle, Facts.TRACED) < 0 || !sameAnalysis) {
      return List.of();
    }
    Set<String> old = new TreeSet<>(gone);
    old.addAll(shelf.traced());
    try {
      Finding finding = new Finding(handle);
      List<Dossier> before = finding.places(old).stream().map(finding::dossier).toList();
      List<Dossier> after = shelf.traced().stream().map(shelf::dossier).sorted(LARGEST_FIRST).toList();
      List<Article> texts = revisions.stream().map(revision -> articles.get(revision.before())).filter(Objects::nonNull)
          .map(Articles.Held::article).distinct().toList();
      return new Alerts().between(new Alerts.Traces(before, after, revisions, texts), now);
    } catch (CaseTrouble damaged) {
      return List.of(); // the last trace cannot be opened: nothing can be held against it
    }
  }

  static void enter(Handle handle, List<Alert> alerts) {
    for (Alert alert : alerts) {
      handle.execute(
          "INSERT INTO alerts (number, id, noticed, kind, story, claim, title, value)"
              + " VALUES ((SELECT coalesce(max(number), 0) + 1 FROM alerts), ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
          alert.id(), alert.at(), alert.kind().name().toLowerCase(Locale.ROOT), alert.story(), alert.claim(), Articles.clean(alert.title()),
          AlertJson.of(alert));
    }
  }
}
