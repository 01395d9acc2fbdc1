/** How time grows with the size of a pile. */
@NullMarked
package org.whence.bench.growth;

import org.jspecify.annotations.NullMarked;
