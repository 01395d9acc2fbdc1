/** The provenance graph, corroboration and change along it. */
@NullMarked
package org.whence.trace;

import org.jspecify.annotations.NullMarked;
