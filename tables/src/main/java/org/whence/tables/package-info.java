/** Writes tables as Parquet, by DuckDB: an optional part, for its library is larger than all the rest. */
@NullMarked
package org.whence.tables;

import org.jspecify.annotations.NullMarked;
