package org.whence.bench.cascades;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The tellings of one claim, made after its construction. */
final class Plan {

  /** Articles of a story; outlets beyond are known only through them. */
  static final int ARTICLES = 8;

  /** Outlets of a story that are not here. */
  static final int ABSENT = 2;

  /** Unnamed people: two that could be one, two that could not, and one of the office. */
  static final int APART = 2;

  static final int STAFF = 4;

  private static final int TWISTED_PERCENT = 40;

  private final int claim;
  private final Random random;
  private final int[] at;
  private final List<Telling> tellings = new ArrayList<>();

  private Plan(int claim, Random random) {
    this.claim = claim;
    this.random = random;
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      all.add(i);
    }
    Collections.shuffle(all, random);
    at = all.subList(0, 4).stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /**
   * Tellings in the order of their articles.
   *
   * @param lead the outlet that tells the main claim first; -1 while that claim itself is planned
   */
  static List<Telling> of(int claim, Construction construction, int lead, Random random) {
    Plan plan = new Plan(claim, random);
    plan.build(construction, lead);
    return List.copyOf(plan.tellings);
  }

  private void build(Construction construction, int lead) {
    switch (construction) {
      case EXCLUSIVE, ABSENT, CHAIN, INTERVIEW, QUOTATION, ONE_DESK, DISPUTED, TWO_REPORTS -> relayed(construction);
      case SPEAKER, PAPER, STATEMENT, ALIKE, BESIDE, SILENT, LEARNED, TWO_SPEAKERS, SPEAKER_AND_PAPER, TWO_GROUPS, THREE_SPEAKERS, THREE_KINDS ->
          told(construction);
      case NOT_IN_REPORT -> {
        relay(lead + 1, Role.RELAY, 0, lead);
        relay(lead + 2, Role.RELAY, 0, lead);
      }
      case CONFIRMED_BY_NOBODY -> {
        tell(at[0], Role.UNNAMED, STAFF);
        tell(at[1], Role.CONFIRMED, 0);
        tellings.add(new Telling(claim, at[1], random.nextBoolean() ? Role.FIRST : Role.RELAYUNNAMED, STAFF, at[0], -1, Twist.NONE));
        relay(at[2], Role.RELAY, 0, at[0]);
      }
      case CIRCULAR -> {
        relay(at[0], Role.RELAY, 0, at[1]);
        relay(at[1], Role.RELAY, 0, at[0]);
      }
    }
  }

  private void relayed(Construction construction) {
    switch (construction) {
      case EXCLUSIVE, DISPUTED -> {
        tell(at[0], Role.UNNAMED, 0);
        twisted(at[1], Role.RELAY, 0, at[0]);
        twisted(at[2], Role.RELAYUNNAMED, 0, at[0]);
        if (construction == Construction.DISPUTED) {
          tell(at[1], Role.DENIED, 0);
          tell(at[2], Role.UNVERIFIED, 0);
        } else {
          twisted(at[3], Role.RELAY, 0, at[0]);
        }
      }
      case ABSENT -> {
        relay(at[0], Role.RELAY, 0, ARTICLES);
        relay(at[1], Role.RELAYUNNAMED, 0, ARTICLES);
        relay(at[2], Role.RELAY, 0, ARTICLES);
      }
      case CHAIN -> {
        tell(at[0], Role.UNNAMED, 0);
        relay(at[1], Role.RELAY, 0, at[0]);
        tellings.add(new Telling(claim, at[2], Role.CHAIN, 0, at[1], at[0], Twist.NONE));
        twisted(at[3], Role.RELAY, 0, at[1]);
      }
      case INTERVIEW -> {
        tell(at[0], Role.SELFPERSON, claim);
        twisted(at[1], Role.RELAYPERSON, claim, at[0]);
        twisted(at[2], Role.RELAY, 0, at[0]);
      }
      case QUOTATION -> {
        tell(at[0], Role.QUOTED, claim);
        twisted(at[1], Role.RELAYQUOTED, claim, at[0]);
        twisted(at[2], Role.RELAYQUOTED, claim, at[0]);
      }
      case ONE_DESK -> {
        tell(at[0], Role.SELFPERSON, claim);
        tell(at[0], Role.UNNAMED, APART);
        twisted(at[1], Role.RELAY, 0, at[0]);
        twisted(at[2], Role.RELAY, 0, at[0]);
      }
      case TWO_REPORTS -> {
        relay(at[0], Role.RELAYUNNAMED, 0, ARTICLES);
        relay(at[1], Role.RELAYPERSON, claim, ARTICLES + 1);
        relay(at[2], Role.RELAY, 0, ARTICLES);
      }
      case SPEAKER, PAPER, STATEMENT, ALIKE, BESIDE, SILENT, LEARNED, TWO_SPEAKERS, SPEAKER_AND_PAPER, TWO_GROUPS, THREE_SPEAKERS, THREE_KINDS,
          NOT_IN_REPORT, CONFIRMED_BY_NOBODY, CIRCULAR -> throw new IllegalArgumentException(construction.name());
    }
  }

