package org.whence.export;

import java.io.IOException;
import java.util.List;
import org.whence.casefile.Case;
import org.whence.model.Dossier;
import org.whence.model.Pile;

/** Stories by their numbers, told one after another. */
interface Stories {
  int count();

  void each(Case.StoryWork work) throws IOException;

  /** What belongs to no story: a pile without any. */
  Pile beside();

  /** One of them, which keeps its number; none where there is none of this number. */
  Stories only(int number);

  static Stories of(Pile pile) {
    return new OfPile(pile);
  }

  static Stories of(Case open) {
    return new OfCase(open);
  }

  /** Those of a pile. */
  record OfPile(Pile pile) implements Stories {
    @Override
    public int count() {
      return pile.dossiers().size();
    }

    @Override
    public void each(Case.StoryWork work) throws IOException {
      int number = 0;
      for (Dossier dossier : pile.dossiers()) {
        work.story(++number, dossier);
      }
    }

    @Override
    public Pile beside() {
      return new Pile(List.of(), pile.setAside(), pile.duplicates(), pile.storylines(), pile.revisions());
    }

    @Override
    public Stories only(int number) {
      return new One(this, number, number >= 1 && number <= count() ? pile.dossiers().get(number - 1) : null);
    }
  }

  /** Those of the last trace of a case. */
  record OfCase(Case open) implements Stories {
    @Override
    public int count() {
      return open.state().stories();
    }

    @Override
    public void each(Case.StoryWork work) throws IOException {
      open.each(work);
    }

    @Override
    public Pile beside() {
      return open.beside();
    }

    @Override
    public Stories only(int number) {
      return new One(this, number, open.find(List.of(String.valueOf(number))).stories().get(number));
    }
  }

  /** One of many; what belongs to several is left out but for the inputs that were not read. */
  record One(Stories all, int number, @org.jspecify.annotations.Nullable Dossier dossier) implements Stories {
    @Override
    public int count() {
      return dossier == null ? 0 : 1;
    }

    @Override
    public void each(Case.StoryWork work) throws IOException {
      if (dossier != null) {
        work.story(number, dossier);
      }
    }

    @Override
    public Pile beside() {
      return new Pile(List.of(), all.beside().setAside(), List.of());
    }

    @Override
    public Stories only(int other) {
      return other == number ? this : new One(all, other, null);
    }
  }
}
