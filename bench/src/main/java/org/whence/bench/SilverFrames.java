package org.whence.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.bench.Treebank.Tree;
import org.whence.read.LabelledArticle;
import org.whence.read.LabelledArticle.Mark;
import org.whence.read.Reader;
import org.whence.text.WordList;

/**
 * Attributions read off the trees of a treebank: a verb of saying or thinking is the cue, its subject the source, its clause or object the content.
 * They are right where they are and far from all there are, so they teach what belongs to a cue and not what a cue is.
 */
final class SilverFrames {

  /** Sentences put together as one article. */
  private static final int SENTENCES = 20;

  private static final Set<String> CLAUSE =
      Set.of(
          "say", "manner", "tell", "claim", "announce", "report", "show", "think", "know", "feel", "ask", "urge", "warn", "admit", "agree", "respond",
          "write", "mention", "deny", "promise", "decide", "oppose", "praise", "seem", "want");
  private static final Set<String> INFINITIVE = Set.of("want", "promise", "decide", "refuse", "ask", "urge", "seem", "feel");
  private static final Set<String> OBJECT = Set.of("praise", "support", "oppose", "accuse", "deny", "announce", "warn", "mention", "urge", "know",
      "claim", "report");
  private static final Set<String> REASON = Set.of("for", "of", "por");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");
  private static final Set<String> ACCORDING = Set.of("accord", "según", "segun");
  private static final Set<String> LINKS = Set.of("conj", "advcl", "xcomp", "parataxis");

  private final String language;
  private final Map<String, Set<String>> classes = new HashMap<>();

  private SilverFrames(String language) {
    this.language = language;
    for (String[] row : WordList.rows(Reader.class, language + "/verbs.tsv")) {
      for (String entry : row[1].split(" ")) {
        classes.computeIfAbsent(entry.split(":")[0], lemma -> new TreeSet<>()).add(row[0]);
      }
    }
  }

  /** The sentences of a treebank as articles marked in part. */
  static List<LabelledArticle> read(Path file) throws IOException {
    String name = file.getFileName().toString();
    SilverFrames frames = new SilverFrames(name.substring(0, 2));
    List<Tree> trees = Treebank.read(file);
    List<LabelledArticle> out = new ArrayList<>();
    for (int from = 0; from < trees.size(); from += SENTENCES) {
      out.add(frames.article(name + "-" + from, trees.subList(from, Math.min(trees.size(), from + SENTENCES))));
    }
    return out;
  }

