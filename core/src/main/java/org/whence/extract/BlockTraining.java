package org.whence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.model.RawPage;

/** Learns which units of a page are the article's from pages whose article is known. */
public final class BlockTraining {

  /**
   * What is known of a unit's text.
   *
   * @param inside whether it is the article's
   * @param weight how much it counts
   */
  public record Label(boolean inside, float weight) {}

  /** Chosen by cross-validation by host; docs/models.md has what was tried. */
  private static final TreeTraining.Settings SETTINGS = new TreeTraining.Settings(120, 20, 0.12, 1.0, 1.0, 0.4);

  private final List<float[]> rows = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();

  /** Adds the units of a page; a unit for which no label is given is left out. */
  public void add(RawPage page, String group, Function<String, @Nullable Label> known) {
    HtmlPage.lessons(page, (unit, row) -> {
      Label label = known.apply(unit);
      if (label != null) {
        rows.add(row);
        labels.add(label);
        groups.add(group);
      }
    });
  }

  public int size() {
    return rows.size();
  }

  /** An extractor whose model has seen no page of the groups left out. */
  public Extractor without(Function<String, Boolean> leftOut) {
    return new Extractor(train(leftOut));
  }

  /** The model of all pages, in the lines that ship. */
  public List<String> lines() {
    return train(group -> false).lines();
  }

  private Trees train(Function<String, Boolean> leftOut) {
    List<float[]> lessons = new ArrayList<>();
    List<Label> answers = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!leftOut.apply(groups.get(i))) {
        lessons.add(rows.get(i));
        answers.add(labels.get(i));
      }
    }
    float[] label = new float[lessons.size()];
    float[] weight = new float[lessons.size()];
    for (int i = 0; i < label.length; i++) {
      label[i] = answers.get(i).inside() ? 1 : 0;
      weight[i] = answers.get(i).weight();
    }
    return new TreeTraining(lessons, label, weight, SETTINGS).train();
  }
}
