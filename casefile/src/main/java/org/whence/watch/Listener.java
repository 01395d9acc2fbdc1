package org.whence.watch;

import java.util.List;
import org.whence.model.Alert;

/** Somebody who is told of alerts. */
public interface Listener {

  /** What it is known by from one run to the next. */
  String name();

  /** Tells it; whether it took them. What is not taken is told again in the next round. */
  boolean tell(List<Alert> alerts);
}
