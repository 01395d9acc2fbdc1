/** Outlets, people, offices and cited reports become one across articles. */
@NullMarked
package org.whence.link;

import org.jspecify.annotations.NullMarked;
