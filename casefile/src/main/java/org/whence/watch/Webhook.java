package org.whence.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
  private final Duration pause;
  private final Consumer<Trouble> troubles;

  /**
   * A webhook at an address.
   *
   * @param pause before a second try; before the third it is twice as long
   * @param troubles told why it could not be told
   */
  public Webhook(URI address, Fetcher fetcher, Duration pause, Consumer<Trouble> troubles) {
    this.address = address;
    this.fetcher = fetcher;
    this.pause = pause;
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
    for (int i = 0; i < TRIES && awaited(pause.multipliedBy(i)); i++) {
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

  private static boolean awaited(Duration wait) {
    try {
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
