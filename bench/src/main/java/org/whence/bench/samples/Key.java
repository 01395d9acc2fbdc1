package org.whence.bench.samples;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a careful reader finds in a folder of samples: its {@code .key.json}, as {@code samples/README.md} explains it. */
record Key(List<Story> stories, List<Labels> articles, List<Lookalike> notDrift, @Nullable List<Position> positions) {

  static final String FILE = ".key.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  record Story(String id, List<String> articles, List<Claim> claims) {}

  record Claim(String id, int originsMin, int originsMax, List<Wording> wordings) {}

  record Wording(String article, String quote, String stance, @Nullable String stage, String certainty) {}

  /** The labels of one article. */
  record Labels(
      String article,
      List<Attribution> attributions,
      List<String> cites,
      List<String> origin,
      boolean ownReporting,
      @Nullable String copyOf,
      List<Drift> drift,
      List<Check> checks) {}

  /** @param resolved whom a pronoun or a left-out subject means; null where the source is named */
  record Attribution(String source, String type, String cue, String commitment, String quote, @Nullable String resolved) {}

  record Drift(String kind, String severity, String versus, String quote) {}

  record Check(String kind, String who, String quote) {}

  /** Two articles that look as if one had drifted from the other, and have not. */
  record Lookalike(List<String> articles, List<Quoted> quotes) {}

  /**
   * Where somebody stands, as one sentence of an article tells it.
   *
   * @param unnamed whether it is known only through people without a name
   * @param date the day or month it was said, or else the day the article appeared; null where neither is known
   * @param may whether a careful reader may leave it out
   */
  record Position(String article, String actor, boolean unnamed, String stand, String proposal, @Nullable String date, String quote, boolean may) {}

  record Quoted(String article, String quote) {}

  static Key of(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(FILE).toFile(), Key.class);
  }
}
