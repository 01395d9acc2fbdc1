package org.whence.casefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts text into the words by which it is found: without case and accents, and without endings where the language has a stemmer. The language of a
 * field is what stands behind its last full stop.
 */
final class WordAnalyzer extends AnalyzerWrapper {
  /** Texts of a language without a stemmer. */
  static final String OTHER = "und";

  private static final int LONGEST_WORD = 255;

  /** Places between two values of a field, so that no row of words runs from one into the next. */
  private static final int GAP = 100;

  private static final Map<String, String> STEMMERS = stemmers();

  private final Map<String, Analyzer> analyzers = new TreeMap<>();

  WordAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
    STEMMERS.forEach((tag, stemmer) -> analyzers.put(tag, of(stemmer)));
    analyzers.put(OTHER, of(""));
  }

  /** All tags under which a text may be indexed. */
  static List<String> tags() {
    List<String> all = new ArrayList<>(STEMMERS.keySet());
    all.add(OTHER);
    return List.copyOf(all);
  }

  /** The tag under which a language is indexed. */
  static String tag(String language) {
    return STEMMERS.containsKey(language) ? language : OTHER;
  }

  private static Map<String, String> stemmers() {
    Map<String, String> out = new TreeMap<>();
    InputStream file = WordAnalyzer.class.getResourceAsStream("stemmers.tsv");
    if (file == null) {
      throw new IllegalStateException("stemmers.tsv is missing");
    }
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          out.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Analyzer of(String stemmer) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        words.setMaxTokenLength(LONGEST_WORD);
        TokenStream lower = new LowerCaseFilter(words);
        // Each word as it is and without its ending: whoever leaves the accents out finds the word, though its ending is not known by them.
        TokenStream stems = stemmer.isEmpty() ? lower : new SnowballFilter(new KeywordRepeatFilter(lower), stemmer);
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(new ASCIIFoldingFilter(stems)));
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return GAP;
      }

      @Override
      protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
      }
    };
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    Analyzer own = analyzers.get(field.substring(field.lastIndexOf('.') + 1));
    return own == null ? Objects.requireNonNull(analyzers.get(OTHER)) : own;
  }
}
