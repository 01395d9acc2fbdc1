package org.whence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A graph set in columns: nodes ordered in each column so that few lines cross (barycentre sweeps, as in Sugiyama's method, with a thin stand-in
 * wherever a line passes a column), then pulled level with their neighbours.
 */
final class Drawing {
  static final int WIDE = 176;
  static final int HIGH = 62;
  private static final int COLUMNS = 5;
  private static final int GAP_X = 40;
  private static final int GAP_Y = 16;
  private static final int LEFT = 4;
  private static final int TOP = 34;
  private static final int THIN = 14;
  private static final int SWEEPS = 24;
  private static final int PULLS = 30;

  /** Pieces of lines beyond which counting their crossings costs more than it is worth: the first order is kept. */
  private static final int MANY = 400;

  /** A node with its column, from 0. */
  record Dot(String id, int column) {}

  /** A line between two nodes. */
  record Line(String from, String to) {}

  /** Where a node stands. */
  record Place(int x, int y) {}

  /** A node, or the stand-in for a line that passes its column. */
  private static final class Spot {
    private final int column;
    private final int high;
    private final List<Spot> before = new ArrayList<>();
    private final List<Spot> behind = new ArrayList<>();
    private int position;
    private double mean;
    private double top;

    Spot(int column, int high) {
      this.column = column;
      this.high = high;
    }

    double middle() {
      return top + high / 2.0;
    }

    /** The top at which it would be level with its neighbours. */
    double wanted() {
      if (before.isEmpty() && behind.isEmpty()) {
        return top;
      }
      double sum = 0;
      for (Spot spot : before) {
        sum += spot.middle();
      }
      for (Spot spot : behind) {
        sum += spot.middle();
      }
      return sum / (before.size() + behind.size()) - high / 2.0;
    }
  }

  /** A line from one column to the next. */
  private record Piece(Spot from, Spot to) {}

  private final Map<String, Spot> spots = new HashMap<>();
  private final List<List<Spot>> columns = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<List<Spot>> chains = new ArrayList<>();

  Drawing(List<Dot> nodes, List<Line> lines) {
    for (int c = 0; c < COLUMNS; c++) {
      columns.add(new ArrayList<>());
    }
    for (Dot node : nodes) {
      spots.put(node.id(), put(new Spot(node.column(), HIGH)));
    }
    for (Line line : lines) {
      chains.add(chain(spot(line.from()), spot(line.to())));
    }
    order();
    level();
  }

  private Spot put(Spot spot) {
    spot.position = columns.get(spot.column).size();
    columns.get(spot.column).add(spot);
    return spot;
  }

  private Spot spot(String id) {
    Spot spot = spots.get(id);
    if (spot == null) {
      throw new IllegalArgumentException("a line leads to or from '" + id + "', which is not drawn");
    }
    return spot;
  }

  private List<Spot> chain(Spot from, Spot to) {
    List<Spot> chain = new ArrayList<>(List.of(from));
    for (int c = from.column + 1; c < to.column; c++) {
      Spot standIn = put(new Spot(c, THIN));
      join(chain.getLast(), standIn);
      chain.add(standIn);
    }
    if (to.column > from.column) {
      join(chain.getLast(), to);
    }
    chain.add(to);
    return chain;
  }

  private void join(Spot from, Spot to) {
    pieces.add(new Piece(from, to));
    from.behind.add(to);
    to.before.add(from);
  }

  private void order() {
    if (pieces.size() > MANY) {
      return;
    }
    List<List<Spot>> best = copy();
    int least = crossings();
    for (int sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
      boolean forward = sweep % 2 == 0;
      for (int i = 0; i < COLUMNS; i++) {
        sort(columns.get(forward ? i : COLUMNS - 1 - i), forward);
      }
      int now = crossings();
      if (now < least) {
        least = now;
        best = copy();
      }
    }
    for (int c = 0; c < COLUMNS; c++) {
      columns.set(c, best.get(c));
      number(columns.get(c));
    }
  }

  private List<List<Spot>> copy() {
    List<List<Spot>> out = new ArrayList<>();
    columns.forEach(column -> out.add(new ArrayList<>(column)));
    return out;
  }

  private static void number(List<Spot> column) {
    for (int i = 0; i < column.size(); i++) {
      column.get(i).position = i;
    }
  }

