package org.whence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Outlet;
import org.whence.model.Role;
import org.whence.read.LabelledArticle;
import org.xml.sax.SAXException;

/** Reads the project's own annotated corpus; its form is described in corpus/README.md. */
final class AnnotatedCorpus {

  private static final List<String> TEST_PART = List.of("en-05.xml", "es-04.xml");

  private AnnotatedCorpus() {}

  /** The articles models are trained on. */
  static List<LabelledArticle> trainingPart(Path folder) throws IOException {
    return read(folder, false);
  }

  /** The articles nothing is trained on or tuned to. */
  static List<LabelledArticle> testPart(Path folder) throws IOException {
    return read(folder, true);
  }

  private static List<LabelledArticle> read(Path folder, boolean test) throws IOException {
    List<LabelledArticle> out = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(f -> f.toString().endsWith(".xml") && TEST_PART.contains(f.getFileName().toString()) == test).sorted().toList();
    }
    for (Path file : files) {
      NodeList articles = parse(file).getElementsByTagName("article");
      for (int i = 0; i < articles.getLength(); i++) {
        out.add(new Entry((Element) articles.item(i)).read());
      }
    }
    return out;
  }

  private static Document parse(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      return builder.parse(file.toFile());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is not well-formed XML: " + e.getMessage() + ". Mend the file and run again.", e);
    }
  }

  /** One article on its way from elements to text and marks. */
  private static final class Entry {
    private final Element element;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, LabelledArticle.Mark> marks = new TreeMap<>();

    Entry(Element element) {
      this.element = element;
    }

    LabelledArticle read() {
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element paragraph) {
          int begin = text.length();
          walk(paragraph);
          blocks.add(new Block(begin, text.length(), role(paragraph.getTagName()), paragraph.getTagName()));
          text.append("\n\n");
        }
      }
      String id = element.getAttribute("id");
      String outlet = element.getAttribute("outlet");
      Language language = new Language(element.getAttribute("lang"));
      ArticleId hash = ArticleId.of(null, outlet, element.getAttribute("date"), text.toString());
      Article article = new Article(hash, id, text.toString(), blocks, language, new Outlet(outlet, null), null, null, null, List.of(), List.of());
      List<LabelledArticle.Mark> withCue = marks.values().stream().filter(m -> !m.cue().isEmpty()).toList();
      return new LabelledArticle(id, article, withCue, true);
    }

    private void walk(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node.getNodeType() == Node.TEXT_NODE) {
          text.append(node.getNodeValue());
        } else if (node instanceof Element inner) {
          int begin = text.length();
          walk(inner);
          mark(inner.getTagName(), begin, text.length());
        }
      }
    }

    private void mark(String tag, int begin, int end) {
      int number = Integer.parseInt(tag.substring(1));
      LabelledArticle.Mark known = marks.getOrDefault(number, new LabelledArticle.Mark(List.of(), List.of(), List.of()));
      int[] range = {begin, end};
      marks.put(number, switch (tag.charAt(0)) {
        case 's' -> new LabelledArticle.Mark(with(known.source(), range), known.cue(), known.content());
        case 'c' -> new LabelledArticle.Mark(known.source(), with(known.cue(), range), known.content());
        case 't' -> new LabelledArticle.Mark(known.source(), known.cue(), with(known.content(), range));
        default -> throw new IllegalArgumentException("element <" + tag + "> of article " + element.getAttribute("id")
            + " is none of s, c, t with a number");
      });
    }

    private static List<int[]> with(List<int[]> ranges, int[] more) {
      List<int[]> out = new ArrayList<>(ranges);
      out.add(more);
      return out;
    }

    private static Role role(String tag) {
      return switch (tag) {
        case "h" -> Role.HEADLINE;
        case "sub" -> Role.SUBHEAD;
        case "cap" -> Role.CAPTION;
        case "by" -> Role.BYLINE;
        case "cr" -> Role.CREDIT;
        case "p" -> Role.BODY;
        default -> throw new IllegalArgumentException("no such kind of paragraph: <" + tag + ">");
      };
    }
  }
}
