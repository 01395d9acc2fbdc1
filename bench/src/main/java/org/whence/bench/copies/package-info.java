/** A generated pile of fictional articles of which it is known who copied whom, and the scorer for it. */
@NullMarked
package org.whence.bench.copies;

import org.jspecify.annotations.NullMarked;
