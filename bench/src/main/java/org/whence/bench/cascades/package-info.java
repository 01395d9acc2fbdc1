/** Makes stories up whose claims have a known number of origins, and holds what Whence says of them against it. */
@org.jspecify.annotations.NullMarked
package org.whence.bench.cascades;
