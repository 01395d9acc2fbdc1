package org.whence.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Alert;

/** What watching leaves in a case, so that it goes on where it was stopped: what was noticed, who was told of it, and what was asked for when. */
public final class Watching {
  private final Store store;
  private final Clock clock;

  Watching(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What is known of an address that is watched.
   *
   * @param answered the address that answered, after redirects
   * @param digest of the content as it was given
   * @param fault why the last visit failed; null where it did not
   */
  public record Visit(
      String address,
      @Nullable String answered,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String digest,
      @Nullable String checked,
      @Nullable String fault) {

    public static Visit never(String address) {
      return new Visit(address, null, null, null, null, null, null);
    }

    /** The same after a visit that failed: what was known stays known. */
    public Visit failed(String why) {
      return new Visit(address, answered, etag, lastModified, digest, checked, why);
    }
  }

  /** What was noted last of an address. */
  public Visit of(String address) {
    return store.read(handle -> handle
        .createQuery("SELECT final_address, etag, last_modified, digest, checked, fault FROM watched WHERE address = ?")
        .bind(0, Articles.clean(address))
        .map((row, context) -> new Visit(
            address, row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)))
        .findOne()
        .orElse(Visit.never(address)));
  }

  /** Notes a visit, as made now. */
  public void note(Visit visit) {
    store.write(handle -> handle
        .createUpdate(
            "INSERT INTO watched (address, final_address, etag, last_modified, digest, checked, fault)"
                + " VALUES (:address, :final, :etag, :modified, :digest, :checked, :fault) ON CONFLICT (address) DO UPDATE SET"
                + " final_address = excluded.final_address, etag = excluded.etag, last_modified = excluded.last_modified,"
                + " digest = excluded.digest, checked = excluded.checked, fault = excluded.fault")
        .bind("address", Articles.clean(visit.address()))
        .bind("final", visit.answered())
        .bind("etag", visit.etag())
        .bind("modified", visit.lastModified())
        .bind("digest", visit.digest())
        .bind("checked", clock.instant().toString())
        .bind("fault", visit.fault() == null ? null : Articles.clean(visit.fault()))
        .execute());
  }

  /** The addresses under which articles of the case stand, as of the last time they were given, newest first; at most so many. */
  public List<String> addresses(int most) {
    return store.read(handle -> handle
        .createQuery("SELECT url FROM revisions GROUP BY url ORDER BY max(added) DESC, url LIMIT ?").bind(0, most).mapTo(String.class).list());
  }

  /** Alerts that a listener was not told of yet, by number, the oldest first; at most so many. */
  public Map<Long, Alert> untold(String listener, int most) {
    return store.read(handle -> handle
        .createQuery("SELECT number, value FROM alerts WHERE number > coalesce((SELECT number FROM told WHERE listener = ?), 0)"
            + " ORDER BY number LIMIT ?")
        .bind(0, listener)
        .bind(1, most)
        .reduceRows(new LinkedHashMap<>(), (map, row) -> {
          map.put(row.getColumn("number", Long.class), AlertJson.alert(row.getColumn("value", String.class)));
          return map;
        }));
  }

  /** Notes that a listener was told of all alerts up to a number. */
  public void told(String listener, long number) {
    store.write(handle -> handle.execute(
        "INSERT INTO told (listener, number) VALUES (?, ?) ON CONFLICT (listener) DO UPDATE SET number = excluded.number", listener, number));
  }

  /** The last alerts, newest first; at most so many. */
  public List<Alert> last(int most) {
    List<Alert> out = new ArrayList<>();
    store.read(handle -> handle.createQuery("SELECT value FROM alerts ORDER BY number DESC LIMIT ?").bind(0, most).mapTo(String.class).list())
        .forEach(value -> out.add(AlertJson.alert(value)));
    return out;
  }
}
