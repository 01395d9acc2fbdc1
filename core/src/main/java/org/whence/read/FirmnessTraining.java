package org.whence.read;

import java.util.List;
import org.whence.text.GaugeTraining;

/** Trains {@link Firmness} from judged texts. */
public final class FirmnessTraining {

  /**
   * A text as readers judged it.
   *
   * @param begin of the event judged; -1 where the whole text is
   * @param end of the event judged; -1 where the whole text is
   * @param weight how much it counts
   */
  public record Judged(String text, int begin, int end, double mark, double weight) {}

  private FirmnessTraining() {}

  public static Firmness train(List<Judged> judged, Firmness.View view, GaugeTraining.Settings settings) {
    List<GaugeTraining.Example> examples = judged.parallelStream().map(one -> example(one, view)).toList();
    return new Firmness(view, GaugeTraining.train(examples, settings));
  }

  private static GaugeTraining.Example example(Judged one, Firmness.View view) {
    return new GaugeTraining.Example(Firmness.rows(view, one.text(), one.begin(), one.end()), (float) one.mark(), (float) one.weight());
  }
}
