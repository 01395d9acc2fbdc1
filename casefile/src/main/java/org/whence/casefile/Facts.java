package org.whence.casefile;

import org.jdbi.v3.core.Handle;

/** What a case says of itself, by name. */
final class Facts {
  /** Names the case for good, whatever its file is called. */
  static final String ID = "id";

  static final String CREATED = "created";

  /** Counts what changes what a trace would find: an article more, a correction more or less. */
  static final String CHANGES = "changes";

  /** What {@link #CHANGES} stood at when the last trace began. */
  static final String TRACED = "traced";

  /** The fingerprint of the analysis that traced last. */
  static final String TRACED_BY = "traced_by";

  /** What the names of settings begin with. */
  static final String SETTING = "setting ";

  private Facts() {}

  static String of(Handle handle, String name) {
    return handle.createQuery("SELECT value FROM facts WHERE name = ?").bind(0, name).mapTo(String.class).findOne().orElse("");
  }

  static long number(Handle handle, String name) {
    String value = of(handle, name);
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : -1;
  }

  static void put(Handle handle, String name, String value) {
    handle.execute("INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
  }

  static void changed(Handle handle, int times) {
    put(handle, CHANGES, String.valueOf(Math.max(0, number(handle, CHANGES)) + times));
  }
}
