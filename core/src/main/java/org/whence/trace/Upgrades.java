package org.whence.trace;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.CitedReport;
import org.whence.model.Commitment;
import org.whence.model.Identity;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.Described;
import org.whence.text.Plain;
import org.whence.text.WordList;

/**
 * Finds an office that "has confirmed" where the article, or the report of the pile that it cites, shows nobody of it but unnamed people. It fires
 * only where neither quotes anyone of the office, names anybody who speaks for it or gives a document of it.
 */
final class Upgrades {

  /** The office and, in its stead, the unnamed source the text shows. */
  record Found(String office, String unnamed, Route.Upgrade upgrade) {}

  private static final Set<String> OFFICIAL = WordList.words(Upgrades.class, "words.tsv", "official");
  private static final Set<String> WRITING = WordList.words(Upgrades.class, "words.tsv", "writing");
  private static final Set<String> COMMON = WordList.words(Upgrades.class, "words.tsv", "common");
  private static final Set<String> ITSELF = WordList.words(Upgrades.class, "words.tsv", "itself");
  private static final Set<String> RELATIVES = WordList.words(Upgrades.class, "words.tsv", "relative");
  private static final Set<String> SPEAKERS = WordList.words(Upgrades.class, "words.tsv", "speakers");

  private final StoryView view;

  Upgrades(StoryView view) {
    this.view = view;
  }

  @Nullable Found of(Reading reading, Statement statement) {
    for (AttributionId id : statement.attributions()) {
      Attribution office = reading.attribution(id);
      boolean confirmed = office.source() instanceof Source.Office && !office.direct() && ownsUp(reading, office);
      if (confirmed && !isOfItself(reading, office)) {
        Found found = behind(reading, statement, office);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Whether by the cue the office makes it official: it confirms or acknowledges. "Said" is what its people are printed to do as well. */
  private static boolean ownsUp(Reading reading, Attribution office) {
    return office.commitment() == Commitment.CONFIRMED || isOfficial(reading, office);
  }

  private static boolean isOfficial(Reading reading, Attribution office) {
    return hasCue(reading, office, OFFICIAL);
  }

  /** Whether people of an office put it in writing: what its lawyers file is the office's own paper, whoever signed it. */
  private boolean inWriting(Reading reading, Attribution people) {
    String id = view.links.sourceOf().get(people.id());
    return reading.attributions().stream()
        .filter(other -> other.equals(people) || id != null && id.equals(view.links.sourceOf().get(other.id())))
        .anyMatch(other -> hasCue(reading, other, WRITING));
  }

  private static boolean hasCue(Reading reading, Attribution attribution, Set<String> any) {
    for (Span cue : attribution.cue()) {
      for (String word : Plain.form(reading.article().words(cue)).split(" ")) {
        if (any.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an office confirms what it did itself, which it is asked for and says: "confirmed it had told the states". */
  private static boolean isOfItself(Reading reading, Attribution office) {
    for (Span content : office.content()) {
      List<String> words = List.of(Plain.form(reading.article().words(content)).split(" "));
      int first = !words.isEmpty() && RELATIVES.contains(words.getFirst()) ? 1 : 0;
      if (first < words.size() && ITSELF.contains(words.get(first))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a description is one of people who speak: "officials", "a source"; not of a body or a party that acts. */
  private static boolean isOfPeople(String description) {
    return !Described.of(description).roles().isEmpty() || Arrays.stream(Plain.form(description).split(" ")).anyMatch(SPEAKERS::contains);
  }

  private @Nullable Found behind(Reading reading, Statement statement, Attribution office) {
    String officeId = view.links.sourceOf().get(office.id());
    if (officeId == null || speaksOnRecord(reading, office, officeId)) {
      return null;
    }
    Found here = shownIn(reading, statement, office, officeId, List.of());
    if (here != null) {
      return here;
    }
    for (CitedReport report : view.reports) {
      ArticleId cited = report.inPile();
      if (cited != null && report.citedBy().contains(statement.id().article()) && !speaksOnRecord(view.reading(cited), office, officeId)) {
        List<Span> citing = report.proof().stream().filter(span -> span.article().equals(statement.id().article())).toList();
        Found found = shownIn(view.reading(cited), statement, office, officeId, citing);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The unnamed people of the office to whom an article gives something: the confirming one, or the report that it rests on. */
  private @Nullable Found shownIn(Reading reading, Statement statement, Attribution office, String officeId, List<Span> citing) {
    for (Attribution other : reading.attributions()) {
      if (other.source() instanceof Source.Unnamed unnamed && isOfPeople(unnamed.name())
          && isOf(unnamed.name(), officeId, reading, statement, office) && !admitsToo(reading, other, statement, office)
          && !inWriting(reading, other)) {
        String unnamedId = view.links.sourceOf().get(other.id());
        if (unnamedId != null) {
          Span before = other.sourceSpans().isEmpty() ? other.sentence() : other.sourceSpans().getFirst();
          Span after = office.sourceSpans().isEmpty() ? statement.sentence() : office.sourceSpans().getFirst();
          return new Found(officeId, unnamedId, new Route.Upgrade(office.source().name(), unnamed.name(), before, after, citing));
        }
      }
    }
    return null;
  }

  /** Whether the people admit it as their office does, in one article: then they are its voice, and "Iran admits" is short for them. */
  private boolean admitsToo(Reading reading, Attribution people, Statement statement, Attribution office) {
    boolean here = reading.article().id().equals(statement.id().article());
    return here && isOfficial(reading, people) && isOfficial(reading, office);
  }

  /** Whether the article shows the office speak: a quotation, a named person of it, a document of it. */
  private boolean speaksOnRecord(Reading reading, Attribution confirmed, String officeId) {
    String office = confirmed.source().name();
    for (Attribution other : reading.attributions()) {
      boolean same = officeId.equals(view.links.sourceOf().get(other.id()));
      boolean shown =
          switch (other.source()) {
            case Source.Office ignored -> same && other.direct();
            case Source.Person person -> person.role() != null && isOf(person.role(), officeId, office);
            case Source.Document document -> isOf(document.issuer() == null ? document.name() : document.issuer(), officeId, office);
            case Source.Report ignored -> false;
            case Source.Unnamed ignored -> false;
            case Source.Unstated ignored -> false;
          };
      if (shown) {
        return true;
      }
    }
    return false;
  }

  /** Whether a description names the office; one in another language need only look like it. */
  private boolean isOf(String description, String officeId, Reading describing, Statement statement, Attribution office) {
    boolean translated = !describing.article().language().equals(view.article(statement.id().article()).language());
    return isOf(description, officeId, office.source().name()) || translated && AcrossLanguages.alike(description, office.source().name());
  }

  /** Whether a description names the office: by its name, one of its other names, or every telling word of one. */
  private boolean isOf(String description, String officeId, String printed) {
    Set<String> words = new HashSet<>(Arrays.asList(Plain.form(description).split(" ")));
    if (names(words, printed)) {
      return true;
    }
    Identity identity = view.identity(officeId);
    if (identity == null) {
      return false;
    }
    for (String alias : identity.aliases()) {
      if (names(words, alias)) {
        return true;
      }
    }
    return names(words, identity.name());
  }

  private static boolean names(Set<String> words, String office) {
    boolean telling = false;
    for (String word : Plain.form(office).split(" ")) {
      if (!COMMON.contains(word)) {
        if (!words.contains(word)) {
          return false;
        }
        telling = true;
      }
    }
    return telling;
  }
}
