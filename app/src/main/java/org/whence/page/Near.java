package org.whence.page;

import org.whence.model.Span;

/**
 * A claim by how near it is to a sentence.
 *
 * @param wording the words of it that are nearest
 * @param nearness how much of what the sentence says they say too, from 0 to 1
 */
public record Near(Part.OfClaim claim, Span wording, double nearness) {}
