package org.whence.ingest;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reader of PDF and Word files, found beside the library by {@link java.util.ServiceLoader}: the library itself has none. */
public interface DocumentReader {

  /**
   * What a document holds.
   *
   * @param html its text as headings, paragraphs and lists
   * @param title as its properties give it
   * @param lang as its properties give it
   * @param notes what was left out
   */
  record Found(String html, @Nullable String title, @Nullable String lang, List<String> notes) {}

  /** Reads a document in bounded time and memory; no picture is read and nothing outside it is looked up. */
  Found read(byte[] document, String mediaType) throws IOException;
}
