package org.whence.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.whence.alert.Alerts;
import org.whence.model.Alert;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Pile;

/** What a trace changed in a case, written with it. The first trace, and one by another analysis, say nothing: no news made the difference. */
final class Noticed {
  private Noticed() {}

  /** To be asked before the stories of the last trace give way to those of this one. */
  static List<Alert> between(
      Handle handle, Pile pile, Map<String, CaseShelf.Shelved> shelved, Map<ArticleId, Articles.Held> articles, Instant now) {
    boolean sameAnalysis = Facts.of(handle, Facts.TRACED_BY).equals(Fingerprint.here().analysis());
    if (Facts.number(handle, Facts.TRACED) < 0 || !sameAnalysis) {
      return List.of();
    }
    List<Dossier> after = new ArrayList<>();
    for (Dossier dossier : pile.dossiers()) {
      CaseShelf.Shelved shelf = shelved.get(dossier.story().id());
      if (shelf != null && shelf.bytes() != null) {
        after.add(dossier);
      }
    }
    List<Article> texts = articles.values().stream().map(Articles.Held::article).toList();
    try {
      return new Alerts().between(new Alerts.Traces(before(handle, pile, after), after, pile.revisions(), texts), now);
    } catch (CaseTrouble damaged) {
      return List.of(); // the last trace cannot be opened: nothing can be held against it
    }
  }

  /** Stories of the last trace that are gone or were traced anew. */
  private static List<Dossier> before(Handle handle, Pile pile, List<Dossier> after) {
    Set<String> kept = new HashSet<>();
    pile.dossiers().forEach(dossier -> kept.add(dossier.story().id()));
    after.forEach(dossier -> kept.remove(dossier.story().id()));
    List<Dossier> out = new ArrayList<>();
    Finding finding = new Finding(handle);
    handle.createQuery("SELECT id, place FROM stories ORDER BY place").reduceRows(out, (list, row) -> {
      if (!kept.contains(row.getColumn("id", String.class))) {
        list.add(finding.dossier(row.getColumn("place", Integer.class)));
      }
      return list;
    });
    return out;
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
