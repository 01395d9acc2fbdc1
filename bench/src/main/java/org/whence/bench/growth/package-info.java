/** Piles of any size made of the project's own texts, and how time grows with them. */
@NullMarked
package org.whence.bench.growth;

import org.jspecify.annotations.NullMarked;
