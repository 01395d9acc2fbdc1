package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Block;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;

/** One article as the page shows it: its text, the words of attribution marked. */
final class ArticlePage {
  private final Lookup lookup;
  private final Reading reading;
  private final Article article;

  /**
   * A stretch of text.
   *
   * @param look the style class: source, cue, content, or nothing
   * @param number the attribution it belongs to, from 1; 0 where it belongs to none
   */
  record Piece(String words, String look, int number) {}

  /** A block of the article. */
  record Part(String role, boolean news, boolean body, List<Piece> pieces) {}

  ArticlePage(Lookup lookup, Reading reading) {
    this.lookup = lookup;
    this.reading = reading;
    article = reading.article();
  }

  Words words() {
    return lookup.words();
  }

  Phrases phrases() {
    return lookup.phrases();
  }

  String anchor() {
    return "a-" + article.id().value();
  }

  String title() {
    return lookup.title(article.id());
  }

  String byline() {
    return lookup.byline(article.id());
  }

  String language() {
    return article.language().tag();
  }

  /** The file it was read from, without the folder. */
  String input() {
    return InputName.of(article.input()).file();
  }

  /** Where it is found; empty where it is not on this page and has no page of its own. */
  String href() {
    return lookup.frame().links().article(article.id());
  }

  /** Where it is set beside another; empty where nothing sets them so. */
  String compared(ArticlePage other) {
    return lookup.frame().links().compare(other.article.id(), article.id());
  }

  /** Whether it is found on a page of its own. */
  boolean isElsewhere() {
    return href().startsWith("/");
  }

  ReadPage reading() {
    return new ReadPage(lookup, reading);
  }

  String url() {
    String url = article.url();
    return url == null ? "" : Plain.line(url);
  }

  int attributions() {
    return reading.attributions().size();
  }

  List<Part> parts() {
    List<Mark> marks = marks();
    List<Part> out = new ArrayList<>();
    for (Block block : article.blocks()) {
      out.add(new Part(words().word(block.role()), block.role().isNews(), block.role() == Role.BODY, pieces(block, marks)));
    }
    return out;
  }

  private record Mark(Span span, String look, int number) {}

  /** Sources and cues before contents: of two that overlap the first is shown. */
  private List<Mark> marks() {
    List<Mark> out = new ArrayList<>();
    for (Attribution attribution : reading.attributions()) {
      int number = attribution.id().index() + 1;
      attribution.sourceSpans().forEach(span -> out.add(new Mark(span, "source", number)));
      attribution.cue().forEach(span -> out.add(new Mark(span, "cue", number)));
    }
    out.sort((a, b) -> a.span.compareTo(b.span));
    List<Mark> apart = new ArrayList<>();
    int at = 0;
    for (Mark mark : out) {
      if (mark.span.begin() >= at && !mark.span.isEmpty()) {
        apart.add(mark);
        at = mark.span.end();
      }
    }
    return apart;
  }

  private List<Piece> pieces(Block block, List<Mark> marks) {
    List<Piece> out = new ArrayList<>();
    int at = block.begin();
    for (Mark mark : marks) {
      if (mark.span.begin() >= at && mark.span.end() <= block.end()) {
        plain(out, at, mark.span.begin());
        out.add(new Piece(words(mark.span.begin(), mark.span.end()), mark.look, mark.number));
        at = mark.span.end();
      }
    }
    plain(out, at, block.end());
    return out;
  }

  private void plain(List<Piece> out, int begin, int end) {
    if (begin < end) {
      out.add(new Piece(words(begin, end), "", 0));
    }
  }

  private String words(int begin, int end) {
    return Plain.inPlace(article.text().substring(begin, end));
  }
}
