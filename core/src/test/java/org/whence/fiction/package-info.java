/** Invented stories, traced by hand, for tests of what is done with a dossier. */
@NullMarked
package org.whence.fiction;

import org.jspecify.annotations.NullMarked;
