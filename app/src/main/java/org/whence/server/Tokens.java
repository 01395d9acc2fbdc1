package org.whence.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may ask a server that is not for this machine alone. The file has a line for each: name, role (viewer, editor, admin) and the SHA-256 of the
 * token in hexadecimal digits. The tokens themselves stand nowhere: they are 256 random bits, so that their digest cannot be turned back.
 */
public final class Tokens {
  private static final int BYTES = 32;
  private static final int MOST = 1_000;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,60}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final List<Holder> holders;

  /** One who holds a token. */
  record Holder(String name, Role role, byte[] digest) {}

  private Tokens(List<Holder> holders) {
    this.holders = List.copyOf(holders);
  }

  /** Reads a token file; a line that is none is an error that names it. */
  static Tokens read(Path file) throws IOException {
    List<Holder> holders = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      String stated = line.strip();
      if (!stated.isEmpty() && !stated.startsWith("#")) {
        holders.add(holder(stated.split("\\s+"), file, number));
      }
    }
    if (holders.isEmpty() || holders.size() > MOST) {
      throw new IOException(file + ": " + holders.size() + " tokens. Give 1 to " + MOST + "; whence token makes one");
    }
    return new Tokens(holders);
  }

  private static Holder holder(String[] words, Path file, int line) throws IOException {
    if (words.length == 3 && NAME.matcher(words[0]).matches() && DIGEST.matcher(words[2]).matches()) {
      for (Role role : List.of(Role.VIEWER, Role.EDITOR, Role.ADMIN)) {
        if (role.word().equals(words[1].toLowerCase(Locale.ROOT))) {
          return new Holder(words[0], role, HexFormat.of().parseHex(words[2]));
        }
      }
    }
    throw new IOException(file + ", line " + line + ": not a name, a role (viewer, editor, admin) and 64 hexadecimal digits. Make the line with:"
        + " whence token NAME ROLE");
  }

  /** Whose token this is. Every digest is compared, whole, so that the time it takes tells nothing. */
  Optional<Holder> holder(String token) {
    byte[] digest = digest(token);
    Holder found = null;
    for (Holder holder : holders) {
      if (MessageDigest.isEqual(holder.digest(), digest)) {
        found = holder;
      }
    }
    return Optional.ofNullable(found);
  }

  /** A new token: what to hand over, and the line for the file. */
  public record Made(String token, String line) {}

  /** Makes a token for somebody; refuses a name or role that cannot stand in the file. */
  public static Made make(String name, String role) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    String word = role.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches() || !List.of("viewer", "editor", "admin").contains(word)) {
      throw new IllegalArgumentException("a name of letters, digits and . _ @ -, and a role: viewer, editor or admin");
    }
    return new Made(token, name + " " + word + " " + HexFormat.of().formatHex(digest(token)));
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must support SHA-256", e);
    }
  }
}
