package org.whence.bench.cascades;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.RawPage;

/** Makes one story: plans its claims, writes its articles, copies some, and keeps what there is to find. */
final class Generator {

  private static final int CLAIMS = 3;
  private static final int MOST_COPIES = 2;
  private static final int OUTLETS = Plan.ARTICLES + Plan.ABSENT + MOST_COPIES;
  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
  private static final Duration BETWEEN = Duration.ofHours(5);
  private static final long STEP = 1_000_003;

  /** An article while it is written. */
  private static final class Draft {
    private @Nullable String title;
    private final List<String> paragraphs = new ArrayList<>();
  }

  private final Random random;
  private final Cast cast;
  private final List<Construction> constructions = new ArrayList<>();
  private final List<List<Telling>> plans = new ArrayList<>();
  private final Map<Integer, Draft> drafts = new TreeMap<>();
  private final Map<Integer, List<Cascade.Quoted>> wordings = new TreeMap<>();
  private final List<Cascade.Gold> zeros = new ArrayList<>();
  private final List<Cascade.Drift> drift = new ArrayList<>();
  private final Map<Integer, Integer> copies = new TreeMap<>();
  private final Map<Integer, String> origins = new TreeMap<>();

  private Generator(Half half, long seed, int story) throws IOException {
    random = new Random((seed * STEP + story) * STEP);
    Construction[] all = Construction.values();
    for (int i = 0; i < CLAIMS; i++) {
      Construction next = all[(story * CLAIMS + i) % all.length];
      constructions.add(i == 0 && next.isOnlyBeside() ? Construction.EXCLUSIVE : next);
    }
    cast = new Cast(half, story, constructions.contains(Construction.QUOTATION), OUTLETS, random);
  }

  /** The story of a number; constructions take turns from story to story. */
  static Cascade story(Half half, long seed, int story) throws IOException {
    return new Generator(half, seed, story).make();
  }

  private Cascade make() {
    for (int claim = 0; claim < CLAIMS; claim++) {
      int lead = claim == 0 ? -1 : plans.getFirst().getFirst().outlet();
      plans.add(settled(Plan.of(claim, constructions.get(claim), lead, random)));
    }
    for (List<Telling> plan : plans) {
      boolean dated = plan.stream().anyMatch(t -> t.twist() == Twist.DATE_MOVED);
      plan.forEach(telling -> write(telling, dated));
    }
    List<Cascade.Page> pages = new ArrayList<>();
    drafts.forEach((article, draft) -> pages.add(page(article, draft)));
    copy(pages);
    List<Cascade.Gold> claims = new ArrayList<>(zeros);
    for (int claim = 0; claim < CLAIMS; claim++) {
      Construction construction = constructions.get(claim);
      boolean beside = construction == Construction.CONFIRMED_BY_NOBODY;
      int low = beside ? 1 : construction.low();
      String name = cast.sheet() + " " + (claim + 1);
      claims.add(new Cascade.Gold(name, beside ? Construction.EXCLUSIVE : construction, low, Math.max(low, construction.high()),
          withCopies(wordings.getOrDefault(claim, List.of()))));
    }
    return new Cascade(pages, claims, drift, copies, origins);
  }

  /** The plan with those changes left out for which there are no words. */
  private List<Telling> settled(List<Telling> plan) {
    List<Telling> out = new ArrayList<>();
    for (Telling telling : plan) {
      String language = cast.language(telling.outlet());
      boolean fits =
          switch (telling.twist()) {
            case NONE, ATTRIBUTION_DROPPED, SOURCE_UPGRADED, NUMBER_CHANGED, QUOTE_ALTERED -> true;
            case DATE_MOVED -> cast.has(telling.claim(), language, "date");
            case HARDENED, SOFTENED, AGENTS_SWAPPED, SCOPE_WIDENED, CONTRADICTED -> cast.has(telling.claim(), language, telling.twist().key());
          };
      out.add(fits ? telling : telling.twisted(Twist.NONE));
    }
    return out;
  }

  private void write(Telling telling, boolean dated) {
    int article = telling.outlet();
    String language = cast.language(article);
    Draft draft = drafts.computeIfAbsent(article, k -> new Draft());
    boolean quoted = telling.role() == Role.QUOTED || telling.role() == Role.RELAYQUOTED;
    String words = quoted
        ? Cast.capital(cast.quotation(telling.claim(), telling.twist() == Twist.QUOTE_ALTERED))
        : cast.content(telling.claim(), language, telling.twist(), dated);
    Instant day = at(telling.from() >= 0 && telling.from() < article ? telling.from() : article);
    String frame = Cast.dated(cast.frame(telling, language), day, language);
    String sentence = frame.replace("{Q}", words).replace("{P}", Cast.capital(words)).replace("{p}", words);
    if (draft.title == null) {
      draft.title = title(telling, language);
      String origin = origin(telling);
      if (origin != null) {
        origins.put(article, origin);
      }
    }
    draft.paragraphs.add(sentence);
    if (random.nextInt(3) == 0) {
      draft.paragraphs.add(filler(article, language));
    }
    note(telling, words, sentence);
  }

