package org.whence.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The database of a case: one connection, many readers and one writer at a time. Whoever finds another process writing waits, and after a while says
 * so. Every fault of the database is turned into a {@link CaseTrouble}.
 */
final class Store implements AutoCloseable {
  /** Milliseconds between two tries to become the writer. */
  private static final int TRY_MILLIS = 200;

  /** Bytes of the journal from which on it is written back whole. */
  private static final long LONGEST_JOURNAL = 64L << 20;

  /** Nanoseconds until the next try where a reader was still at it. */
  private static final long SHORTEN_NANOS = 2_000_000_000L;

  /** Kilobytes of pages in memory: a writer has one connection, readers have many and are given the file's pages by the system. */
  private static final int WRITER_CACHE = 1 << 15;

  private static final int READER_CACHE = 1 << 12;

  private final Path file;
  private final boolean writes;
  private final Patience patience;
  private final Connection connection;
  private final Handle handle;
  private final ReentrantLock turn = new ReentrantLock();
  private long longestJournal = LONGEST_JOURNAL;
  private long refused = System.nanoTime() - SHORTEN_NANOS;

  private Store(Path file, boolean writes, Patience patience, Connection connection) {
    this.file = file;
    this.writes = writes;
    this.patience = patience;
    this.connection = connection;
    this.handle = Jdbi.open(connection);
  }

  /** Makes a new case, whole or not at all. */
  static void create(Path file, Consumer<Handle> fill) {
    if (Files.exists(file)) {
      throw CaseTrouble.of(CaseTrouble.Kind.EXISTS, file, "there is a file of this name", "Name another; nothing was changed.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw CaseTrouble.of(CaseTrouble.Kind.READ_ONLY, file, "its folder is not there or may not be written to", "Make the folder first.");
    }
    Path made = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      build(made, fill);
      Files.move(made, file); // refuses to replace a file that came up meanwhile
    } catch (IOException e) {
      throw CaseTrouble.of(CaseTrouble.Kind.FULL, file, "it could not be made: " + e.getMessage(), "Check the disk and its permissions.");
    } finally {
      delete(made);
    }
  }

  private static void build(Path file, Consumer<Handle> fill) {
    try {
      SQLiteDataSource source = source(file, false, false);
      migrate(source);
      try (Connection connection = source.getConnection(); Handle handle = Jdbi.open(connection)) {
        handle.execute("PRAGMA application_id = " + Header.APPLICATION);
        handle.execute("PRAGMA user_version = " + Header.VERSION);
        fill.accept(handle);
      }
    } catch (SQLException | JdbiException | FlywayException e) {
      throw trouble(file, e);
    }
  }

