package org.whence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static List<String> split(String text) {
    return Sentences.split(text, 0, text.length()).stream().map(s -> text.substring(s[0], s[1])).toList();
  }

  @Test
  void abbreviationsBeforeNamesDoNotEndSentences() {
    assertThat(split("The U.S. President met Gen. Voss on Jan. 3 at St. Olm. He left.")).containsExactly(
        "The U.S. President met Gen. Voss on Jan. 3 at St. Olm.", "He left.");
  }

  @Test
  void abbreviationEndsSentenceBeforeAnOpener() {
    assertThat(split("It was sent to the U.S. The ministry agreed.")).containsExactly("It was sent to the U.S.", "The ministry agreed.");
  }

  @Test
  void quotationStaysWithItsSpeaker() {
    assertThat(split("\"Is it over?\" he asked. \u201cNo.\u201d They left.")).containsExactly("\"Is it over?\" he asked.", "\u201cNo.\u201d",
        "They left.");
  }

  @Test
  void spanishMarksAndAbbreviations() {
    assertThat(split("El Sr. Olmo viajó a EE. UU. el lunes. ¿Volverá? «No», dijo la Dra. Paz.")).containsExactly(
        "El Sr. Olmo viajó a EE. UU. el lunes.", "¿Volverá?", "«No», dijo la Dra. Paz.");
  }

  @Test
  void initialsKeepTogether() {
    assertThat(split("John F. Marsh spoke. A vote follows.")).containsExactly("John F. Marsh spoke.", "A vote follows.");
  }

  @Test
  void anyTextIsTakenWithoutThrowing() {
    for (String text : List.of("", " ", "\u0000", "\uD800", "a\uDC00b.", "\"".repeat(1000), ". . . .", "\u202Eabc. Def", "1.2.3.4",
        "9-").toArray(new String[0])) {
      assertThat(split(text)).isNotNull();
    }
  }

  @Test
  void tokensCoverWordsNumbersAndPossessives() {
    Tokens tokens = Tokenizer.tokens("Mexico's 1,234.5% all-of-government don't U.S. 18-year-old EE.UU. p.m.");
    List<String> words = new java.util.ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i));
    }
    assertThat(words).containsExactly("Mexico", "'s", "1,234.5", "%", "all-of-government", "don't", "U.S.", "18-year-old", "EE.UU.", "p.m.");
  }
}
