package org.whence.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Block;
import org.whence.model.Quote;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.Tag;
import org.whence.text.Tagger;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/** A draft as the rules look at it: its sentences in words, each with its attributions. */
final class Manuscript {

  private static final int LONGEST_FACT = 140;
  private static final int LONGEST_SENTENCE = 20_000;

  private final Reading reading;
  private final Lexicon lexicon;
  private final List<Line> lines;
  private final List<Line> text;
  private final Set<Span> citing = new HashSet<>();
  private final List<Line> headlines;
  private final Map<Span, List<Statement>> statements = new HashMap<>();
  private final Set<String> names;
  private final List<Accusation> accusations;
  private final Map<Span, List<Accusation>> accusationsOf = new HashMap<>();

  Manuscript(Reading reading, Lexicon lexicon) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.lines = lines(reading);
    this.text = lines.stream().filter(Line::isText).toList();
    this.headlines = lines.stream().filter(Line::isHeadline).toList();
    reading.citations().forEach(citation -> citing.add(citation.proof().getLast()));
    for (Statement statement : reading.statements()) {
      statements.computeIfAbsent(statement.sentence(), k -> new ArrayList<>()).add(statement);
    }
    this.names = names(lines, lexicon);
    this.accusations = Accusation.in(this);
    for (Accusation accusation : accusations) {
      accusationsOf.computeIfAbsent(accusation.line().span(), k -> new ArrayList<>()).add(accusation);
    }
  }

  private static List<Line> lines(Reading reading) {
    Article article = reading.article();
    Tagger tagger = Tagger.of(article.language().tag());
    Map<Span, List<Attribution>> bySentence = new HashMap<>();
    for (Attribution attribution : reading.attributions()) {
      bySentence.computeIfAbsent(attribution.sentence(), k -> new ArrayList<>()).add(attribution);
    }
    List<Line> out = new ArrayList<>();
    int block = 0;
    int quote = 0;
    for (Span sentence : reading.sentences()) {
      while (block < article.blocks().size() - 1 && article.blocks().get(block).end() <= sentence.begin()) {
        block++;
      }
      while (quote < reading.quotes().size() && reading.quotes().get(quote).span().end() <= sentence.begin()) {
        quote++;
      }
      Block at = article.blocks().get(block);
      Tokens tokens = Tokenizer.tokens(article.text(), sentence.begin(), Math.min(sentence.end(), sentence.begin() + LONGEST_SENTENCE));
      Tag[] tags = tagger == null ? new Tag[0] : tagger.tag(tokens);
      List<Attribution> here = bySentence.getOrDefault(sentence, List.of());
      out.add(new Line(sentence, at.role(), block, tokens, tags, quoted(tokens, reading.quotes(), quote), here));
    }
    return out;
  }

  private static boolean[] quoted(Tokens tokens, List<Quote> quotes, int from) {
    boolean[] out = new boolean[tokens.size()];
    int quote = from;
    for (int i = 0; i < out.length; i++) {
      while (quote < quotes.size() && quotes.get(quote).span().end() <= tokens.begin(i)) {
        quote++;
      }
      out[i] = quote < quotes.size() && quotes.get(quote).span().begin() <= tokens.begin(i);
    }
    return out;
  }

  /** The last words of names that stand inside a sentence: by them a name is known that opens one. */
  private static Set<String> names(List<Line> lines, Lexicon lexicon) {
    Set<String> out = new HashSet<>();
    for (Line line : lines) {
      if (line.isText()) {
        for (Named name : Named.in(line, lexicon, Set.of())) {
          if (name.first() > 0) {
            out.add(name.key());
          }
        }
      }
    }
    return out;
  }

  /** The persons and organisations a sentence names. */
  List<Named> names(Line line) {
    return Named.in(line, lexicon, names);
  }

  Reading reading() {
    return reading;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The accusations of a sentence. */
  List<Accusation> accusations(Line line) {
    return accusationsOf.getOrDefault(line.span(), List.of());
  }

  List<Line> lines() {
    return lines;
  }

  /** Who is accused of what. */
  List<Accusation> accusations() {
    return accusations;
  }

  List<Line> text() {
    return text;
  }

  List<Line> headlines() {
    return headlines;
  }

  /** The statements of a sentence. */
  List<Statement> statements(Line line) {
    return statements.getOrDefault(line.span(), List.of());
  }

  /** Whether a sentence cites another outlet's report. */
  boolean cites(Line line) {
    return citing.contains(line.span());
  }

  /** Whether a position lies in the text under the headline. */
  boolean isText(Span span) {
    return Line.isText(reading.article().roleAt(span.begin()));
  }

  String words(Span span) {
    return reading.article().words(span);
  }

  /** Words of the draft for a finding: on one line, the end of long ones left out. */
  String fact(Span span) {
    return fact(words(span));
  }

  /** The same of a quotation, without the stop that American typesetting puts inside the marks. */
  String quoted(Span span) {
    String words = fact(span);
    return words.endsWith(".") || words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
  }

  static String fact(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_FACT) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_FACT);
    int end = space > LONGEST_FACT / 2 ? space : LONGEST_FACT;
    return line.substring(0, Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end) + " …";
  }

  Finding finding(Fault fault, Line line, Span words, List<Span> beside, String... facts) {
    return new Finding(fault, line.span(), words, beside, List.of(facts));
  }
}
