package org.whence.watch;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Alert;
import org.whence.model.Reason;

/** Alerts in plain lines, in fixed wordings over printed sentences. */
final class AlertLines {
  private AlertLines() {}

  /** What happened, in one line. */
  static String head(Alert alert) {
    List<Integer> n = alert.numbers();
    String what = switch (alert.kind()) {
      case NEW_STORY -> "New story: " + count(n, 0, "article", "articles") + ", " + count(n, 1, "origin", "origins");
      case NEW_ARTICLES -> count(n, 0, "new article", "new articles") + ", " + count(n, 1, "new origin", "new origins");
      case MORE_ORIGINS -> "Origins at least " + number(n, 1) + ", before " + number(n, 0);
      case FEWER_ORIGINS -> "Origins at least " + number(n, 1) + " only, before " + number(n, 0);
      case HARDENED -> "Hardened";
      case SOURCE_UPGRADED -> "Source upgraded";
      case DENIED -> "Denied";
      case CORRECTED -> "Corrected";
      case REVISED -> "Article revised";
    };
    return what + ": “" + alert.title() + "”";
  }

  private static int number(List<Integer> numbers, int at) {
    return at < numbers.size() ? numbers.get(at) : 0;
  }

  private static String count(List<Integer> numbers, int at, String one, String many) {
    int n = number(numbers, at);
    return n + " " + (n == 1 ? one : many);
  }

  /** All lines: what happened, why, and the sentences that prove it. */
  static List<String> all(Alert alert) {
    List<String> out = new ArrayList<>();
    out.add(alert.at() + " " + head(alert) + " [" + (alert.claim() == null ? "story " + alert.story() : "claim " + alert.claim()) + "]");
    for (Reason reason : alert.why()) {
      out.add("  why    " + reason.english());
    }
    for (Alert.Proof proof : alert.proof()) {
      String outlet = proof.outlet() == null ? "" : " " + proof.outlet();
      out.add("  proof  “" + proof.words() + "”" + outlet + (proof.url() == null ? "" : " <" + proof.url() + ">"));
    }
    return out;
  }
}
