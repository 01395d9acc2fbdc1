package org.whence.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/** A WARC file, packed or not: every page that a crawler was given, read one by one; after a damaged record reading goes on at the next. */
final class Warc implements Format {
  /** Digests that are remembered, to know which revisits point at a page of the same file. */
  private static final int MOST_DIGESTS = 200_000;

  private static final byte[] GZIP_MEMBER = {0x1F, (byte) 0x8B, 0x08};
  private static final byte[] PLAIN_RECORD = "\r\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

  @Override
  public boolean isSure(Head head) {
    return head.text().startsWith("WARC/");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("warc");
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    given.asFile(desk, file -> new Reading(given, desk, url -> true).run(file));
  }

  /** Reads the pages of addresses that are wanted; gives how many there were. */
  static int pages(Given given, Desk desk, Predicate<String> wanted) throws IOException {
    Reading reading = new Reading(given, desk, wanted);
    given.asFile(desk, reading::run);
    return reading.pages;
  }

  /** One file, read. */
  private static final class Reading {
    private final Given given;
    private final Desk desk;
    private final Predicate<String> wanted;
    private final Set<String> digests = new HashSet<>();
    private int pages;
    private int troubles;

    Reading(Given given, Desk desk, Predicate<String> wanted) {
      this.given = given;
      this.desk = desk;
      this.wanted = wanted;
    }

    void run(Path file) throws IOException {
      byte[] sign = given.head().isGzip() ? GZIP_MEMBER : PLAIN_RECORD;
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        long from = 0;
        while (from >= 0 && from < channel.size()) {
          from = next(channel, records(channel, from), sign);
        }
      }
      if (pages == 0 && troubles == 0) {
        desk.aside(given.name(), "", "an archive without a web page", "Check that it holds responses, not only requests and notes.");
      }
    }

    /** Reads records until one is damaged; gives where that one begins, or -1 after the last. */
    private long records(FileChannel channel, long from) throws IOException {
      channel.position(from);
      long at = from;
      WarcReader reader = null;
      try {
        // Closing the reader would close the channel.
        reader = new WarcReader(channel);
        for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
          at = reader.position();
          record(record.get(), at);
        }
        return -1;
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        at = reader == null ? at : Math.max(at, reader.position());
        troubles++;
        desk.aside(given.name(), "byte " + at, "a damaged record: " + Desk.said(e), "Fetch the archive again; the records after it are read.");
        return at;
      }
    }

    /** Where the next record after a place begins; -1 where there is none. */
    private static long next(FileChannel channel, long damaged, byte[] sign) throws IOException {
      if (damaged < 0) {
        return -1;
      }
      ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
      long base = damaged + 1;
      while (true) {
        buffer.clear();
        int n = channel.read(buffer, base);
        for (int i = 0; i + sign.length <= n; i++) {
          if (isAt(buffer, i, sign)) {
            return base + i + (sign == PLAIN_RECORD ? 2 : 0);
          }
        }
        if (n < sign.length) {
          return -1;
        }
        base += n - sign.length + 1;
      }
    }

    private static boolean isAt(ByteBuffer buffer, int at, byte[] sign) {
      for (int i = 0; i < sign.length; i++) {
        if (buffer.get(at + i) != sign[i]) {
          return false;
        }
      }
      return true;
    }

    private void record(WarcRecord record, long at) throws IOException {
      if (record instanceof WarcResponse response) {
        if (response.contentType().base().equals(MediaType.HTTP)) {
          HttpResponse http = response.http();
          if (http.status() == 200) {
            payload(response, at, http.headers().first("Content-Type").orElse(null), http.bodyDecoded());
          }
        }
      } else if (record instanceof WarcResource resource) {
        payload(resource, at, resource.headers().first("Content-Type").orElse(null), resource.body());
      } else if (record instanceof WarcRevisit revisit) {
        revisit(revisit, at);
      }
    }

    private void payload(WarcTargetRecord record, long at, @Nullable String type, MessageBody body) throws IOException {
      record.payloadDigest().ifPresent(digest -> remember(digest.toString()));
      String media = type == null ? "" : type.toLowerCase(Locale.ROOT);
      boolean html = media.contains("html");
      boolean pdf = media.contains("application/pdf");
      if (!html && !pdf && !media.isBlank() || !wanted.test(record.target())) {
        return;
      }
      byte[] bytes = body.stream().readNBytes((int) Math.min(desk.limits().fileBytes() + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > desk.limits().fileBytes()) {
        troubles++;
        desk.tooLarge(given.name(), "byte " + at);
        return;
      }
      Given page = Given.bytes(given.name() + " byte " + at, bytes, new Given.Said(record.target(), charset(type), note(record)));
      if (bytes.length == 0 || !html && !pdf && !new Html().isLikely(page.head())) {
        return;
      }
      pages++;
      if (pdf) {
        desk.inner(page);
      } else {
        Html.page(page, org.whence.model.RawPage.Form.HTML, bytes, desk);
      }
    }

    private static String note(WarcTargetRecord record) {
      String note = "fetched at " + record.date();
      return record.truncated() == WarcTruncationReason.NOT_TRUNCATED ? note : note + "; the crawler cut it off (" + record.truncated() + ")";
    }

    private static @Nullable String charset(@Nullable String type) {
      return type == null ? null : MediaType.parseLeniently(type).parameters().get("charset");
    }

    private void remember(String digest) {
      if (digests.size() < MOST_DIGESTS) {
        digests.add(digest);
      }
    }

    /** A page that was there before: nothing is missing where the first visit lies in the same file. */
    private void revisit(WarcRevisit revisit, long at) {
      String digest = revisit.payloadDigest().map(Object::toString).orElse("");
      if (wanted.test(revisit.target()) && !digests.contains(digest)) {
        troubles++;
        String before = revisit.refersToDate().map(date -> " fetched at " + date).orElse("");
        desk.aside(
            given.name(), "byte " + at, "a revisit of " + Desk.plain(revisit.target(), 200) + ", whose text lies in another archive",
            "Give the archive of the page" + before + ".");
      }
    }
  }
}
