package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.lint.Finding;
import org.whence.lint.HouseRule;
import org.whence.model.Article;
import org.whence.model.Span;

/** Findings as text for a terminal: place, rule, the sentence with its words marked, what is wrong, how to mend it, what the rule rests on. */
public final class LintView {
  private static final int CONTEXT = 180;
  private static final String INDENT = "    ";

  private final TextView.Setting setting;

  public LintView(TextView.Setting setting) {
    this.setting = setting;
  }

  /** All drafts, each under its name, and the sum. */
  public String render(List<Linted> drafts) {
    Paper paper = new Paper(setting.width(), setting.colour());
    for (Linted draft : drafts) {
      draft(paper, draft);
    }
    paper.line("", Paper.strong(sum(drafts)));
    paper.line("", Paper.quiet("The rules are signs, not judgements: docs/house-rules.md says what each rests on. No finding is no certificate."));
    return paper.text();
  }

  private static String sum(List<Linted> drafts) {
    Map<HouseRule.Level, Integer> counts = Linted.counts(drafts);
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    String in = " in " + Phrases.english(drafts.size(), "draft", "drafts");
    if (all == 0) {
      return "No finding" + in + ".";
    }
    List<String> parts = new ArrayList<>();
    for (HouseRule.Level level : List.of(HouseRule.Level.ERROR, HouseRule.Level.WARNING, HouseRule.Level.NOTE)) {
      int count = counts.getOrDefault(level, 0);
      if (count > 0) {
        parts.add(Phrases.english(count, name(level), name(level) + "s"));
      }
    }
    return Phrases.english(all, "finding", "findings") + in + ": " + String.join(", ", parts) + ".";
  }

  static String name(HouseRule.Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private void draft(Paper paper, Linted draft) {
    String count = draft.findings().isEmpty() ? "no finding" : Phrases.english(draft.findings().size(), "finding", "findings");
    String language = Phrases.ENGLISH.name(draft.article().language());
    paper.line("", Paper.strong(Plain.line(draft.page().input())), Paper.quiet("· " + language + " · " + count));
    paper.blank();
    Places places = draft.places();
    for (Finding finding : draft.findings()) {
      finding(paper, draft, places, finding);
      paper.blank();
    }
  }

  private static void finding(Paper paper, Linted draft, Places places, Finding finding) {
    HouseRule rule = finding.rule();
    HouseRule.Level level = rule.level();
    Paper.Run weight = level == HouseRule.Level.NOTE ? Paper.quiet(name(level)) : Paper.alert(name(level));
    String where = place(places.of(finding.words())) + draft.block(finding.words());
    paper.line("  ", "  ", Paper.strong(where + " ·"), weight, Paper.accent(rule.id()), Paper.plain(rule.title()));
    paper.line(INDENT, INDENT, sentence(draft.article(), finding).toArray(Paper.Run[]::new));
    paper.line(INDENT, INDENT, Paper.plain(Plain.line(finding.message())));
    for (Span span : finding.beside()) {
      if (!finding.sentence().contains(span)) {
        String words = "“" + Plain.cut(Plain.line(draft.article().words(span)), CONTEXT) + "”";
        paper.line(INDENT, INDENT, Paper.quiet("See " + place(places.of(span)) + draft.block(span) + ": " + words));
      }
    }
    paper.line(INDENT, INDENT, Paper.plain("Mend: " + finding.fault().mend()));
    paper.line(INDENT, INDENT, Paper.quiet("Rests on: " + rule.restsOn() + "."));
  }

  private static String place(Places.@Nullable Place place) {
    return place == null ? "" : place.line() + ":" + place.column() + " · ";
  }

  /** The sentence with the words in brackets; of a long one what stands around them. */
  private static List<Paper.Run> sentence(Article article, Finding finding) {
    Span words = Linted.inside(finding);
    if (words == null) {
      return List.of(Paper.plain("“" + Plain.cut(Plain.line(article.words(finding.sentence())), CONTEXT * 2) + "”"));
    }
    String before = Plain.line(article.text().substring(finding.sentence().begin(), words.begin()));
    String after = Plain.line(article.text().substring(words.end(), finding.sentence().end()));
    boolean glued = !after.isEmpty() && !Character.isWhitespace(article.text().charAt(words.end()));
    boolean joined = !before.isEmpty() && !Character.isWhitespace(article.text().charAt(words.begin() - 1));
    String tail = Plain.cut(after, CONTEXT);
    int cut = glued ? firstSpace(tail) : 0;
    String head = "“" + tail(before);
    int lead = joined || before.isEmpty() ? head.lastIndexOf(' ') + 1 : head.length();
    String marked = head.substring(lead) + "[" + Plain.line(article.words(words)) + "]" + tail.substring(0, cut);
    boolean ends = cut == tail.length();
    return List.of(Paper.plain(head.substring(0, lead)), Paper.alert(marked + (ends ? "”" : "")), Paper.plain(ends ? "" : tail.substring(cut) + "”"));
  }

  private static int firstSpace(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words.length() : space;
  }

  private static String tail(String words) {
    if (words.length() <= CONTEXT) {
      return words;
    }
    int space = words.indexOf(' ', words.length() - CONTEXT);
    return space < 0 ? words : "…" + words.substring(space);
  }
}
