package org.whence.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tables for Python, R and spreadsheets: each as CSV and JSON Lines, with a data dictionary; each as Parquet too where that part is built. */
final class Tables implements Form.ManyFiles {
  @Override
  public void write(ExportInput input, Files to) throws IOException {
    Map<Table, TableSpool> spools = new LinkedHashMap<>();
    try {
      for (Table table : Table.ALL) {
        spools.put(table, new TableSpool(table));
      }
      TableRows rows = new TableRows((table, cells) -> Objects.requireNonNull(spools.get(table)).row(cells), input.isFullText());
      rows.notices(Notice.of(input));
      input.each(rows::of);
      Optional<ParquetMaker> parquet = Parquet.maker();
      DataPackage data = new DataPackage(input.isFullText(), parquet.isPresent());
      to.put("datapackage.json", out -> data.write(out, List.copyOf(spools.values())));
      for (TableSpool spool : spools.values()) {
        spool.writeTo(to);
        if (parquet.isPresent()) {
          Parquet.put(parquet.get(), spool, to);
        }
      }
    } finally {
      for (TableSpool spool : spools.values()) {
        spool.close();
      }
    }
  }
}
