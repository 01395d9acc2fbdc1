package org.whence.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.model.Act;
import org.whence.model.Article;
import org.whence.model.Certainty;
import org.whence.model.Commitment;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.StatementId;
import org.whence.read.Reader;

/** The parts that names play, held against one another: acts are given by hand, so that no parser decides here. */
class PartsTest {

  private record Told(Parts parts, Set<String> names) {}

  /** A sentence in which square brackets hold the agent, angle brackets the action and braces whom it affects, for one act. */
  private static Told told(String marked) {
    StringBuilder text = new StringBuilder();
    int[] at = new int[6];
    for (int i = 0; i < marked.length(); i++) {
      int sign = "[]<>{}".indexOf(marked.charAt(i));
      if (sign >= 0) {
        at[sign] = text.length();
      } else {
        text.append(marked.charAt(i));
      }
    }
    Article article = Written.english("Alder Post", "2031-03-01", "", text.toString());
    Span agent = marked.indexOf('[') < 0 ? null : article.span(2 + at[0], 2 + at[1]);
    Span affected = marked.indexOf('{') < 0 ? null : article.span(2 + at[4], 2 + at[5]);
    Act act = new Act(agent, article.span(2 + at[2], 2 + at[3]), affected, false);
    Span all = article.span(2, 2 + text.length());
    Statement statement =
        new Statement(
            new StatementId(article.id(), all.begin(), all.end()), all, all, Role.BODY, List.of(), Stance.ASSERTS, Commitment.NONE,
            Certainty.STATED_AS_FACT, null, List.of(), List.of(), List.of(act));
    List<Terms.Term> terms = Terms.of(article);
    Set<String> names = new HashSet<>();
    terms.stream().filter(term -> term.kind() == Terms.Kind.NAME).forEach(term -> names.add(term.key()));
    return new Told(Parts.of(statement, terms), names);
  }

  private static Parts.Verdict between(String one, String other) {
    Told a = told(one);
    Told b = told(other);
    Set<String> shared = new HashSet<>(a.names());
    shared.retainAll(b.names());
    Parts.Verdict verdict = a.parts().against(b.parts(), shared);
    assertThat(b.parts().against(a.parts(), shared)).isEqualTo(verdict);
    return verdict;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "On Monday [Harlow] <attacked> {Vane} in court.; On Monday [Vane] <attacked> {Harlow} in court.",
        "On Monday [Harlow] <accused> {Vane} of fraud over the bridge.; On Monday {Harlow} was <accused> by [Vane] of fraud over the bridge.",
        "In spring [Lowmark troops] <shelled> {Alder}.; In spring [Alder troops] <shelled> {Lowmark}.",
      })
  void swapped_parts_are_told(String one, String other) {
    assertThat(between(one, other)).isEqualTo(Parts.Verdict.SWAPPED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "On Monday [Harlow] <attacked> {Vane} in court.; On Monday {Vane} was <attacked> by [Harlow] in court.",
        "On Monday [Harlow] <accused> {Vane} of fraud over the bridge.; On Monday [Harlow of Lowmark] <accused> {Vane} of fraud over the bridge.",
      })
  void the_same_parts_in_another_order_are_alike(String one, String other) {
    assertThat(between(one, other)).isEqualTo(Parts.Verdict.ALIKE);
  }

  @Test
  void what_two_do_to_each_other_is_never_swapped() {
    Parts.Verdict verdict = between("On Monday [Harlow] <met> {Vane} at the old pier.", "On Monday [Vane] <met> {Harlow} at the old pier.");
    assertThat(verdict).isEqualTo(Parts.Verdict.NOT_COMPARABLE);
  }

  @Test
  void other_actions_are_not_compared() {
    Parts.Verdict verdict =
        between("On Monday [Harlow] <praised> {Vane} for the old pier.", "On Monday [Vane] <accused> {Harlow} of fraud over the pier.");
    assertThat(verdict).isEqualTo(Parts.Verdict.NOT_COMPARABLE);
  }

  @Test
  void a_part_that_one_does_not_name_decides_nothing() {
    Parts.Verdict verdict =
        between("On Monday [Harlow] <accused> the owners in Vane of fraud.", "On Monday [Vane] <accused> the owners over Harlow of fraud.");
    assertThat(verdict).isEqualTo(Parts.Verdict.NOT_COMPARABLE);
  }

  /** The parts in one sentence as the reader finds them. */
  private static Told read(String language, String sentence) {
    Article article = language.equals("es") ? Written.spanish("Alder Post", "2031-03-01", "", sentence) : Written.english("Alder Post", "2031-03-01",
        "", sentence);
    List<Terms.Term> terms = Terms.of(article);
    Set<String> names = new HashSet<>();
    terms.stream().filter(term -> term.kind() == Terms.Kind.NAME).forEach(term -> names.add(term.key()));
    return new Told(Parts.of(new Reader().read(article).statements().get(0), terms), names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; SWAPPED; Soldiers from Harlow attacked the Vane depot on the coast.; Soldiers from Vane attacked the Harlow depot on the coast.",
        "en; SWAPPED; The army of Harlow invaded Vane in the spring.; The army of Vane invaded Harlow in the spring.",
        "en; SWAPPED; The army of Harlow invaded Vane in the spring.; In the spring the town of Harlow was invaded by Vane.",
        "en; SWAPPED; Troops from Harlow would lead with Vane's supporting in the hills.; "
            + "Troops from Vane would lead with Harlow's supporting in the hills.",
        "en; ALIKE; The army of Harlow invaded Vane in the spring.; The town of Vane was invaded by Harlow in the spring.",
        "en; ALIKE; The army of Harlow invaded Vane in the spring.; In the spring the army of Harlow invaded the town of Vane.",
        "es; SWAPPED; El ejército de Harlow invadió el pueblo de Vane.; El ejército de Vane invadió el pueblo de Harlow.",
        "es; ALIKE; El ejército de Harlow invadió el pueblo de Vane.; El pueblo de Vane fue invadido por el ejército de Harlow.",
      })
  void pairs_of_sentences_are_told_apart_only_where_parts_are_swapped(String language, Parts.Verdict expected, String one, String other) {
    Told a = read(language, one);
    Told b = read(language, other);
    Set<String> shared = new HashSet<>(a.names());
    shared.retainAll(b.names());
    assertThat(a.parts().against(b.parts(), shared)).isEqualTo(expected);
  }
}
