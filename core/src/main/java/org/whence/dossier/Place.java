package org.whence.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A value of a document, the pointer to it, and the list into which its faults go. */
final class Place {
  private static final int LONGEST_ID = 60;
  private static final int LONGEST_POINTER = 200;
  private static final int LONGEST_FAULT = 300;

  private final JsonNode node;
  private final String pointer;
  private final List<DossierCheck.Violation> faults;

  Place(JsonNode node, String pointer, List<DossierCheck.Violation> faults) {
    this.node = node;
    this.pointer = pointer;
    this.faults = faults;
  }

  Place at(String name) {
    JsonNode child = node.get(name);
    String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    return new Place(child == null ? MissingNode.getInstance() : child, below, faults);
  }

  void fault(String what) {
    faults.add(new DossierCheck.Violation(shown(pointer, LONGEST_POINTER), shown(what, LONGEST_FAULT)));
  }

  boolean isAbsent() {
    return node.isMissingNode() || node.isNull();
  }

  boolean isObject() {
    return node.isObject();
  }

  boolean has(String name) {
    return node.has(name);
  }

  /** The elements of an array; a fault, and none, where it is no array. */
  List<Place> items() {
    List<Place> out = new ArrayList<>();
    if (!node.isArray()) {
      fault(node.isMissingNode() ? "is missing; a list is expected" : "should be a list");
      return out;
    }
    for (int i = 0; i < node.size(); i++) {
      out.add(new Place(node.get(i), pointer + "/" + i, faults));
    }
    return out;
  }

  /** A string; a fault, and null, where it is none. */
  @Nullable String text() {
    if (!node.isTextual()) {
      fault(node.isMissingNode() ? "is missing; a string is expected" : "should be a string");
      return null;
    }
    return node.textValue();
  }

  /** A string or nothing; a fault where it is neither. */
  @Nullable String textOrNothing() {
    return isAbsent() ? null : text();
  }

  /** A whole number from 0; a fault, and -1, where it is none. */
  int count() {
    if (!node.isInt() || node.intValue() < 0) {
      fault(node.isMissingNode() ? "is missing; a whole number is expected" : "should be a whole number from 0");
      return -1;
    }
    return node.intValue();
  }

  boolean flag() {
    if (!node.isBoolean()) {
      fault("should be true or false");
      return false;
    }
    return node.booleanValue();
  }

  /** Visits this and everything below it that is an object. */
  void eachObject(Consumer<Place> visitor) {
    if (node.isObject()) {
      visitor.accept(this);
      Iterator<String> names = node.fieldNames();
      while (names.hasNext()) {
        at(names.next()).eachObject(visitor);
      }
    } else if (node.isArray()) {
      for (Place item : items()) {
        item.eachObject(visitor);
      }
    }
  }

  /** Elements by the id they carry; a fault for every id that is missing or not unique. */
  Map<String, Place> byId(String field) {
    Map<String, Place> out = new TreeMap<>();
    for (Place item : items()) {
      String id = item.at(field).text();
      if (id != null && out.putIfAbsent(id, item) != null) {
        item.at(field).fault("the id '" + shown(id, LONGEST_ID) + "' occurs twice");
      }
    }
    return out;
  }

  /** Faults this unless it is the id of something known. */
  void refersTo(Map<String, ?> known, String what) {
    String id = text();
    if (id != null && !known.containsKey(id)) {
      fault("no " + what + " has the id '" + shown(id, LONGEST_ID) + "'");
    }
  }

  /** As {@link #refersTo}, where null is allowed. */
  void mayReferTo(Map<String, ?> known, String what) {
    if (!isAbsent()) {
      refersTo(known, what);
    }
  }

  /** The beginning of words that may be long or hostile: one line, no control or formatting characters. */
  static String shown(String words, int longest) {
    StringBuilder out = new StringBuilder();
    words.codePoints().limit(longest).map(Place::plain).forEach(out::appendCodePoint);
    return words.codePointCount(0, words.length()) > longest ? out.append("...").toString() : out.toString();
  }

  private static int plain(int codePoint) {
    int type = Character.getType(codePoint);
    boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    return hidden || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR ? ' ' : codePoint;
  }
}
