package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Audit;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;
import org.whence.model.Trouble;

/** A pile as text for a terminal: for each story the verdict first, then what a fact-checker asks next. */
public final class TextView {
  /**
   * How the text is set.
   *
   * @param width columns, kept to between {@link #NARROWEST} and {@link #WIDEST}
   * @param colour whether ANSI codes may be written; nothing is said by colour alone
   * @param all whether long lists are shown whole
   */
  public record Setting(int width, boolean colour, boolean all) {
    public static final int NARROWEST = 60;
    public static final int WIDEST = 110;
    public static final int DEFAULT_WIDTH = 100;

    public Setting {
      width = Math.clamp(width, NARROWEST, WIDEST);
    }
  }

  private final Setting setting;

  public TextView(Setting setting) {
    this.setting = setting;
  }

  /** The whole pile. */
  public String render(Pile pile) {
    return render(pile, null);
  }

  /** The whole pile, with what people found who judged a sample of it; null where nobody did. */
  public String render(Pile pile, @Nullable Audit audit) {
    Paper paper = new Paper(setting.width(), setting.colour());
    overview(paper, pile);
    int number = 0;
    Along along = new Along(pile);
    for (Dossier dossier : pile.dossiers()) {
      number++;
      TextStory story = new TextStory(paper, new Lookup(dossier, number), along.of(dossier), setting.all());
      story.write(pile.dossiers().size() == 1 ? "" : "Story " + number + ": ");
    }
    inputs(paper, pile);
    paper.blank();
    if (audit != null) {
      AuditView.lines(audit, Words.ENGLISH).forEach(line -> paper.line("", "  ", Paper.plain(line)));
    }
    paper.line("", Paper.quiet(Phrases.ENGLISH.countsOnly() + " It has read " + read(pile) + " and nothing else."));
    return paper.text();
  }

  /** One story, claim or article of a pile. */
  public String render(Part part) {
    Paper paper = new Paper(setting.width(), setting.colour());
    Lookup lookup = new Lookup(part.dossier(), part.story());
    switch (part) {
      case Part.OfStory story -> {
        List<Along.Neighbour> along = new Along(story.pile(), Frame.PLAIN).of(story.dossier());
        new TextStory(paper, lookup, along, true).write("Story " + story.story() + ": ");
      }
      case Part.OfClaim claim -> new TextPart(paper, lookup).write(claim.claim());
      case Part.OfArticle article -> new TextPart(paper, lookup).write(article.reading());
    }
    paper.blank();
    paper.line("", Paper.quiet(Phrases.ENGLISH.countsOnly()));
    return paper.text();
  }

  /** Why a claim stands on as many origins as it does. */
  public String why(Part.OfClaim part) {
    Paper paper = new Paper(setting.width(), setting.colour());
    new TextWhy(paper, new Lookup(part.dossier(), part.story())).write(part.claim());
    paper.blank();
    paper.line("", Paper.quiet(Phrases.ENGLISH.countsOnly()));
    return paper.text();
  }

  /** What the articles say to a sentence. */
  public String answer(Near near) {
    Paper paper = new Paper(setting.width(), setting.colour());
    Lookup lookup = new Lookup(near.claim().dossier(), near.claim().story());
    new TextAnswer(paper, lookup).write(near.claim().claim(), near.wording(), near.nearness());
    return paper.text();
  }

  /** That no claim is near enough to a sentence, and those that are nearest. */
  public String noAnswer(String sentence, List<Near> nearest) {
    Paper paper = new Paper(setting.width(), setting.colour());
    paper.line("", Paper.strong("No claim here is near enough to"), Paper.plain("“" + Plain.line(sentence) + "”."));
    paper.line("", Paper.plain(nearest.isEmpty() ? "None has anything in common with it." : "The nearest:"));
    for (Near near : nearest) {
      new TextAnswer(paper, new Lookup(near.claim().dossier(), near.claim().story())).candidate(near.claim().claim(), near.nearness());
    }
    return paper.text();
  }

  /** Two articles side by side. */
  public String diff(Part.OfArticle first, Part.OfArticle second) {
    Paper paper = new Paper(setting.width(), setting.colour());
    new TextDiff(paper, Comparison.of(first, second, Frame.PLAIN)).write();
    return paper.text();
  }

  /** One article with its attributions marked in its text. */
  public String render(Reading reading) {
    Paper paper = new Paper(setting.width(), setting.colour());
    new TextArticle(paper, reading).write();
    return paper.text();
  }

  private static int articles(Pile pile) {
    return pile.dossiers().stream().mapToInt(dossier -> dossier.readings().size()).sum();
  }

  private static String read(Pile pile) {
    int articles = articles(pile);
    return articles == 1 ? "this 1 article" : "these " + Phrases.ENGLISH.articles(articles);
  }

  private static void overview(Paper paper, Pile pile) {
    List<String> parts = new ArrayList<>();
    parts.add(Phrases.ENGLISH.articles(articles(pile)) + ", " + Phrases.ENGLISH.count(pile.dossiers().size(), "story") + ".");
    if (!pile.duplicates().isEmpty()) {
      parts.add(Phrases.english(pile.duplicates().size(), "input was", "inputs were") + " the same article as another.");
    }
    if (!pile.revisions().isEmpty()) {
      parts.add(Phrases.english(pile.revisions().size(), "earlier version of an article is", "earlier versions of articles are") + " not counted.");
    }
    if (!pile.setAside().isEmpty()) {
      parts.add(Phrases.english(pile.setAside().size(), "input was", "inputs were") + " set aside; see the end.");
    }
    paper.line("", Paper.strong(parts.getFirst()), Paper.plain(String.join(" ", parts.subList(1, parts.size()))));
    if (pile.dossiers().size() < 2) {
      return;
    }
    int number = 0;
    for (Dossier dossier : pile.dossiers()) {
      number++;
      TracedClaim main = new Lookup(dossier).mainClaim();
      String lead = String.format("%3d  ", number);
      if (main == null) {
        paper.line(lead, Paper.plain(Phrases.ENGLISH.articles(dossier.readings().size()) + ", no claim found:"), Paper.plain(title(dossier)));
      } else {
        Lookup lookup = new Lookup(dossier);
        String counts = Phrases.ENGLISH.articles(main.corroboration().articles()) + ".";
        String words = "“" + lookup.words(main.claim().title()) + "”";
        paper.line(lead, Paper.plain(counts), Paper.accent(Phrases.ENGLISH.origins(main.corroboration().origins()) + ":"), Paper.plain(words));
      }
    }
  }

  private static String title(Dossier dossier) {
    return new Lookup(dossier).title(dossier.story().articles().getFirst());
  }

  private static void inputs(Paper paper, Pile pile) {
    if (!pile.setAside().isEmpty()) {
      paper.heading("Set aside", Phrases.english(pile.setAside().size(), "input", "inputs") + " not in any dossier above");
      for (Trouble trouble : pile.setAside()) {
        paper.line("  ! ", "    ", Paper.plain(Plain.line(trouble.line())));
      }
    }
    if (!pile.duplicates().isEmpty()) {
      paper.heading("Given more than once", "each counted once");
      for (String input : new TreeSet<>(pile.duplicates())) {
        paper.line("  = ", "    ", Paper.plain(Plain.line(input)));
      }
    }
  }
}