  private void told(Construction construction) {
    switch (construction) {
      case SPEAKER -> each(3, Role.PERSON);
      case PAPER -> each(3, Role.DOCUMENT);
      case STATEMENT -> each(3, Role.OFFICE);
      case SILENT -> each(2, Role.BARE);
      case ALIKE, TWO_GROUPS -> {
        int first = construction == Construction.ALIKE ? 0 : APART;
        tell(at[0], Role.UNNAMED, first);
        tell(at[1], Role.UNNAMED, first + 1);
        twisted(at[2], Role.RELAY, 0, at[0]);
      }
      case BESIDE -> {
        tell(at[0], Role.PERSON, claim);
        tell(at[1], Role.BARE, 0);
        tell(at[2], Role.PERSON, claim);
      }
      case LEARNED -> {
        tell(at[0], Role.UNNAMED, 0);
        tell(at[1], Role.ASSERTED, 0);
        twisted(at[2], Role.RELAY, 0, at[0]);
      }
      case TWO_SPEAKERS, SPEAKER_AND_PAPER -> {
        tell(at[0], Role.PERSON, 0);
        tell(at[1], construction == Construction.TWO_SPEAKERS ? Role.SELFPERSON : Role.DOCUMENT, construction == Construction.TWO_SPEAKERS ? 1 : 0);
        twisted(at[2], Role.RELAY, 0, at[1]);
        tell(at[3], Role.PERSON, 0);
      }
      case THREE_SPEAKERS -> {
        tell(at[0], Role.PERSON, 0);
        tell(at[1], Role.SELFPERSON, 1);
        tell(at[2], Role.PERSON, 2);
        twisted(at[3], Role.RELAYPERSON, 1, at[1]);
      }
      case THREE_KINDS -> {
        tell(at[0], Role.PERSON, 0);
        tell(at[1], Role.DOCUMENT, 1);
        tell(at[2], Role.UNNAMED, APART + 1);
        twisted(at[3], Role.RELAY, 0, at[2]);
      }
      case EXCLUSIVE, ABSENT, CHAIN, INTERVIEW, QUOTATION, ONE_DESK, DISPUTED, TWO_REPORTS, NOT_IN_REPORT, CONFIRMED_BY_NOBODY, CIRCULAR ->
          throw new IllegalArgumentException(construction.name());
    }
  }

  private void each(int count, Role role) {
    for (int i = 0; i < count; i++) {
      tell(at[i], role, claim);
    }
  }

  private void tell(int outlet, Role role, int source) {
    tellings.add(new Telling(claim, outlet, role, source, -1, -1, Twist.NONE));
  }

  private void relay(int outlet, Role role, int source, int from) {
    tellings.add(new Telling(claim, outlet, role, source, from, -1, Twist.NONE));
  }

  /** A relay in which, now and then, something is changed. */
  private void twisted(int outlet, Role role, int source, int from) {
    Telling plain = new Telling(claim, outlet, role, source, from, -1, Twist.NONE);
    List<Twist> fitting = new ArrayList<>();
    for (Twist twist : Twist.values()) {
      if (fits(twist, role, from)) {
        fitting.add(twist);
      }
    }
    Twist twist = random.nextInt(100) < TWISTED_PERCENT ? fitting.get(random.nextInt(fitting.size())) : Twist.NONE;
    tellings.add(twist == Twist.NONE ? plain : plain.twisted(twist));
    if (twist == Twist.ATTRIBUTION_DROPPED) {
      tellings.add(new Telling(claim, outlet, Role.FIRST, 0, from, -1, Twist.NONE));
    }
  }

  private boolean fits(Twist twist, Role role, int from) {
    return switch (twist) {
      case NONE -> false;
      case QUOTE_ALTERED -> role == Role.RELAYQUOTED;
      case SOURCE_UPGRADED -> role == Role.RELAY && told(from).role() == Role.UNNAMED;
      case ATTRIBUTION_DROPPED -> role == Role.RELAY;
      case HARDENED, SOFTENED, NUMBER_CHANGED, AGENTS_SWAPPED, SCOPE_WIDENED, DATE_MOVED, CONTRADICTED -> role != Role.RELAYQUOTED;
    };
  }

  private Telling told(int outlet) {
    return tellings.stream().filter(t -> t.outlet() == outlet).findFirst().orElseThrow();
  }
}
