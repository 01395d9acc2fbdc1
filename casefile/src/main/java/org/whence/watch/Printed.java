package org.whence.watch;

import java.util.List;
import java.util.function.Consumer;
import org.whence.model.Alert;

/** A listener who reads lines, such as standard output. */
public final class Printed implements Listener {
  private final Consumer<String> line;

  public Printed(Consumer<String> line) {
    this.line = line;
  }

  @Override
  public String name() {
    return "lines";
  }

  @Override
  public boolean tell(List<Alert> alerts) {
    alerts.forEach(alert -> AlertLines.all(alert).forEach(line));
    return true;
  }
}
