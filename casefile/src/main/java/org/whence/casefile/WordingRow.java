package org.whence.casefile;

import org.whence.model.Certainty;
import org.whence.model.Commitment;
import org.whence.model.Span;
import org.whence.model.Stance;

/**
 * A claim in the words of one article.
 *
 * @param number among the wordings of the claim, in the order of time
 */
public record WordingRow(
    int number, ArticleRow article, Span at, String words, Stance stance, Commitment commitment, Certainty certainty) {}