  /** Sorts a column by the mean position of each node's neighbours on one side. */
  private static void sort(List<Spot> column, boolean forward) {
    for (Spot spot : column) {
      List<Spot> near = forward ? spot.before : spot.behind;
      spot.mean = near.isEmpty() ? spot.position : near.stream().mapToInt(other -> other.position).average().orElse(0);
    }
    column.sort(Comparator.comparingDouble(spot -> spot.mean));
    number(column);
  }

  private int crossings() {
    int out = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece a = pieces.get(i);
      for (int j = i + 1; j < pieces.size(); j++) {
        Piece b = pieces.get(j);
        boolean crossed = Integer.compare(a.from.position, b.from.position) * Integer.compare(a.to.position, b.to.position) < 0;
        if (crossed && a.from.column == b.from.column) {
          out++;
        }
      }
    }
    return out;
  }

  /** Stacks each column, then pulls every node towards the mean of its neighbours without changing the order. */
  private void level() {
    for (List<Spot> column : columns) {
      double at = 0;
      for (Spot spot : column) {
        spot.top = at;
        at += spot.high + GAP_Y;
      }
    }
    for (int pull = 0; pull < PULLS; pull++) {
      for (int i = 0; i < COLUMNS; i++) {
        pull(columns.get(pull % 2 == 1 ? i : COLUMNS - 1 - i));
      }
    }
    double least = columns.stream().flatMap(List::stream).mapToDouble(spot -> spot.top).min().orElse(0);
    columns.forEach(column -> column.forEach(spot -> spot.top += TOP - least));
  }

  /** The mean of two passes that keep the gaps, one downwards and one upwards. */
  private static void pull(List<Spot> column) {
    int n = column.size();
    double[] down = new double[n];
    double[] up = new double[n];
    for (int i = 0; i < n; i++) {
      double wanted = column.get(i).wanted();
      down[i] = i == 0 ? wanted : Math.max(wanted, down[i - 1] + column.get(i - 1).high + GAP_Y);
    }
    for (int i = n - 1; i >= 0; i--) {
      double wanted = column.get(i).wanted();
      up[i] = i == n - 1 ? wanted : Math.min(wanted, up[i + 1] - column.get(i).high - GAP_Y);
    }
    for (int i = 0; i < n; i++) {
      column.get(i).top = (down[i] + up[i]) / 2;
    }
  }

  /** The left edge of a column. */
  static int columnX(int column) {
    return LEFT + column * (WIDE + GAP_X);
  }

  Place place(String id) {
    Spot spot = spot(id);
    return new Place(columnX(spot.column), (int) Math.round(spot.top));
  }

  /** Lines that lead back from the last column bow out to its right. */
  int width() {
    boolean bows = chains.stream().anyMatch(chain -> chain.getLast().column <= chain.getFirst().column && chain.getFirst().column == COLUMNS - 1);
    return columnX(COLUMNS - 1) + WIDE + (bows ? GAP_X - 8 : LEFT);
  }

  int height() {
    double lowest = columns.stream().flatMap(List::stream).mapToDouble(spot -> spot.top + spot.high).max().orElse(TOP);
    return (int) Math.ceil(lowest) + 10;
  }

  /** The SVG path of the n-th line. */
  String path(int n) {
    List<Spot> chain = chains.get(n);
    Spot first = chain.getFirst();
    Spot last = chain.getLast();
    if (last.column <= first.column) {
      return loop(first, last);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i + 1 < chain.size(); i++) {
      int x1 = columnX(chain.get(i).column) + WIDE;
      int x2 = columnX(chain.get(i + 1).column);
      double y1 = chain.get(i).middle();
      double y2 = chain.get(i + 1).middle();
      int half = (x1 + x2) / 2;
      out.append(i == 0 ? "M" : "L").append(at(x1, y1)).append('C').append(at(half, y1)).append(' ').append(at(half, y2)).append(' ').append(at(x2,
          y2));
    }
    return out.toString();
  }

  /** A line that does not lead to a later column bulges out on the right of both nodes. */
  private static String loop(Spot from, Spot to) {
    int x1 = columnX(from.column) + WIDE;
    int x2 = columnX(to.column) + WIDE;
    int out = Math.max(x1, x2) + GAP_X - 8;
    return "M" + at(x1, from.middle()) + "C" + at(out, from.middle()) + " " + at(out, to.middle()) + " " + at(x2, to.middle());
  }

  private static String at(int x, double y) {
    return x + " " + String.format(Locale.ROOT, "%.1f", y);
  }
}
