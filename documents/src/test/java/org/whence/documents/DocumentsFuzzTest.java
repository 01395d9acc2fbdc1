package org.whence.documents;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.time.Duration;
import org.whence.ingest.DocumentReader;

/**
 * Bytes of any kind given as a document: they end in words or in a fault that is said, never in another exception, and within their time. In the
 * tests the seeds and what was once found run; "./dev soak" looks for more.
 */
class DocumentsFuzzTest {
  private static final TikaReader READER = new TikaReader(Duration.ofSeconds(20));

  private static void read(byte[] bytes, String mediaType) {
    try {
      DocumentReader.Found found = READER.read(bytes, mediaType);
      check(found.html() == null, "a document without an answer");
    } catch (IOException e) {
      check(e.getMessage() == null || e.getMessage().isBlank(), "a fault without words");
    }
  }

  private static void check(boolean wrong, String what) {
    if (wrong) {
      throw new AssertionError(what);
    }
  }

  @FuzzTest
  void pdf(byte[] bytes) {
    read(bytes, "application/pdf");
  }

  @FuzzTest
  void docx(byte[] bytes) {
    read(bytes, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  }

  @FuzzTest
  void rtf(byte[] bytes) {
    read(bytes, "application/rtf");
  }
}
