package org.whence.dossier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whence.model.Name;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.text.Fold;
import org.whence.text.OutletNames;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Where research comes from that an article opens with: the journal that printed it, else the institution of those who did it. */
final class Research {

  /** Sentences of the body that tell where it was printed. */
  private static final int OPENING = 3;

  /** Characters between "researchers" and the name of where they work: "at the", "de la". */
  private static final int NEAR = 8;

  private static final Set<String> RESEARCHERS = WordList.words(Research.class, "words.tsv", "researchers");

  private static final Pattern JOURNAL = Pattern.compile("\\b(?:" + String.join("|", WordList.words(Research.class, "words.tsv", "journal"))
      + ")\\s((?:\\p{Lu}[\\p{L}'-]*)(?:\\s(?:(?:&|" + String.join("|", WordList.words(Research.class, "words.tsv", "inner"))
      + ")\\s)?\\p{Lu}[\\p{L}'-]*)*)");

  private static final Set<String> STUDIES = WordList.words(Research.class, "words.tsv", "study");

  private Research() {}

  /** The journal or the institutions; none where the opening tells of no research. */
  static Set<String> of(Reading reading) {
    Set<String> out = new LinkedHashSet<>();
    List<Span> opening = reading.lead(OPENING);
    if (opening.stream().noneMatch(sentence -> tellsOfResearch(reading.article().words(sentence)))) {
      return out;
    }
    for (Span sentence : opening) {
      Matcher matcher = JOURNAL.matcher(reading.article().words(sentence));
      if (out.isEmpty() && matcher.find() && !OutletNames.knows(matcher.group(1))) {
        out.add(matcher.group(1));
      }
    }
    if (out.isEmpty() && !opening.isEmpty()) {
      institution(reading, opening.getFirst(), out);
    }
    return out;
  }

  private static boolean tellsOfResearch(String sentence) {
    for (String word : Plain.form(sentence).split(" ")) {
      if (STUDIES.contains(word) || RESEARCHERS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static void institution(Reading reading, Span sentence, Set<String> out) {
    for (Name name : reading.names()) {
      boolean here = sentence.contains(name.span()) && name.kind() == Name.Kind.ORGANISATION;
      if (here && out.isEmpty() && ofResearchers(reading.article().text().substring(sentence.begin(), name.span().begin()))) {
        out.add(reading.article().words(name.span()));
      }
    }
  }

  /** Whether words end as "researchers at the" does. */
  private static boolean ofResearchers(String before) {
    String words = Fold.fold(before).stripTrailing();
    String near = words.substring(Math.max(0, words.length() - NEAR));
    int blank = near.indexOf(' ');
    for (String researchers : RESEARCHERS) {
      int at = words.lastIndexOf(researchers);
      if (at >= 0 && blank >= 0 && words.length() - at - researchers.length() <= NEAR) {
        return true;
      }
    }
    return false;
  }
}
