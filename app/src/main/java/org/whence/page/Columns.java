package org.whence.page;

import java.util.List;

/** Two columns of text side by side; one under the other, each line led by its letter, where the page is too narrow for two. */
final class Columns {
  /** Columns of the terminal from which two are set beside each other. */
  static final int WIDE = 100;

  private static final String BETWEEN = " │ ";

  private final Paper paper;

  Columns(Paper paper) {
    this.paper = paper;
  }

  boolean isWide() {
    return paper.width() >= WIDE;
  }

  /** Paragraphs of the first beside those of the second. */
  void pair(List<String> first, List<String> second) {
    if (!isWide()) {
      stacked("  A  ", first);
      stacked("  B  ", second);
      return;
    }
    int half = (paper.width() - 2 - BETWEEN.length()) / 2;
    List<String> left = set(first, half);
    List<String> right = set(second, half);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String words = i < left.size() ? left.get(i) : "";
      String gap = " ".repeat(Math.max(0, half - Paper.columns(words)));
      paper.raw("  " + words + gap + BETWEEN + (i < right.size() ? right.get(i) : ""));
    }
  }

  private void stacked(String lead, List<String> paragraphs) {
    String at = lead;
    for (String paragraph : paragraphs.isEmpty() ? List.of("–") : paragraphs) {
      paper.line(at, "     ", Paper.plain(paragraph));
      at = "     ";
    }
  }

  private static List<String> set(List<String> paragraphs, int width) {
    Paper cell = new Paper(width, false);
    (paragraphs.isEmpty() ? List.of("–") : paragraphs).forEach(paragraph -> cell.line("", "  ", Paper.plain(paragraph)));
    return cell.text().lines().toList();
  }
}
