package org.whence.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whence.page.Block;
import org.whence.page.Report;

/** The report as CommonMark. */
final class Markdown implements Form.OneFile {
  /** What Markdown could take for markup inside a line. */
  private static final String MARKUP = "\\`*_[]<>|~&!#";

  /** A line that begins like an item of a list: up to the character that makes it one. */
  private static final Pattern LIST = Pattern.compile("^((?:[0-9]{1,9})?)[-+.)=]");

  @Override
  public void write(ExportInput input, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    boolean[] inList = {false};
    Report report = new Report(block -> {
      boolean item = block instanceof Block.Item || block instanceof Block.Reference;
      if (inList[0] && !item) {
        writer.write("\n");
      }
      inList[0] = item;
      block(block, writer);
    }, input.words());
    report.begin(input.size());
    input.each(told -> report.story(told.words(), told.quotes()::words));
    report.end(input.beside(), input.audit());
    writer.flush();
  }

  private static void block(Block block, Writer writer) throws IOException {
    switch (block) {
      case Block.Heading heading -> writer.write("#".repeat(heading.level()) + " " + escaped(heading.text()) + "\n\n");
      case Block.Figure figure -> writer.write("**" + escaped(figure.answer()) + "** " + escaped(figure.most()) + "\n\n");
      case Block.Paragraph paragraph -> writer.write(line(paragraph.runs()) + "\n\n");
      case Block.Item item -> writer.write("  ".repeat(item.depth() - 1) + "- " + line(item.runs()) + "\n");
      case Block.Reference reference -> writer.write(
          reference.number() + ". " + line(reference.runs()) + (reference.url().isEmpty() ? "" : " " + escaped(reference.url())) + "\n");
    }
  }

  private static String line(List<Block.Run> runs) {
    StringBuilder out = new StringBuilder();
    for (Block.Run run : runs) {
      String text = escaped(run.text());
      out.append(
          switch (run.style()) {
            case PLAIN, QUIET, QUOTED -> text;
            case STRONG -> strong(text);
          });
    }
    String line = out.toString().strip();
    Matcher list = LIST.matcher(line);
    return list.find() ? list.group(1) + "\\" + line.substring(list.end(1)) : line;
  }

  /** Emphasis ends at a word, not at the space after it. */
  private static String strong(String text) {
    String words = text.strip();
    int at = text.indexOf(words);
    return words.isEmpty() ? text : text.substring(0, at) + "**" + words + "**" + text.substring(at + words.length());
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKUP.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
