package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.page.Drawing.Dot;
import org.whence.page.Drawing.Line;
import org.whence.page.Drawing.Place;

class DrawingTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nodes_never_overlap_and_never_leave_the_drawing(long seed) {
    Random random = new Random(seed);
    List<Dot> nodes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      nodes.add(new Dot("n" + i, random.nextInt(5)));
    }
    Set<Line> lines = new LinkedHashSet<>();
    for (int i = 0; i < 40; i++) {
      lines.add(new Line("n" + random.nextInt(30), "n" + random.nextInt(30)));
    }
    Drawing drawing = new Drawing(nodes, List.copyOf(lines));
    for (Dot a : nodes) {
      Place at = drawing.place(a.id());
      assertThat(at.x()).isBetween(0, drawing.width() - Drawing.WIDE);
      assertThat(at.y()).isBetween(0, drawing.height() - Drawing.HIGH);
      for (Dot b : nodes) {
        boolean apart = a.column() != b.column() || Math.abs(at.y() - drawing.place(b.id()).y()) >= Drawing.HIGH;
        assertThat(apart || a == b).as("%s and %s", a, b).isTrue();
      }
    }
  }

  @Test
  void lines_that_need_not_cross_do_not() {
    List<Dot> nodes = List.of(new Dot("a", 0), new Dot("b", 0), new Dot("c", 1), new Dot("d", 1));
    Drawing drawing = new Drawing(nodes, List.of(new Line("a", "d"), new Line("b", "c")));
    assertThat(drawing.place("a").y() < drawing.place("b").y()).isEqualTo(drawing.place("d").y() < drawing.place("c").y());
  }

  @Test
  void a_line_within_a_column_is_drawn_too() {
    Drawing drawing = new Drawing(List.of(new Dot("a", 4), new Dot("b", 4)), List.of(new Line("a", "b")));
    assertThat(drawing.path(0)).startsWith("M").contains("C");
  }

  @Test
  void a_line_within_the_last_column_has_room_beside_it() {
    List<Dot> nodes = List.of(new Dot("a", 4), new Dot("b", 4));
    Drawing bare = new Drawing(nodes, List.of());
    Drawing drawn = new Drawing(nodes, List.of(new Line("a", "b")));
    assertThat(drawn.width()).isGreaterThanOrEqualTo(bare.width() + 24);
  }
}
