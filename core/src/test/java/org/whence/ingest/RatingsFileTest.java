package org.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.model.Outcome;
import org.whence.model.Ratings;

class RatingsFileTest {

  private static Outcome<Ratings> parsed(String text) {
    return new RatingsFile("my.csv").parse(text);
  }

  private static Ratings ratings(String text) {
    return ((Outcome.Done<Ratings>) parsed(text)).value();
  }

  @Test
  void the_scale_is_in_the_order_of_the_line_that_gives_it() {
    Ratings ratings = ratings("# scale: Low, Middle, High\noutlet,rating\nTarn Daily,High\nCoast Post,Low\n");
    assertThat(ratings.scale()).containsExactly("Low", "Middle", "High");
    assertThat(ratings.ratings()).isEqualTo(Map.of("Tarn Daily", "High", "Coast Post", "Low"));
  }

  @Test
  void without_such_a_line_the_labels_stand_as_they_appear() {
    assertThat(ratings("outlet,rating\nTarn Daily,High\nCoast Post,Low\n").scale()).containsExactly("High", "Low");
  }

  @Test
  void names_and_domains_both_count_and_other_columns_are_passed_over() {
    Ratings ratings = ratings("\uFEFFDomain,Note,Outlet,Rating\r\ntarn.example,\"a, b\",\"Tarn, the \"\"Daily\"\"\",High\r\ncoast.example,,,Low");
    assertThat(ratings.ratings()).isEqualTo(Map.of("tarn.example", "High", "Tarn, the \"Daily\"", "High", "coast.example", "Low"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          ''                                                # my.csv: it has no line
          outlet,stars|Tarn Daily,3                         # my.csv, line 1: the header names no column "rating"
          name,rating|Tarn Daily,3                          # my.csv, line 1: the header names no column "outlet"
          outlet,rating                                     # my.csv, line 1: no outlet stands under the header
          outlet,rating|Tarn Daily                          # my.csv, line 2: it gives no rating
          outlet,rating|,High                               # my.csv, line 2: it names no outlet
          outlet,rating|Tarn Daily,High|Tarn Daily,Low      # my.csv, line 3: "Tarn Daily" is rated twice, and not alike
          outlet,rating|Tarn, the Daily,High                # my.csv, line 2: it has 3 cells under 2 columns
          outlet,rating|"Tarn Daily,High                    # my.csv, line 2: a quotation mark is opened and never closed
          outlet,rating,rating|Tarn Daily,High,Low          # my.csv, line 1: two columns are called "rating"
          """)
  void a_fault_names_its_line_and_its_mend(String lines, String fault) {
    Outcome<Ratings> outcome = parsed(lines.replace('|', '\n'));
    assertThat(outcome).isInstanceOf(Outcome.SetAside.class);
    String line = ((Outcome.SetAside<Ratings>) outcome).why().line();
    assertThat(line).startsWith(fault + ". ");
    assertThat(line.length()).isGreaterThan(fault.length() + 10);
  }

  @Test
  void a_rating_that_is_not_on_the_stated_scale_is_refused() {
    Outcome<Ratings> outcome = parsed("# scale: Low, High\noutlet,rating\nTarn Daily,Middle\n");
    assertThat(((Outcome.SetAside<Ratings>) outcome).why().line())
        .isEqualTo("my.csv, line 3: the rating \"Middle\" is not on the scale. Add it to the line \"# scale:\", or give one of its labels");
  }

  @Test
  void a_file_that_is_not_there_is_a_fault_with_a_mend() {
    assertThat(((Outcome.SetAside<Ratings>) new RatingsFile("no/such.csv").read()).why().line())
        .isEqualTo("no/such.csv: there is no such file that can be read. Check its spelling and permissions");
  }
}
