/** A pile becomes something to read: text for a terminal, one HTML file. */
@NullMarked
package org.whence.page;

import org.jspecify.annotations.NullMarked;
