package org.whence.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Trouble;

/** What a verb reads from, writes to and works with. */
record Console(InputStream in, PrintStream out, PrintStream err, Surroundings surroundings, Engine engine) {

  /** Something that writes a result. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** Writes a result to standard output, or whole or not at all to a file. */
  void write(@Nullable Path file, Content content) throws IOException {
    if (file == null || file.toString().equals("-")) {
      content.to(out);
      out.flush();
      return;
    }
    Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
      try (OutputStream stream = Files.newOutputStream(target, StandardOpenOption.WRITE)) { // a pipe or a device is written to, never replaced
        content.to(stream);
      }
      return;
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Refusal(Exit.FAILED, new Trouble(file.toString(), "", "there is no such folder to write into", "Make the folder first.").line());
    }
    if (Files.isDirectory(target)) {
      throw new Refusal(Exit.FAILED, new Trouble(file.toString(), "", "it is a folder", "Name a file to write to with -o.").line());
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new Refusal(Exit.FAILED, new Trouble(file.toString(), "", "it may not be written to", "Name another file with -o.").line());
    }
    Path temporary = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (OutputStream stream = Files.newOutputStream(temporary)) {
        content.to(stream);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING); // this file system has nothing better
    }
  }

  void write(@Nullable Path file, String text) throws IOException {
    write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** One line to standard error, free of characters that could steer a terminal. */
  void warn(String line) {
    line(err, line);
  }

  /** One line to standard output, free of characters that could steer a terminal. */
  void say(String line) {
    line(out, line);
  }

  private static void line(PrintStream to, String line) {
    StringBuilder plain = new StringBuilder();
    line.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c).forEach(plain::appendCodePoint);
    byte[] bytes = plain.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    to.write(bytes, 0, bytes.length);
    to.flush();
  }

  /** Names every input that was set aside: input, place, fault, mend. */
  void setAside(List<Trouble> troubles) {
    for (Trouble trouble : troubles) {
      warn("set aside: " + trouble.line());
    }
  }
}
