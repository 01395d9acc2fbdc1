package org.whence.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a case keeps of every fetch: what was asked, what came of it, and the WARC records that prove it. */
public final class Fetches {
  private final Store store;
  private final Clock clock;

  Fetches(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * One fetch.
   *
   * @param address that was asked
   * @param finalAddress that answered, after redirects
   * @param fetched when, as in ISO 8601
   * @param outcome in one word: "read", "same", "unchanged", "cited", "failed"
   * @param status of the last answer; 0 where there was none
   * @param digest of the payload as it was sent; null where there was none
   * @param note why there is nothing to read; else empty
   * @param warc the records, each packed by itself; empty where nothing was asked
   */
  public record Entry(
      String address,
      String finalAddress,
      String fetched,
      String outcome,
      int status,
      String mediaType,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String digest,
      String note,
      byte[] warc) {}

  /** Keeps a fetch, on the disk when this returns, and gives its number. */
  public long put(Entry entry) {
    return store.write(handle -> {
      long number = handle.createQuery("SELECT coalesce(max(number), 0) + 1 FROM fetches").mapTo(long.class).one();
      handle
          .createUpdate(
              "INSERT INTO fetches (number, address, final_address, fetched, outcome, status, media_type, etag, last_modified, digest, note, warc)"
                  + " VALUES (:number, :address, :final, :fetched, :outcome, :status, :media, :etag, :modified, :digest, :note, :warc)")
          .bind("number", number)
          .bind("address", Articles.clean(entry.address()))
          .bind("final", Articles.clean(entry.finalAddress()))
          .bind("fetched", entry.fetched())
          .bind("outcome", entry.outcome())
          .bind("status", entry.status())
          .bind("media", Articles.clean(entry.mediaType()))
          .bind("etag", entry.etag())
          .bind("modified", entry.lastModified())
          .bind("digest", entry.digest())
          .bind("note", Articles.clean(entry.note()))
          .bind("warc", entry.warc())
          .execute();
      return number;
    });
  }

  /** Notes that what a fetch gave is in the case, so that a later one need not ask for it again, and that what was wrong with it is mended. */
  public void taken(long number) {
    store.write(handle -> {
      handle.execute("DELETE FROM troubles WHERE input = (SELECT address FROM fetches WHERE number = ?)", number);
      return handle.execute("UPDATE fetches SET taken = ? WHERE number = ?", clock.instant().toString(), number);
    });
  }

  /** Forgets what was wrong with an address that is read now. */
  public void mended(String address) {
    store.write(handle -> handle.execute("DELETE FROM troubles WHERE input = ?", Articles.clean(address)));
  }

  /** The last fetch of an address whose page the case has taken in. Its records are left out. */
  public Optional<Entry> last(String address) {
    return store.read(handle -> first(handle, "address = ? AND taken IS NOT NULL ORDER BY number DESC", Articles.clean(address)));
  }

  /** The first fetch that gave a payload whole, by its digest. Its records are left out. */
  public Optional<Entry> firstOf(String digest) {
    return store.read(handle -> first(handle, "digest = ? AND outcome IN ('read', 'cited') ORDER BY number", digest));
  }

  private static Optional<Entry> first(Handle handle, String which, String value) {
    return handle
        .createQuery("SELECT address, final_address, fetched, outcome, status, media_type, etag, last_modified, digest, note FROM fetches WHERE "
            + which + " LIMIT 1")
        .bind(0, value)
        .map((row, context) -> new Entry(
            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5), row.getString(6), row.getString(7),
            row.getString(8), row.getString(9), row.getString(10), new byte[0]))
        .findOne();
  }

  /** Writes all records, in the order in which they were fetched, as a WARC file; gives how many fetches there were. */
  public int export(OutputStream out) {
    List<Long> numbers = store.read(handle -> isThere(handle)
        ? handle.createQuery("SELECT number FROM fetches ORDER BY number").mapTo(Long.class).list()
        : List.of());
    try {
      for (long number : numbers) {
        out.write(store.read(handle -> handle.createQuery("SELECT warc FROM fetches WHERE number = ?").bind(0, number).mapTo(byte[].class).one()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return numbers.size();
  }

  /** A case of the first form that was only read has none. */
  private static boolean isThere(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM sqlite_master WHERE name = 'fetches'").mapTo(int.class).one() > 0;
  }
}
