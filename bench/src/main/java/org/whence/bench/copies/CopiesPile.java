package org.whence.bench.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.Moment;
import org.whence.model.RawPage;

/** A pile made of fictional texts: copies of every kind, reports of one event told independently, texts that share a quotation or small print. */
final class CopiesPile {

  private static final List<String> OUTLETS =
      List.of(
          "Brackwater Gazette", "Tilden Observer", "Cape Lorne Times", "The Morning Ledger", "Halsby Post", "Vardo Chronicle", "Inland Register",
          "Quayside News", "The Fen Mercury", "Ostrava Street Journal", "El Faro de Tornes", "La Gaceta de Umbral", "Diario de Sotoverde",
          "El Correo de Mirabel", "La Voz de Cantera", "Noticias del Estrecho");

  private static final List<String> WIRES = List.of("Tessaly Wire", "Norland Press Agency", "Agencia Meridiana");

  private static final String SMALL_PRINT =
      "This article may not be reproduced, stored or sent on in any form without the written permission of the publisher. Readers who find a mistake"
          + " can write to the corrections desk, which answers every letter within five working days. We are a member of the regional press council"
          + " and follow its code of practice.";

  private static final String SPEECH =
      "\u201cWe have counted every coin and every hour, and we have come to the view, which gives nobody in this room any pleasure, that the old"
          + " arrangement cannot be carried on for another winter without asking those who have least to pay most, and that I will not do,\u201d";

  private static final int EACH = 6;
  private static final int LEAST = 4;

  private final Random random;
  private final Map<String, Rewriter> rewriters = Map.of("en", new Rewriter("en"), "es", new Rewriter("es"));
  private final List<Made> made = new ArrayList<>();
  private int family;

  private CopiesPile(long seed) {
    random = new Random(seed);
  }

  /** The pile of a seed. */
  static List<Made> of(List<Told> stock, List<Event> events, long seed) {
    CopiesPile pile = new CopiesPile(seed);
    List<Told> texts = new ArrayList<>(stock);
    java.util.Collections.shuffle(texts, pile.random);
    int next = 0;
    for (int round = 0; round < EACH; round++) {
      for (Made.Kind kind : Made.Kind.values()) {
        if (kind != Made.Kind.ORIGINAL && kind != Made.Kind.REWORDED_BY_HAND && kind != Made.Kind.TRANSLATED && next < texts.size()) {
          pile.family(kind, texts.get(next++));
        }
      }
    }
    for (int i = next; i < texts.size(); i++) {
      pile.alone(texts.get(i), (i - next) % 4);
    }
    events.forEach(pile::event);
    return pile.made;
  }

  private void family(Made.Kind kind, Told text) {
    family++;
    switch (kind) {
      case VERBATIM -> pair(kind, text, text.headed("Report: " + text.headline()));
      case CUT -> pair(kind, text, text.cut(Math.max(LEAST, text.paragraphs().size() * (4 + random.nextInt(4)) / 10)));
      case ADDED -> pair(kind, text, text.with(1 + random.nextInt(text.paragraphs().size()), local(), -1));
      case MOVED -> pair(kind, text, moved(text));
      case EDITED -> pair(kind, text, edited(text));
      case REWORDED -> pair(kind, text, reworded(text));
      case REWORDED_CUT -> pair(kind, text, reworded(text.cut(Math.max(LEAST, text.paragraphs().size() / 2))));
      case CREDIT_DROPPED -> creditDropped(text);
      case WIRE_IN_PILE, WIRE_OUTSIDE -> wire(kind, text);
      case CHAIN -> chain(text);
      case UNDATED, UNDATED_CITING -> undated(kind, text);
      case ORIGINAL, REWORDED_BY_HAND, TRANSLATED -> throw new IllegalArgumentException(kind + " comes from an event");
    }
  }

  private void pair(Made.Kind kind, Told parent, Told child) {
    int day = day();
    Made first = add(Made.Kind.ORIGINAL, parent, outlet(parent.language()), date(day), null, null);
    add(kind, child, outlet(child.language(), first), later(day + random.nextInt(6)), first, null);
  }

