package org.whence.extract;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The registrable host name of an address, told without a network and without the public suffix list. */
final class Addresses {

  /** Labels under a country's name that register names themselves ("co.uk", "com.mx"). */
  private static final Set<String> SECOND = Set.of("co", "com", "org", "net", "gov", "gob", "gouv", "edu", "ac", "or", "ne", "go", "nom", "info");

  /** Hosts under which each name is a publisher of its own. */
  private static final Set<String> SHARED =
      Set.of(
          "blogspot.com", "wordpress.com", "substack.com", "medium.com", "github.io", "tumblr.com", "livejournal.com", "typepad.com", "ghost.io",
          "over-blog.com", "altervista.org", "wixsite.com", "weebly.com", "squarespace.com");

  /** Shorter words stand in many domains; no label of one is longer. */
  private static final int LEAST_LETTERS = 4;

  private static final int MOST_LETTERS = 63;

  private Addresses() {}

  /** Null where the address has no host name. */
  static @Nullable String domain(@Nullable String address) {
    String host = address == null ? null : host(address);
    if (host == null || host.indexOf('.') < 0) {
      return null;
    }
    int last = host.lastIndexOf('.');
    int second = host.lastIndexOf('.', last - 1);
    if (second < 0 || digits(host)) {
      return host;
    }
    String label = host.substring(second + 1, last);
    boolean deep = host.length() - last == 3 && SECOND.contains(label) || SHARED.contains(host.substring(second + 1));
    return deep ? host.substring(host.lastIndexOf('.', second - 1) + 1) : host.substring(second + 1);
  }

  private static @Nullable String host(String address) {
    int begin = address.indexOf("//");
    begin = begin < 0 ? 0 : begin + 2;
    int end = begin;
    while (end < address.length() && "/?#:\\ ".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String host = address.substring(begin, end).toLowerCase(Locale.ROOT);
    int user = host.lastIndexOf('@');
    host = user < 0 ? host : host.substring(user + 1);
    while (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '.' && c != '-' && c != '_') {
        return null;
      }
    }
    return host.isEmpty() || host.startsWith(".") || host.contains("..") ? null : host;
  }

  private static boolean digits(String host) {
    for (int i = 0; i < host.length(); i++) {
      if (Character.isLetter(host.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a longer word of a name stands in a domain, as in "thecrier.example" and "The Olm Crier". */
  static boolean names(String domain, String name) {
    String label = Anchor.letters(domain.substring(0, Math.max(0, domain.indexOf('.'))), MOST_LETTERS);
    for (String word : name.split("[\\s.]+")) {
      String letters = Anchor.letters(word, MOST_LETTERS);
      if (letters.length() >= LEAST_LETTERS && label.contains(letters)) {
        return true;
      }
    }
    return false;
  }
}
