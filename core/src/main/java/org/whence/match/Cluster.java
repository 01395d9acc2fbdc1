package org.whence.match;

import java.util.List;

/** Articles that hang together by strong ties, directly or through others: whatever is grouped is grouped inside one. */
record Cluster(List<Entry> members) {
  Cluster {
    members = List.copyOf(members);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
