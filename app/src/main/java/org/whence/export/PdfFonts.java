package org.whence.export;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.whence.page.StoryWords;

/** The fonts of one report, embedded in it: what they have no glyph for is shown as a mark and counted. */
final class PdfFonts {
  private static final int REPLACEMENT = 0xFFFD;

  /** UTF-16 units of one run of words: nothing that a person prints is longer. */
  private static final int LONGEST = 4000;

  /** The faces: sans for what the report says, serif for what articles say. */
  enum Face {
    REGULAR("NotoSans-Regular.ttf"),
    STRONG("NotoSans-SemiBold.ttf"),
    QUOTED("NotoSerif-Regular.ttf");

    private final String file;

    Face(String file) {
      this.file = file;
    }
  }

  private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);

  /** Widths in thousandths of the size; negative where there is no glyph. */
  private final Map<Face, Map<Integer, Float>> widths = new EnumMap<>(Face.class);

  private int missing;

  PdfFonts(PDDocument document) throws IOException {
    for (Face face : Face.values()) {
      try (InputStream in = PdfFonts.class.getResourceAsStream(face.file)) {
        if (in == null) {
          throw new IOException("the font " + face.file + " is missing from this build");
        }
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        font.setEnableGsub(false); // ligatures cost more time than all else, and are not found again as the letters they stand for
        document.registerTrueTypeFontForClosing(font);
        fonts.put(face, PDType0Font.load(document, font, true));
      }
      widths.put(face, new HashMap<>());
    }
  }

  PDType0Font font(Face face) {
    PDType0Font font = fonts.get(face);
    if (font == null) {
      throw new IllegalStateException(face + " was not loaded");
    }
    return font;
  }

  /** Characters that no glyph was there for. */
  int missing() {
    return missing;
  }

  /** The same text in characters that the face can show. */
  String shown(String text, Face face) {
    String composed = Normalizer.normalize(text.length() > LONGEST ? StoryWords.cut(text, LONGEST) : text, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); ) {
      int c = composed.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || c == 0xA0) {
        out.append(' ');
      } else if (width(c, face) >= 0) {
        out.appendCodePoint(c);
      } else if (Character.getType(c) != Character.FORMAT) {
        out.appendCodePoint(REPLACEMENT);
        missing++;
      }
    }
    return out.toString();
  }

  /** The width of a text that was made showable, in points. */
  float width(String text, Face face, float size) {
    float sum = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      sum += Math.max(0, width(c, face));
    }
    return sum * size / 1000;
  }

  private float width(int c, Face face) {
    Map<Integer, Float> of = widths.get(face);
    if (of == null) {
      return -1;
    }
    Float known = of.get(c);
    if (known == null) {
      known = measured(c, font(face));
      of.put(c, known);
    }
    return known;
  }

  private static float measured(int c, PDType0Font font) {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      return -1;
    }
    try {
      return font.getStringWidth(Character.toString(c));
    } catch (IOException | IllegalArgumentException e) {
      return -1; // the font has no glyph for it
    }
  }
}
