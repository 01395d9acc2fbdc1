package org.whence.server;

import io.javalin.security.RouteRole;

/** What one may do who asks: each may do what those before it may. */
enum Role implements RouteRole {
  /** For all who reach the server: signing in, style, health. */
  ANYBODY,
  /** Reads everything. */
  VIEWER,
  /** Adds articles and corrects. */
  EDITOR,
  /** Sees how the server runs and stops its work. */
  ADMIN;

  boolean may(Role needed) {
    return compareTo(needed) >= 0;
  }

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
