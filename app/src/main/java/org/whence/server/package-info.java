/** The web server: pages for people and an API for programs, over one case. */
@NullMarked
package org.whence.server;

import org.jspecify.annotations.NullMarked;
