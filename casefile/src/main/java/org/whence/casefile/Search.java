package org.whence.casefile;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.QueryBuilder;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.text.Plain;

/** One search of an index that is up to date; what is shown comes from the case and not from the index. */
final class Search {
  private static final int PASSAGES = 2;

  /** Wordings of a claim that are looked through for what was found. */
  private static final int WORDINGS = 50;

  private static final float TITLE_WEIGHT = 2f;

  /** Units of a text in which passages are looked for: an article longer than this is no article. */
  private static final int LONGEST_TEXT = 1_000_000;

  private static final int PARTS =
      SimpleQueryParser.AND_OPERATOR | SimpleQueryParser.NOT_OPERATOR | SimpleQueryParser.PREFIX_OPERATOR | SimpleQueryParser.PHRASE_OPERATOR
          | SimpleQueryParser.WHITESPACE_OPERATOR;

  private final Store store;
  private final IndexSearcher searcher;
  private final UnifiedHighlighter highlighter = new Highlighter(SearchIndex.ANALYZER);

  Search(Store store, IndexSearcher searcher) {
    this.store = store;
    this.searcher = searcher;
  }

  /** How many there are: beyond a thousand the search for the best stops counting, and what it says is only a lower end. */
  private long counted(Query all, TopDocs top) throws IOException {
    return top.totalHits.relation() == TotalHits.Relation.EQUAL_TO ? top.totalHits.value() : searcher.count(all);
  }

  /**
   * Finds.
   *
   * @param upToDate whether all that is in the case is in the index
   */
  Hits find(SearchQuery query, boolean upToDate) throws IOException {
    try {
      Query words = words(query, FieldInfos.getMergedFieldInfos(searcher.getIndexReader()));
      Query all = filtered(words, query);
      TopDocs top = searcher.search(all, query.most());
      List<Hits.Hit> hits = new ArrayList<>();
      for (ScoreDoc scored : top.scoreDocs) {
        var document = searcher.storedFields().document(scored.doc);
        SearchQuery.What what = SearchQuery.What.valueOf(document.get(SearchDocuments.WHAT));
        Hits.Hit hit = store.read(handle -> Optional.ofNullable(hit(handle, what, document.get(SearchDocuments.ID), words))).orElse(null);
        if (hit != null) {
          hits.add(hit);
        }
      }
      return new Hits(counted(all, top), hits, upToDate);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new CaseTrouble(CaseTrouble.Kind.USAGE, "too many words to search for. Give fewer.", e);
    }
  }

