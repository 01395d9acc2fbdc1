package org.whence.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.extract.Extractor;
import org.whence.link.Linker;
import org.whence.match.Matcher;
import org.whence.model.Article;
import org.whence.model.Claim;
import org.whence.model.Links;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.read.Reader;

/**
 * Pairs of invented statements, of one claim or of two, judged through the doors that a dossier goes through: each statement is an article of its
 * own, among those that open the other claims of its story.
 */
final class ClaimPairs {

  private static final Set<String> SAME = Set.of("reworded", "translated", "number", "date", "stage", "negated", "part");

  private record Pair(String kind, Reading one, Reading other, List<Reading> around) {
    boolean same() {
      return SAME.contains(kind);
    }
  }

  /** Pairs of one kind: how many, how many were given as one claim, how many as two that could be one. */
  private static final class Tally {
    private int all;
    private int together;
    private int maybe;
  }

  private final Reader reader = new Reader();
  private final Map<String, Tally> kinds = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();

  private ClaimPairs() {}

  /** Scores both parts; what went wrong is listed for the open one alone. */
  static void print(PrintStream out, boolean mistakes) throws IOException {
    for (String part : List.of("open", "held")) {
      ClaimPairs pairs = new ClaimPairs();
      pairs.read(part).forEach(pairs::judge);
      out.printf("== claim-pairs %s%n", part);
      pairs.print(out);
      if (mistakes && part.equals("open")) {
        pairs.mistakes.forEach(out::println);
      }
    }
  }

  private List<Pair> read(String part) throws IOException {
    String name = "claim-pairs-" + part + ".txt";
    List<Pair> out = new ArrayList<>();
    List<Reading> around = new ArrayList<>();
    try (InputStream in = ClaimPairs.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not in the build");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t");
        if (line.startsWith("==")) {
          around = new ArrayList<>();
        } else if (cells.length == 2) {
          around.add(reading("Alder Post", cells[0], cells[1], "2031-03-01"));
        } else if (cells.length == 3) {
          Reading one = around.get(around.size() - 1);
          out.add(new Pair(cells[0], one, reading("Coast Wire", cells[1], cells[2], "2031-03-02"), around));
        }
      }
    }
    return out;
  }

  private Reading reading(String outlet, String language, String sentence, String day) {
    Article article = new Extractor().extract(RawPage.text("pair", sentence).by(outlet, day, language, null));
    return reader.read(article);
  }

  private void judge(Pair pair) {
    List<Reading> story = new ArrayList<>(pair.around);
    story.add(pair.other);
    story.sort((a, b) -> Article.BY_TIME.compare(a.article(), b.article()));
    Links links = new Linker().link(story);
    List<Claim> claims = new Matcher().claims(story, links);
    Set<String> one = holding(claims, pair.one);
    Set<String> other = holding(claims, pair.other);
    Set<String> linked = new TreeSet<>();
    claims.stream().filter(claim -> one.contains(claim.id())).forEach(claim -> linked.addAll(claim.maybeSame()));
    Tally tally = kinds.computeIfAbsent(pair.kind, kind -> new Tally());
    boolean together = one.stream().anyMatch(other::contains);
    boolean maybe = !together && linked.stream().anyMatch(other::contains);
    tally.all++;
    tally.together += together ? 1 : 0;
    tally.maybe += maybe ? 1 : 0;
    if (together != pair.same()) {
      mistakes.add((maybe ? "? " : together ? "+ " : "- ") + pair.kind + ": " + words(pair.one) + " | " + words(pair.other));
    }
  }

  private static String words(Reading reading) {
    return reading.article().text().strip();
  }

  private static Set<String> holding(List<Claim> claims, Reading reading) {
    Set<String> out = new TreeSet<>();
    for (Claim claim : claims) {
      if (claim.members().stream().anyMatch(member -> member.statement().article().equals(reading.article().id()))) {
        out.add(claim.id());
      }
    }
    return out;
  }

  private void print(PrintStream out) {
    int right = 0;
    int given = 0;
    int there = 0;
    int linked = 0;
    int apart = 0;
    int falselyLinked = 0;
    for (Map.Entry<String, Tally> entry : kinds.entrySet()) {
      Tally tally = entry.getValue();
      boolean same = SAME.contains(entry.getKey());
      given += tally.together;
      right += same ? tally.together : 0;
      there += same ? tally.all : 0;
      linked += same ? tally.together + tally.maybe : 0;
      apart += same ? 0 : tally.all;
      falselyLinked += same ? 0 : tally.together + tally.maybe;
      out.printf("%-10s %-4s together %3d of %3d, could be %d%n", entry.getKey(), same ? "same" : "not", tally.together, tally.all, tally.maybe);
    }
    double p = given == 0 ? 0 : (double) right / given;
    double r = there == 0 ? 0 : (double) right / there;
    out.printf(Locale.ROOT, "same: P %.3f R %.3f F1 %.3f; with 'could be': R %.3f; of two claims, joined or linked: %.3f%n", p, r,
        p + r == 0 ? 0 : 2 * p * r / (p + r), (double) linked / there, (double) falselyLinked / apart);
  }
}
