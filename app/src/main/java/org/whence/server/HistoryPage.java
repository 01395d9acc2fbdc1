package org.whence.server;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.casefile.Case;
import org.whence.casefile.Correction;
import org.whence.casefile.Desk;
import org.whence.casefile.Reply;
import org.whence.page.Words;

/**
 * What people did about the articles of a claim: corrections and replies, those that were undone included, the newest first.
 *
 * @param claim where its page is; empty where there is nothing to tell
 */
record HistoryPage(String claim, List<Correction> corrections, List<Reply> replies, Words words) {

  /** Replies that are looked through, the newest. */
  private static final int MOST = 5_000;

  /** Of a page that tells none. */
  static HistoryPage none(Words words) {
    return new HistoryPage("", List.of(), List.of(), words);
  }

  /** Costs what it shows: no dossier is opened for it. */
  static HistoryPage of(Case open, String claim, Words words) {
    Set<String> articles = new HashSet<>();
    open.desk().wordings(claim, null, Desk.MOST).rows().forEach(row -> articles.add(row.article().id()));
    List<Correction> corrections = open.corrections().stream()
        .filter(each -> each.ruling().matter().anchors().stream().anyMatch(anchor -> articles.contains(anchor.article().value()))).toList();
    List<Reply> replies = open.replies().last(MOST).stream().filter(each -> articles.contains(each.words().at().article().value())).toList();
    return new HistoryPage("/c/" + Addresses.encoded(claim), corrections.reversed(), replies, words);
  }

  /** Whether it stands on its page at all. */
  boolean isShown() {
    return !claim.isEmpty();
  }

  boolean isEmpty() {
    return corrections.isEmpty() && replies.isEmpty();
  }

  /** The corrections as the list of all of them words them. */
  CorrectionsPage worded() {
    return new CorrectionsPage(corrections, words);
  }

  String of(Reply reply) {
    return words.say("reply.of", reply.words().outlet(), words.day(reply.words().day()), reply.words().author());
  }

  String entered(Reply reply) {
    return words.say("reply.entered", reply.enteredBy(), words.moment(reply.entered()));
  }

  String undone(Reply reply) {
    return reply.undone() == null ? "" : words.say("reply.undone", String.valueOf(reply.undoneBy()), words.moment(reply.undone()));
  }
}
