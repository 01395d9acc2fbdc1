package org.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * Who published an article, as its page or its metadata says.
 *
 * @param name the masthead
 * @param domain the registrable host name, lower case, where an address is known
 */
public record Outlet(String name, @Nullable String domain) {}
