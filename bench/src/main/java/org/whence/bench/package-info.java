/** Predictions for labelled data, their scores, and speed; not shipped. */
@NullMarked
package org.whence.bench;

import org.jspecify.annotations.NullMarked;
