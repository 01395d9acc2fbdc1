package org.whence.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** What pages are made of besides their text: style, scripts and fonts, all from the jar. A name holds a mark of its bytes and never changes. */
final class Assets {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final Map<String, String> paths = new LinkedHashMap<>();

  private record Asset(String type, byte[] bytes) {}

  /** @param style the style sheet of the dossier, to which the server adds its own */
  Assets(String style) {
    put("newsreader.woff2", "font/woff2", bytes("newsreader.woff2"));
    put("inter.woff2", "font/woff2", bytes("inter.woff2"));
    put("htmx.js", "text/javascript", bytes(HTMX));
    put("whence.js", "text/javascript", bytes("whence.js"));
    String own = new String(bytes("server.css"), StandardCharsets.UTF_8);
    String whole = style + own.replace("NEWSREADER", path("newsreader.woff2")).replace("INTER", path("inter.woff2"));
    put("whence.css", "text/css", whole.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String name, String type, byte[] bytes) {
    CRC32 mark = new CRC32();
    mark.update(bytes);
    String marked = Long.toHexString(mark.getValue()) + "-" + name;
    byName.put(marked, new Asset(type, bytes));
    paths.put(name, "/assets/" + marked);
  }

  /** Where an asset is found. */
  String path(String name) {
    String path = paths.get(name);
    if (path == null) {
      throw new IllegalArgumentException(name + " is no asset");
    }
    return path;
  }

  void serve(Context at) {
    Asset asset = byName.get(at.pathParam("name"));
    if (asset == null) {
      throw Fault.notThere("fault.asset");
    }
    at.header("Cache-Control", "public, max-age=31536000, immutable").contentType(asset.type()).result(asset.bytes());
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read from the build", e);
    }
  }
}
