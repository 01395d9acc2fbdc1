package org.whence.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Fact;
import org.whence.model.Language;
import org.whence.model.RawPage;

/** Says of each fact of an article where it was read: with the page, or where the draft notes. */
final class Sources {
  private final RawPage page;
  private final Draft draft;
  private final List<Fact> facts = new ArrayList<>();

  Sources(RawPage page, Draft draft) {
    this.page = page;
    this.draft = draft;
  }

  Article of(Article a) {
    String lang = page.lang();
    add(Fact.Of.HEADLINE, a.headline() != null, !draft.from.containsKey(Fact.Of.HEADLINE) && states(page.title()), Fact.From.LINE);
    add(Fact.Of.OUTLET, a.outlet() != null, states(page.outlet()), draft.outlet == null ? Fact.From.URL : Fact.From.LINE);
    add(Fact.Of.ADDRESS, a.url() != null, states(page.url()), Fact.From.LINE);
    add(Fact.Of.PUBLISHED, a.published() != null, Dates.read(page.date()) != null, Fact.From.LINE);
    add(Fact.Of.MODIFIED, a.modified() != null, false, Fact.From.LINE);
    boolean stated = lang != null && !LanguageGuess.stated(lang).equals(Language.UNKNOWN);
    add(Fact.Of.LANGUAGE, !a.language().equals(Language.UNKNOWN), stated, Fact.From.WORDS);
    add(Fact.Of.AUTHORS, !a.authors().isEmpty(), !page.authors().isEmpty(), Fact.From.BYLINE);
    return new Article(
        a.id(), a.input(), a.text(), a.blocks(), a.language(), a.outlet(), a.url(), a.published(), a.modified(), a.authors(), a.links(), facts);
  }

  private static boolean states(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  private void add(Fact.Of of, boolean known, boolean given, Fact.From otherwise) {
    boolean addressed = of == Fact.Of.OUTLET && draft.outlet == null;
    if (known) {
      facts.add(new Fact(of, given ? Fact.From.GIVEN : addressed ? otherwise : draft.from.getOrDefault(of, otherwise)));
    }
  }
}
