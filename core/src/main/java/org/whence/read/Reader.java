package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Block;
import org.whence.model.Citation;
import org.whence.model.Name;
import org.whence.model.Quote;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.Fold;
import org.whence.text.Sentences;
import org.whence.text.Tag;
import org.whence.text.Tagger;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/**
 * Reads one article, without knowledge of any other: who says what, and how firmly. Rules over word classes and closed lists; attributions are
 * source, cue and content as in PARC and PolNeAR, and may nest.
 */
public final class Reader {

  /** A block is read up to this many characters; beyond it lies no sentence a person wrote. */
  private static final int LONGEST_BLOCK = 100_000;

  /** A sentence is read in parts of as many tokens: no person writes a longer one, and rules hold every cue of one against every other. */
  private static final int LONGEST_SENTENCE = 400;

  private final LearnedReader learned;
  private final boolean acts;

  /** A reader by rules alone: what a dossier rests on, for there every mistake costs an origin. */
  public Reader() {
    this(Merge.RULES, null);
  }

  /** A reader by rules and by the model that ships: finds more of who says what, and errs more often. */
  public static Reader withModel() {
    return new Reader(Merge.BOTH, AttributionModel.shipped());
  }

  /** The same reader, quicker: it leaves out who does what to whom, for which every sentence has to be parsed. */
  public Reader withoutActs() {
    return new Reader(learned, false);
  }

  /** A reader with another model than the one that ships, or with none. */
  public Reader(Merge merge, @Nullable AttributionModel model) {
    this(new LearnedReader(merge, model), true);
  }

  private Reader(LearnedReader learned, boolean acts) {
    this.learned = learned;
    this.acts = acts;
  }

  /** What one article says. Never fails, whatever the text. */
  public Reading read(Article article) {
    List<Span> spans = new ArrayList<>();
    List<Sentence> plain = plainSentences(article, spans);
    List<Name> names = new NameReader(NameModel.shipped(article.language())).read(article, plain);
    List<Sentence> sentences = naming(article, plain, names);
    Times times = TimeReader.read(article, sentences);
    AttributionReader attributions = new AttributionReader(article, learned, sentences, times, names);
    List<Attribution> attributed = attributions.read();
    Places places = new Places(sentences, attributed);
    List<Quote> quotes = QuoteReader.read(article, sentences, attributed);
    List<Statement> statements = new StatementReader(article, sentences, attributed, places, quotes, times, acts ? new Acts(article) : null).read();
    List<Citation> citations = new CitationReader(article, sentences, attributed, places).read();
    return new Reading(
        article,
        spans,
        attributed,
        statements,
        quotes,
        new CheckReader(article, sentences, attributed, places).read(),
        citations,
        CreditReader.read(article),
        OwnReportingReader.read(article, sentences, places, citations),
        names,
        times.mentions());
  }

  /** The sentences of all blocks that are news, knowing the outlets that the article names, and where each stands. */
  static List<Sentence> sentences(Article article, List<Span> spans) {
    List<Sentence> plain = plainSentences(article, spans);
    return naming(article, plain, new NameReader(NameModel.shipped(article.language())).read(article, plain));
  }

  private static List<Sentence> naming(Article article, List<Sentence> plain, List<Name> names) {
    Set<String> outlets = OutletFinder.find(article, plain, names);
    List<Sentence> out = new ArrayList<>(plain);
    out.replaceAll(sentence -> sentence.naming(outlets));
    return out;
  }

  /** The sentences of all blocks that are news, and where each stands. */
  static List<Sentence> plainSentences(Article article, List<Span> spans) {
    LanguagePack pack = LanguagePack.of(article.language());
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      addSentences(article, block, pack, sentences, spans);
    }
    return sentences;
  }

  private static void addSentences(Article article, Block block, LanguagePack pack, List<Sentence> sentences, List<Span> spans) {
    int end = Math.min(block.end(), block.begin() + LONGEST_BLOCK);
    if (!block.role().isNews() && block.role() != Role.SUBHEAD) {
      return;
    }
    Tokens tokens = Tokenizer.tokens(article.text(), block.begin(), end);
    if (tokens.size() == 0) {
      return;
    }
    Tagger tagger = pack.tagger();
    Tag[] tags = tagger == null ? Tagger.untrained(tokens) : tagger.tag(tokens);
    String[] folded = new String[tokens.size()];
    for (int i = 0; i < folded.length; i++) {
      String word = tokens.word(i);
      folded[i] = word.length() > 80 ? "" : Fold.fold(word);
    }
    boolean[] listed = pack.listed(folded);
    boolean[] quoted = Marks.quoted(tokens);
    for (int[] range : Sentences.split(article.text(), tokens, block.begin(), end)) {
      int from = tokens.firstFrom(range[0]);
      int to = tokens.firstFrom(range[1]);
      for (int part = from; part < to; part += LONGEST_SENTENCE) {
        int last = Math.min(to, part + LONGEST_SENTENCE);
        sentences.add(new Sentence(pack, block.role(), tokens, tags, folded, listed, quoted, part, last, Set.of()));
        spans.add(article.span(part == from ? range[0] : tokens.begin(part), last == to ? range[1] : tokens.end(last - 1)));
      }
    }
  }
}
