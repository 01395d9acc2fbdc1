package org.whence.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.casefile.Case;
import org.whence.casefile.Correction;
import org.whence.casefile.Reply;
import org.whence.casefile.StoryView;
import org.whence.model.TracedClaim;
import org.whence.page.Words;

/**
 * What people did about the articles of a claim: corrections and replies, those that were undone included, the newest first.
 *
 * @param claim where its page is; empty where there is nothing to tell
 */
record HistoryPage(String claim, List<Correction> corrections, List<Reply> replies, Words words) {

  /** Of a page that tells none. */
  static HistoryPage none(Words words) {
    return new HistoryPage("", List.of(), List.of(), words);
  }

  static HistoryPage of(Case open, String story, String claim, Words words) {
    StoryView view = open.desk().story(story).orElseThrow(Opened::nothing);
    Set<String> articles = articles(view, open.today(claim));
    List<Correction> corrections = new ArrayList<>(view.corrections().stream()
        .filter(each -> each.ruling().matter().anchors().stream().anyMatch(anchor -> articles.contains(anchor.article().value()))).toList());
    corrections.sort(Comparator.comparingInt((Correction each) -> each.ruling().number()).reversed());
    List<Reply> replies = view.replies().stream().filter(each -> articles.contains(each.words().at().article().value())).toList().reversed();
    return new HistoryPage("/c/" + Addresses.encoded(claim), corrections, replies, words);
  }

  private static Set<String> articles(StoryView view, String id) {
    Set<String> out = new HashSet<>();
    for (TracedClaim claim : view.dossier().claims()) {
      if (claim.claim().id().equals(id)) {
        claim.wordings().forEach(wording -> out.add(wording.statement().wording().article().value()));
        claim.changes().forEach(change -> out.add(change.after().article().value()));
      }
    }
    return out;
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
