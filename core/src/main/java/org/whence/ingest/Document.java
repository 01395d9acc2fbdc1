package org.whence.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.whence.model.RawPage;

/** PDF, Word and RTF files, which the optional part of Whence reads. */
final class Document implements Format {
  private static final String PDF = "application/pdf";
  private static final String DOC = "application/msword";
  private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String RTF = "application/rtf";

  private static final String HOW = "Run ./whence setup documents once, or save the article as HTML or text.";

  @Override
  public boolean isSure(Head head) {
    return !mediaType(head).isEmpty();
  }

  /** By the first bytes alone; a Word file of today is a zip, and known where the zip is opened. */
  private static String mediaType(Head head) {
    byte[] b = head.bytes();
    if (head.text().startsWith("%PDF-")) {
      return PDF;
    }
    if (head.text().startsWith("{\\rtf")) {
      return RTF;
    }
    boolean compound = b.length > 3 && (b[0] & 0xFF) == 0xD0 && (b[1] & 0xFF) == 0xCF && b[2] == 0x11 && (b[3] & 0xFF) == 0xE0;
    return compound ? DOC : "";
  }

  @Override
  public Set<String> extensions() {
    return Set.of();
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    byte[] bytes = given.whole(desk);
    if (bytes != null) {
      read(given, bytes, mediaType(given.head()), desk);
    }
  }

  /** A file of an office that is a zip inside. */
  static void ofZip(Given given, Path file, boolean isWord, Desk desk) throws IOException {
    if (!isWord) {
      desk.aside(given.name(), "", "a table, a presentation or a book, not an article", "Save the article as HTML, text or PDF.");
    } else if (Files.size(file) > desk.limits().fileBytes()) {
      desk.tooLarge(given.name(), "");
    } else {
      read(given, Files.readAllBytes(file), DOCX, desk);
    }
  }

  private static void read(Given given, byte[] bytes, String mediaType, Desk desk) throws IOException {
    String what = mediaType.equals(PDF) ? "a PDF" : mediaType.equals(RTF) ? "an RTF file" : "a Word file";
    DocumentReader.Found found;
    try {
      Iterator<DocumentReader> readers = ServiceLoader.load(DocumentReader.class, Document.class.getClassLoader()).iterator();
      if (!readers.hasNext()) {
        desk.aside(given.name(), "", what + ", which the optional part of Whence reads", HOW);
        return;
      }
      found = readers.next().read(bytes, mediaType);
    } catch (ServiceConfigurationError | LinkageError e) {
      desk.aside(given.name(), "", what + ", whose reader is of another version of Whence", "Run ./whence setup documents again.");
      return;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      desk.aside(given.name(), "", what + " that cannot be read: " + Desk.said(e), "Save the article as HTML or text.");
      return;
    }
    if (found.html().isBlank()) {
      desk.aside(given.name(), "", what + " without text: its pages are pictures", "Give it with a layer of text; pictures are not read.");
    } else {
      put(given, found, bytes, mediaType, desk);
    }
  }

  private static void put(Given given, DocumentReader.Found found, byte[] bytes, String mediaType, Desk desk) {
    Item item = new Item();
    item.lang = found.lang();
    item.url = given.said().url();
    // A title of the properties often names the outlet too: the reader of pages knows how to part them.
    String title = found.title() == null ? "" : Entities.escape(found.title());
    item.html = "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><article>" + found.html() + "</article></body></html>";
    item.notes.addAll(found.notes());
    RawPage page = item.page(given.name());
    if (page != null) {
      desk.page(page, bytes, mediaType);
    }
  }
}
