package org.whence.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.match.Written.claims;
import static org.whence.match.Written.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.whence.model.Reading;

/** A story may hold thousands of statements. */
class LongStoryTest {

  private static final String[] WHO = {"captain", "pilot", "mayor", "insurer", "diver", "judge", "engineer", "cook", "minister", "widow"};
  private static final String[] DID = {"ignored", "signed", "burned", "praised", "sold", "hid", "painted", "found", "blamed", "repaired"};
  private static final String[] WHAT = {"letter", "lantern", "contract", "engine", "map", "anchor", "report", "warning", "boat", "rope"};
  private static final String[] WHERE = {"Alder", "Lowmark", "Tarn", "Vessa", "Brannock", "Dalva", "Ostrel", "Harl", "Corvin", "Monfar"};

  @Test
  void time_grows_as_the_story_does() {
    claims(story(100));
    long small = nanos(story(250));
    long large = nanos(story(1_000));
    assertThat(large).as("four times the statements, %d against %d ns", large, small).isLessThan(12 * small);
  }

  private static long nanos(List<Reading> story) {
    long start = System.nanoTime();
    claims(story);
    return System.nanoTime() - start;
  }

  private static List<Reading> story(int statements) {
    Random random = new Random(7);
    List<Reading> out = new ArrayList<>();
    for (int i = 0; i < statements / 4; i++) {
      StringBuilder body = new StringBuilder();
      for (int k = 0; k < 4; k++) {
        body.append("The ").append(WHO[random.nextInt(10)]).append(' ').append(DID[random.nextInt(10)]).append(" the ")
            .append(WHAT[random.nextInt(10)]).append(" of ").append(WHERE[random.nextInt(10)]).append(" and of ")
            .append(WHERE[random.nextInt(10)]).append(" on the ferry of pier ").append(random.nextInt(60)).append(". ");
      }
      out.add(Written.reading(english("Coast Wire " + i, "2031-03-04", "Ferry inquiry in Port Alder", body.toString().strip())));
    }
    return out;
  }
}
