package org.whence.model;

/**
 * A link out of an article's text.
 *
 * @param begin first UTF-16 unit of the linked words
 * @param end one past the last
 * @param target absolute address
 */
public record Hyperlink(int begin, int end, String target) {}
