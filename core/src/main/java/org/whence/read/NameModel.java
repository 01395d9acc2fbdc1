package org.whence.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.whence.model.Article;
import org.whence.model.Language;
import org.whence.model.Name;
import org.whence.text.Chain;

/** What was learned of the names of one language from texts in which they are marked. {@link NameTraining} makes it. */
public final class NameModel {

  private static final int VERSION = 1;

  private static final Map<String, NameModel> LOADED = new ConcurrentHashMap<>();

  private final int boldness;
  private final Chain chain;

  /** @param boldness what is added to the score of every beginning of a name */
  NameModel(int boldness, Chain chain) {
    this.boldness = boldness;
    this.chain = chain;
  }

  /** The model that ships for a language; that of English where none does. */
  public static NameModel shipped(Language language) {
    String tag = LanguagePack.of(language).tag();
    NameModel known = LOADED.get(tag);
    if (known != null) {
      return known;
    }
    boolean own = NameModel.class.getResource(tag + "/names.gz") != null;
    return LOADED.computeIfAbsent(own ? tag : Language.ENGLISH.tag(), NameModel::load);
  }

  private static NameModel load(String tag) {
    String resource = tag + "/names.gz";
    try (InputStream in = NameModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource org/whence/read/" + resource + " is missing: build the project again");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource org/whence/read/" + resource, e);
    }
  }

  /** A model as {@link #bytes()} gives it. */
  public static NameModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
    int version = data.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("a model of names of version " + version + ", not " + VERSION + ": train it again");
    }
    return new NameModel(data.readShort(), Chain.read(data));
  }

  static NameModel read(byte[] bytes) {
    try {
      return read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model, gzipped. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      data.writeByte(VERSION);
      data.writeShort(boldness);
      chain.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The names of an article, in text order, none inside another. */
  public List<Name> names(Article article) {
    return new NameReader(this).read(article, Reader.plainSentences(article, new ArrayList<>()));
  }

  int boldness() {
    return boldness;
  }

  Chain chain() {
    return chain;
  }
}
