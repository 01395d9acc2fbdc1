/** The dossier as JSON, and its invariants. */
@NullMarked
package org.whence.dossier;

import org.jspecify.annotations.NullMarked;
