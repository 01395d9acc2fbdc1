package org.whence.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** How rare a term is in the news at large: a fixed table, so that how alike two articles are depends on nothing but the two. */
final class Rarity {

  private static final Rarity INSTANCE = load();

  /** Rarity of a word the table does not hold. */
  static final double RAREST = 8.0;

  /** Rarity of a word of a language without a table: it may be as common as "which". */
  private static final double FOREIGN = 2.0;

  /** Letters under which such a word is taken for a particle. */
  private static final int SHORT = 5;

  private final Map<String, Double> table = new HashMap<>();

  private Rarity() {}

  static Rarity instance() {
    return INSTANCE;
  }

  private static Rarity load() {
    Rarity rarity = new Rarity();
    try (InputStream in = Rarity.class.getResourceAsStream("rarity.gz")) {
      if (in == null) {
        return rarity;
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.charAt(0) != '#') {
          int tab = line.indexOf('\t');
          rarity.table.put(line.substring(0, tab), Integer.parseInt(line, tab + 1, line.length(), 10) / 10.0);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table of rarity beside " + Rarity.class, e);
    }
    return rarity;
  }

  /** Natural logarithm of (texts / texts with the term), from 0 for a word of every text to {@link #RAREST}. */
  double of(Terms.Term term) {
    double rarity = of(term.key());
    return term.kind() == Terms.Kind.FOREIGN ? Math.min(rarity, term.key().length() < SHORT ? 0 : FOREIGN) : rarity;
  }

  double of(String key) {
    Double known = table.get(key);
    if (known != null) {
      return known;
    }
    return Character.isDigit(key.charAt(0)) ? number(key) : Math.min(RAREST, key.length() * 2.0);
  }

  /** A number says the more, the more digits it has. */
  private static double number(String key) {
    return Math.min(RAREST, 2.0 + 1.5 * key.length());
  }
}
