package org.whence.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** How the bytes of an answer are packed, and what comes out: never more than the bound. */
final class Coding {
  private static final int LAYERS = 2;

  private Coding() {}

  static byte[] unpacked(byte[] body, @Nullable String contentEncoding, int most) throws Fault {
    List<String> layers = new ArrayList<>();
    for (String name : contentEncoding == null ? new String[0] : contentEncoding.toLowerCase(Locale.ROOT).split(",")) {
      if (!name.isBlank() && !name.strip().equals("identity")) {
        layers.add(name.strip());
      }
    }
    if (layers.size() > LAYERS) {
      throw new Fault("packed " + layers.size() + " times over, as no page is", "Save the page in a browser and give the file.");
    }
    byte[] bytes = body;
    for (String layer : layers.reversed()) {
      bytes = layer(bytes, layer, most);
    }
    return bytes;
  }

  private static byte[] layer(byte[] bytes, String layer, int most) throws Fault {
    if (bytes.length == 0) {
      return bytes;
    }
    try (InputStream in = stream(bytes, layer)) {
      byte[] out = in.readNBytes(most + 1);
      if (out.length > most) {
        throw tooLong(most);
      }
      return out;
    } catch (IOException e) {
      throw new Fault("the page is damaged: it does not unpack (" + layer + ")", "Try again later, or save the page in a browser and give the file.");
    }
  }

  private static InputStream stream(byte[] bytes, String layer) throws IOException, Fault {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    return switch (layer) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      // Some servers leave out the two bytes that RFC 1950 puts before the data.
      case "deflate" -> new InflaterInputStream(in, new Inflater((bytes[0] & 0x0F) != 8));
      default -> throw new Fault("packed in a way that was not asked for", "Save the page in a browser and give the file.");
    };
  }

  static Fault tooLong(int most) {
    return new Fault("more than the limit of " + (most >> 20) + " MiB", "Give the address of one article, or save it and give the file.");
  }
}
