package org.whence.read;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Role;
import org.whence.text.FeatureRows;
import org.whence.text.Gauge;

/** How firmly a text puts something forward, as a number learned from the judgements of readers. {@link FirmnessTraining} makes it. */
public final class Firmness {

  /** What of a text is looked at. */
  public enum View {
    /** The words alone, in no order: what a reader must beat. */
    WORDS,
    /** How sure the whole sounds. */
    SENTENCE,
    /** Whether an event happened. */
    EVENT
  }

  private final View view;
  private final Gauge gauge;

  Firmness(View view, Gauge gauge) {
    this.view = view;
    this.gauge = gauge;
  }

  /** As {@link #bytes()} gives it. */
  public static Firmness read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
    int view = data.readUnsignedByte();
    if (view >= View.values().length) {
      throw new IOException("not a model of this version: train it again");
    }
    return new Firmness(View.values()[view], Gauge.read(data));
  }

  /** The model, gzipped. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      data.writeByte(view.ordinal());
      gauge.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The judgement of a text, and of the event between two positions where the view is of one. */
  public double of(String text, int begin, int end) {
    return gauge.score(rows(view, text, begin, end), 0);
  }

  /** One row of features. */
  static FeatureRows rows(View view, String text, int begin, int end) {
    FeatureRows rows = new FeatureRows(1, 256);
    List<Sentence> sentences = sentences(text);
    for (Sentence s : sentences) {
      switch (view) {
        case WORDS -> words(s, begin, end, rows);
        case SENTENCE -> SentenceFeatures.add(s, rows);
        case EVENT -> event(s, begin, end, rows);
      }
    }
    rows.add(0, 0);
    rows.endRow();
    return rows;
  }

  private static List<Sentence> sentences(String text) {
    List<Block> blocks = List.of(new Block(0, text.length(), Role.BODY, "text"));
    ArticleId id = ArticleId.of(null, null, null, text);
    Article article = new Article(id, "text", text, blocks, new Language("en"), null, null, null, null, List.of(), List.of());
    return Reader.plainSentences(article, new ArrayList<>());
  }

  private static void words(Sentence s, int begin, int end, FeatureRows rows) {
    for (int i = s.from(); i < s.to(); i++) {
      rows.add(1, s.folded()[i].hashCode());
      if (s.begin(i) >= begin && s.end(i) <= end) {
        rows.add(2, s.folded()[i].hashCode());
      }
    }
  }

  private static void event(Sentence s, int begin, int end, FeatureRows rows) {
    int first = Math.max(s.from(), s.tokens().firstFrom(begin));
    int last = Math.min(s.to(), s.tokens().firstFrom(end)) - 1;
    if (s.begin() <= begin && begin < s.end()) {
      EventFeatures.add(s, Math.min(first, s.to() - 1), Math.max(Math.min(first, s.to() - 1), last), rows);
    } else {
      for (int i = s.from(); i < s.to(); i++) {
        rows.add(220, s.folded()[i].hashCode());
      }
    }
  }
}
