/** One article becomes its reading: who says what, and how firmly. */
@NullMarked
package org.whence.read;

import org.jspecify.annotations.NullMarked;
