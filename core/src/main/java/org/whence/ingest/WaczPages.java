package org.whence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The addresses that a WACZ lists as pages: frames and scripts of a page lie beside it in the archive and are none. */
final class WaczPages {
  private static final int MOST = 200_000;

  private WaczPages() {}

  /** Empty where it lists none. */
  static Set<String> of(ZipFile zip, Limits limits) throws IOException {
    Set<String> pages = new HashSet<>();
    for (String list : new String[] {"pages/pages.jsonl", "pages/extraPages.jsonl"}) {
      ZipEntry entry = zip.getEntry(list);
      if (entry != null) {
        byte[] bytes = zip.getInputStream(entry).readNBytes((int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 8));
        add(Lines.of(bytes, limits.lineBytes()), pages);
      }
    }
    return pages;
  }

  private static void add(Lines lines, Set<String> pages) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    for (Lines.Line line = lines.next(); line != null && pages.size() < MOST; line = lines.next()) {
      byte[] bytes = line.bytes();
      try {
        JsonNode page = bytes == null ? null : mapper.readTree(bytes);
        if (page != null && page.path("url").isTextual()) {
          pages.add(page.path("url").asText());
        }
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        // A damaged line names no page; if none is named, all are taken.
        continue;
      }
    }
  }
}
