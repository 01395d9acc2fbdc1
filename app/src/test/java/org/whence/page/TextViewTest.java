package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.fiction.Hostile;
import org.whence.fiction.Reservoir;
import org.whence.model.Pile;
import org.whence.page.TextView.Setting;

class TextViewTest {
  private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*m");

  private static String render(Pile pile, int width, boolean colour) {
    return new TextView(new Setting(width, colour, false)).render(pile);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 73, 100, 110})
  void no_line_is_wider_than_the_width(int width) {
    assertThat(render(Reservoir.pile(), width, false).lines()).allMatch(line -> Paper.columns(line) <= width);
    assertThat(render(Hostile.pile("W".repeat(200)), width, false).lines()).allMatch(line -> Paper.columns(line) <= width);
    assertThat(render(Hostile.pile("漢字".repeat(80)), width, false).lines()).allMatch(line -> Paper.columns(line) <= width);
  }

  @Test
  void the_width_is_kept_within_bounds() {
    assertThat(new Setting(3, false, false).width()).isEqualTo(60);
    assertThat(new Setting(400, false, false).width()).isEqualTo(110);
  }

  @Test
  void colour_changes_no_word() {
    String coloured = render(Reservoir.pile(), 80, true);
    assertThat(coloured).contains("\u001B[");
    assertThat(ANSI.matcher(coloured).replaceAll("")).isEqualTo(render(Reservoir.pile(), 80, false));
  }

  @Test
  void the_verdict_comes_first_with_both_ends_and_their_reasons() {
    List<String> lines = render(Reservoir.pile(), 100, false).lines().map(String::strip).toList();
    int claim = lines.indexOf("“The Water Ministry is considering draining the Orla reservoir”");
    int count = lines.indexOf("4 articles. 1 origin (at most 3):");
    assertThat(claim).isPositive().isLessThan(count);
    assertThat(lines.get(count + 1)).startsWith("1 ").endsWith("unnamed, through the Meridian Courier");
    assertThat(lines).anyMatch(line -> line.startsWith("at most 3"));
    assertThat(count).isLessThan(lines.indexOf("CHECKS · what the articles say was done to verify"));
    assertThat(lines).contains("One origin is not a fault: most exclusives start as one.", "1 of the 2 other claims here comes from elsewhere.");
  }

  @Test
  void no_number_of_origins_stands_without_its_upper_end() {
    String text = render(Reservoir.pile(), 110, false).replaceAll("\\s+", " ");
    assertThat(Pattern.compile("\\d origins?\\b(?! \\(at most \\d+\\))").matcher(text).find()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001B[31mred", "bell\u0007", "back\bspace", "right\u202Eto left", "isolate\u2066d", "\u009B31m", "tag\uDB40\uDC41", "half\uD83C"
      })
  void what_could_steer_a_terminal_is_shown_as_a_mark(String evil) {
    String text = render(Hostile.pile(evil), 100, false);
    assertThat(text).contains("\uFFFD");
    assertThat(text.codePoints().filter(c -> c != '\n').noneMatch(TextViewTest::steers)).isTrue();
  }

  private static boolean steers(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }

  @Test
  void what_was_set_aside_is_named_with_its_mend() {
    assertThat(render(Reservoir.pile(), 110, false))
        .contains("! broken.jsonl, line 3: the line is not JSON. Mend the line or remove it; the other lines were read.")
        .contains("= copy of tarn.html");
  }

  @Test
  void a_step_that_nothing_proves_is_marked() {
    assertThat(render(Reservoir.pile(), 100, false)).contains("← may draw on Castor [not proven]");
  }

  @Test
  void an_empty_pile_is_no_fault() {
    assertThat(render(new Pile(List.of(), List.of(), List.of()), 100, false)).startsWith("0 articles, 0 stories.");
  }
}
