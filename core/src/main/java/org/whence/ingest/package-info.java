/** Files, folders and lines become raw pages; the only package of the library that touches files. */
@NullMarked
package org.whence.ingest;

import org.jspecify.annotations.NullMarked;
