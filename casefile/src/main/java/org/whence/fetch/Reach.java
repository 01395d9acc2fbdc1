package org.whence.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses lie in the open internet. All others stand inside a machine or a network, where a stranger's link has no business. */
final class Reach {
  /** Blocks of IPv4 that are not open: address and length of prefix. RFC 6890 with its updates, and the metadata server of one cloud. */
  private static final String[] CLOSED_4 = {
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"
  };

  /** Of IPv6 only 2000::/3 is given out; these parts of it are not open, or carry an IPv4 address inside that nobody would check. */
  private static final String[] CLOSED_6 = {"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"};

  private static final Block[] BLOCKS_4 = Arrays.stream(CLOSED_4).map(Block::of).toArray(Block[]::new);
  private static final Block[] BLOCKS_6 = Arrays.stream(CLOSED_6).map(Block::of).toArray(Block[]::new);
  private static final Block GIVEN_OUT = Block.of("2000::/3");

  /** IPv4 behind a translator (RFC 6052): as open as the address inside. */
  private static final Block TRANSLATED = Block.of("64:ff9b::/96");

  private Reach() {}

  /** A block of addresses. */
  private record Block(byte[] prefix, int bits) {
    static Block of(String written) {
      int slash = written.indexOf('/');
      try {
        return new Block(InetAddress.getByName(written.substring(0, slash)).getAddress(), Integer.parseInt(written.substring(slash + 1)));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(written, e);
      }
    }

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  static boolean isOpen(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address || bytes.length == 4) {
      return isOpen4(bytes);
    }
    if (TRANSLATED.holds(bytes)) {
      return isOpen4(Arrays.copyOfRange(bytes, 12, 16));
    }
    return GIVEN_OUT.holds(bytes) && Arrays.stream(BLOCKS_6).noneMatch(block -> block.holds(bytes));
  }

  private static boolean isOpen4(byte[] bytes) {
    return Arrays.stream(BLOCKS_4).noneMatch(block -> block.holds(bytes));
  }
}
