package org.whence.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whence.model.Ruling;

/**
 * A correction of the analyst with what became of it.
 *
 * @param undoneBy who undid it; null where it stands
 * @param undone when; null where it stands
 */
public record Correction(Ruling ruling, @Nullable String undoneBy, @Nullable Instant undone) {}
