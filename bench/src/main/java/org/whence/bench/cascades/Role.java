package org.whence.bench.cascades;

import java.util.Locale;

/** How an article puts a claim forward; each has its frames under its name. */
enum Role {
  PERSON,
  SELFPERSON,
  OFFICE,
  DOCUMENT,
  UNNAMED,
  BARE,
  ASSERTED,
  RELAY,
  RELAYUNNAMED,
  RELAYPERSON,
  CHAIN,
  CONFIRMED,
  DENIED,
  UNVERIFIED,
  FIRST,
  UPGRADED,
  QUOTED,
  RELAYQUOTED;

  String frames() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it rests on another outlet. */
  boolean relays() {
    return switch (this) {
      case RELAY, RELAYUNNAMED, RELAYPERSON, CHAIN, UPGRADED, RELAYQUOTED, FIRST -> true;
      case PERSON, SELFPERSON, OFFICE, DOCUMENT, UNNAMED, BARE, ASSERTED, CONFIRMED, DENIED, UNVERIFIED, QUOTED -> false;
    };
  }

  /** Whether the claim's words stand in it. */
  boolean holdsWording() {
    return switch (this) {
      case DENIED, UNVERIFIED, FIRST -> false;
      case PERSON, SELFPERSON, OFFICE, DOCUMENT, UNNAMED, BARE, ASSERTED, RELAY, RELAYUNNAMED, RELAYPERSON, CHAIN, CONFIRMED, UPGRADED, QUOTED,
          RELAYQUOTED -> true;
    };
  }
}
