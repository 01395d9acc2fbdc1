package org.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * Who does what to whom inside a wording: PropBank's A0, verb and A1.
 *
 * @param agent who acts, also where a passive names them with "by"; null where the words do not say
 * @param action the verb that carries the meaning
 * @param affected whom or what it is done to; null where nothing is
 * @param negated whether the words say that it is not done
 */
public record Act(@Nullable Span agent, Span action, @Nullable Span affected, boolean negated) {}
