package org.whence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private static final int GAP_X = 40;
  private static final int GAP_Y = 16;
  private static final int LEFT = 4;
  private static final int TOP = 34;
  private static final int THIN = 14;
  private static final int SWEEPS = 24;
  private static final int PULLS = 30;

  /** Lines beyond which counting their crossings costs more than it is worth: the first order is kept. */
  private static final int MANY = 400;

  /** A node with its column, from 0. */
  record Dot(String id, int column) {}

  /** A line between two nodes. */
  record Line(String from, String to) {}

  /** Where a node stands. */
  record Place(int x, int y) {}

  private final Map<String, Integer> column = new LinkedHashMap<>();
  private final List<List<String>> columns = new ArrayList<>();
  private final List<String[]> pieces = new ArrayList<>();
  private final List<List<String>> chains = new ArrayList<>();
  private final Map<String, List<String>> before = new HashMap<>();
  private final Map<String, List<String>> behind = new HashMap<>();
  private final Map<String, Double> top = new HashMap<>();


  Drawing(List<Dot> nodes, List<Line> lines) {
    for (int c = 0; c < 5; c++) {
      columns.add(new ArrayList<>());
    }
    nodes.forEach(this::put);

    for (Line line : lines) {
      chain(line);
    }
    order();
    level();
  }

  private void put(Dot dot) {
    if (column.putIfAbsent(dot.id(), dot.column()) == null) {
      columns.get(dot.column()).add(dot.id());
    }
  }

  private void chain(Line line) {
    List<String> chain = new ArrayList<>(List.of(line.from()));
    for (int c = column.get(line.from()) + 1; c < column.get(line.to()); c++) {
      String standIn = line.from() + '\u0000' + line.to() + '\u0000' + c;
      put(new Dot(standIn, c));
      join(chain.getLast(), standIn);
      chain.add(standIn);
    }
    if (column.get(line.to()) > column.get(line.from())) {
      join(chain.getLast(), line.to());
    }
    chain.add(line.to());
    chains.add(chain);
  }

  private void join(String from, String to) {
    pieces.add(new String[] {from, to});
    behind.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    before.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
  }

  private boolean isStandIn(String id) {
    return id.indexOf('\u0000') >= 0;
  }

  private void order() {
    if (pieces.size() > MANY) {
      return;
    }
    List<List<String>> best = copy();
    int least = crossings();
    for (int sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
      for (int i = 0; i < columns.size(); i++) {
        sweep(columns.get(sweep % 2 == 0 ? i : columns.size() - 1 - i), sweep % 2 == 0 ? before : behind);
      }
      int now = crossings();
      if (now < least) {
        least = now;
        best = copy();
      }
    }
    for (int c = 0; c < columns.size(); c++) {
      columns.set(c, best.get(c));
    }
  }

  private List<List<String>> copy() {
    List<List<String>> out = new ArrayList<>();
    columns.forEach(list -> out.add(new ArrayList<>(list)));
    return out;
  }

  private Map<String, Integer> positions() {
    Map<String, Integer> out = new HashMap<>();
    for (List<String> list : columns) {
      for (int i = 0; i < list.size(); i++) {
        out.put(list.get(i), i);
      }
    }
    return out;
  }

  private void sweep(List<String> list, Map<String, List<String>> neighbours) {
    Map<String, Integer> at = positions();
    Map<String, Double> mean = new HashMap<>();
    for (String id : list) {
      List<String> near = neighbours.getOrDefault(id, List.of());
      double sum = 0;
      for (String other : near) {
        sum += at.get(other);
      }
      mean.put(id, near.isEmpty() ? at.get(id) : sum / near.size());
    }
    list.sort(Comparator.comparing(mean::get));
  }

  private int crossings() {
    Map<String, Integer> at = positions();
    int out = 0;
    for (int i = 0; i < pieces.size(); i++) {
      String[] a = pieces.get(i);
      for (int j = i + 1; j < pieces.size(); j++) {
        String[] b = pieces.get(j);
        boolean sameGap = column.get(a[0]).equals(column.get(b[0]));
        if (sameGap && (at.get(a[0]) - at.get(b[0])) * (at.get(a[1]) - at.get(b[1])) < 0) {
          out++;
        }
      }
    }
    return out;
  }

  private int high(String id) {
    return isStandIn(id) ? THIN : HIGH;
  }

  private double middle(String id) {
    return top.get(id) + high(id) / 2.0;
  }

  /** Stacks each column, then pulls every node towards the mean of its neighbours without changing the order. */
  private void level() {
    for (List<String> list : columns) {
      double at = 0;
      for (String id : list) {
        top.put(id, at);
        at += high(id) + GAP_Y;
      }
    }
    for (int pull = 0; pull < PULLS; pull++) {
      for (int i = 0; i < columns.size(); i++) {
        pull(columns.get(pull % 2 == 1 ? i : columns.size() - 1 - i));
      }
    }
    double least = top.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    top.replaceAll((id, y) -> y - least + TOP);
  }

  private void pull(List<String> list) {
    int n = list.size();
    double[] wanted = new double[n];
    double[] down = new double[n];
    double[] up = new double[n];
    for (int i = 0; i < n; i++) {
      wanted[i] = wanted(list.get(i));
      down[i] = i == 0 ? wanted[i] : Math.max(wanted[i], down[i - 1] + high(list.get(i - 1)) + GAP_Y);
    }
    for (int i = n - 1; i >= 0; i--) {
      up[i] = i == n - 1 ? wanted[i] : Math.min(wanted[i], up[i + 1] - high(list.get(i)) - GAP_Y);
    }
    for (int i = 0; i < n; i++) {
      top.put(list.get(i), (down[i] + up[i]) / 2);
    }
  }

  private double wanted(String id) {
    List<String> near = new ArrayList<>(before.getOrDefault(id, List.of()));
    near.addAll(behind.getOrDefault(id, List.of()));
    double sum = 0;
    for (String other : near) {
      sum += middle(other);
    }
    return near.isEmpty() ? top.get(id) : sum / near.size() - high(id) / 2.0;
  }

  private static int x(int column) {
    return LEFT + column * (WIDE + GAP_X);
  }

  static int columnX(int column) {
    return x(column);
  }

  Place place(String id) {
    return new Place(x(column.get(id)), (int) Math.round(top.get(id)));
  }

  int width() {
    return x(4) + WIDE + LEFT;
  }

  int height() {
    double lowest = TOP;
    for (Map.Entry<String, Double> entry : top.entrySet()) {
      lowest = Math.max(lowest, entry.getValue() + high(entry.getKey()));
    }
    return (int) Math.ceil(lowest) + 10;
  }

  /** The SVG path of the n-th line. */
  String path(int n) {
    List<String> chain = chains.get(n);
    if (column.get(chain.getLast()) <= column.get(chain.getFirst())) {
      return loop(chain.getFirst(), chain.getLast());
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i + 1 < chain.size(); i++) {
      int x1 = x(column.get(chain.get(i))) + WIDE;
      int x2 = x(column.get(chain.get(i + 1)));
      double y1 = middle(chain.get(i));
      double y2 = middle(chain.get(i + 1));
      int half = (x1 + x2) / 2;
      out.append(i == 0 ? "M" : "L").append(at(x1, y1)).append('C').append(at(half, y1)).append(' ').append(at(half, y2)).append(' ').append(at(x2, y2));
    }
    return out.toString();
  }

  /** A line that does not lead to a later column bulges out on the right of both nodes. */
  private String loop(String from, String to) {
    int x1 = x(column.get(from)) + WIDE;
    int x2 = x(column.get(to)) + WIDE;
    int out = Math.max(x1, x2) + GAP_X - 8;
    return "M" + at(x1, middle(from)) + "C" + at(out, middle(from)) + " " + at(out, middle(to)) + " " + at(x2, middle(to));
  }

  private static String at(int x, double y) {
    return x + " " + String.format(Locale.ROOT, "%.1f", y);
  }

}
