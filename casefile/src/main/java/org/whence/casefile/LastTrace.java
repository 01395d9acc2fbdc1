package org.whence.casefile;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.whence.model.Revision;
import org.whence.model.Trouble;

/**
 * What the last trace came to beside its stories: kept, so that a case in which nothing changed since is not traced again.
 *
 * @param setAside what the trace itself could not use; inputs that could not be read stand elsewhere
 */
record LastTrace(List<Trouble> setAside, List<Revision> revisions) {
  private static final Codec<LastTrace> CODEC = Codec.of(LastTrace.class);

  static void put(Handle handle, LastTrace trace, long changes) {
    handle.execute("DELETE FROM last_trace");
    handle.execute("INSERT INTO last_trace (key, value) VALUES (?, ?)", key(changes), Packed.pack(CODEC.bytes(trace)));
  }

  /** Null where something changed since, the analysis included. */
  static Optional<LastTrace> find(Handle handle) {
    byte[] kept = handle.createQuery("SELECT value FROM last_trace WHERE key = ?").bind(0, key(Facts.number(handle, Facts.CHANGES)))
        .mapTo(byte[].class).findOne().orElse(null);
    try {
      return kept == null ? Optional.empty() : Optional.of(CODEC.value(Packed.unpack(kept)));
    } catch (CaseTrouble damaged) {
      return Optional.empty(); // a cache: the case is traced again
    }
  }

  private static String key(long changes) {
    return changes + " " + Fingerprint.here().analysis();
  }
}