  private String filler(int article, String language) {
    return Cast.dated(cast.general(cast.in(language).any("frames", "filler", random), language), at(article), language);
  }

  private static Instant at(int article) {
    return START.plus(BETWEEN.multipliedBy(article));
  }

  private void note(Telling telling, String words, String sentence) {
    int article = telling.outlet();
    if (telling.role() == Role.CONFIRMED) {
      String name = cast.sheet() + " " + (telling.claim() + 1) + " confirmed";
      zeros.add(new Cascade.Gold(name, Construction.CONFIRMED_BY_NOBODY, 0, 1, List.of(new Cascade.Quoted(article, sentence))));
      drift.add(new Cascade.Drift(article, plans.get(telling.claim()).getFirst().outlet(), Change.DriftKind.SOURCE_UPGRADED));
    } else if (telling.role().holdsWording()) {
      wordings.computeIfAbsent(telling.claim(), k -> new ArrayList<>()).add(new Cascade.Quoted(article, words));
    }
    if (telling.twist() != Twist.NONE) {
      drift.add(new Cascade.Drift(article, telling.from(), Change.DriftKind.valueOf(telling.twist().name())));
    }
  }

  private String title(Telling telling, String language) {
    boolean cites = telling.role().relays() && random.nextBoolean();
    String frame = cast.in(language).any("frames", cites ? "headcite" : "head", random);
    return frame.replace("{H}", cast.headline(telling.claim(), language)).replace("{from}", cites ? cast.outlet(telling.from()) : "");
  }

  /** The outlet at the beginning of the relays; null where the article relays none, or the two rest on each other. */
  private @Nullable String origin(Telling telling) {
    Telling at = telling;
    for (int i = 0; i < OUTLETS && at.from() >= 0; i++) {
      int from = at.from();
      List<Telling> its = plans.get(telling.claim()).stream().filter(t -> t.outlet() == from).toList();
      if (its.isEmpty() || its.getFirst().from() < 0) {
        return cast.outlet(from);
      }
      at = its.getFirst();
    }
    return null;
  }

  private Cascade.Page page(int article, Draft draft) {
    return page(article, String.valueOf(draft.title), String.join("\n\n", draft.paragraphs));
  }

  private Cascade.Page page(int article, String title, String text) {
    String date = at(article).toString();
    RawPage page = RawPage.text("article " + article, text).by(cast.outlet(article), date, cast.language(article), title);
    return new Cascade.Page(article, page);
  }

  /** Up to two English articles again, by outlets without a text of their own: whole, cut, with a credit, or as their own. */
  private void copy(List<Cascade.Page> pages) {
    List<Integer> english = drafts.keySet().stream().filter(a -> cast.language(a).equals(Cast.ENGLISH)).toList();
    int from = Plan.ARTICLES + Plan.ABSENT;
    for (int copy = from; copy < from + random.nextInt(MOST_COPIES + 1) && !english.isEmpty(); copy++) {
      int parent = english.get(random.nextInt(english.size()));
      Draft draft = drafts.get(parent);
      if (draft == null || copies.containsValue(parent)) {
        continue;
      }
      List<String> text = new ArrayList<>(draft.paragraphs);
      String credit = cast.in(Cast.ENGLISH).one("frames", "credit", 0).replace("{from}", cast.outlet(parent));
      switch (random.nextInt(4)) {
        case 0 -> text.set(0, credit + text.getFirst());
        case 1 -> text.add(filler(copy, Cast.ENGLISH));
        case 2 -> {
          String own = cast.outlet(copy);
          text.replaceAll(p -> p.replace(cast.outlet(parent), own).replace(cast.outlet(parent).replace("The ", "the "), own));
        }
        default -> { }
      }
      pages.add(page(copy, String.valueOf(draft.title), String.join("\n\n", text)));
      copies.put(copy, parent);
    }
  }

  private List<Cascade.Quoted> withCopies(List<Cascade.Quoted> own) {
    List<Cascade.Quoted> out = new ArrayList<>(own);
    copies.forEach((copy, parent) -> own.stream().filter(q -> q.article() == parent).forEach(q -> out.add(new Cascade.Quoted(copy, q.words()))));
    return out;
  }
}
