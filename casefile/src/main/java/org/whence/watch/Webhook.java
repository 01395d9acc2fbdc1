package org.whence.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.whence.casefile.AlertJson;
import org.whence.fetch.Fetcher;
import org.whence.model.Alert;
import org.whence.model.Outcome;
import org.whence.model.Trouble;

/**
 * A listener who is sent JSON: {@code {"alerts": [...]}}, posted to an address. Where it does not answer with 2xx after a few tries it is sent the
 * same alerts in the next round; it may so be told twice, and knows an alert by its id.
 */
public final class Webhook implements Listener {
  private static final int TRIES = 3;

  private final URI address;
  private final Fetcher fetcher;
  private final Consumer<Trouble> troubles;

  /** @param troubles told why it could not be told */
  public Webhook(URI address, Fetcher fetcher, Consumer<Trouble> troubles) {
    this.address = address;
    this.fetcher = fetcher;
    this.troubles = troubles;
  }

  @Override
  public String name() {
    return "webhook " + address;
  }

  @Override
  public boolean tell(List<Alert> alerts) {
    String json = "{\"alerts\":[" + String.join(",", alerts.stream().map(AlertJson::of).toList()) + "]}";
    Trouble last = null;
    for (int i = 0; i < TRIES; i++) {
      switch (fetcher.post(address, "application/json", json.getBytes(StandardCharsets.UTF_8))) {
        case Outcome.Done<Integer> done -> {
          return true;
        }
        case Outcome.SetAside<Integer> aside -> last = aside.why();
      }
    }
    if (last != null) {
      troubles.accept(last);
    }
    return false;
  }
}
