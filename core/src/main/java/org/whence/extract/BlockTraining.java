package org.whence.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.model.RawPage;
import org.whence.model.Role;

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

  /** Sentences below the end of a label that show it was cut short; an outlet's closing words are fewer. */
  private static final int LEAST_CUT = 4;

  private final List<float[]> rows = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();

  /** Adds the units of a page; a unit for which no label is given is left out. */
  public void add(RawPage page, String group, Function<String, @Nullable Label> known) {
    List<Lesson> lessons = new ArrayList<>();
    HtmlPage.lessons(page, (unit, row) -> {
      Label label = known.apply(unit.text);
      if (label != null) {
        lessons.add(new Lesson(unit, row, label));
      }
    });
    for (Lesson lesson : cut(lessons)) {
      rows.add(lesson.row());
      labels.add(lesson.label());
      groups.add(group);
    }
  }

  /** A unit with what is measured and known of it. */
  private record Lesson(Unit unit, float[] row, Label label) {
    boolean isSentence() {
      return unit.role == Role.BODY && unit.line().sentence;
    }
  }

  /** The lessons of a page but for those that a label cut short would teach: several sentences in a row below its end, laid out as its last ones. */
  private static List<Lesson> cut(List<Lesson> lessons) {
    Lesson last = null;
    for (Lesson lesson : lessons) {
      last = lesson.label().inside() && lesson.isSentence() ? lesson : last;
    }
    if (last == null) {
      return lessons;
    }
    int end = lessons.indexOf(last);
    List<Lesson> alike = new ArrayList<>();
    for (Lesson lesson : lessons.subList(end + 1, lessons.size())) {
      boolean same = lesson.isSentence() && lesson.unit().box.tag.equals(last.unit().box.tag) && lesson.unit().box.parent == last.unit().box.parent;
      if (same) {
        alike.add(lesson);
      }
    }
    List<Lesson> kept = new ArrayList<>(lessons);
    if (alike.size() >= LEAST_CUT) {
      kept.removeAll(alike);
    }
    return kept;
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
