package org.whence.server;

/**
 * Who asks.
 *
 * @param name as the token file has it; what they do is kept under it
 * @param secret what their forms must carry (see {@link Guard})
 */
record Visitor(String name, Role role, String secret) {}
