package org.whence.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a user asked for that takes a while: it is kept in the case from the moment it was promised until it is done, whatever happens to the
 * process.
 *
 * @param id short and random, of letters and digits that make no words
 * @param by who asked, as they call themselves
 * @param began when its running began, the last time; null where it waits
 * @param ended null where it is not at its end
 * @param note why it failed, or what it came to; empty where there is nothing to say
 * @param retried id of the job that does again what this one set aside; null where there is none
 * @param version rises with each change of what is said here
 * @param inputs how many it was given
 * @param bytes of them all
 */
public record Job(
    String id,
    Kind kind,
    String by,
    Instant asked,
    State state,
    @Nullable Instant began,
    @Nullable Instant ended,
    Progress progress,
    Counts counts,
    String note,
    @Nullable String retried,
    long version,
    int inputs,
    long bytes) {

  /** What is to be done. */
  public enum Kind {
    /** Take files or pasted text in. */
    ADD,
    /** Ask the web for addresses and take in what comes. */
    FETCH,
    /** Read feeds and take in what they point at. */
    FEEDS,
    /** Trace the case. */
    TRACE
  }

  /** How far it is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    STOPPED;

    public boolean isEnd() {
      return this == DONE || this == FAILED || this == STOPPED;
    }
  }

  /**
   * Where a running job is.
   *
   * @param step what is being done, a word of whoever runs it; empty before it runs
   * @param done of all
   * @param all 0 where it is not known
   * @param input what is at hand; empty where nothing is
   */
  public record Progress(String step, int done, int all, String input) {
    static final Progress NONE = new Progress("", 0, 0, "");
  }

  /** How many lines there are of each outcome. */
  public record Counts(int added, int revised, int known, int aside) {}

  /** What an input is. */
  public enum Form {
    FILE,
    TEXT,
    ADDRESS,
    FEED
  }

  /**
   * One thing to be done.
   *
   * @param name of the file, the address, or what a pasted text is to be called
   * @param mediaType as whoever gave it says; empty where nobody does
   * @param bytes of a file or a text; empty for an address
   */
  public record Input(Form form, String name, String mediaType, byte[] bytes) {
    public static Input file(String name, byte[] bytes) {
      return new Input(Form.FILE, name, "", bytes);
    }

    public static Input text(String name, String text) {
      return new Input(Form.TEXT, name, "text/plain", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static Input address(String address) {
      return new Input(Form.ADDRESS, address, "", new byte[0]);
    }

    public static Input feed(String address) {
      return new Input(Form.FEED, address, "", new byte[0]);
    }
  }

  /**
   * An input of a job, without its bytes.
   *
   * @param number its place among the inputs, from 1
   * @param there whether its bytes are still kept
   */
  public record Given(int number, Form form, String name, String mediaType, long size, boolean there) {}

  /** What came of an input. */
  public enum Outcome {
    ADDED,
    REVISED,
    KNOWN,
    ASIDE
  }

  /**
   * What came of one input, or of one page in it.
   *
   * @param number its place among the lines, from 1; 0 before it is kept
   * @param of number of the input
   * @param input the page as intake names it
   * @param article id of the article; null where it was set aside
   * @param place where in the input something is wrong; empty where all of it is, or nothing
   * @param fault what is wrong; empty where nothing is
   * @param mend what to do about it
   */
  public record Line(int number, int of, String input, Outcome outcome, @Nullable String article, String place, String fault, String mend) {

    /** The line of what was acknowledged. */
    public static Line of(int input, Added added) {
      return switch (added) {
        case Added.New it -> fine(input, it.input(), Outcome.ADDED, it.article().value());
        case Added.Revision it -> fine(input, it.input(), Outcome.REVISED, it.article().value());
        case Added.Known it -> fine(input, it.input(), Outcome.KNOWN, it.article().value());
        case Added.Aside it ->
            new Line(0, input, it.input(), Outcome.ASIDE, null, it.why().place(), it.why().fault(), it.why().mend());
      };
    }

    private static Line fine(int of, String input, Outcome outcome, String article) {
      return new Line(0, of, input, outcome, article, "", "", "");
    }
  }
}
