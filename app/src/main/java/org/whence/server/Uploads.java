package org.whence.server;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.whence.casefile.Job;
import org.whence.casefile.Jobs;
import org.whence.page.Words;

/**
 * How much may come by one form: so many files, each and all of them bounded, with the fields around them.
 *
 * @param files at once
 * @param each bytes of one of them, or of one field
 * @param all bytes of the whole request
 */
record Uploads(int files, long each, long all) {
  /** What a person chooses in a page. */
  static final Uploads OF_PAGE = new Uploads(500, Jobs.MOST_INPUT_BYTES, 128L << 20);

  /** What a program sends. */
  static final Uploads OF_API = new Uploads(1_000, Jobs.MOST_INPUT_BYTES, Jobs.MOST_BYTES);

  /** A file of settings. */
  static final Uploads OF_SETTINGS = new Uploads(1, 1 << 20, 2 << 20);

  private static final String SET = "org.eclipse.jetty.multipartConfig";
  private static final int IN_MEMORY = 1 << 20;
  private static final int MEGABYTE = 1 << 20;

  /** The files under a name, those that are empty left out. To be called before any field of the form is asked for. */
  List<UploadedFile> parts(Context at, String name) {
    if (at.req().getContentLengthLong() > all) {
      throw tooLarge();
    }
    at.req().setAttribute(SET, new MultipartConfigElement(System.getProperty("java.io.tmpdir"), each, all, IN_MEMORY));
    List<UploadedFile> parts;
    try {
      parts = at.uploadedFiles(name).stream().filter(file -> file.size() > 0).toList();
    } catch (Exception e) {
      throw isTooLarge(e) ? tooLarge() : Fault.said(400, "cut-off", "fault.upload_cut");
    }
    if (parts.size() > files) {
      throw tooLarge();
    }
    return parts;
  }

  /** The files as inputs of a job. */
  List<Job.Input> inputs(Context at) throws IOException {
    List<Job.Input> out = new ArrayList<>();
    for (UploadedFile file : parts(at, "files")) {
      try (InputStream in = file.content()) {
        out.add(Job.Input.file(Pasted.fileName(file.filename()), in.readAllBytes()));
      }
    }
    return out;
  }

  /** The bounds, for a person. */
  String most(Words words) {
    return words.say("fault.upload_large.mend", files, (int) (each / MEGABYTE), (int) (all / MEGABYTE));
  }

  private Fault tooLarge() {
    return Fault.said(413, "too-large", "fault.upload_large", files, (int) (each / MEGABYTE), (int) (all / MEGABYTE));
  }

  /** Whether any of what is behind a fault speaks of a bound: the parser has no type for it. */
  private static boolean isTooLarge(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      String message = String.valueOf(at.getMessage());
      if (message.contains("max length") || message.contains("too large") || message.contains("exceed") || message.contains("maximum")
          || message.contains("limit")) {
        return true;
      }
    }
    return false;
  }
}
