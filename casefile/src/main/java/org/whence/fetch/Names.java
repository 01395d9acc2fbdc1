package org.whence.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Gives the addresses of a name. Asked once for each request; what is connected to is what it answered. */
interface Names {
  InetAddress[] of(String host) throws UnknownHostException;
}
