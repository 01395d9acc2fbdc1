package org.whence.casefile;

import org.jspecify.annotations.Nullable;

/**
 * An outlet of the case in a list: how much of it is here, and nothing about how good it is.
 *
 * @param id as the dossiers call it
 * @param domain null where no article says
 */
public record OutletRow(String id, String name, @Nullable String domain, int articles, int stories) {}
