/** Sentences, tokens, normal forms and fingerprints of text in any language. */
@NullMarked
package org.whence.text;

import org.jspecify.annotations.NullMarked;