  private void creditDropped(Told text) {
    String outlet = outlet(text.language());
    boolean english = text.language().equals("en");
    int at = random.nextInt(2);
    String told = english ? "Two officials who have seen the file told %s that it would be made public. " : "Dos funcionarios que han visto el"
        + " expediente dijeron a %s que se har\u00e1 p\u00fablico. ";
    String here = english ? "this newspaper" : "este diario";
    Told parent = spoken(text, at, String.format(told, random.nextBoolean() ? outlet : here));
    Told child = spoken(text, at, String.format(told, here));
    int day = day();
    Made first = add(Made.Kind.ORIGINAL, parent, outlet, date(day), null, null);
    Told taken = random.nextBoolean() ? edited(child) : child.cut(Math.max(LEAST, child.paragraphs().size() * 2 / 3));
    add(Made.Kind.CREDIT_DROPPED, taken, outlet(text.language(), first), later(day + 3 + random.nextInt(3)), first, null);
  }

  private static Told spoken(Told text, int at, String sentence) {
    List<String> paragraphs = new ArrayList<>(text.paragraphs());
    paragraphs.set(at, paragraphs.get(at) + " " + sentence.strip());
    return text.saying(paragraphs);
  }

  private void wire(Made.Kind kind, Told text) {
    String agency = text.language().equals("es") ? WIRES.get(2) : WIRES.get(random.nextInt(2));
    Told credited = dateline(text, agency);
    int day = day();
    Made source = kind == Made.Kind.WIRE_IN_PILE ? add(Made.Kind.ORIGINAL, credited, agency, date(day), null, null) : null;
    String outlet = source == null ? outlet(text.language()) : outlet(text.language(), source);
    Made one = add(kind, credited, outlet, later(day + random.nextInt(2)), source, source == null ? agency : null);
    Told shorter = credited.cut(Math.max(LEAST, text.paragraphs().size() * 7 / 10));
    add(kind, shorter, outlet(text.language(), one), later(day + 1 + random.nextInt(5)), source, source == null ? agency : null);
  }

  private static Told dateline(Told text, String agency) {
    List<String> paragraphs = new ArrayList<>(text.paragraphs());
    boolean spanish = text.language().equals("es");
    paragraphs.set(0, (spanish ? "SOTOVERDE, 4 mar (" : "HALSBY, March 4 (") + agency + ") - " + paragraphs.get(0));
    return text.saying(paragraphs);
  }

  private void chain(Told text) {
    int day = day();
    Made first = add(Made.Kind.ORIGINAL, text, outlet(text.language()), date(day), null, null);
    Told second = edited(text).with(1, local(), -1);
    Made middle = add(Made.Kind.CHAIN, second, outlet(text.language(), first), date(day + 3), first, null);
    Told third = edited(second).cut(Math.max(LEAST, second.paragraphs().size() * 3 / 4));
    add(Made.Kind.CHAIN, third, outlet(text.language(), middle, first), date(day + 6 + random.nextInt(3)), middle, null);
  }

  private void undated(Made.Kind kind, Told text) {
    boolean cites = kind == Made.Kind.UNDATED_CITING;
    String outlet = outlet(text.language());
    Made first = add(Made.Kind.ORIGINAL, text, outlet, cites ? null : date(day()), null, null);
    Told child = edited(text);
    if (cites) {
      String credit = text.language().equals("es") ? "Lo public\u00f3 primero " + outlet + "." : "The news was first reported by " + outlet + ".";
      child = spoken(child, 0, credit);
    }
    Made copy = add(kind, child, outlet(text.language(), first), null, first, null);
    if (cites) {
      made.set(made.size() - 1, new Made(copy.article(), copy.family(), kind, child, first, null, true, copy.from()));
    }
  }

  private void alone(Told text, int which) {
    family++;
    Told told = text;
    if (which == 0) {
      told = text.with(text.paragraphs().size(), SMALL_PRINT, -1);
    } else if (which == 1) {
      told = text.with(Math.min(2, text.paragraphs().size()), SPEECH + " the chair told a meeting.", -1);
    }
    add(Made.Kind.ORIGINAL, told, outlet(text.language()), date(day()), null, null);
  }

