package org.whence.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an article: a hash of what was published, so that the same article given twice, under any file name, is one article and two
 * outlets that carry the same words are two.
 *
 * @param value 16 lower-case hexadecimal digits
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

  /** Digits kept of the SHA-256: 64 bits leave the chance of a clash among a million articles under one in ten million. */
  private static final int DIGITS = 16;

  private static final MessageDigest SHA_256 = looked();

  public ArticleId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an article id must not be blank");
    }
  }

  /** The id of an article by what identifies it; absent parts count as absent, not as empty. */
  public static ArticleId of(@Nullable String url, @Nullable String outlet, @Nullable String published, String text) {
    MessageDigest sha = sha256();
    for (String part : new @Nullable String[] {url, outlet, published, text}) {
      byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
      sha.update((part == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      sha.update(bytes);
    }
    return new ArticleId(HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS));
  }

  private static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      return looked();
    }
  }

  /** A digest by its name, which takes longer than a copy. */
  private static MessageDigest looked() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must support SHA-256", e);
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
