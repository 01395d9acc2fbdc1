package org.whence.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.text.NameWords;
import org.whence.text.OutletNames;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** The files of outlets and ministries are well formed, and ministries meet across two languages. */
class LinkDataTest {

  private static final Set<String> KINDS = Set.of("newspaper", "site", "broadcaster", "wire", "magazine", "aggregator");

  @Test
  void everyOutletIsWellFormedAndItsDomainsAreItsOwn() {
    Set<String> names = new HashSet<>();
    Set<String> domains = new HashSet<>();
    List<String[]> rows = Table.rows("outlets.tsv", 7);
    for (String[] row : rows) {
      assertThat(names.add(row[0])).as("the name %s stands once", row[0]).isTrue();
      for (String domain : row[2].isEmpty() ? new String[0] : row[2].split(";")) {
        assertThat(domain).as(row[0]).matches("[a-z0-9.-]+\\.[a-z]{2,}").doesNotStartWith("www.");
        assertThat(domains.add(domain)).as("the domain %s stands once", domain).isTrue();
      }
      assertThat(row[3]).as(row[0]).matches("[A-Z]{2}").isIn((Object[]) Locale.getISOCountries());
      assertThat(row[4]).as(row[0]).matches("[a-z]{2}");
      assertThat(KINDS).as(row[0]).contains(row[5]);
      assertThat(String.join("", row)).as(row[0]).doesNotContain("  ").doesNotContain("; ");
    }
    assertThat(rows).hasSizeGreaterThan(950);
  }

  @Test
  void noOutletGoesByAnEverydayWord() {
    for (String word : List.of("map", "app", "tap", "today", "report", "hoy", "the north", "ultima hora", "source")) {
      assertThat(OutletNames.knows(word)).as(word).isFalse();
    }
  }

  @Test
  void theWordsAroundNamesArePlainAndEveryOneStandsOnce() {
    Set<String> seen = new HashSet<>();
    for (String[] row : WordList.rows(Table.class, "words.tsv")) {
      assertThat(row).as("language, kind and words").hasSize(3);
      for (String word : row[2].split(" ")) {
        assertThat(Plain.form(word)).as("the plain form of %s", word).isEqualTo(word);
        assertThat(seen.add(String.join(" ", row[0], row[1], word))).as("%s stands once among %s", word, row[1]).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "the Northline Wire Agency, NWA",
    "La Agencia Costera, AC",
    "Orsel Post, OP"
  })
  void anArticleOfEitherLanguageIsNoneOfAName(String name, String initials) {
    assertThat(NameWords.initials(name)).isEqualTo(initials);
  }

  @ParameterizedTest
  @CsvSource({
    "Quilaro's Foreign Ministry, la Cancillería de Quilaro, foreign ministry of quilaro",
    "the Ministry of Defence of Norhaven, el Ministerio de Defensa de Norhaven, defence ministry of norhaven",
    "the Interior Ministry, Ministerio del Interior, interior ministry"
  })
  void aMinistryIsOneInTwoLanguages(String english, String spanish, String key) {
    assertThat(Ministries.shipped().of(english)).isEqualTo(key);
    assertThat(Ministries.shipped().of(spanish)).isEqualTo(key);
  }

  @Test
  void anotherOfficeIsNoMinistry() {
    assertThat(Ministries.shipped().of("the Harbour Commission of Norhaven")).isNull();
  }
}
