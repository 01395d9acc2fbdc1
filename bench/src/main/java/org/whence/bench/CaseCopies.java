package org.whence.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Makes a traced case many times as large, for measuring how it is read: every story stands in it so many times more, under other ids, with articles,
 * claims and named sources of its own. Tracing it again would find them to be copies of one another.
 */
final class CaseCopies {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  /** Digits of an id in which copies differ. */
  private static final int DIGITS = 3;

  /** Tables that are copied, each after those it points at. */
  private static final List<String> TABLES = List.of(
      "captures", "inputs", "articles", "captured_articles", "readings", "stories", "story_articles", "claims", "wordings", "story_rows",
      "story_lists", "outlet_articles", "source_stories");

  private final Connection connection;
  private final Set<String> ids = new HashSet<>();
  private final List<String> tags = new ArrayList<>();

  private CaseCopies(Connection connection) {
    this.connection = connection;
  }

  /** Makes a case hold so many times what it holds. */
  static void make(Path file, int times) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      CaseCopies copies = new CaseCopies(connection);
      copies.gather("SELECT id FROM articles");
      copies.gather("SELECT id FROM captures");
      for (String table : TABLES) {
        copies.run("CREATE TEMP TABLE was_" + table + " AS SELECT * FROM " + table);
      }
      copies.tag();
      for (int copy = 1; copy < times; copy++) {
        for (String table : TABLES) {
          copies.copy(table, copy);
        }
        connection.commit();
      }
      copies.count();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void gather(String sql) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ids.add(rows.getString(1).substring(0, 16));
      }
    }
  }

  /** Endings of which no id has one: those of the copies. */
  private void tag() {
    Set<String> taken = new HashSet<>();
    ids.forEach(id -> taken.add(id.substring(id.length() - DIGITS)));
    for (int i = 0; i < 1 << (4 * DIGITS); i++) {
      String tag = String.format(Locale.ROOT, "%0" + DIGITS + "x", i);
      if (!taken.contains(tag)) {
        tags.add(tag);
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> columns(String table) throws SQLException {
    List<String> out = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
      while (rows.next()) {
        out.add(rows.getString("name"));
      }
    }
    return out;
  }

  private void copy(String table, int copy) throws SQLException {
    List<String> columns = columns(table);
    String marks = "?, ".repeat(columns.size() - 1) + "?";
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT * FROM was_" + table);
        PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      while (rows.next()) {
        for (int i = 0; i < columns.size(); i++) {
          insert.setObject(i + 1, value(table, columns.get(i), rows.getObject(i + 1), copy));
        }
        insert.executeUpdate();
      }
    }
  }

  private Object value(String table, String column, Object was, int copy) {
    return switch (table + "." + column) {
      case "articles.place", "stories.place" -> ((Number) was).longValue() + copy * 100_000L;
      case "articles.text", "articles.digest", "captures.bytes", "captures.content", "readings.key", "wordings.words" -> was;
      case "stories.key" -> was + "-" + copy;
      case "inputs.input", "source_stories.name" -> was + " " + copy;
      case "source_stories.source" -> mapped((String) was, copy) + "-" + copy;
      case "articles.value", "readings.value", "stories.value" -> packed(mapped(unpacked((byte[]) was), copy));
      default -> was instanceof String text ? mapped(text, copy) : was;
    };
  }

  private String mapped(String text, int copy) {
    Matcher id = ID.matcher(text);
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (id.find()) {
      if (ids.contains(id.group())) {
        out.append(text, from, id.end() - DIGITS).append(tags.get(copy));
        from = id.end();
      }
    }
    return from == 0 ? text : out.append(text, from, text.length()).toString();
  }

  /** Bytes as characters of their own. */
  private static String unpacked(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      while (!inflater.finished()) {
        out.write(buffer, 0, inflater.inflate(buffer));
      }
      return out.toString(StandardCharsets.ISO_8859_1);
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] packed(String bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(bytes.getBytes(StandardCharsets.ISO_8859_1));
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Counts outlets and sources again. */
  private void count() throws SQLException {
    run("DELETE FROM outlets");
    run("INSERT INTO outlets (id, name, form, domain, articles, stories) SELECT outlet, max(name), lower(max(name)), max(domain), count(*),"
        + " count(DISTINCT story) FROM outlet_articles GROUP BY outlet");
    run("DELETE FROM sources");
    run("INSERT INTO sources (id, kind, name, form, statements, stories) SELECT source, min(kind), max(name), lower(max(name)), sum(count), count(*)"
        + " FROM source_stories GROUP BY source");
  }
}
