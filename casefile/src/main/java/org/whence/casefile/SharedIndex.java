package org.whence.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The search index of one case as this process has it open: once, for all who have the case open, until the last of them closes it. Many search at a
 * time; one brings it up to date, and the others search what there is meanwhile.
 */
final class SharedIndex {
  private static final Map<Path, SharedIndex> OPEN = new HashMap<>();

  private static final int TRIES = 3;
  private static final int MOMENT_MILLIS = 500;

  private final Path file;
  private final Set<Store> users = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ReentrantLock updating = new ReentrantLock();
  private final SearchSteps steps = new SearchSteps();
  private final AtomicBoolean behind = new AtomicBoolean();
  private @Nullable Opened opened;

  /** An index that can be searched. */
  private record Opened(Directory directory, SearcherManager manager, Map<String, String> of, boolean inMemory) {}

  private SharedIndex(Path file) {
    this.file = file;
  }

  static SharedIndex of(Store store) {
    Path file = store.file().toAbsolutePath().normalize();
    synchronized (OPEN) {
      SharedIndex index = OPEN.computeIfAbsent(file, SharedIndex::new);
      index.users.add(store);
      return index;
    }
  }

  /** Lets go of the index of a case that one has closed, where nobody else has it open. */
  static void left(Store store) {
    synchronized (OPEN) {
      SharedIndex index = OPEN.get(store.file().toAbsolutePath().normalize());
      if (index != null && index.users.remove(store) && index.users.isEmpty()) {
        OPEN.remove(index.file);
        index.close();
      }
    }
  }

  private synchronized void close() {
    Opened old = opened;
    opened = null;
    if (old != null) {
      try {
        old.manager.close();
        old.directory.close();
      } catch (IOException e) {
        // nothing was to be written
      }
    }
  }

  /**
   * Searches.
   *
   * @param fresh whether what was written a moment ago must be found; else what is indexed is searched, and brought up to date behind it
   */
  Hits search(Store store, SearchQuery query, boolean fresh) {
    for (int tries = 1; ; tries++) {
      try {
        Opened index = fresh ? upToDate(store) : anyOf(store);
        IndexSearcher searcher = index.manager.acquire();
        try {
          return new Search(store, searcher).find(query, index.of.equals(store.read(SearchIndex::wanted)));
        } finally {
          index.manager.release(searcher);
        }
      } catch (CaseTrouble trouble) {
        throw trouble;
      } catch (AlreadyClosedException e) { // made again meanwhile
        if (tries >= TRIES) {
          throw useless(store, e);
        }
      } catch (IOException | RuntimeException e) {
        if (tries >= TRIES) {
          throw useless(store, e);
        }
        reset();
      }
    }
  }

  private static CaseTrouble useless(Store store, Exception e) {
    return new CaseTrouble(CaseTrouble.Kind.FULL, store.file() + ": it cannot be searched: " + e.getMessage(), e);
  }

  /** Notes what a trace changed, which is in the case now. */
  void traced(SearchSteps.Step step) {
    steps.add(step);
  }

  /** Brings the index up to date with the case. */
  void update(Store store) {
    try {
      upToDate(store);
    } catch (IOException | AlreadyClosedException e) {
      // the next search makes it again
    }
  }

  /** What there is, whatever it lacks; brought up to date in the background where it lacks something. */
  private Opened anyOf(Store store) throws IOException {
    Opened now = open();
    if (!now.of.equals(store.read(SearchIndex::wanted)) && behind.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("whence-index").priority(Thread.MIN_PRIORITY).start(this::catchUp);
    }
    return now;
  }

  /** Waits a moment first: while one adds, articles come one after another. */
  private void catchUp() {
    try {
      SearchIndex.pause(MOMENT_MILLIS);
      try (Store own = Store.open(file, false, Patience.none())) {
        of(own).update(own);
      }
    } catch (CaseTrouble trouble) {
      // the next search tries again
    } finally {
      behind.set(false);
    }
  }

  private Opened upToDate(Store store) throws IOException {
    Map<String, String> wanted = store.read(SearchIndex::wanted);
    if (!open().of.equals(wanted)) {
      updating.lock();
      try {
        if (!refresh().of.equals(wanted)) {
          SearchIndex.update(store, open().directory, this::refresh, steps);
          refresh();
        }
      } finally {
        updating.unlock();
      }
    }
    return open();
  }

  private synchronized Opened open() throws IOException {
    Opened now = opened;
    if (now == null) {
      now = refreshed(opened());
      opened = now;
    }
    return now;
  }

  private synchronized Opened refresh() throws IOException {
    Opened now = refreshed(open());
    opened = now;
    return now;
  }

  /** The index as it stands in its folder now. */
  private static Opened refreshed(Opened old) throws IOException {
    old.manager.maybeRefreshBlocking();
    IndexSearcher searcher = old.manager.acquire();
    try {
      Map<String, String> of = searcher.getIndexReader() instanceof DirectoryReader reader ? reader.getIndexCommit().getUserData() : Map.of();
      return new Opened(old.directory, old.manager, of, old.inMemory);
    } finally {
      old.manager.release(searcher);
    }
  }

  /** In its folder; a damaged one is wiped away first, and where the folder is of no use, in memory. */
  private Opened opened() throws IOException {
    Path folder = SearchIndex.folder(file);
    for (int tries = 1; tries < TRIES && mayHold(folder); tries++) {
      try {
        return opened(FSDirectory.open(folder), false);
      } catch (IOException | RuntimeException e) {
        wipe(folder);
      }
    }
    return opened(new ByteBuffersDirectory(), true);
  }

  private static Opened opened(Directory directory, boolean inMemory) throws IOException {
    try {
      SearchIndex.begin(directory);
      return new Opened(directory, new SearcherManager(directory, null), Map.of(), inMemory);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static boolean mayHold(Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    return Files.isDirectory(folder) ? Files.isWritable(folder) : !Files.exists(folder) && parent != null && Files.isWritable(parent);
  }

  /** Lets go of a damaged index: it is made again. */
  private synchronized void reset() {
    boolean inMemory = opened != null && opened.inMemory;
    close();
    if (!inMemory) {
      wipe(SearchIndex.folder(file));
    }
  }

  private static void wipe(Path folder) {
    String[] files = folder.toFile().list();
    for (String each : files == null ? new String[0] : files) {
      folder.resolve(each).toFile().delete();
    }
  }
}
