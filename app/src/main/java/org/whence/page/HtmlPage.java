package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.whence.model.Audit;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Trouble;

/** A pile as one page. */
final class HtmlPage {
  private final Pile pile;
  private final Phrases phrases;
  private final List<String> audit;
  private final Shell shell;
  private final List<StoryPage> stories = new ArrayList<>();

  HtmlPage(Pile pile, @Nullable Audit audit, Frame frame, UnaryOperator<Shell> dressed) {
    this.pile = pile;
    phrases = new Phrases(frame.words());
    this.audit = audit == null ? List.of() : AuditView.lines(audit, frame.words());
    Along along = new Along(Numbered.of(pile), frame);
    for (Dossier dossier : pile.dossiers()) {
      stories.add(new StoryPage(dossier, stories.size() + 1, along.of(dossier), pile.revisions(), frame));
    }
    shell = dressed.apply(new Shell(frame.words(), title(), summary(), phrases.read(articles()), SortRules.of(stories), ""));
  }

  Words words() {
    return phrases.words();
  }

  Shell shell() {
    return shell;
  }

  private String title() {
    return stories.size() == 1 ? stories.getFirst().title() : summary();
  }

  private String summary() {
    return phrases.articles(articles()) + ", " + phrases.count(stories.size(), "story");
  }

  private int articles() {
    return pile.dossiers().stream().mapToInt(dossier -> dossier.readings().size()).sum();
  }

  List<StoryPage> stories() {
    return stories;
  }

  /** What came of an audit, in sentences; none where there was none. */
  List<String> audit() {
    return audit;
  }

  List<Trouble> setAside() {
    return pile.setAside();
  }

  List<String> duplicates() {
    return pile.duplicates();
  }
}
