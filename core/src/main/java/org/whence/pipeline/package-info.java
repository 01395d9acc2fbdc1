/** Order, threads and quarantine; the front door. */
@NullMarked
package org.whence.pipeline;

import org.jspecify.annotations.NullMarked;
