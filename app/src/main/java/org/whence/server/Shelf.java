package org.whence.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Pages that were made before, by address and mark: one mark, one page. Bounded by its characters; what was not asked for longest goes. */
final class Shelf {
  private final long most;
  private final Map<String, Page> pages = new LinkedHashMap<>(16, 0.75f, true);
  private long held;

  /**
   * A page without its frame.
   *
   * @param story that it is of
   */
  record Page(String story, String title, String fragment) {
    long size() {
      return 200L + title.length() + fragment.length();
    }
  }

  /** @param most characters to keep */
  Shelf(long most) {
    this.most = most;
  }

  /** The page under a key, made where there is none; two who ask at once may both make it. */
  Page page(String key, Supplier<Page> make) {
    synchronized (this) {
      Page kept = pages.get(key);
      if (kept != null) {
        return kept;
      }
    }
    Page made = make.get();
    keep(key, made);
    return made;
  }

  private synchronized void keep(String key, Page page) {
    if (page.size() > most / 4) {
      return;
    }
    Page before = pages.put(key, page);
    held += page.size() - (before == null ? 0 : before.size());
    var eldest = pages.entrySet().iterator();
    while (held > most && eldest.hasNext()) {
      held -= eldest.next().getValue().size();
      eldest.remove();
    }
  }
}
