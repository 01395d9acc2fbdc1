package org.whence.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Moment;
import org.whence.model.Reading;
import org.whence.model.Revision;

/**
 * What an outlet changed in an article of its own, as a page tells it.
 *
 * @param outlet who published it
 * @param href where the version that counts is found
 * @param earlier where the version before has a page of its own; empty where it has none
 * @param when the version that counts is dated, where it is the one that changed this; empty where it is not, or states no time
 * @param edits those that bear on sourcing first
 * @param more how many are left out
 */
record Revised(String outlet, String href, String earlier, String when, String language, List<Edited> edits, int more) {
  /** Edits of one revision that are shown. */
  private static final int SHOWN = 8;

  /** One edit: what it did, the words before and after (one of them may be empty), and why it is told so. */
  record Edited(String what, boolean bears, String before, String after, String why) {}

  /** The revisions of the articles of a story, older ones first. */
  static List<Revised> of(Lookup lookup, List<Revision> revisions) {
    List<Revised> out = new ArrayList<>();
    changed(lookup.dossier(), revisions, (revision, last) -> {
      if (!revision.edits().isEmpty()) {
        out.add(of(lookup, revision, last));
      }
    });
    return out;
  }

  /** The revisions that lead to articles of a story. */
  static List<Revision> in(Dossier dossier, List<Revision> revisions) {
    List<Revision> out = new ArrayList<>();
    changed(dossier, revisions, (revision, last) -> out.add(revision));
    return out;
  }

  private static void changed(Dossier dossier, List<Revision> revisions, BiConsumer<Revision, Article> told) {
    Map<ArticleId, ArticleId> later = new HashMap<>();
    revisions.forEach(revision -> later.put(revision.before(), revision.after()));
    Map<ArticleId, Article> members = new HashMap<>();
    for (Reading reading : dossier.readings()) {
      members.put(reading.article().id(), reading.article());
    }
    for (Revision revision : revisions) {
      Article last = members.get(last(revision.after(), later));
      if (last != null) {
        told.accept(revision, last);
      }
    }
  }

  /** The version at the end of the line that a version is of. */
  private static ArticleId last(ArticleId version, Map<ArticleId, ArticleId> later) {
    ArticleId at = version;
    for (int hop = 0; hop <= later.size() && later.containsKey(at); hop++) {
      at = later.getOrDefault(at, at);
    }
    return at;
  }

  /** What one revision changed, told beside the version that counts. */
  static Revised of(Lookup lookup, Revision revision, Article last) {
    List<Edited> edits = new ArrayList<>();
    for (boolean bears : new boolean[] {true, false}) {
      revision.edits().stream().filter(edit -> edit.kind().bearsOnSourcing() == bears).forEach(edit -> edits.add(edited(lookup, edit)));
    }
    String href = lookup.frame().links().article(last.id());
    int more = Math.max(0, edits.size() - SHOWN);
    String before = lookup.frame().links().article(revision.before());
    List<Edited> shown = List.copyOf(edits.subList(0, edits.size() - more));
    return new Revised(
        lookup.outlet(last.id()), href, before.startsWith("/") ? before : "", when(lookup, revision, last), last.language().tag(), shown, more);
  }

  private static String when(Lookup lookup, Revision revision, Article last) {
    Moment moment = last.modified() == null ? last.published() : last.modified();
    return moment == null || !revision.after().equals(last.id()) ? "" : lookup.words().day(moment);
  }

  private static Edited edited(Lookup lookup, Revision.Edit edit) {
    Words words = lookup.words();
    return new Edited(words.word(edit.kind()), edit.kind().bearsOnSourcing(), line(edit.before()), line(edit.after()), words.reason(edit.why()));
  }

  private static String line(Revision.@Nullable Passage passage) {
    return passage == null ? "" : Plain.line(passage.words());
  }
}
