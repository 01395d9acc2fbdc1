package org.whence.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Tables as Parquet, where the part that writes them is there. */
final class Parquet {
  static final String MISSING = "Parquet is left out, for the part that writes it is not built. To build it, once: ./whence setup tables";

  private Parquet() {}

  static Optional<ParquetMaker> maker() {
    try {
      Iterator<ParquetMaker> makers = ServiceLoader.load(ParquetMaker.class, Parquet.class.getClassLoader()).iterator();
      return makers.hasNext() ? Optional.of(makers.next()) : Optional.empty();
    } catch (ServiceConfigurationError | LinkageError e) {
      return Optional.empty(); // a part of another version: it is built anew by the same command
    }
  }

  /** Writes one table. */
  static void put(ParquetMaker maker, TableSpool spool, Form.Files to) throws IOException {
    Path work = Files.createTempDirectory("whence-parquet");
    Path lines = work.resolve("table.jsonl");
    Path made = work.resolve("table.parquet");
    try {
      try (var out = Files.newOutputStream(lines)) {
        spool.lines(out);
      }
      maker.make(lines, spool.table().columns(), made);
      to.put(spool.table().file() + ".parquet", out -> Files.copy(made, out));
    } finally {
      Files.deleteIfExists(lines);
      Files.deleteIfExists(made);
      Files.deleteIfExists(work);
    }
  }
}
