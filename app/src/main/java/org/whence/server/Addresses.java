package org.whence.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.whence.model.ArticleId;
import org.whence.page.Links;

/** Where the server has the things that a page speaks of. */
final class Addresses implements Links {
  @Override
  public String article(ArticleId id) {
    return "/a/" + id.value();
  }

  @Override
  public String claim(String id, String anchor) {
    return "/c/" + encoded(id);
  }

  @Override
  public String story(String id, String anchor) {
    return "/d/" + encoded(id);
  }

  @Override
  public String source(String identity) {
    return "/s/" + encoded(identity);
  }

  @Override
  public String outlet(String identity) {
    return "/o/" + encoded(identity);
  }

  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
