package org.whence.bench;

/** Translates between positions in UTF-16 units, used inside, and in Unicode code points, used at the edge. */
final class Positions {

  private final String text;
  private final boolean plain;
  private final int[] pointOfUnit;
  private final int[] unitOfPoint;

  Positions(String text) {
    this.text = text;
    int points = text.codePointCount(0, text.length());
    plain = points == text.length();
    pointOfUnit = new int[plain ? 0 : text.length() + 1];
    unitOfPoint = new int[plain ? 0 : points + 1];
    if (!plain) {
      fill();
    }
  }

  private void fill() {
    int point = 0;
    int unit = 0;
    while (unit < text.length()) {
      int width = Character.charCount(text.codePointAt(unit));
      unitOfPoint[point] = unit;
      for (int i = 0; i < width; i++) {
        pointOfUnit[unit + i] = point;
      }
      unit += width;
      point++;
    }
    unitOfPoint[point] = unit;
    pointOfUnit[unit] = point;
  }

  int point(int unit) {
    return plain ? unit : pointOfUnit[unit];
  }

  int unit(int point) {
    return plain ? point : unitOfPoint[Math.min(point, unitOfPoint.length - 1)];
  }
}
