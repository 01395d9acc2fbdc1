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

  /** When an address was asked for last, as in ISO 8601; null where it never was. */
  public @Nullable String checked(String address) {
    return store.read(handle -> handle
        .createQuery("SELECT checked FROM watched WHERE address = ?").bind(0, Articles.clean(address)).mapTo(String.class).findOne())
        .orElse(null);
  }

  /** Notes that an address was asked for now. */
  public void note(String address) {
    store.write(handle -> handle.execute(
        "INSERT INTO watched (address, checked) VALUES (?, ?) ON CONFLICT (address) DO UPDATE SET checked = excluded.checked",
        Articles.clean(address), clock.instant().toString()));
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
