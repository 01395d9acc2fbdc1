package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.pipeline.Progress;
import org.whence.pipeline.Whence;

class CodecTest {

  private static final Pile SAMPLES = new Whence().trace(Sampled.pages(), 2, Progress.SILENT);

  @Test
  void every_reading_of_the_samples_comes_back_equal() {
    for (Dossier dossier : SAMPLES.dossiers()) {
      for (Reading reading : dossier.readings()) {
        assertThat(Kept.reading(Kept.reading(reading), reading.article())).isEqualTo(reading);
      }
    }
  }

  @Test
  void every_dossier_of_the_samples_comes_back_equal_and_in_the_same_bytes() {
    for (Dossier dossier : SAMPLES.dossiers()) {
      Map<ArticleId, Reading> readings = new TreeMap<>();
      dossier.readings().forEach(reading -> readings.put(reading.article().id(), reading));
      byte[] bytes = Kept.bytes(dossier, id -> readings.get(id).article(), readings);
      Dossier back = Kept.dossier(bytes, id -> readings.get(id).article(), article -> readings.get(article.id()));
      assertThat(back).isEqualTo(dossier);
      assertThat(Kept.bytes(back, id -> readings.get(id).article(), readings)).isEqualTo(bytes);
    }
  }

  @Test
  void a_reading_that_is_not_the_kept_one_is_written_with_the_dossier() {
    Dossier dossier = SAMPLES.dossiers().getFirst();
    Map<ArticleId, Reading> readings = new TreeMap<>();
    dossier.readings().forEach(reading -> readings.put(reading.article().id(), reading.withStatements(java.util.List.of())));
    byte[] bytes = Kept.bytes(dossier, id -> null, readings);
    assertThat(Kept.dossier(bytes, id -> readings.get(id).article(), article -> readings.get(article.id()))).isEqualTo(dossier);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void any_text_comes_back_equal_also_one_that_no_encoding_holds(long seed) {
    Random random = new Random(seed);
    Codec<Words> codec = Codec.of(Words.class);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append((char) random.nextInt(1 << 16));
      }
      Words words = new Words(text.toString(), random.nextBoolean() ? null : "\0", random.nextInt(), random.nextDouble());
      assertThat(codec.value(codec.bytes(words, "\0"), "\0")).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damaged_bytes_are_refused_and_take_no_memory(long seed) {
    Random random = new Random(seed);
    Reading reading = SAMPLES.dossiers().getFirst().readings().getFirst();
    byte[] bytes = Kept.reading(reading);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      try {
        Kept.reading(damaged, reading.article());
      } catch (CaseTrouble e) {
        assertThat(e.kind()).isEqualTo(CaseTrouble.Kind.CACHE);
      }
    }
    assertThatThrownBy(() -> Kept.reading(java.util.Arrays.copyOf(bytes, bytes.length / 2), reading.article())).isInstanceOf(CaseTrouble.class);
  }

  @Test
  void what_is_packed_comes_back() {
    byte[] bytes = new byte[100_000];
    new Random(7).nextBytes(bytes);
    assertThat(Packed.unpack(Packed.pack(bytes))).isEqualTo(bytes);
    assertThat(Packed.unpack(Packed.pack(new byte[0]))).isEmpty();
    assertThatThrownBy(() -> Packed.unpack(new byte[] {1, 2, 3})).isInstanceOf(CaseTrouble.class);
    assertThatThrownBy(() -> Packed.unpack(java.util.Arrays.copyOf(Packed.pack(bytes), 50))).isInstanceOf(CaseTrouble.class);
  }

  record Words(String text, @org.jspecify.annotations.Nullable String other, int number, double share) {}

  @Test
  void the_article_keeps_its_input_out_of_its_digest() {
    Article article = SAMPLES.dossiers().getFirst().readings().getFirst().article();
    assertThat(Articles.digest(Articles.named(article, "other.html"))).isEqualTo(Articles.digest(article));
  }
}
