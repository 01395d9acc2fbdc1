package org.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whence.model.Outcome;

/** Inputs made to break a reader: each ends in a trouble or a page, soon and in little memory, and what stands beside it is read. */
@Timeout(60)
class HostileInputTest {
  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  private final List<Capture> read = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  private void take(Outcome<Capture> outcome) {
    switch (outcome) {
      case Outcome.Done<Capture> done -> read.add(done.value());
      case Outcome.SetAside<Capture> aside -> troubles.add(aside.why().line());
    }
  }

  private void read(String name, byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve(name), bytes);
    new Intake(InputStream.nullInputStream()).captures(List.of(path.toString()), this::take);
  }

  private void read(String name, String text) throws IOException {
    read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] block, long times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      for (long i = 0; i < times; i++) {
        out.write(block);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
      out.closeEntry();
    }
    return packed.toByteArray();
  }

  @Test
  void aBombOfLinesStopsLongBeforeItsEnd() throws IOException {
    read("bomb.jsonl.gz", gzip(new byte[(int) MIB], 200));
    assertThat(read).isEmpty();
    assertThat(troubles).singleElement().asString().contains("it unpacks to more than 250 times its size");
  }

  @Test
  void aBombOfOnePageStopsToo() throws IOException {
    byte[] spaces = new byte[(int) MIB];
    Arrays.fill(spaces, (byte) ' ');
    read("bomb.html.gz", gzip(spaces, 100));
    assertThat(troubles).singleElement().asString().contains("it unpacks to more than 250 times its size");
  }

  @Test
  void aZipOfBombsIsLeft() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] spaces = new byte[(int) (32 * MIB)];
    Arrays.fill(spaces, (byte) ' ');
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (int i = 0; i < 8; i++) {
        out.putNextEntry(new ZipEntry("page" + i + ".txt"));
        out.write(spaces);
      }
    }
    read("bomb.zip", packed.toByteArray());
    assertThat(read).isEmpty();
    assertThat(troubles).last().asString().contains("bomb.zip: it unpacks to far more than an archive of texts can");
    assertThat(troubles).hasSizeLessThan(6);
  }

  @Test
  void zipsInZipsEndAtADepth() throws IOException {
    byte[] inner = "It rained in Corvan.".getBytes(StandardCharsets.UTF_8);
    byte[] zip = zip("rain.txt", inner);
    for (int i = 0; i < 3; i++) {
      zip = zip("inner.zip", zip);
    }
    read("four.zip", zip);
    assertThat(read).hasSize(1);
    read("five.zip", zip("inner.zip", zip));
    assertThat(read).hasSize(1);
    assertThat(troubles).singleElement().asString().contains("an archive inside 4 others");
  }

  @Test
  void aLineOfAGigabyteIsPassedOver() {
    byte[] after = "\n{\"text\": \"It snowed.\"}\n".getBytes(StandardCharsets.UTF_8);
    byte[] before = "{\"text\": \"".getBytes(StandardCharsets.UTF_8);
    InputStream line = new Endless(1 << 30);
    InputStream all = new java.io.SequenceInputStream(
        java.util.Collections.enumeration(List.of(new ByteArrayInputStream(before), line, new ByteArrayInputStream(after))));
    new Intake(all).captures(List.of("-"), this::take);
    assertThat(troubles).singleElement().asString().contains("line 1: longer than the limit of 16777216 bytes");
    assertThat(read).singleElement().extracting(capture -> capture.page().content()).isEqualTo("It snowed.");
  }

  /** So many letters, without the memory for them. */
  private static final class Endless extends InputStream {
    private long left;

    Endless(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      int n = (int) Math.min(length, left);
      if (n <= 0) {
        return -1;
      }
      Arrays.fill(buffer, from, from + n, (byte) 'x');
      left -= n;
      return n;
    }
  }

  @Test
  void nestingWithoutEndIsBounded() throws IOException {
    String deep = "<div>".repeat(200_000) + "It rained in Corvan, the mayor said.";
    read("deep.html", "<!DOCTYPE html><html><body>" + deep);
    read("deep.rss", "<rss><channel><item><title>a</title><description>" + deep + "</description></item></channel></rss>");
    read("deep.json", "[".repeat(100_000));
    read("deep.jsonl", "{\"a\":".repeat(100_000) + "\n{\"text\": \"It snowed.\"}");
    read("deep.xml", "<newsItem>" + "<a>".repeat(150_000) + "</newsItem>");
    assertThat(read).extracting(capture -> capture.page().content()).contains("It snowed.");
    Assertions.assertThatCode(() -> read.forEach(capture -> new org.whence.extract.Extractor().extract(capture.page()))).doesNotThrowAnyException();
  }

  @Test
  void moreTagsThanAnyPageHasAreATrouble() throws IOException {
    read("tags.html", "<!DOCTYPE html>" + "<b>".repeat(1_500_000));
    assertThat(troubles).singleElement().asString().contains("a page of more than 1000000 tags");
  }

  @Test
  void partsInPartsEndAtADepth() throws IOException {
    StringBuilder mail = new StringBuilder("From: a@b.example\nSubject: deep\nMIME-Version: 1.0\n");
    for (int i = 0; i < 2_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
    }
    read("deep.eml", mail.append("Content-Type: text/plain\n\nIt rained.\n").toString());
    assertThat(troubles).singleElement().asString().contains("nested more than 20 deep");
  }

  @Test
  void nothingOutsideAnXmlIsLookedUpAndNoEntityGrows() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    read(
        "xxe.rss",
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">"
            + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>"
            + "<rss><channel><title>t</title><item><title>One &x; two</title><description>It rained. &x; &b;</description></item></channel></rss>");
    assertThat(read).hasSize(1);
    assertThat(read.get(0).page().content() + read.get(0).page().title()).doesNotContain("secret").doesNotContain("aaaaa");
  }

  @Test
  void whatAnXmlDeclaresForItselfHidesNoFeed() throws IOException {
    read(
        "feed.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>"
            + "<rss><channel><title>t</title><item><title>One</title><description>It rained. &b;</description></item></channel></rss>");
    assertThat(read).hasSize(1);
    assertThat(read.get(0).page().content()).contains("It rained.").doesNotContain("aaaaa");
    read("none.xml", "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"a");
    assertThat(troubles).singleElement().asString().contains("no element at its beginning");
  }

  @Test
  void aDamagedItemOfAFeedCostsItself() throws IOException {
    read(
        "torn.rss",
        "<rss><channel><title>t</title><item><title>One</title><description>It rained.</description>"
            + "<item><title>Two</title><description>It snowed.</description></item><item><title>Three</title><descr");
    assertThat(read).extracting(capture -> capture.page().title()).containsExactly("Two");
    assertThat(troubles).hasSize(2).allSatisfy(trouble -> assertThat(trouble).contains("it is never closed"));
    assertThat(troubles.get(0)).contains("item 1 (character 30)");
  }

  @Test
  void lengthsThatLieAreATroubleOfTheirRecord() throws IOException {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>It rained in Corvan, the mayor said.</p>";
    String good = record("https://a.example/good", http, http.length());
    read("long.warc", record("https://a.example/long", http, 1_000_000) + good);
    read("short.warc", record("https://a.example/short", http, 60) + good + good);
    read("negative.warc", record("https://a.example/negative", http, -5) + good);
    assertThat(read).extracting(capture -> capture.page().url()).contains("https://a.example/good");
    assertThat(troubles).allSatisfy(trouble -> assertThat(trouble).contains("byte "));
    assertThat(troubles).hasSizeGreaterThanOrEqualTo(3);
  }

  private static String record(String url, String block, int length) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nWARC-Date: 2026-03-04T09:00:00Z\r\n"
        + "WARC-Record-ID: <urn:uuid:9a2ae3b9-811e-4b35-b831-576e47f3e96e>\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + length + "\r\n\r\n" + block + "\r\n\r\n";
  }

  @Test
  void encodingsThatAreMixedInOneFileAreReadLineByLine() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes("{\"text\": \"El río creció, según la oficina.\"}\n".getBytes(StandardCharsets.UTF_8));
    lines.writeBytes("{\"text\": \"El río bajó, según la oficina.\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    read("mixed.jsonl", lines.toByteArray());
    assertThat(read)
        .extracting(capture -> capture.page().content())
        .containsExactly("El río creció, según la oficina.", "El río bajó, según la oficina.");
    assertThat(read.get(1).page().notes()).isNotEmpty();
  }

  @Test
  void aPackedFileThatIsCutGivesTheLinesBefore() throws IOException {
    byte[] packed = gzip("{\"text\": \"It rained.\"}\n".getBytes(StandardCharsets.UTF_8), 200_000);
    read("cut.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThat(read).isNotEmpty();
    assertThat(troubles).singleElement().asString().containsPattern("cut.jsonl.gz, after line \\d+: reading stopped");
  }

  @Test
  void aMillionMarksCostNoMoreThanTheirLines() throws IOException {
    StringBuilder table = new StringBuilder("title,text\n");
    for (int i = 0; i < 60_000; i++) {
      table.append("a,\"never closed").append(i).append('\n');
    }
    Assertions.assertThat(Duration.ofNanos(timed(() -> read("marks.csv", table.toString())))).isLessThan(Duration.ofSeconds(30));
    read("comments.rss", "<rss><channel><item><title>a</title>" + "<!-- ".repeat(300_000) + "</item></channel></rss>");
    read("quotes.rss", "<rss><channel><item><title a=\"" + "<item \"".repeat(100_000) + "</title></item></channel></rss>");
  }

  /** Work that reads. */
  private interface Work {
    void run() throws IOException;
  }

  private static long timed(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }
}
