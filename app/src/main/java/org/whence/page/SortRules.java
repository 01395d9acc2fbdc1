package org.whence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Style rules by which the claims of a page are put in another order: a radio button chooses which of them hold, so that the table is sorted without
 * any script.
 */
final class SortRules {
  /** Claims beyond which only their own order is offered: the rules would weigh more than the claims. */
  static final int MOST = 400;

  /** What claims can be sorted by. */
  enum Key {
    NUMBER("sort.number", "so-n"),
    ARTICLES("sort.articles", "so-a"),
    ORIGINS("sort.origins", "so-o"),
    CHANGES("sort.changes", "so-c");

    private final String key;
    private final String look;

    Key(String key, String look) {
      this.key = key;
      this.look = look;
    }

    /** By the name that {@link #word} gives; as numbered, where there is none of that name. */
    static Key named(@Nullable String word) {
      return Stream.of(values()).filter(key -> key.word().equals(word)).findFirst().orElse(NUMBER);
    }

    /** As an address names it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    String key() {
      return key;
    }

    /** The style class of its button. */
    String look() {
      return look;
    }
  }

  private SortRules() {}

  static String of(List<StoryPage> stories) {
    StringBuilder out = new StringBuilder();
    for (StoryPage story : stories) {
      if (story.claims().size() <= MOST) {
        for (Key key : Key.values()) {
          rules(story, key, out);
        }
      }
    }
    return out.toString();
  }

  private static void rules(StoryPage story, Key key, StringBuilder out) {
    if (key == Key.NUMBER) {
      return;
    }
    List<ClaimPage> claims = new ArrayList<>(story.claims());
    claims.sort(order(key));
    for (int i = 0; i < claims.size(); i++) {
      out.append(".claims:has(.").append(key.look()).append(":checked) #").append(claims.get(i).anchor()).append("{order:").append(i + 1).append('}');
    }
  }

  /** Claims in the order of a key; equals stay as numbered. */
  static List<ClaimPage> sorted(List<ClaimPage> claims, Key key) {
    return key == Key.NUMBER ? claims : claims.stream().sorted(order(key)).toList();
  }

  private static Comparator<ClaimPage> order(Key key) {
    return switch (key) {
      case NUMBER -> Comparator.comparing(ClaimPage::anchor);
      case ARTICLES -> Comparator.comparingInt((ClaimPage claim) -> -claim.counts().articles());
      case ORIGINS -> Comparator.comparingInt((ClaimPage claim) -> -claim.counts().origins().low()).thenComparingInt(
          claim -> -claim.counts().origins().high());
      case CHANGES -> Comparator.comparingInt((ClaimPage claim) -> -claim.flags().size());
    };
  }
}
