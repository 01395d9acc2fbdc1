package org.whence.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.model.Role;
import org.xml.sax.SAXException;

/**
 * Piles of any size, made by recombining the sentences of our own annotated articles: each story takes its sentences from one of them and its names
 * and numbers from a generator, so two stories share words as two fires do and names only by chance. Same seed, same pile.
 */
final class GrownPile {

  /** Test part of the corpus, which nothing is made from. */
  private static final List<String> KEPT_BACK = List.of("en-05.xml", "es-04.xml");

  private static final String[] OPENINGS = {"B", "D", "F", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Br", "Dr", "Kr", "St", "Tr"};
  private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "al", "er", "in", "or", "un", "ast", "end", "ill", "ong", "urv"};
  private static final String[] ENDS = {"da", "ko", "len", "mar", "nik", "ra", "sen", "tov", "vik", "wick", "dorf", "mouth"};

  /** Articles published on one day. */
  private static final int A_DAY = 100;

  /** Most articles of one story; half of the stories have one. */
  private static final int STORY = 12;

  private record Text(Language language, String title, List<String> sentences) {}

  private final List<Text> texts = new ArrayList<>();
  private final Random random;

  private GrownPile(long seed) {
    random = new Random(seed);
  }

  /** @param corpus folder of annotated articles */
  static List<Article> of(Path corpus, int size, long seed) throws IOException {
    GrownPile pile = new GrownPile(seed);
    pile.read(corpus);
    List<Article> out = new ArrayList<>();
    while (out.size() < size) {
      pile.story(out, size);
    }
    return out;
  }

  private void read(Path corpus) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(corpus)) {
      files = listed.filter(f -> f.toString().endsWith(".xml") && !KEPT_BACK.contains(f.getFileName().toString())).sorted().toList();
    }
    for (Path file : files) {
      NodeList articles;
      try {
        articles = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagName("article");
      } catch (SAXException | ParserConfigurationException e) {
        throw new IOException(file + " is no annotated corpus: " + e.getMessage(), e);
      }
      for (int i = 0; i < articles.getLength(); i++) {
        Element article = (Element) articles.item(i);
        List<String> sentences = new ArrayList<>();
        NodeList paragraphs = article.getElementsByTagName("p");
        for (int p = 0; p < paragraphs.getLength(); p++) {
          sentences.addAll(List.of(paragraphs.item(p).getTextContent().strip().split("(?<=[.!?])\\s+")));
        }
        Language language = article.getAttribute("lang").equals("es") ? Language.SPANISH : Language.ENGLISH;
        texts.add(new Text(language, article.getAttribute("title"), sentences));
      }
    }
  }

  private void story(List<Article> out, int size) {
    Text text = texts.get(random.nextInt(texts.size()));
    Map<String, String> names = new HashMap<>();
    int articles = random.nextBoolean() ? 1 : 1 + random.nextInt(STORY);
    for (int i = 0; i < articles && out.size() < size; i++) {
      LocalDate day = LocalDate.of(2031, 1, 1).plusDays(out.size() / A_DAY);
      StringBuilder body = new StringBuilder();
      for (String sentence : text.sentences) {
        if (body.isEmpty() || random.nextInt(3) > 0) {
          body.append(renamed(sentence, names)).append(' ');
        }
      }
      Text other = texts.get(random.nextInt(texts.size()));
      if (other.language.equals(text.language)) {
        body.append(renamed(other.sentences.get(random.nextInt(other.sentences.size())), new HashMap<>()));
      }
      out.add(article(text.language, "Outlet " + random.nextInt(400), day, renamed(text.title, names), body.toString().strip()));
    }
  }

  /** The words with every name and number of the text replaced by the story's own. */
  private String renamed(String words, Map<String, String> names) {
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (String word : words.split(" ")) {
      String bare = word.replaceAll("[^\\p{L}\\p{N}]", "");
      boolean number = !bare.isEmpty() && Character.isDigit(bare.charAt(0));
      boolean name = !first && bare.length() > 2 && Character.isUpperCase(bare.charAt(0));
      out.append(first ? "" : " ").append(number || name ? word.replace(bare, names.computeIfAbsent(bare, b -> fresh(number))) : word);
      first = false;
    }
    return out.toString();
  }

  private String fresh(boolean number) {
    if (number) {
      return String.valueOf(2 + random.nextInt(random.nextInt(4) == 0 ? 9000 : 90));
    }
    return OPENINGS[random.nextInt(OPENINGS.length)] + MIDDLES[random.nextInt(MIDDLES.length)] + ENDS[random.nextInt(ENDS.length)]
        + (random.nextBoolean() ? ENDS[random.nextInt(ENDS.length)] : "");
  }

  private static Article article(Language language, String outlet, LocalDate day, String title, String body) {
    String text = title + "\n\n" + body;
    List<Block> blocks =
        List.of(new Block(0, title.length(), Role.HEADLINE, "generated"), new Block(title.length() + 2, text.length(), Role.BODY, "generated"));
    ArticleId id = ArticleId.of(null, outlet, day.toString(), text);
    Moment when = Moment.day(day.toString(), day);
    return new Article(id, "generated", text, blocks, language, new Outlet(outlet, null), null, when, null, List.of(), List.of());
  }
}
