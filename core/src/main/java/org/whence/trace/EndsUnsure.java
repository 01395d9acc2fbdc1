package org.whence.trace;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Act;
import org.whence.model.Article;
import org.whence.model.Certainty;
import org.whence.model.Commitment;
import org.whence.model.Progress;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Stage;
import org.whence.model.Statement;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** An article that opens firmly and, in its last part, says of the same thing that it is not sure. */
final class EndsUnsure {

  /** Words the opening and the ending must share to be about one thing; fewer where the opening says "confirmed". */
  private static final int SHARED = 3;

  private static final int SHARED_IF_CONFIRMED = 2;

  /** The last part begins here. */
  private static final double LAST_PART = 0.5;

  /** Sentences of the body that open it; a repeated headline and a line of place and date may be among them. */
  private static final int LEAD = 4;

  private static final int STEM = 5;
  private static final int ACRONYM = 3;
  private static final Map<String, List<String>> UNSURE = load();

  private EndsUnsure() {}

  /** The sentence that takes back what a firm opening says; null where there is none. */
  static @Nullable Span of(Reading reading, Telling opening) {
    if (!opens(reading, opening.statement())) {
      return null;
    }
    Span unknown = ofUnknownCause(reading, opening);
    return unknown != null ? unknown : isFirm(opening) ? later(reading, opening) : null;
  }

  /** The sentence that says nobody knows what brought about what the opening gives a cause for. */
  private static @Nullable Span ofUnknownCause(Reading reading, Telling opening) {
    boolean lent = opening.statement().certainty().step() > Certainty.OUTLET_ONLY.step() && !opening.statement().attributions().isEmpty();
    String sentence = reading.article().words(opening.statement().sentence());
    boolean negated = Negations.in(opening.language(), sentence);
    boolean asserts = Causes.causeOnly(opening) != null && opening.stance().isPath() && Hedges.none(opening) && !negated;
    if (lent || !asserts) {
      return null;
    }
    Article article = reading.article();
    for (Span later : reading.sentences()) {
      String form = " " + Plain.form(article.words(later)) + " ";
      boolean after = later.begin() > opening.wording().end() && article.roleAt(later.begin()) == Role.BODY;
      String phrase = after ? phrase(opening.language() + " cause", form) : null;
      if (phrase != null && (phrase.contains("caus") || shared(form, opening) > 0)) {
        return later;
      }
    }
    return null;
  }

  private static @Nullable String phrase(String list, String form) {
    for (String words : UNSURE.getOrDefault(list, List.of())) {
      if (form.contains(" " + words + " ")) {
        return words;
      }
    }
    return null;
  }

  private static @Nullable Span later(Reading reading, Telling opening) {
    Article article = reading.article();
    int needed = opening.statement().commitment() == Commitment.CONFIRMED ? SHARED_IF_CONFIRMED : SHARED;
    List<Span> body = reading.sentences().stream().filter(s -> article.roleAt(s.begin()) == Role.BODY).toList();
    for (int i = body.size() - 1; i >= 0 && i >= body.size() * LAST_PART; i--) {
      String form = " " + Plain.form(article.words(body.get(i))) + " ";
      if (isUnsure(opening, form) && !body.get(i).overlaps(opening.statement().sentence()) && shared(form, opening) >= needed) {
        return body.get(i);
      }
    }
    return null;
  }

  /** Whether a sentence says that the thing itself is not sure: not who, when or how many, and of the same action. */
  private static boolean isUnsure(Telling opening, String form) {
    String phrase = phrase(opening.language(), form);
    if (phrase == null) {
      return false;
    }
    int end = form.indexOf(" " + phrase + " ") + phrase.length() + 1;
    String next = form.substring(end).strip();
    boolean detail = listed(opening.language() + " detail", next.substring(0, (next + " ").indexOf(' ')));
    return !detail && (opening.statement().commitment() == Commitment.CONFIRMED || isOfItsAction(opening, form));
  }

  private static boolean listed(String list, String word) {
    return UNSURE.getOrDefault(list, List.of()).contains(word);
  }

  /** Whether a sentence has a word of what the opening says is done. */
  private static boolean isOfItsAction(Telling opening, String form) {
    for (Act act : opening.statement().acts()) {
      String action = Plain.form(opening.article().words(act.action()));
      if (action.length() >= STEM && form.contains(" " + action.substring(0, STEM))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFirm(Telling opening) {
    Progress progress = opening.statement().progress();
    boolean settled = progress != null && !progress.negated() && progress.stage().compareTo(Stage.AGREED) >= 0;
    boolean confirmed = opening.statement().commitment() == Commitment.CONFIRMED;
    return opening.stance().isPath() && (confirmed || settled && opening.statement().attributions().isEmpty()) && Hedges.none(opening);
  }

  /** Whether a statement stands where an article opens. */
  static boolean opens(Reading reading, Statement opening) {
    if (opening.role() == Role.HEADLINE || opening.role() == Role.STANDFIRST) {
      return true;
    }
    int seen = 0;
    for (Span sentence : reading.sentences()) {
      if (reading.article().roleAt(sentence.begin()) == Role.BODY) {
        if (sentence.contains(opening.wording())) {
          return true;
        }
        if (++seen == LEAD) {
          return false;
        }
      }
    }
    return false;
  }

  private static int shared(String form, Telling opening) {
    Set<String> stems = opening.stems();
    Set<String> found = new TreeSet<>();
    for (String word : form.strip().split(" ")) {
      boolean name = word.length() == ACRONYM && opening.printed().contains(word.toUpperCase(Locale.ROOT));
      if (name || word.length() >= STEM && stems.contains(word.substring(0, STEM))) {
        found.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return found.size();
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> out = new TreeMap<>();
    for (String[] row : WordList.rows(EndsUnsure.class, "unsure.tsv")) {
      out.put(row[0].toLowerCase(Locale.ROOT), List.of(row[1].split(";")));
    }
    return out;
  }
}
