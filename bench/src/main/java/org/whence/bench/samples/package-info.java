/** Holds what Whence says of the sample articles against their key. */
@org.jspecify.annotations.NullMarked
package org.whence.bench.samples;
