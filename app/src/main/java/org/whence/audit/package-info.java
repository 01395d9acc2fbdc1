/** Random hops of a dossier, judged blind by people. */
@NullMarked
package org.whence.audit;

import org.jspecify.annotations.NullMarked;
