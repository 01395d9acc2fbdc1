package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.read.Firmness.View;
import org.whence.read.FirmnessTraining.Judged;
import org.whence.text.GaugeTraining.Loss;
import org.whence.text.GaugeTraining.Settings;

class FirmnessTest {

  private static final Settings SETTINGS = new Settings(Loss.DISTANCE, 12, 10, 0.1f, 0.001f, 0.1f);

  private static final List<String> THINGS = List.of("bridge", "ferry", "harbour", "school", "tunnel", "museum", "clinic", "mill");

  private static List<Judged> sentences() {
    List<Judged> out = new ArrayList<>();
    for (String thing : THINGS) {
      out.add(new Judged("The " + thing + " closed.", -1, -1, 6, 1));
      out.add(new Judged("The " + thing + " may have closed.", -1, -1, 2, 1));
    }
    return out;
  }

  private static Judged event(String text, double mark) {
    return new Judged(text, text.indexOf("clos"), text.indexOf("clos") + 6, mark, 1);
  }

  private static List<Judged> events() {
    List<Judged> out = new ArrayList<>();
    for (String thing : THINGS) {
      out.add(event("They managed to see the " + thing + " closed.", 3));
      out.add(event("They refused to see the " + thing + " closed.", -3));
      out.add(event("The " + thing + " never closed.", -3));
      out.add(event("The " + thing + " closed.", 3));
    }
    return out;
  }

  @Test
  void aHedgedSentenceSoundsLessSure() {
    Firmness model = FirmnessTraining.train(sentences(), View.SENTENCE, SETTINGS);

    assertThat(model.of("The library closed.", -1, -1)).isGreaterThan(model.of("The library may have closed.", -1, -1) + 1);
  }

  @Test
  void anEventIsJudgedByWhatItStandsUnder() {
    Firmness model = FirmnessTraining.train(events(), View.EVENT, SETTINGS);

    assertThat(of(model, "They managed to see the library closed.")).isPositive();
    assertThat(of(model, "They refused to see the library closed.")).isNegative();
    assertThat(of(model, "The library never closed.")).isNegative();
  }

  private static double of(Firmness model, String text) {
    Judged event = event(text, 0);
    return model.of(text, event.begin(), event.end());
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void theSameJudgementsTrainTheSameBytesAndKeepTheirMeaning(View view) throws IOException {
    Firmness one = FirmnessTraining.train(events(), view, SETTINGS);
    byte[] bytes = one.bytes();

    assertThat(bytes).isEqualTo(FirmnessTraining.train(events(), view, SETTINGS).bytes());
    assertThat(of(Firmness.read(new ByteArrayInputStream(bytes)), "The ferry never closed.")).isEqualTo(of(one, "The ferry never closed."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "\uD800", "?", "''", "not", "not not", "שלום", "\n\n"})
  void noTextIsTooOdd(String text) {
    for (View view : View.values()) {
      Firmness model = FirmnessTraining.train(events(), view, SETTINGS);

      assertThat(model.of(text, 0, text.length())).isFinite();
      assertThat(model.of(text, -1, -1)).isFinite();
    }
  }
}
