package org.whence.casefile;

import java.io.IOException;
import java.nio.file.Files;
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
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jdbi.v3.core.Handle;

/**
 * The words of a case, in a folder beside it: a cache and never the only home of anything. It is brought up to date before each search; one that is
 * missing, damaged or of another case is made again, and where no folder may be written to it is made in memory.
 */
final class SearchIndex {
  /** Changed whenever documents are made otherwise: an index of another form is made again. */
  private static final String FORM = "1";

  private static final int BATCH = 500;
  private static final int TRIES = 50;
  private static final int TRY_MILLIS = 200;

  /** Lucene speaks of the machine it runs on to whoever starts it; kept here so that it stays silent. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.OFF);
  }

  private SearchIndex() {}

  static Path folder(Path file) {
    return file.resolveSibling(file.getFileName() + "-search");
  }

  static Hits search(Store store, SearchQuery query) {
    Path folder = folder(store.file());
    if (mayHold(folder)) {
      try {
        return search(store, query, folder);
      } catch (IOException | RuntimeException e) {
        if (e instanceof CaseTrouble trouble) {
          throw trouble;
        }
        wipe(folder); // damaged: it is made again
      }
      try {
        return search(store, query, folder);
      } catch (IOException e) {
        // the folder is of no use: below it is done without
      }
    }
    try (Directory memory = new ByteBuffersDirectory()) {
      update(store, memory);
      return new Search(store, memory).find(query);
    } catch (IOException e) {
      throw new CaseTrouble(CaseTrouble.Kind.FULL, store.file() + ": it cannot be searched: " + e.getMessage(), e);
    }
  }

  private static boolean mayHold(Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    return Files.isDirectory(folder) ? Files.isWritable(folder) : !Files.exists(folder) && parent != null && Files.isWritable(parent);
  }

  private static Hits search(Store store, SearchQuery query, Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      update(store, directory);
      return new Search(store, directory).find(query);
    }
  }

  private static void wipe(Path folder) {
    String[] files = folder.toFile().list();
    for (String file : files == null ? new String[0] : files) {
      folder.resolve(file).toFile().delete();
    }
  }

  /** What the index must be of to be up to date. */
  private static Map<String, String> wanted(Handle handle) {
    String place = handle.createQuery("SELECT coalesce(max(place), 0) FROM articles").mapTo(String.class).one();
    return Map.of("form", FORM, "case", Facts.of(handle, Facts.ID), "place", place, "traced",
        Facts.of(handle, Facts.TRACED) + " " + Facts.of(handle, Facts.TRACED_BY));
  }

  private static void update(Store store, Directory directory) throws IOException {
    Map<String, String> wanted = store.read(SearchIndex::wanted);
    for (int tries = 0; ; tries++) {
      Map<String, String> have = DirectoryReader.indexExists(directory) ? SegmentInfos.readLatestCommit(directory).getUserData() : Map.of();
      if (have.equals(wanted)) {
        return;
      }
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WordAnalyzer()))) {
        boolean mine = FORM.equals(have.get("form")) && Objects.equals(wanted.get("case"), have.get("case"));
        if (!mine) {
          writer.deleteAll();
        }
        update(store, writer, mine ? Long.parseLong(have.getOrDefault("place", "0")) : 0);
        writer.setLiveCommitData(wanted.entrySet());
        writer.commit();
        return;
      } catch (LockObtainFailedException busy) {
        if (tries >= TRIES) {
          return; // another process is at it: what is there is searched
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(TRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the search was interrupted", e);
    }
  }

  private static void update(Store store, IndexWriter writer, long from) throws IOException {
    long place = from;
    while (true) {
      long after = place;
      Map<Long, Document> loose = store.read(handle -> {
        Map<Long, Document> out = new TreeMap<>();
        SearchDocuments.loose(handle, after, BATCH).forEach(row -> out.put(row.place(), SearchDocuments.article(handle, row)));
        return out;
      });
      if (loose.isEmpty()) {
        break;
      }
      for (Map.Entry<Long, Document> entry : loose.entrySet()) {
        put(writer, entry.getValue());
        place = entry.getKey();
      }
    }
    stories(store, writer);
  }

  /** Stories that were traced anew since, and those that are no more. */
  private static void stories(Store store, IndexWriter writer) throws IOException {
    Set<String> indexed = keys(writer);
    Map<String, String> now = store.read(Stories::keys);
    Set<String> wanted = new HashSet<>(now.values());
    for (String key : indexed) {
      if (!wanted.contains(key)) {
        writer.deleteDocuments(new Term(SearchDocuments.STORY_KEY, key));
      }
    }
    for (Map.Entry<String, String> story : now.entrySet()) {
      if (!indexed.contains(story.getValue())) {
        for (Document document : store.read(handle -> SearchDocuments.story(handle, story.getKey(), story.getValue()))) {
          put(writer, document);
        }
      }
    }
  }

  private static void put(IndexWriter writer, Document document) throws IOException {
    String id = document.get(SearchDocuments.ID);
    writer.updateDocument(new Term(SearchDocuments.ID, id), document);
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