  private Query words(SearchQuery query, FieldInfos fields) {
    Map<String, Float> weights = new HashMap<>();
    for (String tag : WordAnalyzer.tags()) {
      if (fields.fieldInfo(SearchDocuments.TITLE + tag) != null) {
        weights.put(SearchDocuments.TITLE + tag, TITLE_WEIGHT);
      }
      if (fields.fieldInfo(SearchDocuments.BODY + tag) != null) {
        weights.put(SearchDocuments.BODY + tag, 1f);
      }
    }
    if (query.words().isBlank()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    // A sentence is searched for as it stands: no sign in it asks for anything.
    SimpleQueryParser parser = new SimpleQueryParser(SearchIndex.ANALYZER, weights, query.any() ? 0 : PARTS);
    parser.setDefaultOperator(query.any() ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST);
    Query parsed = weights.isEmpty() ? null : parser.parse(query.words());
    return parsed == null ? new MatchNoDocsQuery("no words") : parsed;
  }

  private Query filtered(Query words, SearchQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
    if (query.what() != null) {
      all.add(new TermQuery(new Term(SearchDocuments.WHAT, query.what().name())), BooleanClause.Occur.FILTER);
    }
    if (query.outlet() != null) {
      all.add(new TermQuery(new Term(SearchDocuments.OUTLET, Plain.form(query.outlet()))), BooleanClause.Occur.FILTER);
    }
    if (query.language() != null) {
      all.add(new TermQuery(new Term(SearchDocuments.LANGUAGE, query.language())), BooleanClause.Occur.FILTER);
    }
    if (query.from() != null) {
      all.add(IntPoint.newRangeQuery(SearchDocuments.LATEST, (int) query.from().toEpochDay(), Integer.MAX_VALUE), BooleanClause.Occur.FILTER);
    }
    if (query.to() != null) {
      all.add(IntPoint.newRangeQuery(SearchDocuments.EARLIEST, Integer.MIN_VALUE, (int) query.to().toEpochDay()), BooleanClause.Occur.FILTER);
    }
    if (query.source() != null) {
      Query source = new QueryBuilder(SearchIndex.ANALYZER).createPhraseQuery(SearchDocuments.SOURCE, query.source());
      all.add(source == null ? new MatchNoDocsQuery("no words") : source, BooleanClause.Occur.FILTER);
    }
    return all.build();
  }

  private Hits.@Nullable Hit hit(Handle handle, SearchQuery.What what, String id, Query words) {
    return switch (what) {
      case ARTICLE -> handle
          .createQuery("SELECT a.headline, a.outlet, a.published, a.language, a.text, a.value, t.number, CASE WHEN s.id IS NULL THEN 0 ELSE "
              + Places.OF + " END AS place FROM articles a"
              + " LEFT JOIN story_articles t ON t.article = a.id LEFT JOIN stories s ON s.id = t.story WHERE a.id = ?")
          .bind(0, id)
          .map((row, context) -> {
            String text = Articles.own(row.getString("text"), row.getBytes("value"));
            String headline = row.getString("headline");
            String name = row.getInt("place") == 0 ? "" : row.getInt("place") + "[" + row.getInt("number") + "]";
            return new Hits.Hit(what, id, name, headline == null ? "" : headline, row.getString("outlet"), row.getString("published"),
                passages(row.getString("language"), text, words));
          })
          .findOne().orElse(null);
      case CLAIM -> claim(handle, id, words);
    };
  }

  /** A claim with those of its wordings in which something was found. */
  private Hits.@Nullable Hit claim(Handle handle, String id, Query words) {
    record Row(String title, String name) {}
    Row claim = handle
        .createQuery("SELECT c.title, " + Places.OF + " AS place, c.number FROM claims c JOIN stories s ON s.id = c.story WHERE c.id = ?")
        .bind(0, id)
        .map((row, context) -> new Row(row.getString("title"), row.getInt("place") + "." + row.getInt("number"))).findOne().orElse(null);
    if (claim == null) {
      return null;
    }
    record Wording(String words, String language) {}
    List<Wording> wordings = handle
        .createQuery("SELECT w.words, a.language FROM wordings w JOIN articles a ON a.id = w.article WHERE w.claim = ? ORDER BY w.number"
            + " LIMIT " + WORDINGS)
        .bind(0, id)
        .map((row, context) -> new Wording(row.getString("words"), row.getString("language"))).list();
    Set<Hits.Passage> found = new LinkedHashSet<>();
    for (Wording wording : new LinkedHashSet<>(wordings)) {
      if (found.size() < PASSAGES) {
        found.addAll(passages(wording.language, wording.words, words));
      }
    }
    return new Hits.Hit(SearchQuery.What.CLAIM, id, claim.name, claim.title, null, null, found.stream().limit(PASSAGES).toList());
  }

  private List<Hits.Passage> passages(String language, String text, Query words) {
    if (words instanceof MatchAllDocsQuery || text.isEmpty()) {
      return List.of();
    }
    String field = SearchDocuments.BODY + WordAnalyzer.tag(language);
    try {
      String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
      Object found = highlighter.highlightWithoutSearcher(field, words, shown, PASSAGES);
      List<Hits.Passage> out = new ArrayList<>();
      if (found instanceof List<?> list) {
        list.forEach(each -> out.add((Hits.Passage) each));
      }
      return out;
    } catch (IOException e) {
      return List.of(); // the hit stands without them
    }
  }

  /** Cuts passages at the ends of sentences. */
  private static final class Highlighter extends UnifiedHighlighter {
    Highlighter(WordAnalyzer analyzer) {
      super(UnifiedHighlighter.builderWithoutSearcher(analyzer)
          .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
          .withMaxLength(LONGEST_TEXT)
          .withMaxNoHighlightPassages(0)
          .withFormatter(new Passages()));
    }
  }

  private static final class Passages extends PassageFormatter {
    /** A passage longer than this is cut behind its last mark. */
    private static final int LONGEST = 400;

    @Override
    public List<Hits.Passage> format(Passage[] found, String content) {
      List<Hits.Passage> out = new ArrayList<>();
      for (Passage passage : found) {
        int begin = passage.getStartOffset();
        int first = passage.getNumMatches() == 0 ? begin : passage.getMatchStarts()[0];
        int from = Math.max(begin, first - LONGEST / 2);
        int to = Math.min(passage.getEndOffset(), from + LONGEST);
        while (to > from && content.charAt(to - 1) == OwnText.LEFT_OUT) {
          to--;
        }
        List<Hits.Mark> marks = new ArrayList<>();
        int last = from;
        for (int i = 0; i < passage.getNumMatches(); i++) {
          int start = passage.getMatchStarts()[i];
          int end = passage.getMatchEnds()[i];
          if (start >= last && end <= to) {
            marks.add(new Hits.Mark(start - from, end - from));
            last = end;
          }
        }
        out.add(new Hits.Passage(content.substring(from, to), marks));
      }
      return out;
    }
  }
}
