package org.whence.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jdbi.v3.core.Handle;

/**
 * Writes the words of a case into an index, in a folder beside it: a cache and never the only home of anything. One that is missing, damaged or of
 * another case is made again, and where no folder may be written to it is made in memory.
 */
final class SearchIndex {
  /** Changed whenever documents are made otherwise: an index of another form is made again. */
  private static final String FORM = "2";

  private static final int BATCH = 500;

  /** Documents after which what there is can be found. */
  private static final int SOME = 5_000;

  /** Safe for many at once. */
  static final WordAnalyzer ANALYZER = new WordAnalyzer();

  private static final int TRIES = 50;
  private static final int TRY_MILLIS = 200;

  /** Lucene speaks of the machine it runs on to whoever starts it; kept here so that it stays silent. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.OFF);
  }

  private final Store store;
  private final IndexWriter writer;
  private final Committed committed;
  private final Map<String, String> wanted;
  private final SearchSteps steps;
  private int written;

  private SearchIndex(Store store, IndexWriter writer, Committed committed, Map<String, String> wanted, SearchSteps steps) {
    this.store = store;
    this.writer = writer;
    this.committed = committed;
    this.wanted = wanted;
    this.steps = steps;
  }

  static Path folder(Path file) {
    return file.resolveSibling(file.getFileName() + "-search");
  }

  /** What the index must be of to be up to date. */
  static Map<String, String> wanted(Handle handle) {
    String place = handle.createQuery("SELECT coalesce(max(place), 0) FROM articles").mapTo(String.class).one();
    return Map.of("form", FORM, "case", Facts.of(handle, Facts.ID), "place", place, "traced",
        Facts.of(handle, Facts.TRACED) + " " + Facts.of(handle, Facts.TRACED_BY));
  }

  /** Makes an empty index where there is none; whoever else is at it is waited for. */
  static void begin(Directory directory) throws IOException {
    for (int tries = 0; !DirectoryReader.indexExists(directory); tries++) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
        writer.commit();
      } catch (LockObtainFailedException busy) {
        if (tries >= TRIES) {
          throw busy;
        }
        pause(TRY_MILLIS);
      }
    }
  }

  /** Somebody to be told each time that something more can be found. */
  interface Committed {
    Object now() throws IOException;
  }

  static void update(Store store, Directory directory, Committed committed, SearchSteps steps) throws IOException {
    Map<String, String> wanted = store.read(SearchIndex::wanted);
    for (int tries = 0; ; tries++) {
      Map<String, String> have = SegmentInfos.readLatestCommit(directory).getUserData();
      if (have.equals(wanted)) {
        return;
      }
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
        new SearchIndex(store, writer, committed, wanted, steps).update(have);
        return;
      } catch (LockObtainFailedException busy) {
        if (tries >= TRIES) {
          return; // another process is at it: what is there is searched
        }
        pause(TRY_MILLIS);
      }
    }
  }

  private void update(Map<String, String> have) throws IOException {
    boolean mine = FORM.equals(have.get("form")) && Objects.equals(wanted.get("case"), have.get("case"));
    if (!mine) {
      writer.deleteAll();
    }
    String traced = mine ? have.getOrDefault("traced", "") : "";
    loose(mine ? Long.parseLong(have.getOrDefault("place", "0")) : 0, traced);
    if (!SearchSteps.traced(wanted).equals(traced)) {
      SearchSteps.Step between = steps.between(traced, SearchSteps.traced(wanted));
      if (between == null) {
        stories();
      } else {
        stories(between);
      }
    }
    commit(wanted);
  }

  private void commit(Map<String, String> of) throws IOException {
    writer.setLiveCommitData(of.entrySet());
    writer.commit();
    committed.now();
    written = 0;
  }

  /** Commits what there is now and then, so that some is found while the rest is written, and a stop loses little. */
  private void commitSome(long place, String traced) throws IOException {
    if (written >= SOME) {
      commit(Map.of("form", FORM, "case", wanted.getOrDefault("case", ""), "place", String.valueOf(place), "traced", traced));
    }
  }

  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the search was interrupted", e);
    }
  }

  /** Articles that came since and are of no story yet. */
  private void loose(long from, String traced) throws IOException {
    long place = from;
    while (true) {
      long after = place;
      Map<Long, Document> loose = store.read(handle -> {
        Map<Long, Document> out = new TreeMap<>();
        SearchDocuments.loose(handle, after, BATCH).forEach(row -> out.put(row.place(), SearchDocuments.article(handle, row)));
        return out;
      });
      if (loose.isEmpty()) {
        return;
      }
      for (Map.Entry<Long, Document> entry : loose.entrySet()) {
        put(entry.getValue());
        place = entry.getKey();
      }
      commitSome(place, traced);
    }
  }

  /** Stories that were traced anew since, and those that are no more. */
  private void stories() throws IOException {
    Set<String> indexed = keys(writer);
    Map<String, String> now = store.read(Stories::keys);
    Set<String> current = new HashSet<>(now.values());
    for (String key : indexed) {
      if (!current.contains(key)) {
        writer.deleteDocuments(new Term(SearchDocuments.STORY_KEY, key));
      }
    }
    String place = wanted.getOrDefault("place", "0");
    for (Map.Entry<String, String> story : now.entrySet()) {
      if (!indexed.contains(story.getValue())) {
        for (Document document : store.read(handle -> SearchDocuments.story(handle, story.getKey(), story.getValue()))) {
          put(document);
        }
        commitSome(Long.parseLong(place), "");
      }
    }
  }

  private void stories(SearchSteps.Step between) throws IOException {
    for (String key : between.gone()) {
      writer.deleteDocuments(new Term(SearchDocuments.STORY_KEY, key));
    }
    for (String story : new TreeSet<>(between.come())) {
      String key = store.read(handle -> Stories.key(handle, story)).orElse(null);
      if (key != null) {
        for (Document document : store.read(handle -> SearchDocuments.story(handle, story, key))) {
          put(document);
        }
      }
    }
  }

  private void put(Document document) throws IOException {
    writer.updateDocument(new Term(SearchDocuments.ID, document.get(SearchDocuments.ID)), document);
    written++;
  }

  private static Set<String> keys(IndexWriter writer) throws IOException {
    Set<String> out = new TreeSet<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Terms terms = MultiTerms.getTerms(reader, SearchDocuments.STORY_KEY);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          out.add(term.utf8ToString());
        }
      }
    }
    return out;
  }
}
