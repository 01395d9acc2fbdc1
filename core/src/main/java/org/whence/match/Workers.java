package org.whence.match;

import java.util.List;
import java.util.function.Function;

/** Those who apply one function to many values, on however many threads; the answers keep the order of the values. The function asks no workers. */
public interface Workers {

  /** The thread that asks. */
  Workers ONE =
      new Workers() {
        @Override
        public <A, B> List<B> each(List<A> values, Function<A, B> work) {
          return values.stream().map(work).toList();
        }
      };

  <A, B> List<B> each(List<A> values, Function<A, B> work);
}
