package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.text.Chain;
import org.whence.text.ChainTraining;
import org.whence.text.ChainTraining.Run;
import org.whence.text.FeatureRows;
import org.whence.text.Tokens;

/**
 * Trains an {@link AttributionModel} on labelled articles. The frames are learned over cues found by models that have not seen the article, so
 * that the second model meets the mistakes it will meet in use. The same articles in the same order give the same bytes.
 */
public final class AttributionTraining {

  private static final int FOLDS = 4;

  /**
   * How to train.
   *
   * @param bits the buckets of either chain, as a power of two
   * @param passes over the articles
   */
  public record Settings(int bits, int passes, float rate, float decay, float dropout, int rounds, AttributionModel.Boldness boldness) {}

  /** How bold the first model is while the second learns from what it finds, wrong findings included. */
  private static final int LEARNING_BOLDNESS = 36;

  private final Settings settings;
  private final List<Lesson> lessons = new ArrayList<>();

  /** One block with what is marked in it. */
  private record Lesson(int article, boolean complete, Passage passage, FeatureRows features, List<Marked> marks) {}

  /** A mark in tokens of its block. */
  private record Marked(List<int[]> source, int[] cue, List<int[]> content) {}

  private AttributionTraining(Settings settings) {
    this.settings = settings;
  }

  public static AttributionModel train(List<LabelledArticle> articles, Settings settings) {
    AttributionTraining training = new AttributionTraining(settings);
    for (int i = 0; i < articles.size(); i++) {
      training.add(articles.get(i), i);
    }
    return training.train();
  }

  private void add(LabelledArticle labelled, int index) {
    List<Sentence> sentences = Reader.sentences(labelled.article(), new ArrayList<>());
    for (List<Sentence> block : LearnedReader.blocks(sentences)) {
      Passage passage = new Passage(block, block.stream().map(CueRules::find).toList());
      lessons.add(new Lesson(index, labelled.complete(), passage, passage.features().compact(), marks(labelled, passage.tokens)));
    }
  }

  private static List<Marked> marks(LabelledArticle labelled, Tokens block) {
    List<Marked> out = new ArrayList<>();
    for (LabelledArticle.Mark mark : labelled.marks()) {
      List<int[]> cue = tokens(mark.cue(), block);
      if (!cue.isEmpty()) {
        out.add(new Marked(tokens(mark.source(), block), cue.get(0), tokens(mark.content(), block)));
      }
    }
    return out;
  }

  /** First and last token of the ranges that lie in the block. */
  private static List<int[]> tokens(List<int[]> ranges, Tokens tokens) {
    List<int[]> out = new ArrayList<>();
    for (int[] range : ranges) {
      int first = tokens.firstFrom(range[0]);
      first = first > 0 && tokens.end(first - 1) > range[0] ? first - 1 : first;
      int last = tokens.firstFrom(range[1]) - 1;
      if (range[0] < tokens.end(tokens.size() - 1) && range[1] > tokens.begin(0) && first <= last && first < tokens.size()) {
        out.add(new int[] {first, last});
      }
    }
    return out;
  }

  private AttributionModel train() {
    List<Run> frames = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Chain cues = ChainTraining.train(cueRuns(fold), cueSettings());
      for (Lesson lesson : lessons) {
        if (lesson.article() % FOLDS == fold) {
          addFrames(lesson, cues, frames);
        }
      }
    }
    Chain cues = ChainTraining.train(cueRuns(-1), cueSettings());
    ChainTraining.Settings s = new ChainTraining.Settings(Frame.LABELS, CueLabels.allowed(Frame.LABELS), settings.bits(), settings.passes(),
        settings.rate(), settings.decay(), settings.dropout(), settings.rounds());
    return new AttributionModel(settings.boldness(), cues, ChainTraining.train(frames, s));
  }

  private ChainTraining.Settings cueSettings() {
    return new ChainTraining.Settings(CueLabels.LABELS, CueLabels.allowed(CueLabels.LABELS), settings.bits(), settings.passes(),
        settings.rate(), settings.decay(), settings.dropout(), settings.rounds());
  }

  private List<Run> cueRuns(int without) {
    List<Run> runs = new ArrayList<>();
    for (Lesson lesson : lessons) {
      if (lesson.complete() && (without < 0 || lesson.article() % FOLDS != without)) {
        runs.add(new Run(null, 0, lesson.features(), cueGold(lesson)));
      }
    }
    return runs;
  }

  private static byte[] cueGold(Lesson lesson) {
    byte[] gold = new byte[lesson.passage().size];
    for (Marked mark : lesson.marks()) {
      for (int[] range : mark.content()) {
        fill(gold, 0, range, CueLabels.CONTENT_BEGIN);
      }
    }
    for (Marked mark : lesson.marks()) {
      for (int[] range : mark.source()) {
        fill(gold, 0, range, CueLabels.SOURCE_BEGIN);
      }
    }
    for (Marked mark : lesson.marks()) {
      fill(gold, 0, mark.cue(), CueLabels.CUE_BEGIN);
    }
    mend(gold);
    return gold;
  }

  private static void fill(byte[] gold, int offset, int[] range, int begin) {
    for (int i = Math.max(range[0], offset); i <= range[1] && i - offset < gold.length; i++) {
      gold[i - offset] = (byte) (i == range[0] || i == offset ? begin : begin + 1);
    }
  }

  /** An inside after something else, where marks overlap, becomes a beginning. */
  private static void mend(byte[] gold) {
    for (int i = 0; i < gold.length; i++) {
      boolean inside = gold[i] > 0 && gold[i] % 2 == 0;
      if (inside && (i == 0 || gold[i - 1] != gold[i] && gold[i - 1] != gold[i] - 1)) {
        gold[i]--;
      }
    }
  }

  private static void addFrames(Lesson lesson, Chain cues, List<Run> frames) {
    int[] labels = LearnedAttributions.labels(cues, lesson.passage(), lesson.features(), LEARNING_BOLDNESS);
    List<int[]> found = lesson.complete() ? LearnedAttributions.cues(labels, lesson.passage()) : List.of();
    for (int[] cue : found) {
      frames.add(frame(lesson, labels, cue, markOf(lesson, cue)));
    }
    for (Marked mark : lesson.marks()) {
      if (found.stream().noneMatch(c -> overlap(c, mark.cue()))) {
        frames.add(frame(lesson, labels, mark.cue(), mark));
      }
    }
  }

  private static @Nullable Marked markOf(Lesson lesson, int[] cue) {
    for (Marked mark : lesson.marks()) {
      if (overlap(mark.cue(), cue)) {
        return mark;
      }
    }
    return null;
  }

  private static boolean overlap(int[] a, int[] b) {
    return a[0] <= b[1] && b[0] <= a[1];
  }

  private static Run frame(Lesson lesson, int[] labels, int[] cue, @Nullable Marked mark) {
    Frame frame = new Frame(lesson.passage(), labels, cue[0], cue[1]);
    byte[] gold = new byte[frame.size()];
    if (mark != null) {
      for (int[] range : mark.content()) {
        fill(gold, frame.first, range, Frame.CONTENT_BEGIN);
      }
      for (int[] range : mark.source()) {
        fill(gold, frame.first, range, Frame.SOURCE_BEGIN);
      }
      for (int i = cue[0]; i <= cue[1]; i++) {
        gold[i - frame.first] = Frame.OTHER;
      }
      mend(gold);
    }
    FeatureRows rows = new FeatureRows(frame.size(), 32);
    return new Run(lesson.features(), frame.first, frame.features(rows).compact(), gold);
  }
}
