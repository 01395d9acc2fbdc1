/** Holds one's own draft against the house rules of news: who says so, how firmly, and whether they were asked. */
@NullMarked
package org.whence.lint;

import org.jspecify.annotations.NullMarked;
