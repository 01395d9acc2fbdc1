package org.whence.page;

import java.util.Arrays;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.RawPage;
import org.whence.model.Span;

/**
 * Says where in a file a stretch of an article's text stands. Plain text is its file, line ends aside; of markup the visible characters are laid
 * beside the article's, block by block, white space left out on both sides.
 */
final class Places {

  /**
   * Line and column as an editor counts them: from 1, columns in Unicode code points.
   *
   * @param endColumn of the place after the last character
   */
  record Place(int line, int column, int endLine, int endColumn) {}

  private final String given;
  private final int[] lineStarts;
  private final Dense article;
  private final Dense file;

  /** For each block where it begins among the dense characters of the file; -1 where it does not stand there. */
  private final int[] blocks;

  private final Article text;

  Places(RawPage page, Article article) {
    this.text = article;
    this.given = page.content();
    this.lineStarts = lineStarts(given);
    this.article = Dense.text(article.text());
    this.file = page.form() == RawPage.Form.HTML ? Dense.markup(given) : Dense.text(given);
    this.blocks = blocks();
  }

  private int[] blocks() {
    int[] out = new int[text.blocks().size()];
    int after = 0;
    for (int i = 0; i < out.length; i++) {
      Block block = text.blocks().get(i);
      int from = article.index(block.begin());
      int to = article.index(block.end());
      int at = file.find(article, from, to, after);
      out[i] = at >= 0 ? at : file.find(article, from, to, 0);
      after = at >= 0 ? at + to - from : after;
    }
    return out;
  }

  /** Where a span stands; null where the file does not hold its characters in a row. */
  @Nullable Place of(Span span) {
    for (int i = 0; i < blocks.length; i++) {
      Block block = text.blocks().get(i);
      if (block.begin() <= span.begin() && span.end() <= block.end() && blocks[i] >= 0) {
        int first = blocks[i] + article.index(span.begin()) - article.index(block.begin());
        int last = blocks[i] + article.index(span.end()) - article.index(block.begin()) - 1;
        return last < first ? null : place(file.begin(first), file.end(last));
      }
    }
    return null;
  }

  private Place place(int begin, int end) {
    int first = line(begin);
    int last = line(Math.max(begin, end - 1));
    return new Place(first + 1, column(first, begin), last + 1, column(last, end));
  }

  private int line(int position) {
    int found = Arrays.binarySearch(lineStarts, position);
    return found >= 0 ? found : -found - 2;
  }

  private int column(int line, int position) {
    return given.codePointCount(lineStarts[line], position) + 1;
  }

  /** Where lines begin: after a line feed, a carriage return, or both. */
  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (ends) {
        starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The characters of a text that are no white space, each with its place. */
  private static final class Dense {
    private final StringBuilder characters = new StringBuilder();
    private int[] begins = new int[256];
    private int[] ends = new int[256];

    static Dense text(String text) {
      Dense out = new Dense();
      for (int i = 0; i < text.length(); i++) {
        out.add(text.charAt(i), i, i + 1);
      }
      return out;
    }

    /** The visible characters of markup: tags, comments, scripts and styles left out, references resolved. */
    static Dense markup(String html) {
      Dense out = new Dense();
      int i = 0;
      while (i < html.length()) {
        char c = html.charAt(i);
        if (c == '<') {
          i = tagEnd(html, i);
        } else if (c == '&') {
          i = out.reference(html, i);
        } else {
          out.add(c, i, i + 1);
          i++;
        }
      }
      return out;
    }

    private static int tagEnd(String html, int from) {
      for (String[] pair : new String[][] {{"<!--", "-->"}, {"<script", "</script"}, {"<style", "</style"}}) {
        if (html.regionMatches(true, from, pair[0], 0, pair[0].length())) {
          int end = indexOf(html, pair[1], from);
          return pair[1].equals("-->") ? end + 3 : after(html, end);
        }
      }
      boolean tag = from + 1 < html.length() && (Character.isLetter(html.charAt(from + 1)) || "/!?".indexOf(html.charAt(from + 1)) >= 0);
      return tag ? after(html, from) : from + 1;
    }

    private static int after(String html, int from) {
      int end = html.indexOf('>', Math.min(from, html.length()));
      return end < 0 ? html.length() : end + 1;
    }

    private static int indexOf(String html, String wanted, int from) {
      for (int at = html.indexOf(wanted.charAt(0), from + 1); at >= 0; at = html.indexOf(wanted.charAt(0), at + 1)) {
        if (html.regionMatches(true, at, wanted, 0, wanted.length())) {
          return at;
        }
      }
      return html.length();
    }

    private int reference(String html, int from) {
      int end = html.indexOf(';', from);
      if (end < 0 || end - from > 12) {
        add('&', from, from + 1);
        return from + 1;
      }
      String resolved = Parser.unescapeEntities(html.substring(from, end + 1), false);
      for (int i = 0; i < resolved.length(); i++) {
        add(resolved.charAt(i), from, end + 1);
      }
      return end + 1;
    }

    private void add(char c, int begin, int end) {
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
      if (blank) {
        return;
      }
      int at = characters.length();
      if (at == begins.length) {
        begins = Arrays.copyOf(begins, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      begins[at] = begin;
      ends[at] = end;
      characters.append(c);
    }

    /** The number of dense characters before a position of the text. */
    int index(int position) {
      int found = Arrays.binarySearch(begins, 0, characters.length(), position);
      return found >= 0 ? found : -found - 1;
    }

    int begin(int index) {
      return begins[index];
    }

    int end(int index) {
      return ends[index];
    }

    int find(Dense other, int from, int to, int after) {
      return from == to ? -1 : characters.indexOf(other.characters.substring(from, to), after);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d characters", characters.length());
    }
  }
}
