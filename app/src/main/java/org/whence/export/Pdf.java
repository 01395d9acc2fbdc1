package org.whence.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.whence.page.Block;
import org.whence.page.Report;
import org.whence.page.Words;

/** The report as a PDF file to print: its fonts embedded, its stories in the outline, its articles numbered at the end of each. */
final class Pdf implements Form.OneFile {
  /** A report of more stories is read by nobody; the rest is named, and each can be printed by itself. */
  private static final int STORIES = 100;

  private static final float SIZE = 9.5f;
  private static final float LEADING = 13.6f;
  private static final float STEP = 14;

  /** Lines of an address that leads somewhere when it is clicked. */
  private static final int LINK_LINES = 6;

  /** The number that is the answer. */
  private static final float FIGURE = 20;

  @Override
  public void write(ExportInput input, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      document.setDocumentId(0L); // the same input gives the same bytes
      PdfFonts fonts = new PdfFonts(document);
      try (PdfPages pages = new PdfPages(document, fonts)) {
        Setter setter = new Setter(document, fonts, pages);
        tell(input, setter);
        if (fonts.missing() > 0) {
          setter.set(new Block.Paragraph(List.of(new Block.Run(input.words().count("report.no_glyph", fonts.missing()), Block.Style.QUIET))));
        }
        pages.number(input.words().say("report.foot"));
      }
      about(document, input.words());
      document.save(out, CompressParameters.DEFAULT_COMPRESSION);
    }
  }

  private static void tell(ExportInput input, Setter setter) throws IOException {
    Report report = new Report(setter::set, input.words());
    report.begin(input.size());
    int[] told = {0};
    input.each(story -> {
      if (told[0]++ < STORIES) {
        report.story(story.words(), story.quotes()::words);
      }
    });
    if (told[0] > STORIES) {
      setter.set(new Block.Paragraph(List.of(new Block.Run(
          input.words().count("report.cut", told[0] - STORIES, STORIES + 1, told[0]), Block.Style.STRONG))));
    }
    report.end(input.beside(), input.audit());
  }

  private static void about(PDDocument document, Words words) {
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(words.say("report.title"));
    about.setCreator("Whence");
    document.setDocumentInformation(about);
    document.getDocumentCatalog().setLanguage(words.language());
    document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    preferences.getCOSObject().setBoolean(COSName.DISPLAY_DOC_TITLE, true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  /** Sets one block after another. */
  private static final class Setter {
    private static final float[] SIZES = {0, 22, 15.5f, 11.5f, 10};

    private final PdfFonts fonts;
    private final PdfPages pages;
    private final PDDocumentOutline outline = new PDDocumentOutline();

    Setter(PDDocument document, PdfFonts fonts, PdfPages pages) {
      this.fonts = fonts;
      this.pages = pages;
      document.getDocumentCatalog().setDocumentOutline(outline);
    }

    void set(Block block) throws IOException {
      switch (block) {
        case Block.Heading heading -> heading(heading);
        case Block.Figure figure -> {
          pages.gap(5, 2 * LEADING);
          PdfLine answer = PdfLine.of(
              List.of(new Block.Run(figure.answer(), Block.Style.STRONG)), fonts, FIGURE, PdfPages.room(), false).getFirst();
          pages.beside(answer, 0, FIGURE, FIGURE * 1.2f);
          pages.lines(List.of(mark(figure.most())), answer.width() + 7, SIZE, FIGURE * 1.2f);
        }
        case Block.Paragraph paragraph -> {
          pages.gap(4, LEADING);
          pages.lines(lines(paragraph.runs(), 0), 0, SIZE, LEADING);
        }
        case Block.Item item -> item(item);
        case Block.Reference reference -> reference(reference);
      }
    }

    private List<PdfLine> lines(List<Block.Run> runs, float indent) {
      return PdfLine.of(runs, fonts, SIZE, PdfPages.room() - indent, false);
    }

    private void heading(Block.Heading heading) throws IOException {
      float size = SIZES[heading.level()];
      float leading = size * 1.3f;
      List<PdfLine> lines = PdfLine.of(
          List.of(new Block.Run(heading.text(), Block.Style.STRONG)), fonts, size, PdfPages.room(), true);
      pages.gap(heading.level() == 4 ? 9 : 17, leading * lines.size() + 3 * LEADING);
      if (heading.level() == 2) {
        pages.rule();
        pages.gap(6, 0);
        bookmark(heading.text());
      }
      pages.lines(lines, 0, size, leading);
    }

    private void bookmark(String text) {
      PDPageXYZDestination to = new PDPageXYZDestination();
      to.setPage(pages.last());
      to.setTop((int) Math.ceil(pages.y()));
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(text);
      item.setDestination(to);
      outline.addLast(item);
    }

    private void item(Block.Item item) throws IOException {
      float indent = STEP * item.depth();
      List<PdfLine> lines = lines(item.runs(), indent);
      if (!lines.isEmpty()) {
        pages.gap(1.5f, Math.min(2, lines.size()) * LEADING);
        if (item.depth() == 1) {
          pages.beside(mark("\u2013"), indent - 10, SIZE, LEADING);
        }
        pages.lines(lines, indent, SIZE, LEADING);
      }
    }

    private PdfLine mark(String text) {
      return PdfLine.of(List.of(new Block.Run(text, Block.Style.QUIET)), fonts, SIZE, PdfPages.room(), false).getFirst();
    }

    private void reference(Block.Reference reference) throws IOException {
      float indent = 30;
      pages.gap(3, 2 * LEADING);
      PdfLine number = mark("[" + reference.number() + "]");
      pages.beside(number, indent - 6 - number.width(), SIZE, LEADING);
      pages.lines(lines(reference.runs(), indent), indent, SIZE, LEADING);
      if (!reference.url().isEmpty()) {
        List<PdfLine> lines = lines(List.of(new Block.Run(reference.url(), Block.Style.QUIET)), indent);
        boolean leads = lines.size() <= LINK_LINES && reference.url().matches("https?://[!-~]{1,1000}");
        pages.gap(0, leads ? lines.size() * LEADING : 0);
        pages.lines(lines, indent, SIZE, LEADING);
        if (leads) {
          pages.link(reference.url(), indent, lines.size() * LEADING);
        }
      }
    }
  }
}
