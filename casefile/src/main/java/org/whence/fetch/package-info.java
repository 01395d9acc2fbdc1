/** Fetching: pages, feeds and sitemaps are asked of the web politely and safely, and what was asked and answered is kept in the case as evidence. */
@NullMarked
package org.whence.fetch;

import org.jspecify.annotations.NullMarked;
