package org.whence.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Block;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.StatementId;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** One article to be read: its sentences, each with an address of its own and with layers of marks, and notes beside each block. */
final class ReadPage {
  private final Lookup lookup;
  private final Reading reading;
  private final Layers layers;
  private final Map<StatementId, TracedClaim> claims = new LinkedHashMap<>();

  /** A sentence, or what lies between two, which has no anchor. */
  record Sentence(String anchor, List<Layers.Piece> pieces) {}

  /**
   * A claim that words of the article belong to.
   *
   * @param counts on how many origins it stands, and in how many articles
   */
  record Ref(String number, String href, String title, String language, String counts) {}

  /**
   * What was read of one attribution.
   *
   * @param number by which the text names it
   * @param who stands behind it, as printed
   * @param kind what kind of source that is
   * @param cue the words that attribute; empty where only a mark does
   * @param grade how sure the article makes it
   * @param through the report that it came through; empty where it came through none
   * @param correct where an analyst corrects it; empty where nobody can
   */
  record Note(int number, String who, String kind, String cue, String grade, String through, List<Ref> claims, String correct) {}

  /** A block with its notes; {@code own} are the claims it makes in its own voice that other articles make too. */
  record Part(String role, boolean news, boolean body, List<Sentence> sentences, List<Note> notes, List<Ref> own) {}

  /** Blocks in a row that are the article, or in a row that only stand around it. */
  record Stretch(boolean around, List<Part> parts) {}

  ReadPage(Lookup lookup, Reading reading) {
    this.lookup = lookup;
    this.reading = reading;
    layers = new Layers(reading);
    ArticleId own = reading.article().id();
    for (TracedClaim claim : lookup.claims()) {
      for (Wording wording : claim.wordings()) {
        if (wording.statement().wording().article().equals(own)) {
          claims.put(wording.statement().id(), claim);
        }
      }
    }
  }

  Words words() {
    return lookup.words();
  }

  String language() {
    return reading.article().language().tag();
  }

  /** Where a sentence stands on the page of its article. */
  static String anchor(Span sentence) {
    return "c" + sentence.begin();
  }

  /** The text in the order of its blocks. */
  List<Stretch> stretches() {
    List<Stretch> out = new ArrayList<>();
    for (Block block : reading.article().blocks()) {
      boolean around = isAround(block.role());
      if (out.isEmpty() || out.getLast().around() != around) {
        out.add(new Stretch(around, new ArrayList<>()));
      }
      out.getLast().parts().add(part(block));
    }
    return out;
  }

  private static boolean isAround(Role role) {
    return switch (role) {
      case WIDGET, RELATED, LEGAL, DEBRIS -> true;
      case HEADLINE, STANDFIRST, BYLINE, DATELINE, BODY, SUBHEAD, SUMMARY, QUOTE, CAPTION, CREDIT, CORRECTION, EDITORS_NOTE, ABOUT_OUTLET -> false;
    };
  }

  private Part part(Block block) {
    Role role = block.role();
    return new Part(words().word(role), role.isNews(), role == Role.BODY, sentences(block), notes(block), own(block));
  }

  private List<Sentence> sentences(Block block) {
    List<Sentence> out = new ArrayList<>();
    int at = block.begin();
    for (Span sentence : reading.sentences()) {
      if (sentence.begin() >= at && sentence.end() <= block.end()) {
        between(out, at, sentence.begin());
        out.add(new Sentence(anchor(sentence), layers.pieces(sentence.begin(), sentence.end())));
        at = sentence.end();
      }
    }
    between(out, at, block.end());
    return out;
  }

  private void between(List<Sentence> out, int begin, int end) {
    if (begin < end) {
      out.add(new Sentence("", layers.pieces(begin, end)));
    }
  }

  private static boolean isIn(Block block, Span span) {
    return span.begin() >= block.begin() && span.begin() < block.end();
  }

  private List<Note> notes(Block block) {
    List<Note> out = new ArrayList<>();
    for (Attribution attribution : reading.attributions()) {
      if (isIn(block, attribution.cue().getFirst())) {
        out.add(note(attribution));
      }
    }
    return out;
  }

  private Note note(Attribution attribution) {
    List<Statement> carried = reading.statements().stream().filter(statement -> statement.attributions().contains(attribution.id())).toList();
    String cue = String.join(" … ", attribution.cue().stream().map(lookup::words).filter(ReadPage::isWords).toList());
    String via = attribution.via() == null ? "" : Plain.line(attribution.via());
    List<Ref> refs = refs(carried);
    String correct = lookup.frame().links().correct(reading.article().id(), claim(carried));
    return new Note(attribution.id().index() + 1, Plain.line(attribution.source().name()), lookup.phrases().kind(attribution.source()), cue,
        grade(attribution, carried), via, refs, refs.isEmpty() ? "" : correct);
  }

  /** A quotation mark alone attributes too, and says nothing that could be quoted. */
  private static boolean isWords(String cue) {
    return cue.codePoints().anyMatch(Character::isLetter);
  }

  /** How sure the article makes what is said: of the statement whose content it is, otherwise what the cue says. */
  private String grade(Attribution attribution, List<Statement> carried) {
    AttributionId id = attribution.id();
    for (Statement statement : carried) {
      if (statement.attributions().getFirst().equals(id)) {
        return words().word(statement.commitment()) + " · " + words().word(statement.certainty());
      }
    }
    return words().word(attribution.commitment());
  }

  private String claim(List<Statement> carried) {
    for (Statement statement : carried) {
      TracedClaim claim = claims.get(statement.id());
      if (claim != null) {
        return claim.claim().id();
      }
    }
    return "";
  }

  private List<Ref> refs(List<Statement> carried) {
    Map<String, Ref> out = new LinkedHashMap<>();
    for (Statement statement : carried) {
      TracedClaim claim = claims.get(statement.id());
      if (claim != null) {
        out.putIfAbsent(claim.claim().id(), ref(claim));
      }
    }
    return List.copyOf(out.values());
  }

  private Ref ref(TracedClaim claim) {
    String number = lookup.number(claim);
    String anchor = "c" + number.replace('.', '-');
    Span title = claim.claim().title();
    String counts = lookup.phrases().origins(claim.corroboration().origins()) + ", " + lookup.phrases().articles(claim.corroboration().articles());
    return new Ref(number, lookup.frame().links().claim(claim.claim().id(), anchor), Plain.cut(lookup.words(title), 90),
        lookup.article(title.article()).language().tag(), counts);
  }

  private List<Ref> own(Block block) {
    List<Statement> out = new ArrayList<>();
    for (Statement statement : reading.statements()) {
      TracedClaim claim = claims.get(statement.id());
      boolean shared = claim != null && claim.corroboration().articles() > 1;
      if (shared && statement.attributions().isEmpty() && isIn(block, statement.wording())) {
        out.add(statement);
      }
    }
    return refs(out);
  }
}
