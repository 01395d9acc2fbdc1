/** The dossier as JSON with positions in code points, and the invariants that every such document must keep. */
@NullMarked
package org.whence.dossier;

import org.jspecify.annotations.NullMarked;
