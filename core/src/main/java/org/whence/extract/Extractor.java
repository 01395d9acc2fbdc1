package org.whence.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Fact;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.model.RawPage;

/** The door by which a raw page becomes an article: one text in blocks with roles, and what the page says about itself. Never fails. */
public final class Extractor {
  private final BlockScorer scorer;

  public Extractor() {
    this(BlockScorer.SHIPPED);
  }

  Extractor(Trees blocks) {
    this.scorer = new BlockScorer(blocks);
  }

  public Article extract(RawPage page) {
    Draft draft =
        switch (page.form()) {
          case TEXT -> PlainText.read(page);
          case HTML -> HtmlPage.read(page, scorer);
        };
    return article(page, draft);
  }

  /** The calendar day a moment states, in the zone in which it states it; null where it states no day. */
  public static @Nullable LocalDate statedDay(Moment moment) {
    Dates.Found found = Dates.read(moment.stated());
    if (found != null && !found.moment().earliest().equals(moment.earliest())) {
      // "02/03/2026" was read with the day first where that is the custom.
      Dates.Found other = Dates.first(moment.stated(), 0, Math.min(moment.stated().length(), 200), false, false);
      found = other != null && other.moment().earliest().equals(moment.earliest()) ? other : found;
    }
    return found == null || !found.exact() ? null : found.day();
  }

  private static Article article(RawPage page, Draft draft) {
    String url = page.url() == null || page.url().isBlank() ? draft.url : page.url().strip();
    Dates.Found given = Dates.read(page.date());
    List<String> authors = page.authors().isEmpty() ? draft.authors : page.authors();
    Outlet outlet = outlet(page, draft, url);
    String lang = page.lang();
    Language stated = lang == null ? Language.UNKNOWN : LanguageGuess.stated(lang);
    Article article = new Article(
        ArticleId.of(url, outlet == null ? null : outlet.name(), page.date(), draft.text),
        page.input(),
        draft.text,
        draft.blocks,
        stated.equals(Language.UNKNOWN) ? draft.language : stated,
        outlet,
        url,
        given == null ? draft.published : given.moment(),
        draft.modified,
        authors,
        draft.links,
        List.of());
    return new Sources(page, draft).of(article);
  }

  /** Whether the outlet is only who a line of copyright names, most often a company or who built the page: the address says more than that. */
  private static boolean isOwner(Draft draft, String domain) {
    String name = draft.outlet;
    return name != null && draft.from.get(Fact.Of.OUTLET) == Fact.From.COPYRIGHT && !TextFacts.isOutletName(name) && !Addresses.names(domain, name);
  }

  private static @Nullable Outlet outlet(RawPage page, Draft draft, @Nullable String url) {
    String domain = Addresses.domain(url);
    String name = TextFacts.clean(page.outlet());
    if (domain != null && isOwner(draft, domain)) {
      draft.outlet = null;
    }
    if (name == null) {
      name = TextFacts.clean(draft.outlet);
    }
    if (name == null) {
      name = domain;
    }
    return name == null ? null : new Outlet(name, domain);
  }
}
