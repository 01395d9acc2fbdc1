package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Block;
import org.whence.model.Fact;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Utterance;

/** Writes one article with its attributions marked: {1 source} {1: cue} in the text, and the list of them below. */
final class TextArticle {
  private final Paper paper;
  private final Reading reading;
  private final Article article;
  private final List<Mark> marks;

  TextArticle(Paper paper, Reading reading) {
    this.paper = paper;
    this.reading = reading;
    article = reading.article();
    marks = marks(reading);
  }

  void write() {
    String outlet = article.outlet() == null ? Phrases.ENGLISH.outletUnknown() : Plain.line(article.outlet().name());
    paper.line("", Paper.quiet(String.join(" · ", Plain.line(article.input()), outlet, Phrases.ENGLISH.day(article.published()),
        Phrases.ENGLISH.name(article.language()))));
    facts();
    for (Block block : article.blocks()) {
      paper.blank();
      block(block);
    }
    attributions();
  }

  /** Where the facts of the first line were read, and how sure that makes them. */
  private void facts() {
    List<String> parts = new ArrayList<>();
    for (Fact fact : article.facts()) {
      String sure = fact.sure().isPresent() ? " (" + Math.round(100 * fact.sure().getAsDouble()) + " of 100 right)" : "";
      parts.add(word(fact.of()) + " from " + word(fact.from()) + sure + (fact.isGuess() ? ", a guess" : ""));
    }
    if (!parts.isEmpty()) {
      paper.line("", Paper.quiet("Read: " + String.join("; ", parts) + "."));
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Writes the attributions alone. */
  void attributions() {
    paper.heading("Attributions", Phrases.english(reading.attributions().size(), "found", "found"));
    for (Attribution attribution : reading.attributions()) {
      attribution(attribution);
    }
  }

  private void block(Block block) {
    String role = Words.ENGLISH.word(block.role());
    List<Paper.Run> runs = new ArrayList<>();
    if (!role.equals("body")) {
      runs.add(Paper.quiet("[" + role + "]"));
    }
    int at = block.begin();
    for (Mark mark : marks(block)) {
      int from = wordStart(mark.span.begin(), at);
      int to = wordEnd(mark.span.end(), block.end());
      runs.add(run(at, from, block));
      String words = text(from, mark.span.begin()) + "[" + mark.sign + " " + text(mark.span.begin(), mark.span.end()) + "]" + text(mark.span.end(),
          to);
      runs.add(mark.cue ? Paper.alert(words) : Paper.accent(words));
      at = to;
    }
    runs.add(run(at, block.end(), block));
    paper.line("  ", runs.toArray(Paper.Run[]::new));
  }

  /** Quotation marks and the like before a mark stay with it, and so does punctuation after it. */
  private int wordStart(int begin, int from) {
    int at = begin;
    while (at > from && !Character.isWhitespace(article.text().charAt(at - 1)) && !Character.isLetterOrDigit(article.text().charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private int wordEnd(int end, int to) {
    int at = end;
    while (at < to && !Character.isWhitespace(article.text().charAt(at)) && !Character.isLetterOrDigit(article.text().charAt(at))) {
      at++;
    }
    return at;
  }

  private String text(int begin, int end) {
    return Plain.line(article.text().substring(begin, end));
  }

  private Paper.Run run(int begin, int end, Block block) {
    String words = text(begin, Math.max(begin, end));
    return block.role().isNews() ? Paper.plain(words) : Paper.quiet(words);
  }

  private record Mark(Span span, String sign, boolean cue) {}

  /** The sources and cues of an article in order: sorted once, since an article may have tens of thousands of blocks. */
  private static List<Mark> marks(Reading reading) {
    List<Mark> out = new ArrayList<>();
    for (Attribution attribution : reading.attributions()) {
      String number = (attribution.id().index() + 1) + "";
      attribution.sourceSpans().forEach(span -> out.add(new Mark(span, "source " + number + ":", false)));
      attribution.cue().forEach(span -> out.add(new Mark(span, "cue " + number + ":", true)));
    }
    out.sort((a, b) -> a.span.compareTo(b.span));
    return out;
  }

  /** Those that lie in a block, without overlap. */
  private List<Mark> marks(Block block) {
    List<Mark> apart = new ArrayList<>();
    int at = block.begin();
    for (int i = firstFrom(at); i < marks.size() && marks.get(i).span.begin() < block.end(); i++) {
      Mark mark = marks.get(i);
      if (mark.span.begin() >= at && mark.span.end() <= block.end() && !mark.span.isEmpty()) {
        apart.add(mark);
        at = mark.span.end();
      }
    }
    return apart;
  }

  private int firstFrom(int position) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).span.begin() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void attribution(Attribution attribution) {
    String lead = String.format("%3d. ", attribution.id().index() + 1);
    String via = attribution.via() == null ? "" : "through " + Plain.line(attribution.via());
    String content = attribution.content().isEmpty() ? "puts nothing forward" : "“" + words(attribution.content()) + "”";
    String kind = "(" + Phrases.ENGLISH.kind(attribution.source()) + ")";
    paper.line(lead, Paper.strong(Plain.line(attribution.source().name())), Paper.quiet(kind), Paper.quiet(via),
        Paper.plain(Phrases.ENGLISH.word(attribution.commitment()) + circumstances(attribution.utterance()) + ":"), Paper.plain(content));
  }

  /** When, where and to whom it was said, in the article's own words: " (Tuesday; at a rally; to reporters)". */
  private String circumstances(Utterance utterance) {
    List<String> out = new ArrayList<>();
    if (utterance.when() != null) {
      out.add(words(List.of(utterance.when().span())));
    }
    if (utterance.where() != null) {
      out.add(words(List.of(utterance.where())));
    }
    if (utterance.addressee() != null) {
      out.add("to " + words(List.of(utterance.addressee())));
    }
    return out.isEmpty() ? "" : " (" + String.join("; ", out) + ")";
  }

  private String words(List<Span> spans) {
    return String.join(" … ", spans.stream().map(span -> Plain.line(article.words(span))).toList());
  }
}
