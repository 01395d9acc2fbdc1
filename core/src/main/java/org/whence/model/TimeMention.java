package org.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * A time that a text names ("Thursday", "early September", "three years"), as in TimeML's TIMEX3.
 *
 * @param time resolved against the article's date; null where that leaves it open
 */
public record TimeMention(Span span, @Nullable Moment time) {}
