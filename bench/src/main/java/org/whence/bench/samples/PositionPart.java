package org.whence.bench.samples;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Dossier;
import org.whence.model.Moment;
import org.whence.model.Position;
import org.whence.model.Span;

/** Positions: who stands where on what, telling by telling. */
final class PositionPart implements Part {

  /** A position as one sentence tells it. */
  private record Told(Position position, Span sentence) {}

  @Override
  public void score(Key key, Corpus corpus, Scores scores) {
    List<Key.Position> labels = key.positions();
    if (labels == null) {
      return;
    }
    List<Told> left = told(corpus);
    int given = left.size();
    int right = 0;
    int wanted = 0;
    for (Key.Position label : labels) {
      Told met = met(label, corpus, left);
      left.remove(met);
      if (label.may()) {
        given -= met == null ? 0 : 1;
        continue;
      }
      wanted++;
      if (met == null) {
        scores.miss("position not found", label.article(), label.stand() + ": " + label.quote());
      } else {
        right++;
        scores.answer("position known as far as it is", label.unnamed() == met.position().unnamed());
        scores.answer("position dated", isDated(label, met.position()));
      }
    }
    scores.found("positions", right, given, wanted);
    left.forEach(told -> scores.miss("position too many", corpus.name(told.sentence().article()), written(told, corpus)));
  }

  private static List<Told> told(Corpus corpus) {
    List<Told> out = new ArrayList<>();
    for (Dossier dossier : corpus.dossiers()) {
      for (Position position : dossier.overview().positions()) {
        out.add(new Told(position, position.sentence()));
        position.also().forEach(sentence -> out.add(new Told(position, sentence)));
      }
    }
    return out;
  }

  private static @Nullable Told met(Key.Position label, Corpus corpus, List<Told> left) {
    for (Told told : left) {
      boolean alike = Phrase.of(told.position().stand()).equals(label.stand()) && Alike.names(actor(told, corpus), label.actor()) >= Alike.ENOUGH;
      if (alike && corpus.within(told.sentence(), label.article(), label.quote())) {
        return told;
      }
    }
    return null;
  }

  /** Whose position it is, told by unnamed people or not. */
  private static String actor(Told told, Corpus corpus) {
    Span of = told.position().of();
    return of == null ? told.position().actor() : corpus.words(of);
  }

  private static boolean isDated(Key.Position label, Position position) {
    Moment said = position.said();
    String date = label.date();
    if (date == null || said == null) {
      return date == null && said == null;
    }
    return said.firstDay().toString().startsWith(date) && said.lastDay().toString().startsWith(date)
        || said.middleDay().toString().equals(date);
  }

  private static String written(Told told, Corpus corpus) {
    return Phrase.of(told.position().stand()) + ": " + actor(told, corpus) + ": " + corpus.words(told.position().proposal());
  }
}
