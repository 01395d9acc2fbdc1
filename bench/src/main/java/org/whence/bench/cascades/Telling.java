package org.whence.bench.cascades;

/**
 * One article's way of putting a claim forward.
 *
 * @param claim index of the claim in its story
 * @param outlet index of the outlet; its article is the one of the same index
 * @param source index of the person, the document or the unnamed people, where the role has them
 * @param from index of the outlet relayed; -1 where none is
 * @param first index of the outlet at the beginning of a chain; -1 where there is none
 */
record Telling(int claim, int outlet, Role role, int source, int from, int first, Twist twist) {

  Telling twisted(Twist by) {
    Role told =
        switch (by) {
          case SOURCE_UPGRADED -> Role.UPGRADED;
          case ATTRIBUTION_DROPPED -> Role.BARE;
          case NONE, HARDENED, SOFTENED, NUMBER_CHANGED, QUOTE_ALTERED, AGENTS_SWAPPED, SCOPE_WIDENED, DATE_MOVED, CONTRADICTED -> role;
        };
    return new Telling(claim, outlet, told, source, from, first, by);
  }
}
