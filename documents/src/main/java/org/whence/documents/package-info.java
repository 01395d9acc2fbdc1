/** PDF, Word and RTF files become markup, by Apache Tika; the only part of Whence that is left out where nobody asks for it. */
@NullMarked
package org.whence.documents;

import org.jspecify.annotations.NullMarked;
