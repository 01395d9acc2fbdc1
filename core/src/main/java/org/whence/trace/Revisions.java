package org.whence.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Revision;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Story;

/** Says what is not the same in two versions of one article, each change with its sentence in both. */
public final class Revisions {

  /** More than that is another article and no edit of this one: what comes after is left out. */
  private static final int MOST_EDITS = 100;

  private static final Comparator<Revision.Edit> ORDER =
      Comparator.comparing((Revision.Edit edit) -> !edit.kind().name().startsWith("HEADLINE"))
          .thenComparing(edit -> edit.after() == null ? Integer.MAX_VALUE : edit.after().start())
          .thenComparing(edit -> edit.before() == null ? Integer.MAX_VALUE : edit.before().start())
          .thenComparing(Revision.Edit::kind);

  /** What the later version changed in the earlier one. */
  public Revision between(Reading before, Reading after) {
    List<Reading> both = List.of(before, after);
    Story story = new Story("revision", both.stream().map(reading -> reading.article().id()).toList());
    Links links = new Links(List.of(), Map.of(), Map.of(), Map.of(), List.of());
    StoryView view = new StoryView(story, both, links, new Matches(List.of(), List.of(story), List.of()), new PlainVocabulary());
    Aligned aligned = Aligned.of(before, after);
    RevisedSentence sentences = new RevisedSentence(view, before, after);
    List<Revision.Edit> edits = new ArrayList<>();
    for (Aligned.Pair pair : aligned.changed()) {
      edits.addAll(sentences.edits(pair));
    }
    alone(before, aligned.removed(), false, edits);
    alone(after, aligned.added(), true, edits);
    edits.sort(ORDER);
    Revision.Digests digests = new Revision.Digests(digest(before.article()), digest(after.article()));
    return new Revision(before.article().id(), after.article().id(), digests, edits.stream().distinct().limit(MOST_EDITS).toList());
  }

  private static String digest(Article article) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(article.text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A stretch of a version, whose text nobody may have at hand later. */
  static Revision.Passage passage(Article article, Span span) {
    Role role = Role.BODY;
    for (Block block : article.blocks()) {
      if (block.begin() <= span.begin() && span.begin() < block.end()) {
        role = block.role();
      }
    }
    return new Revision.Passage(span, role, article.text().codePointCount(0, span.begin()), article.words(span));
  }

  /** Sentences of one version that have none beside them in the other: a paragraph where all of its sentences are such. */
  private static void alone(Reading reading, List<Span> sentences, boolean added, List<Revision.Edit> edits) {
    for (Block block : reading.article().blocks()) {
      Span whole = reading.article().span(block.begin(), block.end());
      List<Span> inside = sentences.stream().filter(whole::contains).toList();
      if (inside.isEmpty() || block.role() == Role.HEADLINE && !added) {
        continue;
      }
      boolean all = reading.sentences().stream().filter(whole::contains).allMatch(inside::contains);
      for (Span place : all ? List.of(whole) : inside) {
        edits.add(alone(reading, place, added, all));
      }
    }
  }

  private static Revision.Edit alone(Reading reading, Span place, boolean added, boolean paragraph) {
    if (!added) {
      Revision.Kind kind = paragraph ? Revision.Kind.PARAGRAPH_REMOVED : Revision.Kind.SENTENCE_REMOVED;
      return new Revision.Edit(kind, passage(reading.article(), place), null, Reason.of(Reason.Code.NO_LONGER_THERE));
    }
    Span notice = Corrections.notice(reading, place);
    if (notice != null) {
      return new Revision.Edit(Revision.Kind.CORRECTION_APPENDED, null, passage(reading.article(), notice), Reason.of(Reason.Code.CORRECTION_ADDED));
    }
    Revision.Kind kind = paragraph ? Revision.Kind.PARAGRAPH_ADDED : Revision.Kind.SENTENCE_ADDED;
    return new Revision.Edit(kind, null, passage(reading.article(), place), Reason.of(Reason.Code.NOT_THERE_BEFORE));
  }
}
