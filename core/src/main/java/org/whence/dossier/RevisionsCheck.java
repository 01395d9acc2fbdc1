package org.whence.dossier;

import java.util.List;
import java.util.Map;

/** The rules that hold for what later versions of articles changed. */
final class RevisionsCheck {
  private final Place revisions;
  private final Map<String, Place> claims;
  private final Map<String, Place> articles;

  /**
   * Takes the revisions of a document.
   *
   * @param claims of the document by id
   * @param articles of the document by id
   */
  RevisionsCheck(Place revisions, Map<String, Place> claims, Map<String, Place> articles) {
    this.revisions = revisions;
    this.claims = claims;
    this.articles = articles;
  }

  void check() {
    for (Place revision : revisions.items()) {
      for (String end : List.of("before", "after")) {
        String digest = revision.at(end).at("digest").text();
        if (digest != null && !digest.matches("sha256:[0-9a-f]{64}")) {
          revision.at(end).at("digest").fault("is no SHA-256 digest of a text");
        }
      }
      String earlier = revision.at("before").at("article").text();
      if (earlier != null && articles.containsKey(earlier)) {
        revision.at("before").at("article").fault("an earlier version stands in no story");
      }
      revision.at("claims").items().forEach(claim -> claim.refersTo(claims, "claim"));
      revision.at("edits").items().forEach(RevisionsCheck::edit);
    }
  }

  private static void edit(Place edit) {
    if (edit.at("before").isAbsent() && edit.at("after").isAbsent()) {
      edit.fault("an edit shows a sentence before it or after it");
    }
    for (String end : List.of("before", "after")) {
      Place passage = edit.at(end);
      String exact = passage.isAbsent() ? null : passage.at("exact").text();
      if (exact != null && passage.at("end").count() - passage.at("start").count() != exact.codePointCount(0, exact.length())) {
        passage.fault("its words are not as long as its place");
      }
    }
  }
}
