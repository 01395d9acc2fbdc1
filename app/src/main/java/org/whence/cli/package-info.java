/** The command line: verbs, options, exit codes. */
@NullMarked
package org.whence.cli;

import org.jspecify.annotations.NullMarked;
