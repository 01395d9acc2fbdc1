package org.whence.export;

import static org.whence.export.Column.number;
import static org.whence.export.Column.text;
import static org.whence.export.Column.truth;

import java.util.List;

/**
 * A table with what each of its columns means; {@link TableRows} fills it. A new table is a constant here, in {@link #ALL}, and its rows there.
 *
 * @param file what its files are called, without their ending
 * @param key the columns that no two rows share
 */
record Table(String file, String description, List<String> key, List<Column> columns) {
  static final Table ARTICLES = of(
      "articles",
      "The articles, one a row.",
      List.of("article_id"),
      text("article_id", "Identity of the article: a hash of what was published."),
      text("story_id", "The story it is of."),
      number("number", "Its place in the story, from 1: the number by which reports call it."),
      text("outlet", "Who published it; empty where nothing shows it."),
      text("domain", "Host name of the outlet."),
      text("headline", "Its headline, or its first words."),
      text("url", "Address."),
      text("published", "ISO 8601, as exact as the article states it."),
      text("published_earliest", "The first instant this can mean, in UTC."),
      text("published_latest", "The last instant this can mean, in UTC."),
      text("language", "BCP 47 tag; und where it could not be told."),
      text("authors", "The byline as printed, with semicolons."),
      number("characters", "Length of the text in Unicode code points; positions in the other tables count them from 0."),
      text("text", "The whole text; empty unless the export was asked for it."));

  static final Table CLAIMS = of(
      "claims",
      "The claims, one a row, with the range of their origins: origins_low is the answer, origins_high what it is at most.",
      List.of("claim_id"),
      text("claim_id", "Identity of the claim: that of its earliest statement."),
      text("story_id", "The story it is of."),
      number("story_number", "Number of the story: reports call the third claim of the first story 1.3."),
      number("claim_number", "Number of the claim in its story."),
      truth("main", "Whether the verdict on the story is about it."),
      text("title", "Its least committed wording, verbatim; empty or cut short where the article was quoted enough."),
      text("article_id", "The article of that wording."),
      number("start", "First code point of that wording."),
      number("end", "One past its last code point."),
      number("articles", "How many of the articles here put it forward. They are not origins."),
      number("origins_low", "THE ANSWER: how many reports or sources the words show to be independent."),
      number("origins_high", "At most: every unstated lineage its own. Never to be given without origins_low."),
      text("origins", "Both in a sentence."),
      text("why", "Why the answer is what it is."),
      text("why_at_most", "Why it could be more; empty where it could not."),
      number("reports_low", "Independent reports, shown."),
      number("reports_high", "Independent reports, at most."),
      number("sources_low", "Independent sources, shown."),
      number("sources_high", "Independent sources, at most."),
      text("bottleneck", "The reports and sources that would all have to be wrong for it to fall, with semicolons."),
      text("not_read", "Reports that bear on it, are cited and were not read, with semicolons: the range rests on less than there is."),
      text("changes", "Kinds of major drift on the way, with semicolons."),
      text("disputed_by", "Who denies it, with semicolons."));

  static final Table MENTIONS = of(
      "mentions",
      "Each wording of each claim, one a row.",
      List.of("claim_id", "statement_id"),
      text("claim_id", "The claim."),
      text("statement_id", "Identity of the wording: article, first and last UTF-16 unit."),
      text("article_id", "Where it stands."),
      number("start", "First code point."),
      number("end", "One past the last code point."),
      text("words", "The words, verbatim; empty or cut short where the article was quoted enough."),
      text("stance", "asserts, attributes, denies or questions. Only the first two are ways by which the claim reached us."),
      text("commitment", "How far the text stands behind it: said, confirmed, alleged ... none is the article's own voice."),
      text("certainty", "What the article gives it, from could_not_verify to stated_as_fact."),
      text("stage", "How far the thing itself has gone; empty where it is none that can be planned."),
      truth("stage_negated", "Whether the stage is denied: has not been agreed."),
      text("behind", "Who the article gives as standing behind it, and through whose report."));

  static final Table EDGES = of(
      "edges",
      "Each step from the reader to a source, one a row. A step that nothing proves is a question.",
      List.of("story_id", "from_id", "to_id", "relation"),
      text("story_id", "The story."),
      text("from_id", "The node nearer the reader."),
      text("from_label", "What it is called."),
      text("to_id", "The node nearer the source."),
      text("to_label", "What it is called."),
      text("relation", "published_by, relays, cites, quotes, copies or may_draw_on."),
      truth("proven", "Whether a sentence shows the step."),
      text("why", "Why it was drawn."),
      text("article_id", "The article of the sentence that proves it."),
      number("start", "First code point of that sentence."),
      number("end", "One past its last code point."),
      text("words", "The sentence; empty or cut short where the article was quoted enough."));

  static final Table SOURCES = of(
      "sources",
      "Who stands behind statements, by story, one a row. An unnamed source means nothing outside its story, and is never to be joined on.",
      List.of("story_id", "source_id"),
      text("story_id", "The story."),
      text("source_id", "Identity: of people, offices and outlets the same in every story, of all else only in this one."),
      text("kind", "person, office, document, outlet, unnamed or unstated."),
      text("name", "The fullest form printed; of an unnamed source the description."),
      text("aliases", "Other forms printed, with semicolons; none of unnamed sources."),
      number("articles", "How many articles of the story have it as a source."),
      number("mentions", "How many sentences do."));

  static final Table CHANGES = of(
      "changes",
      "How wordings changed, one a row.",
      List.of("claim_id", "number"),
      text("claim_id", "The claim."),
      number("number", "Its place among the changes of the claim, from 1."),
      text("kind", "hardened, softened, attribution_dropped, source_upgraded, number_changed, quote_altered ..."),
      text("severity", "major or minor."),
      text("nature", "drift: along a proven relay or in one article. differs: which one changed it cannot be told. development: a new source."),
      text("why", "What changed."),
      text("before_article_id", "The article of the wording it is held against."),
      number("before_start", "First code point of that wording."),
      number("before_end", "One past its last."),
      text("after_article_id", "The article of the wording that changed."),
      number("after_start", "First code point of that wording."),
      number("after_end", "One past its last."));

  static final Table NOTICES = of(
      "notices",
      "What goes with every number: the analyst's corrections, what articles took back, what was not read, what an audit found.",
      List.of("number"),
      number("number", "Its place, from 1."),
      text("story_id", "The story; empty where it is about the whole."),
      text("kind", "analyst, correction, not_read, set_aside or audit."),
      text("text", "What it says."),
      text("article_id", "The article it is about, where it is about a place in one."),
      number("start", "First code point of that place."),
      number("end", "One past its last."),
      text("author", "The analyst who decided it."),
      text("made", "When, in UTC."));

  /** All of them, in their order. */
  static final List<Table> ALL = List.of(ARTICLES, CLAIMS, MENTIONS, EDGES, SOURCES, CHANGES, NOTICES);

  Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  private static Table of(String file, String description, List<String> key, Column... columns) {
    return new Table(file, description, key, List.of(columns));
  }
}
