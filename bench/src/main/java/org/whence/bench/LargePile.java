package org.whence.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.model.Role;
import org.whence.read.LabelledArticle;

/**
 * A pile of any number of articles that mean nothing and look like news: words follow each other as in given texts, each story has names and
 * numbers of its own, and of every five articles two carry the text of an earlier one of their story, whole, cut or changed. The first articles of a
 * larger pile are those of a smaller one of the same seed.
 */
final class LargePile {

  private static final int PER_DAY = 200;
  private static final int LONGEST_SENTENCE = 28;

  /** One word in so many is any word at all, so that stories do not share whole phrases. */
  private static final int ANY = 4;

  private static final String[] SYLLABLES = "bra do fen gar hol is ka lor mi nes or pel qui ras sol tam ul ven wor ya zen cro dul eth".split(" ");

  /** The fewest and the most paragraphs of an article. */
  private static final int[] LONG = {6, 13};

  private static final int[] SHORT = {4, 8};

  private final Random random;
  private final int[] paragraphs;
  private final Map<String, List<String>> next = new TreeMap<>();
  private final List<String> begins = new ArrayList<>();
  private final List<String> all = new ArrayList<>();
  private final List<Article> made = new ArrayList<>();

  private LargePile(List<String> texts, long seed, int[] paragraphs) {
    random = new Random(seed);
    this.paragraphs = paragraphs;
    for (String text : texts) {
      learn(text);
    }
  }

  /** The English texts of our own corpus, its test part left out: what a pile is made from. */
  static List<String> texts() throws IOException {
    Path corpus = Path.of(System.getProperty("whence.root", "")).resolve("corpus").resolve("annotated");
    List<String> texts = new ArrayList<>();
    for (LabelledArticle labelled : AnnotatedCorpus.trainingPart(corpus)) {
      if (labelled.article().language().tag().equals("en")) {
        texts.add(labelled.article().text());
      }
    }
    return texts;
  }

  /** A pile of so many articles in the order of time. */
  static List<Article> of(List<String> texts, int size, long seed) {
    return new LargePile(texts, seed, LONG).first(size);
  }

  /** A pile of so many short articles, as agencies send them: about 200 words. */
  static List<Article> ofShort(List<String> texts, int size, long seed) {
    return new LargePile(texts, seed, SHORT).first(size);
  }

  private List<Article> first(int size) {
    while (made.size() < size) {
      story();
    }
    return List.copyOf(made.subList(0, size));
  }

  private void learn(String text) {
    String before = ".";
    for (String word : text.split("\\s+")) {
      boolean begins = before.endsWith(".");
      if (begins) {
        this.begins.add(word);
      } else {
        next.computeIfAbsent(before, k -> new ArrayList<>()).add(word);
      }
      all.add(word);
      before = word;
    }
  }

  private void story() {
    Map<String, String> names = new HashMap<>();
    List<List<String>> told = new ArrayList<>();
    int articles = 1 + random.nextInt(9);
    for (int i = 0; i < articles; i++) {
      List<String> paragraphs = told.isEmpty() || random.nextInt(5) > 1 ? written(names) : carried(told.get(random.nextInt(told.size())), names);
      told.add(paragraphs);
      made.add(article(paragraphs));
    }
  }

  private List<String> written(Map<String, String> names) {
    List<String> paragraphs = new ArrayList<>();
    int count = this.paragraphs[0] + random.nextInt(this.paragraphs[1] - this.paragraphs[0] + 1);
    for (int i = 0; i < count; i++) {
      paragraphs.add(sentence(names) + " " + sentence(names));
    }
    return paragraphs;
  }

  private List<String> carried(List<String> paragraphs, Map<String, String> names) {
    List<String> out = new ArrayList<>(paragraphs);
    switch (random.nextInt(3)) {
      case 0 -> out.set(random.nextInt(out.size()), sentence(names));
      case 1 -> out.subList(Math.max(3, out.size() / 2), out.size()).clear();
      default -> out.add(sentence(names));
    }
    return out;
  }

  private String sentence(Map<String, String> names) {
    StringBuilder out = new StringBuilder();
    String word = begins.get(random.nextInt(begins.size()));
    for (int i = 0; i < LONGEST_SENTENCE; i++) {
      out.append(i == 0 ? "" : " ").append(inStory(word, i, names));
      List<String> following = next.get(word);
      boolean ends = word.endsWith(".") || following == null;
      if (ends && i > 5) {
        break;
      }
      List<String> from = following == null || ends || random.nextInt(ANY) == 0 ? all : following;
      word = from.get(random.nextInt(from.size()));
    }
    String sentence = out.toString();
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  /** A name or number as this story has it. */
  private String inStory(String word, int place, Map<String, String> names) {
    char first = word.charAt(0);
    if (Character.isDigit(first)) {
      return names.computeIfAbsent(word, k -> String.valueOf(2 + random.nextInt(9_000)));
    }
    if (place == 0 || !Character.isUpperCase(first)) {
      return word.endsWith(".") && place < 6 ? word.substring(0, word.length() - 1) : word;
    }
    return names.computeIfAbsent(word, k -> name());
  }

  private String name() {
    StringBuilder out = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      out.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(out.charAt(0)) + out.substring(1);
  }

  private Article article(List<String> paragraphs) {
    StringBuilder text = new StringBuilder(paragraphs.get(0).substring(0, paragraphs.get(0).indexOf('.')));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(0, text.length(), Role.HEADLINE, "made"));
    for (String paragraph : paragraphs) {
      text.append("\n\n");
      blocks.add(new Block(text.length(), text.length() + paragraph.length(), Role.BODY, "made"));
      text.append(paragraph);
    }
    int number = made.size();
    String day = LocalDate.of(2031, 1, 1).plusDays(number / PER_DAY).toString();
    String outlet = "Outlet " + random.nextInt(300);
    ArticleId id = ArticleId.of("https://made.example/" + number, outlet, day, text.toString());
    Moment when = Moment.day(day, LocalDate.parse(day));
    return new Article(
        id, "made " + number, text.toString(), blocks, Language.ENGLISH, new Outlet(outlet, null), null, when, null, List.of(), List.of());
  }
}
