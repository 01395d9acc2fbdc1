package org.whence.fetch;

import java.net.URI;
import java.time.Instant;

/**
 * One request and its answer, as they went over the wire.
 *
 * @param address that was asked
 * @param ip that was connected to; empty where a proxy was
 * @param request every byte that was sent
 */
public record Exchange(URI address, String ip, byte[] request, Answer answer, Instant at) {}
