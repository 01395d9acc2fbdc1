package org.whence.read;

import java.util.List;

/** Makes the names of one article agree. */
final class NameAgreement {

  private NameAgreement() {}

  static List<NameReader.Found> settle(List<NameReader.Found> found) {
    return found;
  }
}
