/** The nouns of Whence: immutable values that every stage reads and writes. Depends on the JDK and JSpecify alone. */
@NullMarked
package org.whence.model;

import org.jspecify.annotations.NullMarked;
