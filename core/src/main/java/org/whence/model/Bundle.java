package org.whence.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of one language by key, read from a UTF-8 properties file beside a class: words_en.properties. A value is a fixed form of words with
 * places {0}, {1} ...; {0:stage} is filled with the bundle's own word for what is given, that of the key stage.GIVEN.
 */
public final class Bundle {
  private final String language;
  private final SortedMap<String, String> words;

  private Bundle(String language, SortedMap<String, String> words) {
    this.language = language;
    this.words = words;
  }

  /** The words of a language beside a class of some package. */
  public static Bundle beside(Class<?> owner, String language) {
    String file = "words_" + language + ".properties";
    if (!language.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException(language + ": not the tag of a language");
    }
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException(language + ": " + file + " is missing beside " + owner.getName());
      }
      Properties read = new Properties();
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      SortedMap<String, String> words = new TreeMap<>();
      read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
      return new Bundle(language, Collections.unmodifiableSortedMap(words));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** BCP 47 tag. */
  public String language() {
    return language;
  }

  /** All its words as they stand in the file, by key. */
  public SortedMap<String, String> all() {
    return words;
  }

  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** The words of a key, filled. */
  public String say(String key, List<String> given) {
    String form = words.get(key);
    if (form == null) {
      throw new IllegalArgumentException(key + ": no such words in " + language);
    }
    return given.isEmpty() ? form : filled(form, given);
  }

  /** In one pass, so that what is filled in is never taken for a place itself. */
  private String filled(String form, List<String> given) {
    StringBuilder out = new StringBuilder(form.length() + 32);
    int at = 0;
    for (int open = form.indexOf('{'); open >= 0; open = form.indexOf('{', at)) {
      int close = form.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(form, at, open).append(place(form.substring(open + 1, close), given));
      at = close + 1;
    }
    return out.append(form, at, form.length()).toString();
  }

  private String place(String name, List<String> given) {
    int colon = name.indexOf(':');
    int number = Integer.parseInt(colon < 0 ? name : name.substring(0, colon));
    if (number >= given.size()) {
      return "{" + name + "}";
    }
    String words = given.get(number);
    return colon < 0 ? words : own(name.substring(colon + 1), words);
  }

  /** The word of a list for what is given; a number before it stays: "2 or more". What the list does not know stays as it is. */
  private String own(String list, String given) {
    int digits = 0;
    while (digits < given.length() && Character.isDigit(given.charAt(digits))) {
      digits++;
    }
    String rest = given.substring(digits).strip().replace(' ', '_');
    String word = words.get(list + "." + rest);
    return word == null ? given : digits == 0 ? word : given.substring(0, digits) + " " + word;
  }
}
