package org.whence.bench.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.dossier.LeadOrigins;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Copy;
import org.whence.model.Dossier;
import org.whence.model.Identity;
import org.whence.model.OwnReporting;
import org.whence.model.Reading;

/** What is said of an article as a whole: outlets it cites, where it comes from, what it found out itself, whose text it carries. */
final class ArticlePart implements Part {

  @Override
  public void score(Key key, Corpus corpus, Scores scores) {
    for (Key.Labels labels : key.articles()) {
      Dossier dossier = corpus.dossier(labels.article());
      Reading reading = corpus.reading(labels.article());
      if (dossier == null || reading == null) {
        scores.miss("article", labels.article(), "is in no dossier");
      }
      ArticleId id = reading == null ? null : reading.article().id();
      cites(labels, dossier, id, scores);
      origin(labels, dossier, id, scores);
      boolean own = reading != null && reading.ownReporting().stream().anyMatch(OwnReporting::described);
      scores.found("own reporting", own && labels.ownReporting() ? 1 : 0, own ? 1 : 0, labels.ownReporting() ? 1 : 0);
      if (own != labels.ownReporting()) {
        scores.miss("own reporting", labels.article(), own + ", not " + labels.ownReporting());
      }
      copy(labels, dossier, id, corpus, scores);
    }
  }

  private static void cites(Key.Labels labels, @Nullable Dossier dossier, @Nullable ArticleId id, Scores scores) {
    List<TreeSet<String>> given = new ArrayList<>();
    if (dossier != null && id != null) {
      for (CitedReport report : dossier.reports()) {
        if (report.outlet() != null && report.citedBy().contains(id)) {
          given.add(forms(report.name(), dossier));
        }
      }
    }
    int right = met(labels.cites(), given);
    scores.found("cited outlets", right, given.size(), labels.cites().size());
    if (right < given.size() || right < labels.cites().size()) {
      scores.miss("cited outlets", labels.article(), given + ", not " + labels.cites());
    }
  }

  private static void origin(Key.Labels labels, @Nullable Dossier dossier, @Nullable ArticleId id, Scores scores) {
    List<String> names = dossier == null || id == null ? List.of() : new LeadOrigins(dossier).of(id);
    List<TreeSet<String>> given = new ArrayList<>();
    if (dossier != null) {
      names.forEach(name -> given.add(forms(name, dossier)));
    }
    boolean right = given.size() == labels.origin().size() && met(labels.origin(), given) == given.size();
    scores.answer("origin exact", right);
    if (!right) {
      scores.miss("origin", labels.article(), names + ", not " + labels.origin());
    }
  }

  /** All names by which a party goes. */
  private static TreeSet<String> forms(String name, Dossier dossier) {
    TreeSet<String> out = new TreeSet<>(List.of(name));
    for (Identity identity : dossier.identities()) {
      if (identity.name().equals(name) || identity.aliases().contains(name)) {
        out.add(identity.name());
        out.addAll(identity.aliases());
      }
    }
    return out;
  }

  /** How many names are met, each by a party of its own. */
  private static int met(List<String> wanted, List<TreeSet<String>> given) {
    List<TreeSet<String>> left = new ArrayList<>(given);
    int met = 0;
    for (String name : wanted) {
      for (TreeSet<String> forms : left) {
        if (Alike.called(name, forms)) {
          left.remove(forms);
          met++;
          break;
        }
      }
    }
    return met;
  }

  private static void copy(Key.Labels labels, @Nullable Dossier dossier, @Nullable ArticleId id, Corpus corpus, Scores scores) {
    String given = null;
    if (dossier != null) {
      for (Copy copy : dossier.copies()) {
        if (given == null && copy.child().equals(id)) {
          given = corpus.name(copy.parent());
        }
      }
    }
    boolean right = given != null && given.equals(labels.copyOf());
    scores.found("copies", right ? 1 : 0, given == null ? 0 : 1, labels.copyOf() == null ? 0 : 1);
    if (!right && (given != null || labels.copyOf() != null)) {
      scores.miss("copy", labels.article(), given + ", not " + labels.copyOf());
    }
  }
}
