package org.whence.export;

/**
 * A column of a table.
 *
 * @param description one sentence for whoever reads the table without knowing Whence
 */
public record Column(String name, Type type, String description) {

  /** What stands in a column; none of it where nothing is known. */
  public enum Type {
    STRING,
    INTEGER,
    BOOLEAN
  }

  static Column text(String name, String description) {
    return new Column(name, Type.STRING, description);
  }

  static Column number(String name, String description) {
    return new Column(name, Type.INTEGER, description);
  }

  static Column truth(String name, String description) {
    return new Column(name, Type.BOOLEAN, description);
  }
}
