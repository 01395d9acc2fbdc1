package org.whence.fetch;

/** Why an address gave nothing to read, and what to do. */
final class Fault extends Exception {
  private static final long serialVersionUID = 1L;

  private final String mend;

  Fault(String fault, String mend) {
    super(fault, null, false, false); // where it was thrown is nobody's concern
    this.mend = mend;
  }

  String mend() {
    return mend;
  }
}
