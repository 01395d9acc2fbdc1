package org.whence.model;

/** Of a statement to its claim. Only {@link #ASSERTS} and {@link #ATTRIBUTES} are paths by which the claim reached us. */
public enum Stance {
  ASSERTS,
  ATTRIBUTES,
  DENIES,
  QUESTIONS;

  public boolean isPath() {
    return this == ASSERTS || this == ATTRIBUTES;
  }
}
