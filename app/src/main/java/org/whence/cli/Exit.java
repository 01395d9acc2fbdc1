package org.whence.cli;

/** The exit codes, as the README documents them. */
final class Exit {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int SET_ASIDE = 3;

  /** No claim is near enough to what was asked. */
  static final int NONE_NEAR = 4;

  private Exit() {}
}
