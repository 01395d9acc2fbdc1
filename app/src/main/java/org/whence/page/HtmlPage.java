package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Trouble;

/** A pile as one page. */
final class HtmlPage {
  private final Pile pile;
  private final String style;
  private final String policy;
  private final List<StoryPage> stories = new ArrayList<>();

  HtmlPage(Pile pile, String style, String policy) {
    this.pile = pile;
    this.style = style;
    this.policy = policy;
    for (Dossier dossier : pile.dossiers()) {
      stories.add(new StoryPage(dossier, stories.size() + 1));
    }
  }

  String style() {
    return style;
  }

  /** The content security policy: nothing but this style. */
  String policy() {
    return policy;
  }

  String title() {
    return stories.size() == 1 ? stories.getFirst().title() : summary();
  }

  String summary() {
    return Phrases.articles(articles()) + ", " + Phrases.count(stories.size(), "story", "stories");
  }

  private int articles() {
    return pile.dossiers().stream().mapToInt(dossier -> dossier.readings().size()).sum();
  }

  String read() {
    return articles() == 1 ? "this 1 article" : "these " + Phrases.articles(articles());
  }

  List<StoryPage> stories() {
    return stories;
  }

  List<Trouble> setAside() {
    return pile.setAside();
  }

  List<String> duplicates() {
    return pile.duplicates();
  }
}