  private static void migrate(SQLiteDataSource source) {
    Flyway.configure(Store.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:org/whence/casefile/schema")
        .load()
        .migrate();
  }

  /** Brings a case of an older form up to this one, waiting for whoever writes to it. Two who do it at once come to the same. */
  private static void upgrade(Path file, Patience patience) {
    SQLiteDataSource source = source(file, false, false);
    for (long waited = 0; ; waited += TRY_MILLIS) {
      try (Connection connection = source.getConnection(); Handle handle = Jdbi.open(connection)) {
        migrate(source);
        handle.execute("PRAGMA user_version = " + Header.VERSION);
        return;
      } catch (SQLException | JdbiException | FlywayException e) {
        if (code(e) != SQLiteErrorCode.SQLITE_BUSY || waited > patience.millis()) {
          throw trouble(file, e);
        }
      }
    }
  }

  private static void delete(Path file) {
    for (String tail : new String[] {"", "-wal", "-shm"}) {
      file.resolveSibling(file.getFileName() + tail).toFile().delete();
    }
  }

  /** Opens a case that is there. */
  static Store open(Path file, boolean writes, Patience patience) {
    Path folder = file.toAbsolutePath().getParent();
    return open(file, writes, patience, Files.isWritable(file), folder != null && Files.isWritable(folder));
  }

  /** As {@link #open(Path, boolean, Patience)} where neither file nor folder may be written to. */
  static Store openAsItLies(Path file) {
    return open(file, false, Patience.none(), false, false);
  }

  private static Store open(Path file, boolean writes, Patience patience, boolean fileMay, boolean folderMay) {
    Header.check(file);
    if (writes && !(fileMay && folderMay)) {
      throw CaseTrouble.of(CaseTrouble.Kind.READ_ONLY, file, (fileMay ? "its folder" : "it") + " may not be written to",
          "Copy the case to where you may write; nothing was changed.");
    }
    if (writes && Header.version(file) < Header.VERSION) {
      upgrade(file, patience);
    }
    // Without a journal nobody writes to it who could not, so that it is safe to read it as it lies.
    boolean asItLies = !(fileMay && folderMay) && !Files.exists(Header.journal(file));
    try {
      Store store = new Store(file, writes, patience, source(file, !fileMay || !folderMay, asItLies).getConnection());
      try {
        store.settle();
        return store;
      } catch (JdbiException | CaseTrouble e) {
        store.close();
        throw e;
      }
    } catch (SQLException | JdbiException e) {
      throw trouble(file, e);
    }
  }

  private static SQLiteDataSource source(Path file, boolean readOnly, boolean asItLies) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    }
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-WRITER_CACHE);
    config.setBusyTimeout(TRY_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri() + (asItLies ? "?immutable=1" : ""));
    return source;
  }

  /** A file from a stranger is data: nothing in it may act. */
  private void settle() {
    handle.execute("PRAGMA trusted_schema = OFF");
    handle.execute("PRAGMA cell_size_check = ON");
    if (!writes) {
      handle.execute("PRAGMA query_only = ON");
      handle.execute("PRAGMA cache_size = -" + READER_CACHE);
    }
    int acting = handle.createQuery("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").mapTo(int.class).one();
    if (acting > 0) {
      throw CaseTrouble.of(CaseTrouble.Kind.NOT_A_CASE, file, "not a case: it holds triggers", "Name a file made by whence new.");
    }
  }

  /** Lets the file grow to so many pages and no further, as a full disk does. */
  void limitPages(int pages) {
    handle.execute("PRAGMA max_page_count = " + pages);
  }

  /** Lets the journal grow to about so many bytes. */
  void limitJournal(long bytes) {
    longestJournal = bytes;
  }

  Path file() {
    return file;
  }

  boolean writes() {
    return writes;
  }

  /** Reads what stands in the case at one moment, whoever writes meanwhile. */
  <R extends @Nullable Object> R read(Function<Handle, R> work) {
    turn.lock();
    try {
      if (turn.getHoldCount() > 1) {
        return work.apply(handle);
      }
      handle.execute("BEGIN");
      try {
        return work.apply(handle);
      } finally {
        handle.execute("ROLLBACK");
      }
    } catch (JdbiException e) {
      throw trouble(file, e);
    } finally {
      turn.unlock();
    }
  }

  /** Writes all of it or nothing: when this returns it is on the disk. */
  <R extends @Nullable Object> R write(Function<Handle, R> work) {
    turn.lock();
    try {
      begin();
      boolean done = false;
      try {
        R result = work.apply(handle);
        handle.execute("COMMIT");
        done = true;
        shortenJournal();
        return result;
      } finally {
        if (!done) {
          rollback();
        }
      }
    } catch (JdbiException e) {
      throw trouble(file, e);
    } finally {
      turn.unlock();
    }
  }

  private void begin() {
    for (long waited = 0; ; waited += TRY_MILLIS) {
      try {
        handle.execute("BEGIN IMMEDIATE");
        return;
      } catch (JdbiException e) {
        if (code(e) != SQLiteErrorCode.SQLITE_BUSY || waited > patience.millis()) {
          throw e;
        }
        if (waited == 0) {
          patience.waiting().run();
        }
      }
    }
  }

  /**
   * Where readers follow on one another without a pause the journal would never begin anew and grow without end. From a length on the writer waits
   * for those who read in it now, a moment and not after every write; whoever comes meanwhile reads in the file.
   */
  private void shortenJournal() {
    long now = System.nanoTime();
    if (Header.journal(file).toFile().length() > longestJournal && now - refused > SHORTEN_NANOS) {
      int busy = handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").map((row, context) -> row.getInt(1)).one();
      refused = busy == 0 ? refused : System.nanoTime();
    }
  }

  private void rollback() {
    try {
      handle.execute("ROLLBACK");
    } catch (JdbiException e) {
      // SQLite has rolled back already: a full disk does that.
    }
  }

  private static SQLiteErrorCode code(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof SQLiteException database) {
        SQLiteErrorCode code = database.getResultCode();
        return SQLiteErrorCode.getErrorCode(code.code & 0xFF);
      }
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static CaseTrouble trouble(Path file, Exception fault) {
    return switch (code(fault)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          CaseTrouble.of(CaseTrouble.Kind.IN_USE, file, "another process is writing to the case", "Wait until it is done; nothing was changed.");
      case SQLITE_FULL -> CaseTrouble.of(CaseTrouble.Kind.FULL, file, "the disk is full", "Make room and repeat; what was acknowledged is kept.");
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
          CaseTrouble.of(CaseTrouble.Kind.READ_ONLY, file, "it may not be written to", "Copy the case to where you may write; nothing was changed.");
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Header.damaged(file, "its pages do not hang together");
      case SQLITE_IOERR ->
          CaseTrouble.of(CaseTrouble.Kind.FULL, file, "the disk could not be read or written", "Check it and repeat; what was acknowledged is kept.");
      case SQLITE_ERROR -> Header.version(file) < Header.VERSION
          ? CaseTrouble.of(CaseTrouble.Kind.STALE, file, "a case of an earlier form, which this cannot be read from",
              "Bring it up with: whence trace " + file)
          : unexpected(file, fault);
      default -> unexpected(file, fault);
    };
  }

  private static CaseTrouble unexpected(Path file, Exception fault) {
    return Header.damaged(file, String.valueOf(root(fault).getMessage()).replaceAll("\\s+", " "));
  }

  private static Throwable root(Throwable fault) {
    Throwable at = fault;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }

  /** What SQLite finds wrong with the whole file; empty where nothing is. */
  String faults() {
    return read(open -> {
      List<String> found = open.createQuery("PRAGMA integrity_check(5)").mapTo(String.class).list();
      return found.equals(List.of("ok")) ? "" : String.join("; ", found);
    });
  }

  @Override
  public void close() {
    SharedIndex.left(this);
    turn.lock();
    try {
      handle.close();
      connection.close();
    } catch (SQLException | JdbiException e) {
      // What was acknowledged is on the disk; the next who opens the case cleans up.
    } finally {
      turn.unlock();
    }
  }
}
