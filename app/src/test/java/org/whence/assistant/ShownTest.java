package org.whence.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of strangers as an assistant sees them. */
class ShownTest {

  @Test
  void what_hides_is_marked_and_what_is_printed_stays() {
    assertThat(Shown.inPlace("a\u202Eb\u200Bc\u0007d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(Shown.inPlace("\uDB40\uDC41\uDB40\uDD01\uFE02\u3164\u2800\uD800")).isEqualTo("\uFFFD".repeat(6));
    String plain = "“Señal” – 40 %, naïve café; عربى\n\tend \uD83D\uDE00";
    assertThat(Shown.inPlace(plain)).isEqualTo(plain);
    assertThat(Shown.hidden(plain)).isZero();
    assertThat(Shown.hidden("a\u202Eb\u200B")).isEqualTo(2);
  }

  @Test
  void joiners_stay_where_letters_join_and_hide_nothing_elsewhere() {
    String persian = "می\u200Cخواهم";
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u2764\uFE0F";
    assertThat(Shown.inPlace(persian)).isEqualTo(persian);
    assertThat(Shown.inPlace(family)).isEqualTo(family);
    assertThat(Shown.inPlace("a\u200Db \u200C\u200C x\uFE0F")).isEqualTo("a\uFFFDb \uFFFD\uFFFD x\uFFFD");
  }

  @Test
  void a_name_stands_on_one_line() {
    assertThat(Shown.line("  Tarn\n\n Daily\u00A0\u2028News ")).isEqualTo("Tarn Daily \uFFFDNews");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void every_character_keeps_its_place(long seed) {
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      words.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x3000));
    }
    int[] printed = words.toString().codePoints().toArray();
    int[] shown = Shown.inPlace(words.toString()).codePoints().toArray();
    assertThat(shown).hasSameSizeAs(printed);
    for (int i = 0; i < shown.length; i++) {
      assertThat(shown[i] == printed[i] || shown[i] == Shown.MARK).isTrue();
    }
  }
}
