/** What a story's claims come to when they are seen together: positions, timeline, numbers, checks, digest, landscape. */
@NullMarked
package org.whence.overview;

import org.jspecify.annotations.NullMarked;
