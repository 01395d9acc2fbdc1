package org.whence.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Identity;
import org.whence.model.Node;

/**
 * What a thing is called in every form: a kind and a name in it. Articles, claims, stories, named people and outlets are called the same in every
 * story; all else, unnamed sources first, is called by its story and means nothing outside it.
 *
 * @param kind a plain word
 * @param local ASCII letters, digits, dots and dashes
 */
record Name(String kind, String local) {
  private static final int LONGEST = 120;

  static final String NAMESPACE = "urn:whence:";

  static Name article(ArticleId id) {
    return new Name("article", safe(id.value()));
  }

  static Name claim(String id) {
    return new Name("claim", safe(id));
  }

  static Name story(String id) {
    return new Name("story", safe(id));
  }

  static Name of(Node node, Told told) {
    if (node.kind() == Node.Kind.ARTICLE && node.article() != null) {
      return article(node.article());
    }
    int colon = node.id().indexOf(':');
    String kind = colon < 0 ? "node" : node.id().substring(0, colon);
    return of(kind, node.id().substring(colon + 1), told.party(node.identity()), node.kind(), told);
  }

  /** A party, as the node that stands for it is called. */
  static Name of(Identity party, Told told) {
    int colon = party.id().indexOf(':');
    String kind = colon < 0 ? "party" : party.id().substring(0, colon);
    String local = safe(party.id().substring(colon + 1));
    return new Name(safe(kind), isShared(party.kind()) ? local : safe(told.dossier().story().id()) + "." + local);
  }

  private static Name of(String kind, String local, @Nullable Identity party, Node.Kind node, Told told) {
    boolean same = switch (node) {
      case ARTICLE, OUTLET -> true;
      case SOURCE -> party != null && isShared(party.kind());
      case RELAY, REPORT -> false;
    };
    return new Name(safe(kind), same ? safe(local) : safe(told.dossier().story().id()) + "." + safe(local));
  }

  /** Whether a party is the same in every story: a document is often called by a common word, and an unnamed source is never followed further. */
  static boolean isShared(Identity.Kind kind) {
    return switch (kind) {
      case PERSON, OFFICE, OUTLET -> true;
      case DOCUMENT, UNNAMED, UNSTATED -> false;
    };
  }

  String iri() {
    return NAMESPACE + kind + ":" + local;
  }

  /** {@code kind:local}, where {@code kind} stands for {@code urn:whence:kind:}. */
  String qualified() {
    return kind + ":" + local;
  }

  /** Other characters as their UTF-16 units in hexadecimal digits after a low line, the end of a long name as its digest: no two become one. */
  private static String safe(String name) {
    if (name.length() > LONGEST) {
      return safe(name.substring(0, LONGEST / 2)) + "_" + ArticleId.of(null, null, null, name);
    }
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
      if (plain) {
        out.append(c);
      } else {
        out.append('_').append(String.format(Locale.ROOT, "%04x", (int) c));
      }
    }
    return out.toString();
  }
}
