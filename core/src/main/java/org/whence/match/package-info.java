/** Copies, stories and claims across articles. */
@NullMarked
package org.whence.match;

import org.jspecify.annotations.NullMarked;
