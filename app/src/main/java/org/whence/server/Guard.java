package org.whence.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask, and from where. Every request must name the server by a name of its own (so that a foreign name that was turned to this address gets
 * nothing), what changes something must come from the server's own pages or carry a token, and forms carry a secret that no other site can read.
 */
final class Guard {
  /** What every answer says to a browser: nothing from elsewhere, nothing inline, in no frame. */
  static final Map<String, String> HEADERS = Map.of(
      "Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options", "nosniff",
      "Referrer-Policy", "same-origin",
      "Cross-Origin-Opener-Policy", "same-origin",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

  private static final String VISITOR = "visitor";
  private static final String COOKIE = "whence";
  private static final String BEARER = "Bearer ";
  private static final int SESSIONS = 1_000;
  private static final int SESSION_SECONDS = 12 * 3600;
  private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final @Nullable Tokens tokens;
  private final Set<String> names;
  private final Visitor local = new Visitor(System.getProperty("user.name", "analyst"), Role.ADMIN, random());
  private final Buckets asked;
  private final Buckets failed;
  private final Map<String, Session> sessions = new LinkedHashMap<>();

  private record Session(Visitor visitor, long until) {}

  Guard(@Nullable Tokens tokens, Set<String> names, Buckets asked, Buckets failed) {
    this.tokens = tokens;
    this.names = Set.copyOf(names);
    this.asked = asked;
    this.failed = failed;
  }

  /** Sets what every answer says. */
  static void headers(Context at) {
    HEADERS.forEach(at::header);
  }

  /** Refuses what came under a foreign name or from a foreign page. Before anything else is done. */
  void origin(Context at) {
    String host = name(at.header("Host"));
    if (!names.contains(host)) {
      throw Fault.said(421, "wrong-host", "fault.host");
    }
    if (SAFE.contains(at.method())) {
      return;
    }
    String from = at.header("Origin");
    String site = at.header("Sec-Fetch-Site");
    boolean foreign = from != null && !from.equalsIgnoreCase("http://" + at.header("Host")) && !from.equalsIgnoreCase("https://" + at.header("Host"));
    if (foreign || (site != null && !site.equals("same-origin") && !site.equals("none"))) {
      throw Fault.said(403, "foreign-origin", "fault.foreign");
    }
  }

  /** The name without the port, in small letters. */
  private static String name(@Nullable String host) {
    String stated = host == null ? "" : host.strip().toLowerCase(Locale.ROOT);
    int bracket = stated.lastIndexOf(']');
    int colon = stated.lastIndexOf(':');
    return colon > bracket ? stated.substring(0, colon) : stated;
  }

  /** Lets a request on to a route that needs a role, or refuses it. */
  void admit(Context at, Role needed) {
    Visitor visitor = who(at);
    int wait = tokens == null ? 0 : asked.take(visitor == null ? at.ip() : "of " + visitor.name());
    if (wait > 0) {
      throw Fault.tooMany(wait);
    }
    if (needed == Role.ANYBODY) {
      return;
    }
    if (visitor == null) {
      throw Fault.said(401, "no-token", "fault.no_token");
    }
    if (!visitor.role().may(needed)) {
      throw Fault.said(403, "role", "fault.role", visitor.role().word(), needed.word());
    }
  }

  private @Nullable Visitor who(Context at) {
    Visitor visitor = tokens == null ? local : bearer(at).orElseGet(() -> session(at));
    at.attribute(VISITOR, visitor);
    return visitor;
  }

  private Optional<Visitor> bearer(Context at) {
    String stated = at.header("Authorization");
    if (stated == null || !stated.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    return Optional.of(holder(at, stated.substring(BEARER.length()).strip()));
  }

  /** Whose token it is; who guesses has to wait longer and longer. */
  private Visitor holder(Context at, String token) {
    Tokens all = Objects.requireNonNull(tokens);
    Optional<Tokens.Holder> holder = all.holder(token);
    if (holder.isEmpty()) {
      int wait = failed.take(at.ip());
      if (wait > 0) {
        throw Fault.tooMany(wait);
      }
      throw Fault.said(401, "wrong-token", "fault.wrong_token");
    }
    return new Visitor(holder.get().name(), holder.get().role(), "");
  }

  private @Nullable Visitor session(Context at) {
    String id = at.cookie(COOKIE);
    if (id == null) {
      return null;
    }
    synchronized (sessions) {
      Session session = sessions.get(id);
      if (session == null || session.until < System.currentTimeMillis()) {
        sessions.remove(id);
        return null;
      }
      return session.visitor;
    }
  }

  /** Whether who asks must sign in first. */
  boolean wantsSignIn() {
    return tokens != null;
  }

  /** Signs a browser in by a token. */
  void signIn(Context at, String token) {
    Visitor holder = holder(at, token);
    String id = random();
    synchronized (sessions) {
      if (sessions.size() >= SESSIONS) {
        sessions.remove(sessions.keySet().iterator().next());
      }
      sessions.put(id, new Session(new Visitor(holder.name(), holder.role(), random()), System.currentTimeMillis() + SESSION_SECONDS * 1000L));
    }
    Cookie cookie = new Cookie(COOKIE, id);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    cookie.setMaxAge(SESSION_SECONDS);
    cookie.setPath("/");
    cookie.setSecure("https".equals(at.header("X-Forwarded-Proto")));
    at.cookie(cookie);
  }

  void signOut(Context at) {
    String id = at.cookie(COOKIE);
    synchronized (sessions) {
      sessions.remove(id == null ? "" : id);
    }
    at.removeCookie(COOKIE);
  }

  /** Who asks; only after {@link #admit}. */
  static Visitor visitor(Context at) {
    Visitor visitor = at.attribute(VISITOR);
    return visitor == null ? new Visitor("", Role.ANYBODY, "") : visitor;
  }

  /** Refuses a change that a browser's cookie asks for without the secret of the visitor's pages; a program's token needs none. */
  static void change(Context at) {
    if (at.cookie(COOKIE) != null && at.header("Authorization") == null) {
      secret(at, at.header("X-Whence-Form"));
    }
  }

  /** Refuses a form that does not carry the secret of the page it stood on. */
  static void form(Context at) {
    secret(at, at.formParam("form"));
  }

  private static void secret(Context at, @Nullable String given) {
    String secret = visitor(at).secret();
    byte[] wanted = secret.getBytes(StandardCharsets.UTF_8);
    if (secret.isEmpty() || given == null || !MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8))) {
      throw Fault.said(403, "stale-form", "fault.stale_form");
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
