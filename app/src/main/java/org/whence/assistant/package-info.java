/** The assistant's door: a case read by the Model Context Protocol, every sentence of an answer with the words that show it. */
@NullMarked
package org.whence.assistant;

import org.jspecify.annotations.NullMarked;
