package org.whence.model;

/**
 * What is wrong with an input, said so that it can be mended.
 *
 * @param input the input as the user named it
 * @param place where in it ("line 3", "byte 512"); empty where it is the whole of it
 * @param fault what is wrong
 * @param mend what to do
 */
public record Trouble(String input, String place, String fault, String mend) implements Comparable<Trouble> {

  /** One line: input, place, fault, mend. */
  public String line() {
    return input + (place.isEmpty() ? "" : ", " + place) + ": " + fault + ". " + mend;
  }

  @Override
  public int compareTo(Trouble other) {
    return line().compareTo(other.line());
  }
}
