package org.whence.lint;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Quote;
import org.whence.model.Span;
import org.whence.text.Plain;

/** Words in quotation marks in the headline that nobody in the text is quoted with, or that are quoted otherwise there. */
final class HeadlineQuote implements LintRule {

  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 60;

  /** So much of the headline's quotation in one of the text makes both the same, changed. */
  private static final double SAME = 0.6;

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    StringBuilder text = new StringBuilder(" ");
    for (Line line : draft.text()) {
      text.append(Plain.form(line.toString())).append(' ');
    }
    for (Line headline : draft.headlines()) {
      for (Span quote : quotes(draft, headline)) {
        String form = Plain.form(draft.words(quote));
        boolean worth = form.split(" ").length >= FEWEST_WORDS && text.length() > 1;
        if (worth && !isTitle(draft.words(quote)) && text.indexOf(" " + form + " ") < 0) {
          report(draft, headline, quote, out);
        }
      }
    }
  }

  /** "Hamlyn at the Pier": a name of a work, every longer word of it with a capital. */
  private static boolean isTitle(String words) {
    for (String word : words.split("[^\\p{L}]+")) {
      if (word.length() >= 4 && !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return !words.equals(words.toUpperCase(java.util.Locale.ROOT));
  }

  private static void report(Manuscript draft, Line headline, Span quote, List<Finding> out) {
    List<String> wanted = words(draft.words(quote));
    Span best = null;
    double most = 0;
    for (Quote other : draft.reading().quotes()) {
      boolean inText = draft.isText(other.span());
      double shared = inText ? inOrder(wanted, words(draft.words(other.span()))) / (double) wanted.size() : 0;
      if (shared > most) {
        most = shared;
        best = other.span();
      }
    }
    if (best != null && most >= SAME) {
      out.add(draft.finding(Fault.HEADLINE_QUOTE_DIFFERS, headline, quote, List.of(best), draft.quoted(quote), draft.quoted(best)));
    } else {
      out.add(draft.finding(Fault.HEADLINE_QUOTE_MISSING, headline, quote, List.of(), draft.quoted(quote)));
    }
  }

  /** What stands in the headline between marks: double ones, or single ones as headlines have them. */
  private static List<Span> quotes(Manuscript draft, Line headline) {
    List<Span> out = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < headline.size(); i++) {
      boolean apart = i == 0 || isSpaceBefore(headline, i) || !headline.tokens().isWord(i - 1);
      boolean opens = apart && isSingle(headline, i) && !isSpaceAfter(headline, i);
      if (open < 0 && opens) {
        open = i;
      } else if (open >= 0 && isSingle(headline, i) && i > open + 1) {
        out.add(headline.span(open + 1, i - 1));
        open = -1;
      }
    }
    for (Quote quote : draft.reading().quotes()) {
      if (headline.span().contains(quote.span()) && !quote.span().isEmpty()) {
        out.add(quote.span());
      }
    }
    return out;
  }

  private static boolean isSingle(Line line, int token) {
    return line.isMark(token, '‘') || line.isMark(token, '’') || line.isMark(token, '\'');
  }

  private static boolean isSpaceBefore(Line line, int token) {
    return line.tokens().end(token - 1) < line.tokens().begin(token);
  }

  private static boolean isSpaceAfter(Line line, int token) {
    return token + 1 >= line.size() || line.tokens().begin(token + 1) > line.tokens().end(token);
  }

  private static List<String> words(String printed) {
    List<String> out = new ArrayList<>();
    for (String word : Plain.form(printed).split(" ")) {
      if (!word.isEmpty() && out.size() < MOST_WORDS) {
        out.add(word);
      }
    }
    return out;
  }

  /** How many words both have in the same order: the longest common subsequence. */
  private static int inOrder(List<String> one, List<String> other) {
    int[] row = new int[other.size() + 1];
    for (String word : one) {
      int corner = 0;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        row[j] = word.equals(other.get(j - 1)) ? corner + 1 : Math.max(row[j], row[j - 1]);
        corner = above;
      }
    }
    return row[other.size()];
  }
}
