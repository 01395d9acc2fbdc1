package org.whence.model;

/**
 * A stretch of an article's text with its role.
 *
 * @param begin first UTF-16 unit
 * @param end one past the last
 * @param why what showed the role, in a few plain words ("h1", "class 'caption'", "repeated line")
 */
public record Block(int begin, int end, Role role, String why) {
  public Block {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("block " + begin + ".." + end + " is not a stretch of text");
    }
  }
}
