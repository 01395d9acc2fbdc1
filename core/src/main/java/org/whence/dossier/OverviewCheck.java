package org.whence.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;

/** The rules that hold for the parts that see a story's claims together: each line is of its sentence, each track in the order of time. */
final class OverviewCheck {
  /** The longest digest. */
  private static final int DIGEST = 12;

  private final Place dossier;
  private final Map<String, Place> articles;
  private final Map<String, Place> claims;
  private final Map<String, Place> nodes;
  private final Map<String, Place> parties;

  OverviewCheck(Place dossier, Map<String, Place> articles, Map<String, Place> claims, Map<String, Place> nodes, Map<String, Place> parties) {
    this.dossier = dossier;
    this.articles = articles;
    this.claims = claims;
    this.nodes = nodes;
    this.parties = parties;
  }

  void check() {
    digest();
    for (Place check : dossier.at("checks").items()) {
      check.at("claims").items().forEach(claim -> claim.refersTo(claims, "claim"));
      check.at("sentence").at("exact").text();
      elsewhere(check);
    }
    dossier.at("positions").items().forEach(this::position);
    track(dossier.at("timeline").at("events"));
    track(dossier.at("timeline").at("telling"));
    dossier.at("numbers").items().forEach(this::tally);
    if (!dossier.at("landscape").isAbsent()) {
      landscape(dossier.at("landscape"));
    }
  }

  private void digest() {
    List<Place> lines = dossier.at("digest").items();
    if (lines.size() > DIGEST) {
      dossier.at("digest").fault("has " + lines.size() + " lines; a digest has at most " + DIGEST);
    }
    TreeSet<String> seen = new TreeSet<>();
    for (Place line : lines) {
      line.at("claim").mayReferTo(claims, "claim");
      Place sentence = line.at("sentence");
      String exact = sentence.at("exact").text();
      if (exact != null && !seen.add(sentence.at("article").text() + " " + sentence.at("start").count())) {
        sentence.fault("stands in the digest twice");
      }
    }
  }

  /** Faults what does not stand inside the sentence of its line. */
  private static void inside(Place line, String name) {
    Place part = line.at(name);
    if (part.isAbsent()) {
      return;
    }
    Place sentence = line.at("sentence");
    String article = part.at("article").text();
    boolean same = article != null && article.equals(sentence.at("article").text());
    if (!same || part.at("start").count() < sentence.at("start").count() || part.at("end").count() > sentence.at("end").count()) {
      part.fault("does not stand inside the sentence of its line");
    }
  }

  /** Faults a sentence that is given again as another that says the same. */
  private static void elsewhere(Place line) {
    Place own = line.at("sentence");
    for (Place other : line.at("also").items()) {
      boolean same = other.at("start").count() == own.at("start").count() && other.at("end").count() == own.at("end").count();
      String article = other.at("article").text();
      if (same && article != null && article.equals(own.at("article").text())) {
        other.fault("is the sentence of its line already");
      }
    }
  }

  private void position(Place position) {
    position.at("party").mayReferTo(parties, "party");
    position.at("claim").mayReferTo(claims, "claim");
    inside(position, "cue");
    inside(position, "proposal");
    elsewhere(position);
    if (!position.at("of").isAbsent() && !position.at("unnamed").flag()) {
      position.at("of").fault("only unnamed people tell the position of somebody else; here they are named");
    }
    String party = position.at("party").isAbsent() ? null : position.at("party").text();
    Place known = party == null ? null : parties.get(party);
    if (known != null && position.at("unnamed").flag() && "person".equals(known.at("kind").text())) {
      position.at("party").fault("a position of unnamed people is never that of a named person");
    }
  }

  private void track(Place track) {
    LocalDate before = LocalDate.MIN;
    boolean undated = false;
    for (Place entry : track.items()) {
      inside(entry, "what");
      inside(entry, "time");
      elsewhere(entry);
      entry.at("claim").mayReferTo(claims, "claim");
      LocalDate when = entry.at("when").isAbsent() ? null : day(entry.at("when"));
      if (when != null && (undated || when.isBefore(before))) {
        entry.at("when").fault("stands after a later time, or after what has none");
      }
      before = when == null ? before : when;
      undated = undated || entry.at("when").isAbsent();
    }
  }

  private static @Nullable LocalDate day(Place moment) {
    String stated = moment.at("stated").text();
    String earliest = moment.at("earliest").text();
    String latest = moment.at("latest").text();
    try {
      return stated == null || earliest == null || latest == null
          ? null : new Moment(stated, Instant.parse(earliest), Instant.parse(latest)).firstDay();
    } catch (DateTimeException | IllegalArgumentException e) {
      moment.fault("is no time: it needs an earliest and a latest instant in ISO 8601, in that order");
      return null;
    }
  }

  private void tally(Place tally) {
    tally.at("claim").refersTo(claims, "claim");
    List<Place> lines = tally.at("lines").items();
    if (lines.isEmpty()) {
      tally.at("lines").fault("a number that was told needs a line");
    }
    for (Place line : lines) {
      inside(line, "words");
      elsewhere(line);
    }
    String standing = tally.at("standing").text();
    if (lines.size() == 1 && standing != null && !standing.equals("agree")) {
      tally.at("standing").fault("one value cannot stand against another");
    }
  }

  private void landscape(Place landscape) {
    TreeSet<String> placed = new TreeSet<>();
    TreeSet<String> origins = new TreeSet<>();
    for (Place bar : landscape.at("bars").items()) {
      bar(bar, placed, origins);
    }
    bar(landscape.at("unrated"), placed, origins);
    if (placed.size() != articles.size()) {
      landscape.fault("places " + placed.size() + " of " + articles.size() + " articles");
    }
    int count = landscape.at("origins").count();
    if (count >= 0 && count != origins.size()) {
      landscape.at("origins").fault("says " + count + "; its bars rest on " + origins.size());
    }
    landscape.at("oneSided").items().forEach(one -> one.at("claim").refersTo(claims, "claim"));
  }

  /** Whether an origin is an article of which nothing else is known. */
  private boolean isArticle(String origin) {
    return origin.startsWith("article:") && articles.containsKey(origin.substring("article:".length()));
  }

  private void bar(Place bar, TreeSet<String> placed, TreeSet<String> origins) {
    int articles = 0;
    for (Place group : bar.at("groups").items()) {
      String origin = group.at("origin").text();
      if (origin != null && !isArticle(origin)) {
        group.at("origin").refersTo(nodes, "node");
      }
      if (origin != null) {
        origins.add(origin);
      }
      for (Place article : group.at("articles").items()) {
        article.refersTo(this.articles, "article");
        String id = article.text();
        articles++;
        if (id != null && !placed.add(id)) {
          article.fault("the article stands in two bars");
        }
      }
    }
    int outlets = bar.at("outlets").count();
    if (outlets > articles || outlets == 0 && articles > 0) {
      bar.at("outlets").fault("says " + outlets + " for " + articles + " articles");
    }
  }
}
