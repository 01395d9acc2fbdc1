package org.whence.server;

import java.util.List;
import org.whence.page.Words;

/**
 * What stands around every page of the server.
 *
 * @param here the place in the navigation: "/", "/add"; empty where it is none
 */
record Frame(String title, String here, Visitor visitor, Words words, Assets assets) {
  /** htmx without what the policy forbids: no style of its own, nothing evaluated, nothing from elsewhere. */
  static final String HTMX =
      "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"allowScriptTags\":false,\"selfRequestsOnly\":true,\"historyCacheSize\":0}";

  /** Keys and the names of what they do. */
  static final String[][] KEYS = {
    {"/", "search"}, {"j k", "claims"}, {"Enter", "open"}, {"\u2190 \u2192 \u2191 \u2193", "graph"}, {"Esc", "leave"}, {"g d", "dossiers"},
    {"g a", "add"}, {"g s", "find"}, {"e", "export"}, {"?", "help"}
  };

  private static final List<String> PLACES = List.of("/", "/add", "/search", "/outlets", "/sources", "/corrections", "/settings", "/help");

  /** One entry of the navigation. */
  record Place(String href, String word, boolean here) {}

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String count(String key, int n) {
    return words.count(key, n);
  }

  String asset(String name) {
    return assets.path(name);
  }

  List<Place> places() {
    return PLACES.stream().map(path -> new Place(path, words.say("place." + (path.equals("/") ? "dossiers" : path.substring(1))), path.equals(here)))
        .toList();
  }
}
