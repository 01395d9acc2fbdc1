package org.whence.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.model.Audit;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.page.Words;

/**
 * What is taken elsewhere and how much of it: stories one after another, so that a case of any size needs the memory of one. Articles are quoted
 * briefly, and the analyst's reasons and names go along, unless it says otherwise.
 */
public final class ExportInput {
  private final Stories stories;
  private final Options options;

  /**
   * How much goes along.
   *
   * @param fullText whether articles are given whole
   * @param notes whether the analyst's reasons and names, and those of judges, go along
   * @param audit what people found who judged a sample; null where nobody did
   * @param words of the language in which reports speak; data has one language
   */
  record Options(boolean fullText, boolean notes, @Nullable Audit audit, Words words) {}

  /** Something done with one story after another. */
  interface Telling {
    void story(Told told) throws IOException;
  }

  private ExportInput(Stories stories, Options options) {
    this.stories = stories;
    this.options = options;
  }

  public static ExportInput of(Pile pile) {
    return of(Stories.of(pile));
  }

  static ExportInput of(Stories stories) {
    return new ExportInput(stories, new Options(false, true, null, Words.ENGLISH));
  }

  /** The last trace of a case, which stays open and busy until the export is written: a server opens it once more for it. */
  public static ExportInput of(Case open) {
    return of(Stories.of(open));
  }

  /** One story alone, by its number in the whole. */
  public ExportInput story(int number) {
    return new ExportInput(stories.only(number), options);
  }

  /** With the articles whole. */
  public ExportInput fullText() {
    return new ExportInput(stories, new Options(true, options.notes, options.audit, options.words));
  }

  /** Without the analyst's reasons and names, for sharing. */
  public ExportInput withoutNotes() {
    return new ExportInput(stories, new Options(options.fullText, false, options.audit, options.words));
  }

  /** With what came of an audit of it. */
  public ExportInput audited(@Nullable Audit audit) {
    return new ExportInput(stories, new Options(options.fullText, options.notes, audit, options.words));
  }

  /** With reports that speak in another language; what articles say stays in theirs. */
  public ExportInput in(Words words) {
    return new ExportInput(stories, new Options(options.fullText, options.notes, options.audit, words));
  }

  /** How many stories there are. */
  public int size() {
    return stories.count();
  }

  boolean isFullText() {
    return options.fullText;
  }

  Words words() {
    return options.words;
  }

  boolean hasNotes() {
    return options.notes;
  }

  @Nullable Audit audit() {
    return options.audit == null || options.notes ? options.audit : Notes.without(options.audit);
  }

  /** What belongs to no story. */
  Pile beside() {
    return options.notes ? stories.beside() : Notes.without(stories.beside());
  }

  /** Every story, in the order of their numbers. */
  void each(Telling telling) throws IOException {
    stories.each((number, dossier) -> telling.story(new Told(number, shared(dossier), options.fullText)));
  }

  private Dossier shared(Dossier dossier) {
    return options.notes ? dossier : Notes.without(dossier);
  }
}
