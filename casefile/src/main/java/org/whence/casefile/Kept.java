package org.whence.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Language;
import org.whence.model.Reading;

/**
 * A dossier as the case keeps it: its articles and what was read of them stand elsewhere in the case, and are put in again when it is opened.
 *
 * @param dossier without its readings
 * @param parts one for each reading, in order
 */
record Kept(Dossier dossier, List<Part> parts) {
  private static final Codec<Kept> CODEC = Codec.of(Kept.class);
  private static final Codec<Reading> READINGS = Codec.of(Reading.class);

  /** Stands for an article in a reading that is kept without it. */
  private static final Article NONE =
      new Article(new ArticleId("0"), "", "", List.of(), Language.UNKNOWN, null, null, null, null, List.of(), List.of());

  /**
   * One reading of a dossier.
   *
   * @param amended the article, where it is not the one of the case (its date or outlet is the analyst's); else empty
   * @param whole the reading, where it is not the one that is kept of the article; else empty
   */
  record Part(ArticleId article, List<Article> amended, List<Reading> whole) {}

  static byte[] reading(Reading reading) {
    return READINGS.bytes(with(reading, NONE), reading.article().id().value());
  }

  static Reading reading(byte[] bytes, Article article) {
    return with(READINGS.value(bytes, article.id().value()), article);
  }

  private static Reading with(Reading r, Article article) {
    return new Reading(
        article, r.sentences(), r.attributions(), r.statements(), r.quotes(), r.checks(), r.citations(), r.credits(), r.ownReporting(), r.names(),
        r.times());
  }

  /**
   * The bytes of a dossier.
   *
   * @param articles those of the case
   * @param readings those the dossier was made of
   */
  static byte[] bytes(Dossier dossier, Function<ArticleId, @Nullable Article> articles, Map<ArticleId, Reading> readings) {
    List<Part> parts = new ArrayList<>();
    for (Reading reading : dossier.readings()) {
      ArticleId id = reading.article().id();
      boolean same = reading.equals(readings.get(id));
      Article own = articles.apply(id);
      boolean bare = own != null && Articles.named(own, reading.article().input()).equals(reading.article());
      parts.add(new Part(id, bare ? List.of() : List.of(Articles.named(reading.article(), "")), same ? List.of() : List.of(with(reading, NONE))));
    }
    return CODEC.bytes(new Kept(with(dossier, List.of()), parts));
  }

  /** The dossier of bytes. */
  static Dossier dossier(byte[] bytes, Function<ArticleId, Article> articles, Function<Article, Reading> readings) {
    Kept kept = CODEC.value(bytes);
    List<Reading> whole = new ArrayList<>();
    for (Part part : kept.parts) {
      Article own = articles.apply(part.article());
      Article article = part.amended().isEmpty() ? own : Articles.named(part.amended().getFirst(), own.input());
      whole.add(part.whole().isEmpty() ? readings.apply(article) : with(part.whole().getFirst(), article));
    }
    return with(kept.dossier, whole);
  }

  private static Dossier with(Dossier d, List<Reading> readings) {
    return new Dossier(
        d.story(), readings, d.identities(), d.maybeSame(), d.reports(), d.copies(), d.nodes(), d.edges(), d.mainClaim(), d.elsewhere(), d.claims(),
        d.readNext(), d.unknown(), d.corrections(), d.overview(),
        d.rulings());
  }
}
