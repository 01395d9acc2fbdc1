/** Takes what was traced elsewhere: each form that other programs read, behind one door. */
@NullMarked
package org.whence.export;

import org.jspecify.annotations.NullMarked;
