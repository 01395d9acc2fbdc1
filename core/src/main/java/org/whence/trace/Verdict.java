package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Claim;
import org.whence.model.Language;
import org.whence.model.OwnReporting;
import org.whence.model.ReadNext;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Unknown;
import org.whence.text.Tagger;

/** What a dossier says first: the main claim, what comes from elsewhere, what to read next and what stayed unknown. */
final class Verdict {

  /** Openings of one claim, the earliest first, round which others are gathered: it keeps the time linear where thousands tell one thing. */
  private static final int MOST_CENTRES = 150;

  private final StoryView view;
  private final Routes routes;

  Verdict(StoryView view, Routes routes) {
    this.view = view;
    this.routes = routes;
  }

  /** The claim with which most articles open, then the one of most articles, then the earliest; null where there is none. */
  @Nullable String mainClaim(List<TracedClaim> claims) {
    Map<String, Integer> openings = new HashMap<>();
    claims.forEach(c -> openings.put(c.claim().id(), openings(c.claim())));
    Comparator<TracedClaim> first =
        Comparator.comparingInt((TracedClaim c) -> -openings.getOrDefault(c.claim().id(), 0))
            .thenComparingInt(c -> -articles(c.claim()))
            .thenComparing(c -> earliest(c.claim()), Article.BY_TIME)
            .thenComparingInt(c -> c.claim().members().getFirst().statement().begin())
            .thenComparing(c -> c.claim().id());
    return claims.stream().min(first).map(c -> c.claim().id()).orElse(null);
  }

  /** Main claim first, then by number of articles, then by id. */
  static Comparator<TracedClaim> order(@Nullable String main) {
    return Comparator.comparing((TracedClaim c) -> !c.claim().id().equals(main))
        .thenComparingInt(c -> -articles(c.claim()))
        .thenComparing(c -> c.claim().id());
  }

  private static int articles(Claim claim) {
    Set<ArticleId> articles = new HashSet<>();
    for (Claim.Member member : claim.members()) {
      if (member.stance().isPath()) {
        articles.add(member.statement().article());
      }
    }
    return articles.size();
  }

  /**
   * How many articles put it forward in their headline, standfirst, summary or first sentence, in words that are plainly about one thing: a claim may
   * also hold statements that only touch it. An article in a language that is not read shares little but names, so its opening decides nothing.
   */
  private int openings(Claim claim) {
    List<Telling> tellings = new ArrayList<>();
    for (Claim.Member member : claim.members()) {
      Statement statement = view.statement(member.statement());
      Article article = view.article(member.statement().article());
      boolean head = statement.role() == Role.HEADLINE || statement.role() == Role.STANDFIRST || statement.role() == Role.SUMMARY;
      boolean understood = isRead(article.language());
      if (understood && member.stance().isPath() && (head || statement.sentence().begin() <= firstBody(article))) {
        tellings.add(view.telling(routes.of(statement.id()), member.stance()));
      }
    }
    int most = 0;
    for (Telling centre : tellings.subList(0, Math.min(MOST_CENTRES, tellings.size()))) {
      Set<ArticleId> articles = new HashSet<>();
      for (Telling telling : tellings) {
        if (telling.isSame(centre) || telling.isPlainlyAbout(centre)) {
          articles.add(telling.in());
        }
      }
      most = Math.max(most, articles.size());
    }
    return most;
  }

  private static boolean isRead(Language language) {
    return Tagger.of(language.tag()) != null;
  }

  private static int firstBody(Article article) {
    return article.blocks().stream().filter(b -> b.role() == Role.BODY).mapToInt(b -> b.begin()).findFirst().orElse(-1);
  }

  private Article earliest(Claim claim) {
    return view.article(claim.members().getFirst().statement().article());
  }

  /** How many claims rest on none of the main claim's reports. */
  int elsewhere(@Nullable String main) {
    Set<String> reports = new HashSet<>();
    for (Claim claim : view.claims) {
      if (claim.id().equals(main)) {
        reports.addAll(reports(claim));
      }
    }
    int count = 0;
    for (Claim claim : view.claims) {
      Set<String> its = reports(claim);
      its.retainAll(reports);
      count += its.isEmpty() && !claim.id().equals(main) ? 1 : 0;
    }
    return count;
  }

  private Set<String> reports(Claim claim) {
    Set<String> out = new TreeSet<>();
    for (Claim.Member member : claim.members()) {
      Route route = routes.of(member.statement());
      String lead = routes.leadReport(route.article());
      out.add(route.basis() == Route.Basis.UNSOURCED && lead != null ? lead : route.report());
    }
    return out;
  }

  /** Cited reports that are not here, in the order in which they are worth reading. */
  List<ReadNext> readNext(List<TracedClaim> claims, @Nullable String main) {
    return new ReadingList(view.reports, claims, main, this::reports).all();
  }

  /** What the articles do not show, in the order of the articles. */
  List<Unknown> unknown(Lineage lineage) {
    List<Unknown> out = new ArrayList<>();
    for (Reading reading : view.readings) {
      Article article = reading.article();
      if (view.outletOf(article.id()) == null) {
        out.add(new Unknown(article.id(), Unknown.What.OUTLET));
      }
      if (article.published() == null) {
        out.add(new Unknown(article.id(), Unknown.What.DATE));
      }
      if (article.language().equals(Language.UNKNOWN)) {
        out.add(new Unknown(article.id(), Unknown.What.LANGUAGE));
      } else if (!isRead(article.language())) {
        out.add(new Unknown(article.id(), Unknown.What.WHO_SAYS_WHAT));
      }
      if (article.authors().isEmpty()) {
        out.add(new Unknown(article.id(), Unknown.What.AUTHOR));
      }
      if (silentOnOrigin(reading, lineage)) {
        out.add(new Unknown(article.id(), Unknown.What.ORIGIN_OF_ITS_REPORT));
      }
    }
    return out;
  }

  private boolean silentOnOrigin(Reading reading, Lineage lineage) {
    ArticleId id = reading.article().id();
    if (lineage.credit(id) != null || lineage.parent(id) != null || routes.leadReport(id) != null) {
      return false;
    }
    if (reading.ownReporting().stream().anyMatch(OwnReporting::described)) {
      return false;
    }
    for (Statement statement : reading.statements()) {
      Route.Basis basis = routes.of(statement.id()).basis();
      if (basis == Route.Basis.CITED || basis == Route.Basis.ON_RECORD) {
        return false;
      }
    }
    return true;
  }
}
