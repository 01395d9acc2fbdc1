/** Corrections: what the analyst points at, as a ruling that a case keeps. */
@NullMarked
package org.whence.correct;

import org.jspecify.annotations.NullMarked;
