package org.whence.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Anchor;
import org.whence.model.ArticleId;
import org.whence.model.Correction;
import org.whence.model.Ruling;
import org.whence.model.Span;
import org.whence.model.Trouble;
import org.whence.page.StoryWords;

/**
 * What every form says beside its data, so that no number stands without it: who decided what, what was taken back, what was not read, what an
 * audit found.
 *
 * @param at where in the articles; empty where it is about no place
 * @param author who decided it; null where no analyst did
 * @param made when they did
 */
record Notice(Kind kind, String text, List<Span> at, @Nullable String author, @Nullable String made) {

  /** What a notice is about. */
  enum Kind {
    /** A correction of the analyst, which the figures follow. */
    ANALYST,
    /** What an article takes back. */
    CORRECTION,
    /** A report that is cited and not among the articles. */
    NOT_READ,
    /** An input that could not be used. */
    SET_ASIDE,
    AUDIT
  }

  Notice {
    at = List.copyOf(at);
  }

  private static Notice plain(Kind kind, String text) {
    return new Notice(kind, text, List.of(), null, null);
  }

  /** Those of one story. */
  static List<Notice> of(Told told) {
    List<Notice> out = new ArrayList<>();
    for (StoryWords.Decision decision : told.words().decisions()) {
      Ruling ruling = decision.ruling();
      out.add(new Notice(
          Kind.ANALYST, decision.what() + ". " + decision.by(), places(told, ruling), StoryWords.line(ruling.author()), ruling.made().toString()));
    }
    for (Correction correction : told.dossier().corrections()) {
      List<Span> at = new ArrayList<>(List.of(correction.notice()));
      at.addAll(correction.missed());
      out.add(new Notice(Kind.CORRECTION, told.words().correction(correction), at, null, null));
    }
    told.words().notRead(null).forEach(name -> out.add(plain(Kind.NOT_READ, "Cited here and not read: " + name)));
    return out;
  }

  private static List<Span> places(Told told, Ruling ruling) {
    List<Span> out = new ArrayList<>();
    for (Anchor anchor : ruling.matter().anchors()) {
      ArticleId id = anchor.article();
      Span span = told.dossier().story().articles().contains(id) ? anchor.find(told.article(id)) : null;
      if (span != null) {
        out.add(span);
      }
    }
    return out;
  }

  /** Those of the whole. */
  static List<Notice> of(ExportInput input) {
    List<Notice> out = new ArrayList<>();
    StoryWords.audit(input.audit()).forEach(line -> out.add(plain(Kind.AUDIT, line)));
    for (Trouble trouble : input.beside().setAside()) {
      out.add(plain(Kind.SET_ASIDE, "Set aside: " + StoryWords.line(trouble.line())));
    }
    return out;
  }
}
