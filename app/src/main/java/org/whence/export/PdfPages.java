package org.whence.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.jspecify.annotations.Nullable;

/** The pages of a report, filled from top to bottom. */
final class PdfPages implements Closeable {
  static final float MARGIN = 62;
  private static final float BOTTOM = 66;
  private static final PDRectangle A4 = PDRectangle.A4;
  private static final float GREY = 0.36f;
  private static final float RULE = 0.75f;
  private static final float FOOT = 8;

  private final PDDocument document;
  private final PdfFonts fonts;
  private @Nullable PDPageContentStream page;
  private float y;

  PdfPages(PDDocument document, PdfFonts fonts) {
    this.document = document;
    this.fonts = fonts;
  }

  static float room() {
    return A4.getWidth() - 2 * MARGIN;
  }

  /** The page that is being filled. */
  PDPage last() {
    return document.getPage(document.getNumberOfPages() - 1);
  }

  float y() {
    return y;
  }

  /** Leaves a gap, but not at the top of a page; begins a new page where less room is left than is needed. */
  void gap(float height, float needed) throws IOException {
    if (page == null || y - height - needed < BOTTOM) {
      next();
    } else if (y < A4.getHeight() - MARGIN) {
      y -= height;
    }
  }

  private PDPageContentStream next() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage added = new PDPage(A4);
    document.addPage(added);
    page = new PDPageContentStream(document, added);
    y = A4.getHeight() - MARGIN;
    return page;
  }

  /** Writes lines below each other, each at some distance from the margin. */
  void lines(List<PdfLine> lines, float indent, float size, float leading) throws IOException {
    for (PdfLine line : lines) {
      PDPageContentStream to = page == null || y - leading < BOTTOM ? next() : page;
      y -= leading;
      write(to, line, MARGIN + indent, y, size);
    }
  }

  /** Writes a line beside what comes next: a mark or a number before it. */
  void beside(PdfLine line, float indent, float size, float leading) throws IOException {
    PDPageContentStream to = page == null || y - leading < BOTTOM ? next() : page;
    write(to, line, MARGIN + indent, y - leading, size);
  }

  private void write(PDPageContentStream to, PdfLine line, float x, float base, float size) throws IOException {
    for (PdfLine.Word word : line.words()) {
      to.beginText();
      to.setFont(fonts.font(word.face()), size);
      to.setNonStrokingColor(word.quiet() ? GREY : 0f);
      to.newLineAtOffset(x + word.at(), base);
      to.showText(word.text());
      to.endText();
    }
  }

  /** A thin line across the page. */
  void rule() throws IOException {
    PDPageContentStream to = page == null ? next() : page;
    to.setStrokingColor(RULE);
    to.setLineWidth(0.6f);
    to.moveTo(MARGIN, y);
    to.lineTo(A4.getWidth() - MARGIN, y);
    to.stroke();
  }

  /** Makes the last lines lead to an address. */
  void link(String url, float indent, float height) throws IOException {
    PDActionURI action = new PDActionURI();
    action.setURI(url);
    PDAnnotationLink link = new PDAnnotationLink();
    PDBorderStyleDictionary none = new PDBorderStyleDictionary();
    none.setWidth(0);
    link.setBorderStyle(none);
    link.setRectangle(new PDRectangle(MARGIN + indent, y - 2, room() - indent, height));
    link.setAction(action);
    last().getAnnotations().add(link);
  }

  /** Numbers the pages, now that it is known how many there are. */
  void number(String title) throws IOException {
    close();
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      try (PDPageContentStream foot = new PDPageContentStream(document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
        foot(foot, title, (i + 1) + " / " + pages);
      }
    }
  }

  private void foot(PDPageContentStream foot, String title, String number) throws IOException {
    float width = fonts.width(number, PdfFonts.Face.REGULAR, FOOT);
    float[] at = {MARGIN, A4.getWidth() - MARGIN - width};
    String[] texts = {title, number};
    for (int i = 0; i < texts.length; i++) {
      foot.beginText();
      foot.setFont(fonts.font(PdfFonts.Face.REGULAR), FOOT);
      foot.setNonStrokingColor(GREY);
      foot.newLineAtOffset(at[i], BOTTOM - 26);
      foot.showText(texts[i]);
      foot.endText();
    }
  }

  @Override
  public void close() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }
}
