package org.whence.model;

/** How far the thing itself has gone, in order. */
public enum Stage {
  CONSIDERED,
  PROPOSED,
  PLANNED,
  AGREED,
  UNDER_WAY,
  DONE
}
