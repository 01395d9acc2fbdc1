package org.whence.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published text at one address at one time: immutable, cut into blocks with roles, so that a position means the same everywhere, for good.
 *
 * @param id content hash
 * @param input where it was read from, as the user named it ("folder/page.html", "articles.jsonl line 3"); never part of the identity
 * @param text the whole text, headline and debris included
 * @param blocks sorted, without overlap; only white space lies between them
 * @param outlet null where neither page nor metadata says
 * @param url canonical address, where known
 * @param published null where nothing shows it
 * @param modified null where nothing shows it
 * @param authors names of the byline, as printed
 * @param links sorted by position
 * @param facts where the outlet, the times and the rest were read, in the order of {@link Fact.Of}, each at most once
 */
public record Article(
    ArticleId id,
    String input,
    String text,
    List<Block> blocks,
    Language language,
    @Nullable Outlet outlet,
    @Nullable String url,
    @Nullable Moment published,
    @Nullable Moment modified,
    List<String> authors,
    List<Hyperlink> links,
    List<Fact> facts) {

  /** Known publication times first and in order, then by id: the order in which articles are shown. */
  public static final Comparator<Article> BY_TIME =
      Comparator.comparing((Article a) -> a.published == null)
          .thenComparing(a -> a.published == null ? java.time.Instant.EPOCH : a.published.earliest())
          .thenComparing(Article::id);

  public Article {
    blocks = List.copyOf(blocks);
    authors = List.copyOf(authors);
    links = List.copyOf(links);
    facts = List.copyOf(facts);
    int at = 0;
    for (Block block : blocks) {
      if (block.begin() < at || block.end() > text.length()) {
        throw new IllegalArgumentException("block " + block + " overlaps its neighbour or leaves the text of " + input);
      }
      at = block.end();
    }
  }

  /** An article of which nothing says where its facts were read. */
  public Article(
      ArticleId id,
      String input,
      String text,
      List<Block> blocks,
      Language language,
      @Nullable Outlet outlet,
      @Nullable String url,
      @Nullable Moment published,
      @Nullable Moment modified,
      List<String> authors,
      List<Hyperlink> links) {
    this(id, input, text, blocks, language, outlet, url, published, modified, authors, links, List.of());
  }

  /** Where one of its facts was read; null where nothing says so. */
  public Fact.@Nullable From source(Fact.Of of) {
    for (Fact fact : facts) {
      if (fact.of() == of) {
        return fact.from();
      }
    }
    return null;
  }

  public Span span(int begin, int end) {
    return new Span(id, begin, end);
  }

  /** The words under a span of this article. */
  public String words(Span span) {
    if (!span.article().equals(id)) {
      throw new IllegalArgumentException("span " + span + " is not of article " + id);
    }
    return text.substring(span.begin(), span.end());
  }

  /** The text of the first headline, or null where the article has none. */
  public @Nullable String headline() {
    for (Block block : blocks) {
      if (block.role() == Role.HEADLINE) {
        return text.substring(block.begin(), block.end());
      }
    }
    return null;
  }

  /** The role of the block at a position; DEBRIS between blocks. */
  public Role roleAt(int position) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Block block = blocks.get(middle);
      if (position < block.begin()) {
        high = middle - 1;
      } else if (position >= block.end()) {
        low = middle + 1;
      } else {
        return block.role();
      }
    }
    return Role.DEBRIS;
  }
}
