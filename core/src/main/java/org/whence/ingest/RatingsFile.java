package org.whence.ingest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.whence.model.Outcome;
import org.whence.model.Ratings;
import org.whence.model.Trouble;

/**
 * Reads a user's own ratings of outlets: CSV with a header line, a column "outlet" or "domain" or both, and a column "rating". A line "# scale: Left,
 * Centre, Right" gives the labels and their order; without it they stand in the order in which they appear.
 */
public final class RatingsFile {
  private static final String SCALE = "scale:";

  /** Bytes of a file with a line for every outlet that anybody rates, many times over. */
  private static final long LARGEST = 8_000_000;

  /** Labels that a scale can have: more would be names, not labels. */
  private static final int MOST_LABELS = 50;

  private static final String HEADER = "Begin it with a line that names the columns, as: outlet,rating";

  private final String input;

  /** A fault, while the rows are read. */
  private static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Trouble trouble;

    Fault(Trouble trouble) {
      super(trouble.line());
      this.trouble = trouble;
    }
  }

  /** @param input the file as the user named it */
  public RatingsFile(String input) {
    this.input = input;
  }

  /** The ratings of the file, or why it could not be read. */
  public Outcome<Ratings> read() {
    try {
      Path path = Path.of(input);
      if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
        return aside("", "there is no such file that can be read", "Check its spelling and permissions");
      }
      if (Files.size(path) > LARGEST) {
        return aside("", "it is larger than any file of ratings", "Give a CSV file with one outlet a line");
      }
      return parse(Files.readString(path, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      return aside("", "it is not text in UTF-8", "Save it as CSV in UTF-8");
    } catch (InvalidPathException e) {
      return aside("", "not a path", "Check its spelling");
    } catch (IOException e) {
      return aside("", "it cannot be read", "Check that the disk can be read");
    }
  }

  private Outcome<Ratings> aside(String place, String fault, String mend) {
    return new Outcome.SetAside<>(new Trouble(input, place, fault, mend));
  }

  /** As {@link #read}, from the file's text. */
  public Outcome<Ratings> parse(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    RatingRows csv = new RatingRows(plain.replace("\r\n", "\n").replace('\r', '\n'));
    try {
      return new Outcome.Done<>(ratings(csv));
    } catch (Fault e) {
      return new Outcome.SetAside<>(e.trouble);
    }
  }

  private Ratings ratings(RatingRows csv) throws Fault {
    if (csv.openQuote() > 0) {
      throw fault(csv.openQuote(), "a quotation mark is opened and never closed", "Close it, or double it inside a quoted cell");
    }
    if (csv.rows().isEmpty()) {
      throw new Fault(new Trouble(input, "", "it has no line", HEADER));
    }
    List<String> header = csv.rows().getFirst().cells().stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    int line = csv.rows().getFirst().line();
    int rating = column(header, "rating", line);
    List<Integer> names = new ArrayList<>();
    for (String name : List.of("outlet", "domain")) {
      if (header.contains(name)) {
        names.add(column(header, name, line));
      }
    }
    if (rating < 0 || names.isEmpty()) {
      throw fault(line, "the header names no column \"" + (rating < 0 ? "rating" : "outlet") + "\"", HEADER);
    }
    List<String> stated = scale(csv);
    LinkedHashSet<String> scale = new LinkedHashSet<>(stated);
    Map<String, String> out = new TreeMap<>();
    for (RatingRows.Row row : csv.rows().subList(1, csv.rows().size())) {
      add(row, header.size(), names, label(row, rating, stated), out);
      scale.add(row.cells().get(rating));
    }
    if (out.isEmpty()) {
      throw fault(line, "no outlet stands under the header", "Add a line for each outlet, as: The Tarn Daily,Centre");
    }
    if (scale.size() > MOST_LABELS) {
      throw new Fault(new Trouble(input, "", "it has " + scale.size() + " different ratings", "Give labels, not numbers: at most " + MOST_LABELS));
    }
    return new Ratings(List.copyOf(scale), out);
  }

  private Fault fault(int line, String fault, String mend) {
    return new Fault(new Trouble(input, "line " + line, fault, mend));
  }

  private int column(List<String> header, String name, int line) throws Fault {
    if (header.indexOf(name) != header.lastIndexOf(name)) {
      throw fault(line, "two columns are called \"" + name + "\"", "Keep one of them");
    }
    return header.indexOf(name);
  }

  /** The labels of the line that gives the scale; none where no line does. */
  private List<String> scale(RatingRows csv) throws Fault {
    List<String> out = new ArrayList<>();
    for (RatingRows.Note note : csv.notes()) {
      if (!note.words().toLowerCase(Locale.ROOT).startsWith(SCALE)) {
        continue;
      }
      if (!out.isEmpty()) {
        throw fault(note.line(), "a second line gives a scale", "Keep one of them");
      }
      for (String label : note.words().substring(SCALE.length()).split(",", -1)) {
        if (label.isBlank() || out.contains(label.strip())) {
          throw fault(note.line(), "the scale has an empty label, or one twice", "Write each label once, as: # scale: Left, Centre, Right");
        }
        out.add(label.strip());
      }
    }
    return out;
  }

  private String label(RatingRows.Row row, int rating, List<String> scale) throws Fault {
    String label = rating < row.cells().size() ? row.cells().get(rating) : "";
    if (label.isEmpty()) {
      throw fault(row.line(), "it gives no rating", "Give one, or take the line out");
    }
    if (!scale.isEmpty() && !scale.contains(label)) {
      throw fault(row.line(), "the rating \"" + label + "\" is not on the scale", "Add it to the line \"# scale:\", or give one of its labels");
    }
    return label;
  }

  private void add(RatingRows.Row row, int columns, List<Integer> names, String label, Map<String, String> out) throws Fault {
    if (row.cells().size() > columns) {
      String fault = "it has " + row.cells().size() + " cells under " + columns + " columns";
      throw fault(row.line(), fault, "Put quotation marks around a name with a comma");
    }
    boolean named = false;
    for (int column : names) {
      String name = column < row.cells().size() ? row.cells().get(column) : "";
      String before = name.isEmpty() ? null : out.putIfAbsent(name, label);
      if (before != null && !before.equals(label)) {
        throw fault(row.line(), "\"" + name + "\" is rated twice, and not alike", "Keep one of the lines");
      }
      named = named || !name.isEmpty();
    }
    if (!named) {
      throw fault(row.line(), "it names no outlet", "Give its name or its domain, or take the line out");
    }
  }
}
