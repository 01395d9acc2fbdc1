package org.whence.read;

import java.util.List;
import org.whence.model.Source;
import org.whence.text.Tag;

/** Meets the subject of a sentence in which nobody speaks, for the next sentence may go on with it: "The mayor met them. She said that ...". */
final class Antecedents {

  private final List<Sentence> sentences;
  private final Cast cast;
  private final SourceReader sources;

  Antecedents(List<Sentence> sentences, Cast cast, SourceReader sources) {
    this.sentences = sentences;
    this.cast = cast;
    this.sources = sources;
  }

  /** A pronoun that no earlier speaker explains means the subject of the sentence before. */
  void meet(int index, boolean plural) {
    if (index < 0) {
      return;
    }
    Sentence s = sentences.get(index);
    int[] subject = Subjects.ofFirstVerb(s, s.to(), phrase -> !plural || Sources.isPeople(s, Sources.head(s, phrase[0], phrase[1])));
    if (subject != null) {
      Cast.Member member = sources.read(s, subject[0], subject[1], false);
      cast.speaks(member.source(), member.via());
    }
  }

  /** Where a subject is dropped and nobody spoke in the sentence before, its subject does: "El alcalde se mostró tranquilo. Dijo que ...". */
  void meetDropped(int index, int lastSpoke) {
    boolean near = index > 0 && index - lastSpoke > 1 && sentences.get(index - 1).tokens() == sentences.get(index).tokens();
    if (cast.last() == null || near && isPersonal(index - 1)) {
      meet(index - 1, false);
    }
  }

  private boolean isPersonal(int index) {
    Sentence s = sentences.get(index);
    for (int i = s.from() + 1; i < s.to(); i++) {
      if ((s.tags()[i] == Tag.VERB_FINITE || s.tags()[i] == Tag.AUX) && !s.quoted()[i]) {
        int[] subject = Subjects.left(s, VerbGroup.before(s, i).low());
        return subject != null && sources.read(s, subject[0], subject[1], false).source() instanceof Source.Person;
      }
    }
    return false;
  }
}
