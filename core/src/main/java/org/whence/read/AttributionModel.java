package org.whence.read;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.whence.text.Chain;

/**
 * What was learned from annotated articles: one chain that finds cues and sources, and one that, for a cue, finds its source and its content.
 * {@link AttributionTraining} makes it.
 */
public final class AttributionModel {

  private static final int VERSION = 1;

  /**
   * What is added to the score of a beginning before the best whole is looked for, so that a model trained on texts dense with attributions, or
   * sparse, finds as many as there are.
   *
   * @param cue in the first pass; the second drops those without content
   * @param frame to everything but nothing, in the second pass
   * @param source in the second pass, where content was found and no source
   */
  public record Boldness(int cue, int frame, int source) {}

  private final Boldness boldness;
  private final Chain cues;
  private final Chain frames;

  AttributionModel(Boldness boldness, Chain cues, Chain frames) {
    this.boldness = boldness;
    this.cues = cues;
    this.frames = frames;
  }

  private static final class Shipped {
    static final AttributionModel MODEL = load();

    private static AttributionModel load() {
      try (InputStream in = AttributionModel.class.getResourceAsStream("attributions.gz")) {
        if (in == null) {
          throw new IllegalStateException("the resource org/whence/read/attributions.gz is missing: build the project again");
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the resource org/whence/read/attributions.gz", e);
      }
    }
  }

  /** The model that ships, trained on the project's own corpus. */
  public static AttributionModel shipped() {
    return Shipped.MODEL;
  }

  /** A model as {@link #bytes()} gives it. */
  public static AttributionModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
    int version = data.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("a model of version " + version + ", not " + VERSION + ": train it again");
    }
    Boldness boldness = new Boldness(data.readShort(), data.readShort(), data.readShort());
    return new AttributionModel(boldness, Chain.read(data), Chain.read(data));
  }

  /** The model, gzipped. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      data.writeByte(VERSION);
      data.writeShort(boldness.cue());
      data.writeShort(boldness.frame());
      data.writeShort(boldness.source());
      cues.write(data);
      frames.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  Boldness boldness() {
    return boldness;
  }

  Chain cues() {
    return cues;
  }

  Chain frames() {
    return frames;
  }
}
