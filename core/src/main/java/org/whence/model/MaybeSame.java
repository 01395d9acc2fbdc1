package org.whence.model;

/** Two unnamed sources of one story that could be the same people, with the reason. Never a named person. */
public record MaybeSame(String first, String second, Reason why) {}