  /** One event: report and translation, one of them first; the reworded one follows the one in its language; the own reports copy nobody. */
  private void event(Event event) {
    family++;
    boolean turned = random.nextBoolean();
    Told first = turned ? event.translation() : event.original();
    Told second = turned ? event.original() : event.translation();
    int day = day();
    Made parent = add(Made.Kind.ORIGINAL, first, outlet(first.language()), date(day), null, null);
    Told cut = random.nextInt(3) == 0 ? second.cut(second.paragraphs().size() - 2) : second;
    Made translated = add(Made.Kind.TRANSLATED, cut, outlet(second.language(), parent), date(day + 3 + random.nextInt(3)), parent, null);
    Made source = event.reworded().language().equals(first.language()) ? parent : translated;
    add(Made.Kind.REWORDED_BY_HAND, event.reworded(), outlet(event.reworded().language(), source), date(day + 8), source, null);
    for (Told own : event.own()) {
      family++;
      add(Made.Kind.ORIGINAL, own, outlet(own.language()), date(day + random.nextInt(6)), null, null);
    }
  }

  private Told edited(Told text) {
    return text.saying(text.paragraphs().stream().map(p -> rewriter(text).edit(p, random)).toList());
  }

  private Told reworded(Told text) {
    return text.saying(text.paragraphs().stream().map(p -> rewriter(text).reword(p, random)).toList());
  }

  private Rewriter rewriter(Told text) {
    Rewriter found = rewriters.get(text.language());
    if (found == null) {
      throw new IllegalArgumentException("no rewordings for " + text.language());
    }
    return found;
  }

  private Told moved(Told text) {
    int at = 1 + random.nextInt(text.paragraphs().size() - 1);
    String paragraph = text.paragraphs().get(at);
    int origin = text.from().get(at);
    Told rest = text.without(at);
    return rest.with(at == 1 ? rest.paragraphs().size() : 1, paragraph, origin);
  }

  /** A paragraph that an outlet puts in about its own town. */
  private String local() {
    String number = String.valueOf(100 + random.nextInt(900));
    String street = OUTLETS.get(random.nextInt(10)).split(" ")[0] + " Lane " + random.nextInt(90);
    return "Readers who wish to comment can come to our office at " + street + " or ring extension " + number + " before noon on any weekday.";
  }

  private Made add(Made.Kind kind, Told told, String outlet, @Nullable String date, @Nullable Made parent, @Nullable String wire) {
    String text = told.headline() + "\n\n" + String.join("\n\n", told.paragraphs());
    RawPage page = RawPage.text("made " + made.size(), text).by(outlet, date, told.language(), told.headline());
    Article article = new Extractor().extract(page);
    boolean shown = kind == Made.Kind.WIRE_IN_PILE || parent != null && before(parent.article().published(), article.published());
    Made result = new Made(article, family, kind, told, parent, wire, shown, told.from());
    made.add(result);
    return result;
  }

  private static boolean before(@Nullable Moment a, @Nullable Moment b) {
    return a != null && b != null && a.certainlyBefore(b);
  }

  /** An outlet that none of these is. */
  private String outlet(String language, Made... others) {
    while (true) {
      String outlet = language.equals("en") ? OUTLETS.get(random.nextInt(10)) : OUTLETS.get(10 + random.nextInt(6));
      boolean free = true;
      for (Made other : others) {
        free &= other.article().outlet() == null || !other.article().outlet().name().equals(outlet);
      }
      if (free) {
        return outlet;
      }
    }
  }

  private int day() {
    return random.nextInt(300);
  }

  /** A day, with an hour of its morning in half of the cases. */
  private String date(int day) {
    return hour(day, 5 + random.nextInt(6));
  }

  /** A day, with a later hour in half of the cases. */
  private String later(int day) {
    return hour(day, 12 + random.nextInt(10));
  }

  private String hour(int day, int hour) {
    String date = java.time.LocalDate.of(2031, 1, 1).plusDays(day).toString();
    return random.nextBoolean() ? date : date + String.format(java.util.Locale.ROOT, "T%02d:00:00Z", hour);
  }
}
