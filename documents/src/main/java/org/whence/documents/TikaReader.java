package org.whence.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.whence.ingest.DocumentReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** PDF, DOCX, DOC and RTF files read by Apache Tika, on a thread of its own and for a bounded time; pictures and attachments are left. */
public final class TikaReader implements DocumentReader {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final long MAIN_MEMORY = 256L << 20;

  private final Duration longest;

  /** A reader with the usual bound of time; called by the service loader. */
  public TikaReader() {
    this(LONGEST);
  }

  TikaReader(Duration longest) {
    this.longest = longest;
  }

  @Override
  public Found read(byte[] document, String mediaType) throws IOException {
    FutureTask<Found> task = new FutureTask<>(() -> parse(document, mediaType));
    Thread thread = new Thread(task, "document");
    // A parser that never ends must not keep the program from ending.
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new IOException("it takes longer than " + longest.toSeconds() + " seconds to read", e);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IOException("reading was stopped", e);
    } catch (ExecutionException e) {
      throw new IOException(fault(e.getCause()), e);
    }
  }

  private static String fault(@Nullable Throwable cause) {
    Throwable at = cause;
    while (at != null) {
      if (at instanceof EncryptedDocumentException) {
        return "it is locked by a password";
      }
      at = at.getCause();
    }
    if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
      return "it needs more memory than a document may";
    }
    String message = cause == null ? null : cause.getMessage();
    return message == null || message.isBlank() ? "it is damaged" : message;
  }

  private static Found parse(byte[] document, String mediaType) throws IOException, SAXException, TikaException {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, mediaType);
    Pages pages = new Pages();
    try (TemporaryResources temporary = new TemporaryResources();
        InputStream in = TikaInputStream.get(new ByteArrayInputStream(document), temporary, metadata)) {
      parser(mediaType).parse(in, pages, metadata, context());
    } catch (SAXException e) {
      if (!pages.isFull()) {
        throw e;
      }
    }
    List<String> notes = pages.isFull() ? List.of("a document longer than any article: the rest of it was not read") : List.of();
    return new Found(pages.html(), title(metadata), metadata.get(TikaCoreProperties.LANGUAGE), notes);
  }

  private static Parser parser(String mediaType) {
    return switch (mediaType) {
      case "application/pdf" -> new PDFParser();
      case "application/rtf" -> new RTFParser();
      case "application/msword" -> new OfficeParser();
      default -> new OOXMLParser();
    };
  }

  private static ParseContext context() {
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    pdf.setExtractAnnotationText(false);
    pdf.setExtractAcroFormContent(false);
    pdf.setExtractBookmarksText(false);
    pdf.setSuppressDuplicateOverlappingText(true);
    pdf.setMaxMainMemoryBytes(MAIN_MEMORY);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setIncludeDeletedContent(false);
    office.setIncludeMoveFromContent(false);
    office.setExtractMacros(false);
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new Nothing());
    return context;
  }

  /** Leaves whatever lies inside a document: pictures, tables, other documents. */
  private static final class Nothing implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // Never asked for.
    }
  }

  /** The title of a document's properties, where it is one: programs write the name of a file there. */
  private static @Nullable String title(Metadata metadata) {
    String title = metadata.get(TikaCoreProperties.TITLE);
    String words = title == null ? "" : title.strip();
    boolean file = words.indexOf(' ') < 0 || words.matches("(?i).*[.](docx?|pdf|rtf|indd|qxp|pages|odt|txt)") || words.startsWith("Microsoft ");
    return words.isEmpty() || file ? null : words;
  }
}
