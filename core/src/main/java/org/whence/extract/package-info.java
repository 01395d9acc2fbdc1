/** A raw page becomes an article: one text in blocks with roles, and its metadata. */
@NullMarked
package org.whence.extract;

import org.jspecify.annotations.NullMarked;