  private LabelledArticle article(String name, List<Tree> trees) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    for (Tree tree : trees) {
      int offset = text.length();
      for (int word = 1; word < tree.size(); word++) {
        Mark mark = Set.of("VERB", "AUX").contains(tree.upos()[word]) ? verb(tree, word) : according(tree, word);
        if (mark != null) {
          marks.add(new Mark(moved(mark.source(), offset), moved(mark.cue(), offset), moved(mark.content(), offset)));
        }
      }
      text.append(tree.text()).append("\n\n");
    }
    return new LabelledArticle(name, PlainArticles.of(name, text.toString(), null, null, language), marks, false);
  }

  private static List<int[]> moved(List<int[]> ranges, int by) {
    return ranges.stream().map(range -> new int[] {range[0] + by, range[1] + by}).toList();
  }

  /** "According to X, ...": the phrase that "according" marks is the source, the rest of its clause the content. */
  private static @Nullable Mark according(Tree tree, int word) {
    int source = tree.head()[word];
    int clause = tree.head()[source];
    boolean marks = ACCORDING.contains(tree.lemma()[word]) && (tree.is(word, "case") || tree.is(word, "mark"));
    if (!marks || clause == 0 || !NOMINAL.contains(tree.upos()[source])) {
      return null;
    }
    BitSet cue = tree.phrase(word);
    BitSet who = new BitSet();
    who.set(source);
    List<int[]> content = ranges(tree, tree.phrase(clause, who));
    return content.isEmpty() ? null : new Mark(first(ranges(tree, tree.phrase(source, cue))), first(ranges(tree, cue)), content);
  }

  private @Nullable Mark verb(Tree tree, int verb) {
    Set<String> known = classes.getOrDefault(tree.lemma()[verb], Set.of());
    BitSet content = content(tree, verb, known);
    if (content == null) {
      return null;
    }
    BitSet source = source(tree, verb);
    boolean dropped = language.equals("es") || tree.is(verb, "root") || tree.is(verb, "conj");
    boolean question = source.cardinality() == 1 && tree.text().contains("?") && Set.of("who", "what").contains(tree.lemma()[source.nextSetBit(0)]);
    if (source.isEmpty() && !dropped || question) {
      return null;
    }
    BitSet cue = cue(tree, verb);
    content.andNot(source);
    content.andNot(cue);
    List<int[]> ranges = quoted(tree.text(), ranges(tree, content));
    return ranges.isEmpty() ? null : new Mark(first(ranges(tree, source)), first(ranges(tree, cue)), ranges);
  }

  private static @Nullable BitSet content(Tree tree, int verb, Set<String> known) {
    int clause = tree.child(verb, "ccomp");
    if (clause > 0 && (known.stream().anyMatch(CLAUSE::contains) || known.isEmpty() && tree.child(clause, "mark") > 0)) {
      return tree.phrase(clause);
    }
    int object = tree.child(verb, "obj");
    if (clause == 0 && tree.is(verb, "parataxis") && known.stream().anyMatch(CLAUSE::contains) && object == 0) {
      BitSet frame = new BitSet();
      frame.set(verb);
      return tree.phrase(tree.head()[verb], frame);
    }
    int infinitive = tree.child(verb, "xcomp");
    if (clause == 0 && infinitive > 0 && tree.upos()[infinitive].equals("VERB") && known.stream().anyMatch(INFINITIVE::contains)) {
      return tree.phrase(infinitive);
    }
    boolean passive = tree.child(verb, "nsubj:pass", "aux:pass") > 0;
    if (clause > 0 || object == 0 || passive || known.stream().noneMatch(OBJECT::contains) || !NOMINAL.contains(tree.upos()[object])) {
      return null;
    }
    BitSet content = tree.phrase(object);
    for (int i = object + 1; i < tree.size(); i++) {
      int marker = tree.child(i, "case", "mark");
      if (tree.head()[i] == verb && (tree.is(i, "obl") || tree.is(i, "advcl")) && REASON.contains(tree.lemma()[marker])) {
        content.or(tree.phrase(i));
      }
    }
    return content;
  }

  /** The verb with the auxiliaries and adverbs right before it. */
  private static BitSet cue(Tree tree, int verb) {
    BitSet cue = new BitSet();
    cue.set(verb);
    for (int i = verb - 1; i > 0 && tree.head()[i] == verb && (tree.is(i, "aux") || tree.is(i, "advmod")); i--) {
      cue.set(i);
    }
    return cue;
  }

  /** The subject, that of the verb it hangs on where it has none of its own, or the agent of a passive. */
  private static BitSet source(Tree tree, int verb) {
    int at = verb;
    for (int steps = 0; steps < 3; steps++) {
      int subject = tree.child(at, "nsubj");
      boolean passive = subject > 0 && tree.is(subject, "nsubj:pass");
      if (passive) {
        int agent = tree.child(at, "obl:agent");
        return agent == 0 ? new BitSet() : tree.phrase(agent, without(tree.child(agent, "case")));
      }
      if (subject > 0) {
        return tree.phrase(subject);
      }
      int up = tree.head()[at];
      if (up > 0 && tree.is(at, "acl")) {
        return tree.phrase(up, without(at));
      }
      if (up == 0 || LINKS.stream().noneMatch(link -> tree.is(verbOf(tree, verb, up), link))) {
        return new BitSet();
      }
      at = up;
    }
    return new BitSet();
  }

  /** The word on the way from a verb upwards that hangs on {@code up}. */
  private static int verbOf(Tree tree, int verb, int up) {
    int at = verb;
    while (tree.head()[at] != up) {
      at = tree.head()[at];
    }
    return at;
  }

  private static BitSet without(int word) {
    BitSet one = new BitSet();
    if (word > 0) {
      one.set(word);
    }
    return one;
  }

  private static List<int[]> first(List<int[]> ranges) {
    return ranges.subList(0, Math.min(1, ranges.size()));
  }

  /** Runs of words as ranges of the text, marks at their edges left out. */
  private static List<int[]> ranges(Tree tree, BitSet words) {
    List<int[]> out = new ArrayList<>();
    for (int from = words.nextSetBit(1); from >= 0; from = words.nextSetBit(words.nextClearBit(from))) {
      int begin = from;
      int end = words.nextClearBit(from) - 1;
      while (begin <= end && isMark(tree, begin)) {
        begin++;
      }
      while (end >= begin && (isMark(tree, end) || end == tree.size() - 1 && isStop(tree, end))) {
        end--;
      }
      if (begin <= end) {
        out.add(new int[] {tree.begin()[begin], tree.end()[end]});
      }
    }
    return out;
  }

  private static boolean isMark(Tree tree, int word) {
    return Set.of(",", ";", ":", "-", "--", "\u2014", "\u2013", ".").contains(tree.form()[word]);
  }

  private static boolean isStop(Tree tree, int word) {
    return Set.of(".", "!", "?").contains(tree.form()[word]);
  }

  /** A content between quotation marks takes them in. */
  private static List<int[]> quoted(String text, List<int[]> ranges) {
    List<int[]> out = new ArrayList<>();
    for (int[] range : ranges) {
      int begin = range[0];
      int end = range[1];
      boolean opens = begin > 0 && "\"\u201C\u00AB".indexOf(text.charAt(begin - 1)) >= 0;
      boolean closes = end < text.length() && "\"\u201D\u00BB".indexOf(text.charAt(end)) >= 0;
      out.add(opens && closes ? new int[] {begin - 1, end + 1} : range);
    }
    return out;
  }
}
