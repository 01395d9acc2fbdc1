package org.whence.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.model.Identity;
import org.whence.model.Ratings;

/** What pages and lists show of the last trace of a case, without opening its dossiers: each answer costs as much as what it shows. */
public final class Desk {
  /** Rows of one part of a list. */
  public static final int MOST = 500;

  private final Store store;

  Desk(Store store) {
    this.store = store;
  }

  private static int most(int asked) {
    return Math.clamp(asked, 1, MOST);
  }

  /** Stories in an order, from where the last part ended; at most so many. */
  public Rows<StoryRow> stories(Listing listing, @Nullable String from, int most) {
    return store.read(handle -> StoryLists.page(handle, listing, from, most(most)));
  }

  /** A story by its id, also one that it had before the case grew, without its dossier. */
  public Optional<StoryRow> row(String story) {
    return store.read(handle -> StoryLists.find(handle, Redirects.today(handle, story)));
  }

  /** A story by its id, also one that it had before the case grew, opened for a page. */
  public Optional<StoryView> story(String story) {
    return store.read(handle -> new StoryViews(handle).view(Redirects.today(handle, story)));
  }

  /** What changes when and only when the page of a story would; empty where there is no such story. Costs well under a millisecond. */
  public Optional<String> mark(String story) {
    return store.read(handle -> new StoryViews(handle).mark(Redirects.today(handle, story)));
  }

  /** Outlets of the case by name, those whose name holds some words; at most so many. */
  public Rows<OutletRow> outlets(@Nullable String words, @Nullable String from, int most) {
    return store.read(handle -> OutletLists.page(handle, words, from, most(most)));
  }

  public Optional<OutletRow> outlet(String id) {
    return store.read(handle -> OutletLists.find(handle, id));
  }

  /** An outlet's articles, the newest first; at most so many. */
  public Rows<ArticleRow> ofOutlet(String outlet, @Nullable String from, int most) {
    return store.read(handle -> ArticleLists.ofOutlet(handle, outlet, from, most(most)));
  }

  /** Named sources by name, those of a kind, those whose name holds some words; at most so many. */
  public Rows<SourceRow> sources(Identity.@Nullable Kind kind, @Nullable String words, @Nullable String from, int most) {
    return store.read(handle -> new SourceLists(handle).page(kind, words, from, most(most)));
  }

  public Optional<SourceRow> source(String id) {
    return store.read(handle -> new SourceLists(handle).find(id));
  }

  /** What the articles put in the mouth of a named source, by story, the newest first; at most so many stories. */
  public Rows<SourceStory> said(String source, @Nullable String from, int most) {
    return store.read(handle -> new SourceLists(handle).stories(source, from, most(most)));
  }

  /** Articles of the case, the newest first, those of a language; at most so many. */
  public Rows<ArticleRow> articles(@Nullable String language, @Nullable String from, int most) {
    return store.read(handle -> ArticleLists.newest(handle, language, from, most(most)));
  }

  /** Articles of the case, what was added last first; at most so many. */
  public Rows<ArticleRow> added(@Nullable String from, int most) {
    return store.read(handle -> ArticleLists.added(handle, from, most(most)));
  }

  /** The articles of a story in its order; at most so many. */
  public Rows<ArticleRow> ofStory(String story, @Nullable String from, int most) {
    return store.read(handle -> ArticleLists.ofStory(handle, Redirects.today(handle, story), from, most(most)));
  }

  /** An article by its id, also one that it had before another extractor made it, opened for a page. */
  public Optional<ArticleView> article(String id) {
    return store.read(handle -> ArticleLists.view(handle, Redirects.extracted(handle, id)));
  }

  /** An article in a list, by its id, also one that it had before another extractor made it. */
  public Optional<ArticleRow> articleRow(String id) {
    return store.read(handle -> ArticleLists.find(handle, Redirects.extracted(handle, id)));
  }

  /** The whole text of an article, into which positions point. */
  public Optional<String> text(String id) {
    return store.read(handle -> Optional.ofNullable(Articles.text(handle, Redirects.extracted(handle, id))));
  }

  /** Bytes that were given, by the digest of their capture; empty where there is none of it. */
  public Optional<byte[]> bytes(String digest) {
    return store.read(handle -> Evidence.bytes(handle, digest));
  }

  /** What changes when and only when the page of an article would, its story's included; empty where there is no such article. */
  public Optional<String> articleMark(String id) {
    return store.read(handle -> ArticleLists.mark(handle, Redirects.extracted(handle, id)));
  }

  /** Claims of the case; at most so many. */
  public Rows<ClaimRow> claims(ClaimListing listing, @Nullable String from, int most) {
    return store.read(handle -> new ClaimLists(handle).page(listing, from, most(most)));
  }

  /** A claim by its id, also one that it had before the case grew. */
  public Optional<ClaimRow> claim(String id) {
    return store.read(handle -> new ClaimLists(handle).find(Redirects.today(handle, id)));
  }

  /** The wordings of a claim in the order of time; at most so many. */
  public Rows<WordingRow> wordings(String claim, @Nullable String from, int most) {
    return store.read(handle -> new ClaimLists(handle).wordings(Redirects.today(handle, claim), from, most(most)));
  }

  /** Stories in which something changed since a moment, the last first; at most so many. */
  public List<StoryNews> since(Instant since, int most) {
    return store.read(handle -> new News(handle).since(since, most(most)));
  }

  /** What changed in a story since a moment; empty where there is no such story. */
  public Optional<StoryNews> since(Instant since, String story) {
    return store.read(handle -> new News(handle).since(since, story));
  }

  /** Outlets and origins of the whole case by a user's ratings. Costs a row for each article. */
  public CaseLandscape landscape(Ratings ratings) {
    return store.read(handle -> new Landscapes(handle, ratings).landscape());
  }

  /** What changes when and only when another trace was entered. */
  public String mark() {
    return store.read(handle -> Facts.of(handle, Facts.TRACED) + " " + Facts.of(handle, Facts.TRACED_BY) + " " + Stories.count(handle));
  }

  /** BCP 47 tags of the languages of the articles of all stories, sorted. */
  public List<String> languages() {
    return store.read(StoryLists::languages);
  }

  /** Finds articles and claims by their words at once: what was written a moment ago is found a moment later. */
  public Hits search(SearchQuery query) {
    return SharedIndex.of(store).search(store, query, false);
  }
}
