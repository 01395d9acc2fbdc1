package org.whence.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a reader was here before: two times in a cookie of theirs, and nothing on the server. A visit goes on until the reader stays away for a while;
 * what changed since the one before it is news to them.
 */
final class Visits {
  private static final String COOKIE = "visits";

  /** Whoever comes back later than this comes anew. */
  private static final Duration PAUSE = Duration.ofMinutes(30);

  /** A cookie that is younger is as good as a new one. */
  private static final Duration STEP = Duration.ofMinutes(1);

  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  /** Milliseconds at the end of the visit before, 0 where there was none, and of the last page of this one. */
  private static final Pattern TIMES = Pattern.compile("([0-9]{1,14})\\.([0-9]{1,14})");

  private Visits() {}

  /** Notes that who asks is here, and says since when what changed is news to them: null where this is their first visit. */
  static @Nullable Instant since(Context at) {
    long now = Instant.now().toEpochMilli();
    String cookie = at.cookie(COOKIE);
    Matcher times = TIMES.matcher(cookie == null ? "" : cookie);
    long before = 0;
    long last = 0;
    if (times.matches() && Long.parseLong(times.group(2)) <= now) {
      last = Long.parseLong(times.group(2));
      before = Math.min(last, Long.parseLong(times.group(1)));
      before = now - last > PAUSE.toMillis() ? last : before;
    }
    if (now - last >= STEP.toMillis()) {
      keep(at, before, now);
    }
    return before == 0 ? null : Instant.ofEpochMilli(before);
  }

  /** Notes that who asks has seen all that is here now. */
  static void seen(Context at) {
    long now = Instant.now().toEpochMilli();
    keep(at, now, now);
  }

  private static void keep(Context at, long before, long last) {
    Cookie cookie = new Cookie(COOKIE, before + "." + last);
    cookie.setMaxAge(YEAR_SECONDS);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    at.cookie(cookie);
  }
}
