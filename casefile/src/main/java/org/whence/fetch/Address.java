package org.whence.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.Outcome;
import org.whence.model.Trouble;

/** Addresses of the web as people and servers write them, made whole: http and https alone, no name or password, no fragment. */
public final class Address {
  private static final int LONGEST = 4_000;
  private static final int MOST_PORTS = 65_535;

  private Address() {}

  /** The address of what was written; what may not be fetched is set aside. */
  public static Outcome<URI> of(String written) {
    try {
      return new Outcome.Done<>(whole(written, null));
    } catch (Fault e) {
      return new Outcome.SetAside<>(new Trouble(shown(written), "", String.valueOf(e.getMessage()), e.mend()));
    }
  }

  /** An address, read against the one it stands on where it is relative. */
  static URI whole(String written, @Nullable URI base) throws Fault {
    URI uri;
    try {
      URI given = new URI(escaped(written.strip()));
      uri = base == null ? given : base.resolve(given);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new Fault("not an address of the web", "Give an address that begins with http:// or https://.");
      }
      if (written.length() > LONGEST) {
        throw new Fault("an address of more than " + LONGEST + " characters", "Give the address of one article.");
      }
      String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
      if (authority.indexOf('@') >= 0) {
        throw new Fault("it holds a name or a password, which would be sent and kept", "Give it without them.");
      }
      return new URI(scheme + "://" + place(authority, scheme) + rest(uri));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Fault("not an address", "Check its spelling.");
    }
  }

  private static String rest(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  /** Host and port; the usual port is left out. */
  private static String place(String authority, String scheme) throws Fault {
    int colon = authority.lastIndexOf(':');
    boolean ported = colon > authority.lastIndexOf(']');
    String host = ported ? authority.substring(0, colon) : authority;
    String port = ported ? authority.substring(colon + 1) : "";
    if (!host.startsWith("[")) {
      String name = java.net.URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
      host = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
    if (host.isEmpty() || !host.matches("[a-z0-9._-]+|\\[[0-9A-Fa-f:.]+]") || !port.matches("[0-9]{0,5}")) {
      throw new Fault("it names no host that can be asked", "Check its spelling.");
    }
    if (!port.isEmpty() && (Integer.parseInt(port) == 0 || Integer.parseInt(port) > MOST_PORTS)) {
      throw new Fault("there is no port " + port, "Check its spelling.");
    }
    boolean usual = port.isEmpty() || Integer.parseInt(port) == (scheme.equals("http") ? 80 : 443);
    return usual ? host : host + ":" + Integer.parseInt(port);
  }

  static int port(URI address) {
    return address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("http") ? 80 : 443;
  }

  /** The name or number of the host, without brackets. */
  static String host(URI address) {
    String authority = address.getRawAuthority();
    int colon = authority.lastIndexOf(':');
    String host = colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** What was written, free of a name and password, for messages. */
  static String shown(String written) {
    int from = written.indexOf("//") < 0 ? 0 : written.indexOf("//") + 2;
    int end = from;
    while (end < written.length() && "/?#".indexOf(written.charAt(end)) < 0) {
      end++;
    }
    int at = written.lastIndexOf('@', end - 1);
    String bare = at >= from ? written.substring(0, from) + written.substring(at + 1) : written;
    return bare.length() > 300 ? bare.substring(0, 300) + "…" : bare;
  }

  /** What an address may not hold, written by its bytes; a percent sign that begins no byte too. */
  private static String escaped(String written) {
    StringBuilder out = new StringBuilder();
    int fragment = written.indexOf('#');
    String text = fragment < 0 ? written : written.substring(0, fragment);
    text.codePoints().forEach(c -> {
      boolean odd = c <= ' ' || c >= 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0;
      if (!odd) {
        out.append((char) c);
        return;
      }
      for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
        out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
      }
    });
    for (int at = out.indexOf("%"); at >= 0; at = out.indexOf("%", at + 1)) {
      boolean hex = at + 2 < out.length() && Character.digit(out.charAt(at + 1), 16) >= 0 && Character.digit(out.charAt(at + 2), 16) >= 0;
      if (!hex) {
        out.insert(at + 1, "25");
      }
    }
    return out.toString();
  }
}
