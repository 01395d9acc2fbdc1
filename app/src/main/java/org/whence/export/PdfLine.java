package org.whence.export;

import java.util.ArrayList;
import java.util.List;
import org.whence.page.Block;

/**
 * One line of a report: words of one look each, set from left to right.
 *
 * @param width of all words, without the space after the last
 */
record PdfLine(List<Word> words, float width) {

  /**
   * Words set in one face.
   *
   * @param at from the beginning of the line
   */
  record Word(String text, PdfFonts.Face face, boolean quiet, float at) {}

  PdfLine {
    words = List.copyOf(words);
  }

  /** Breaks runs of text into lines that are no wider than there is room. */
  static List<PdfLine> of(List<Block.Run> runs, PdfFonts fonts, float size, float room, boolean heading) {
    Breaker breaker = new Breaker(fonts, size, room);
    for (Block.Run run : runs) {
      PdfFonts.Face face = heading ? PdfFonts.Face.STRONG : face(run.style());
      breaker.add(fonts.shown(run.text(), face), face, run.style() == Block.Style.QUIET);
    }
    return breaker.lines();
  }

  private static PdfFonts.Face face(Block.Style style) {
    return switch (style) {
      case PLAIN, QUIET -> PdfFonts.Face.REGULAR;
      case STRONG -> PdfFonts.Face.STRONG;
      case QUOTED -> PdfFonts.Face.QUOTED;
    };
  }

  /** Fills lines word by word; a word that no line has room for is broken inside. */
  private static final class Breaker {
    private final PdfFonts fonts;
    private final float size;
    private final float room;
    private final List<PdfLine> lines = new ArrayList<>();
    private List<Word> line = new ArrayList<>();
    private float at;
    private float space;

    Breaker(PdfFonts fonts, float size, float room) {
      this.fonts = fonts;
      this.size = size;
      this.room = room;
    }

    void add(String text, PdfFonts.Face face, boolean quiet) {
      int from = 0;
      while (from < text.length()) {
        int to = text.indexOf(' ', from);
        if (to == from) {
          space = line.isEmpty() ? 0 : fonts.width(" ", line.getLast().face, size);
          from++;
        } else {
          String word = text.substring(from, to < 0 ? text.length() : to);
          word(word, face, quiet);
          from += word.length();
        }
      }
    }

    private void word(String word, PdfFonts.Face face, boolean quiet) {
      float width = fonts.width(word, face, size);
      if (at + space + width > room && !line.isEmpty() && space > 0) {
        end();
      }
      String left = word;
      while (at + space + fonts.width(left, face, size) > room) {
        int fits = fits(left, face);
        put(left.substring(0, fits), face, quiet);
        end();
        left = left.substring(fits);
      }
      put(left, face, quiet);
    }

    /** How much of a word fits into what is left of the line: one character at least. */
    private int fits(String word, PdfFonts.Face face) {
      int end = word.offsetByCodePoints(0, 1);
      float width = fonts.width(word.substring(0, end), face, size);
      while (end < word.length()) {
        int next = word.offsetByCodePoints(end, 1);
        width += fonts.width(word.substring(end, next), face, size);
        if (at + space + width > room) {
          break;
        }
        end = next;
      }
      return end;
    }

    private void put(String text, PdfFonts.Face face, boolean quiet) {
      if (!text.isEmpty()) {
        Word last = line.isEmpty() ? null : line.getLast();
        if (last != null && last.face == face && last.quiet == quiet) {
          line.set(line.size() - 1, new Word(last.text + (space > 0 ? " " : "") + text, face, quiet, last.at));
        } else {
          line.add(new Word(text, face, quiet, at + space));
        }
        at += space + fonts.width(text, face, size);
        space = 0;
      }
    }

    private void end() {
      lines.add(new PdfLine(line, at));
      line = new ArrayList<>();
      at = 0;
      space = 0;
    }

    List<PdfLine> lines() {
      if (!line.isEmpty()) {
        end();
      }
      return lines;
    }
  }
}
