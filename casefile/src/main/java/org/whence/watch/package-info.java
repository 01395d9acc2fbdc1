/** Feeds asked again and again for a case: what is new is taken in, what changed is noted, and who wants to know is told. */
@NullMarked
package org.whence.watch;

import org.jspecify.annotations.NullMarked;
