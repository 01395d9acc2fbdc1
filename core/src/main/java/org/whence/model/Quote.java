package org.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * Words inside quotation marks, exactly as printed.
 *
 * @param span from the first character inside the marks to the last
 * @param attribution the attribution that gives it to a speaker; null for a title or a scare quote
 */
public record Quote(Span span, @Nullable AttributionId attribution) {}
