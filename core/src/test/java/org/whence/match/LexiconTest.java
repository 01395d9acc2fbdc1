package org.whence.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whence.model.Language;

final class LexiconTest {

  private final Lexicon stories = Lexicon.ofStories();

  @Test
  void storiesKnowWhatTheLongerListsTranslate() {
    assertThat(stories.key("ladrillo", Language.SPANISH)).isEqualTo(stories.key("brick", Language.ENGLISH));
    assertThat(stories.key("alumnos", Language.SPANISH)).isEqualTo(stories.key("pupils", Language.ENGLISH));
  }

  @Test
  void inStoriesTheLongerListsJoinNoTwoEnglishWords() {
    assertThat(Lexicon.instance().key("student", Language.ENGLISH)).isEqualTo(Lexicon.instance().key("pupil", Language.ENGLISH));
    for (String word : new String[] {"student", "pupil", "neighbour", "resident", "spill", "leak"}) {
      assertThat(stories.key(word, Language.ENGLISH)).isEqualTo(Lexicon.ofRarity().key(word, Language.ENGLISH));
    }
  }
}
