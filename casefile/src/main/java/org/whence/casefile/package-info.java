/** The case: one file on disk that holds an investigation, articles as fetched, what was read from them, and the analyst's own corrections. */
@NullMarked
package org.whence.casefile;

import org.jspecify.annotations.NullMarked;
