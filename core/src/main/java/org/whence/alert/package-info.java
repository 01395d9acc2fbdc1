/** Two traces of one case held against each other: what happened to the sourcing in between. */
@NullMarked
package org.whence.alert;

import org.jspecify.annotations.NullMarked;
