package org.whence.text;

/**
 * What hangs on what in one sentence: for each token its class, its head and what it is to it. Tokens have the indices of the block they stand in.
 */
public final class Parse {

  /** The head of the token that hangs on none. */
  public static final int NONE = -1;

  private final int from;
  private final Tag[] tags;
  private final int[] heads;
  private final Relation[] relations;

  /**
   * @param from first token of the sentence
   * @param heads of its tokens, as indices of the block; {@link #NONE} for the root
   */
  public Parse(int from, Tag[] tags, int[] heads, Relation[] relations) {
    this.from = from;
    this.tags = tags.clone();
    this.heads = heads.clone();
    this.relations = relations.clone();
  }

  /** First token. */
  public int from() {
    return from;
  }

  /** One past the last token. */
  public int to() {
    return from + heads.length;
  }

  /** The token that {@code token} hangs on, {@link #NONE} for the root. */
  public int head(int token) {
    return heads[token - from];
  }

  /** The class of a token, as the parser's own tagger gave it. */
  public Tag tag(int token) {
    return tags[token - from];
  }

  Tag[] tags() {
    return tags;
  }

  public Relation relation(int token) {
    return relations[token - from];
  }

  public boolean is(int token, Relation relation) {
    return relations[token - from] == relation;
  }
}
