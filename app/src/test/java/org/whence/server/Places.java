package org.whence.server;

import java.util.ArrayList;
import java.util.List;

/** One address of every page that a server over a case has. */
final class Places {
  private Places() {}

  static List<String> of(Hosted hosted) {
    String story = hosted.stories().getFirst();
    String claim = hosted.claim(story);
    List<String> articles = hosted.articles(story);
    List<String> out = new ArrayList<>(List.of(
        "/", "/add", "/jobs", "/search", "/search?q=officials", "/outlets", "/sources", "/corrections", "/export", "/settings", "/help", "/landscape", "/sign-in",
        "/d/" + story, "/c/" + claim, "/a/" + articles.getFirst(), "/compare?a=" + articles.getFirst() + "&b=" + articles.get(1),
        "/correct?article=" + articles.getFirst() + "&claim=" + Addresses.encoded(claim)));
    out.addAll(List.of("/d/" + story + "/landscape", "/d/" + story + "?claim=none", "/c/" + claim + "?one=1&other=2"));
    out.add("/reply?claim=" + Addresses.encoded(claim) + "&kind=hardened&article=" + articles.getFirst() + "&begin=0&end=9");
    hosted.outlet().ifPresent(id -> out.addAll(List.of("/o/" + Addresses.encoded(id), "/reply?outlet=" + Addresses.encoded(id))));
    hosted.source().ifPresent(id -> out.add("/s/" + Addresses.encoded(id)));
    return out;
  }
}
