package org.whence.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A writer of Parquet files, found beside the program by {@link java.util.ServiceLoader}: the program itself has none. */
public interface ParquetMaker {

  /**
   * Makes a table of JSON Lines a Parquet file; the same lines give the same bytes.
   *
   * @param columns in the order of the file
   * @param to where no file is yet
   */
  void make(Path lines, List<Column> columns, Path to) throws IOException;
}
