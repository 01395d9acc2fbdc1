package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An outlet's reply as a page shows it: theirs, dated, and in their words.
 *
 * @param head whose it is, and of which day
 * @param text in the outlet's own words
 * @param url where it was published; empty where it was not
 */
record Replied(String head, String text, String url) {

  static List<Replied> of(Lookup lookup, Predicate<Beside.Reply> wanted) {
    List<Replied> out = new ArrayList<>();
    for (Beside.Reply reply : lookup.frame().beside().replies()) {
      if (wanted.test(reply)) {
        String day = lookup.words().day(reply.day());
        String head = lookup.words().say("reply.of", Plain.line(reply.outlet()), day, Plain.line(reply.author()));
        out.add(new Replied(head, Plain.line(reply.text()), reply.url() == null ? "" : Plain.line(reply.url())));
      }
    }
    return out;
  }
}
