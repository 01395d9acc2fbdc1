package org.whence.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive written as it goes; its entries carry no time of their own, so that the same files give the same bytes. */
final class Archive implements Form.Files {
  /** The first day a zip archive can name. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  Archive(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  @Override
  public void put(String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NEVER);
    zip.putNextEntry(entry);
    content.to(new Open(zip));
    zip.closeEntry();
  }

  void finish() throws IOException {
    zip.finish();
  }

  /** The stream of one entry: whoever closes it does not close the archive. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
