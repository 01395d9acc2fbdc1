package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.TimeMention;

/** Expressions of time, told from Saturday, 17 January 2026. Values: a day, a month, a year, first..last, "open". */
class TimesTest {

  private static final Moment SATURDAY = Moment.day("2026-01-17", LocalDate.of(2026, 1, 17));

  private static Reading read(String language, String text, @Nullable Moment published) {
    List<Block> blocks = new ArrayList<>();
    if (!text.isBlank()) {
      blocks.add(new Block(0, text.length(), Role.BODY, "paragraph"));
    }
    Article article =
        new Article(
            ArticleId.of(null, null, null, text), "test", text, blocks, new Language(language), null, null, published, null, List.of(), List.of());
    return new Reader().read(article);
  }

  private static String times(String language, String text, @Nullable Moment published) {
    Reading reading = read(language, text, published);
    List<String> out = new ArrayList<>();
    for (TimeMention mention : reading.times()) {
      out.add(reading.article().words(mention.span()) + "=" + value(mention.time()));
    }
    return String.join(" / ", out);
  }

  /** The bounds as days: those of {@link Moment#days} turned back. */
  private static String value(@Nullable Moment time) {
    if (time == null) {
      return "open";
    }
    LocalDate first = time.earliest().atOffset(java.time.ZoneOffset.ofHours(14)).toLocalDate();
    LocalDate last = time.latest().atOffset(java.time.ZoneOffset.ofHours(-12)).toLocalDate();
    if (first.equals(last)) {
      return first.toString();
    }
    boolean month = first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth());
    boolean year = first.getDayOfYear() == 1 && last.equals(first.withMonth(12).withDayOfMonth(31));
    return month ? YearMonth.from(first).toString() : year ? "" + first.getYear() : first + ".." + last;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          The quay burned down on Tuesday.; Tuesday=2026-01-13
          The quay burned down on Tuesday night.; Tuesday night=2026-01-13
          Divers found the hull on Saturday.; Saturday=2026-01-17
          The council will vote on Tuesday.; Tuesday=2026-01-20
          The council is expected to vote on Tuesday.; Tuesday=2026-01-20
          On Tuesday, the council will vote again.; Tuesday=2026-01-20
          The mayor said on Tuesday that the quay will close.; Tuesday=2026-01-13
          The quay stays shut until Friday.; Friday=2026-01-23
          The quay has been shut since Friday.; Friday=2026-01-16
          Lena Moor resigned last Monday.; last Monday=2026-01-12
          Lena Moor leaves next Monday.; next Monday=2026-01-19
          The ferry sank on Jan. 3.; Jan. 3=2026-01-03
          The ferry sank on 3 January 2026.; 3 January 2026=2026-01-03
          The ferry sank on January 3rd, 2025.; January 3rd, 2025=2025-01-03
          The ferry sank on Friday, Jan. 9.; Friday, Jan. 9=2026-01-09
          The ferry sank on the 3rd of January.; the 3rd of January=2026-01-03
          The fair runs from Jan. 10 to 12.; Jan. 10 to 12=2026-01-10..2026-01-12
          The log was signed on 2025-12-30.; 2025-12-30=2025-12-30
          The ferry sank in early September.; early September=2025-09-01..2025-09-15
          The ferry sank in late 2024.; late 2024=2024-07-02..2024-12-31
          Talks began in mid-March.; mid-March=2025-03-08..2025-03-24
          Talks began in March.; March=2025-03
          Talks began in May 2019.; May 2019=2019-05
          Talks will begin in March.; March=2026-03
          Prices have risen since March.; March=2025-03
          The port opened in 2014.; 2014=2014
          The 2014 election was close.; 2014=2014
          The port was built in the 1990s.; the 1990s=1990-01-01..1999-12-31
          Prices rose in the third quarter of 2025.; the third quarter of 2025=2025-07-01..2025-09-30
          Sales fell last week.; last week=2026-01-05..2026-01-11
          Sales fell last month.; last month=2025-12
          Sales fell last year.; last year=2025
          Sales fell earlier this month.; earlier this month=2026-01-01..2026-01-17
          Sales will recover later this year.; later this year=2026-01-17..2026-12-31
          The yard must shut by the end of March.; the end of March=2026-03-16..2026-03-31
          Sales fell over the past two years.; the past two years=2024-01-17..2026-01-17
          Sales will fall over the next three months.; the next three months=2026-01-17..2026-04-17
          The pier closed three months ago.; three months ago=2025-10
          The pier closed two days ago.; two days ago=2026-01-15
          The pier closed a year ago.; a year ago=2025
          The pier closed yesterday.; yesterday=2026-01-16
          The pier closed late on Thursday.; late on Thursday=2026-01-15
          The pier closed at 5 p.m. on Thursday.; 5 p.m. on Thursday=2026-01-15
          The pier will reopen in two weeks.; two weeks=2026-01-26..2026-02-01
          She spoke this morning and again tonight.; this morning=2026-01-17 / tonight=2026-01-17
          The tug was seen last night.; last night=2026-01-16
          The yard is now closed.; now=2026-01-17
          """)
  void englishTimesAreFoundAndResolved(String text, String expected) {
    assertThat(times("en", text, SATURDAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          The strike lasted three years.; three years=open
          The mayor was recently asked to leave.; recently=open
          It was a three-day march.; three-day=open
          Trains run every day.; every day=open
          The tug left at 20:30.; 20:30=open
          Boats were cheaper years ago.; years ago=open
          They met a few weeks ago.; a few weeks ago=open
          They met again the next day.; the next day=open
          The deal was dated 3/4/2025.; 3/4/2025=open
          The tug was sold last summer.; last summer=open
          """)
  void whatTheWordsLeaveOpenStaysOpen(String text, String expected) {
    assertThat(times("en", text, SATURDAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The court may march back on its word.",
        "They march to the sea.",
        "The Sunday Times ran the story.",
        "April Moss and June Hart run the yard.",
        "Harbour scored twice in the second half.",
        "He came second.",
        "The mayor spoke of a second chance.",
        "The yard sold 2000 euros of rope.",
        "The yard employs more than 2000 people.",
        "Her room is number 2014.",
        "She sat by the sun.",
        "The plan may fall.",
        "The last minister left.",
        "Prices spring back.",
        "It cost $1999 in all.",
        "The ratio was 2:1.",
      })
  void otherWordsAreNoTimes(String text) {
    assertThat(times("en", text, SATURDAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          El muelle ardió el lunes.; el lunes=2026-01-12
          El muelle ardió el pasado jueves.; el pasado jueves=2026-01-15
          El muelle ardió este martes.; este martes=2026-01-13
          El muelle ardió el martes por la noche.; el martes por la noche=2026-01-13
          El muelle ardió la noche del martes.; la noche del martes=2026-01-13
          El pleno votará el martes.; el martes=2026-01-20
          El pleno se reunirá el próximo martes.; el próximo martes=2026-01-20
          El muelle seguirá cerrado hasta el viernes.; el viernes=2026-01-23
          La alcaldesa dijo el martes que el muelle cerrará.; el martes=2026-01-13
          El martes, la alcaldesa dijo que el muelle cerrará.; El martes=2026-01-13
          El muelle cerró ayer por la noche.; ayer por la noche=2026-01-16
          El muelle cerró anoche.; anoche=2026-01-16
          El muelle cerró anteayer.; anteayer=2026-01-15
          El muelle reabre mañana.; mañana=2026-01-18
          El muelle cerró hoy.; hoy=2026-01-17
          El barco se hundió el 3 de enero.; el 3 de enero=2026-01-03
          El barco se hundió el 3 de enero de 2025.; el 3 de enero de 2025=2025-01-03
          El barco se hundió el pasado 3 de enero.; el pasado 3 de enero=2026-01-03
          El barco se hundió el viernes 9 de enero.; el viernes 9 de enero=2026-01-09
          El barco se hundió el 1 de mayo.; el 1 de mayo=2025-05-01
          La feria fue del 10 al 12 de enero.; 10 al 12 de enero=2026-01-10..2026-01-12
          El barco se hundió a principios de septiembre.; principios de septiembre=2025-09-01..2025-09-15
          El barco se hundió a finales de 2024.; finales de 2024=2024-07-02..2024-12-31
          Las charlas empezaron a mediados de marzo.; mediados de marzo=2025-03-08..2025-03-24
          Las charlas empezaron en marzo.; marzo=2025-03
          Las charlas empezarán en marzo.; marzo=2026-03
          Las charlas empezaron en mayo de 2019.; mayo de 2019=2019-05
          Los precios suben desde marzo.; marzo=2025-03
          El puerto abrió en 2014.; 2014=2014
          El puerto abrió en el año 2014.; el año 2014=2014
          El puerto creció en los años noventa.; los años noventa=1990-01-01..1999-12-31
          El puerto creció en la década de 1990.; la década de 1990=1990-01-01..1999-12-31
          Los precios subieron en el tercer trimestre de 2025.; el tercer trimestre de 2025=2025-07-01..2025-09-30
          Las ventas cayeron la semana pasada.; la semana pasada=2026-01-05..2026-01-11
          Las ventas cayeron el mes pasado.; el mes pasado=2025-12
          Las ventas cayeron el año pasado.; el año pasado=2025
          Las ventas subirán el próximo año.; el próximo año=2027
          Las ventas subirán la semana que viene.; la semana que viene=2026-01-19..2026-01-25
          Las ventas cayeron en los últimos dos años.; los últimos dos años=2024-01-17..2026-01-17
          Las ventas caerán en los próximos tres meses.; los próximos tres meses=2026-01-17..2026-04-17
          El muelle cerró hace tres meses.; hace tres meses=2025-10
          El muelle cerró hace un año.; hace un año=2025
          El muelle reabrirá dentro de dos semanas.; dentro de dos semanas=2026-01-26..2026-02-01
          El muelle cerró el pasado mes de octubre.; el pasado mes de octubre=2025-10
          El muelle cerrará a finales de mes.; finales de mes=2026-01-16..2026-01-31
          """)
  void spanishTimesAreFoundAndResolved(String text, String expected) {
    assertThat(times("es", text, SATURDAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          La huelga duró tres años.; tres años=open
          El pleno habló recientemente del muelle.; recientemente=open
          El barco salió a las 20:30 horas.; las 20:30 horas=open
          Se vieron hace unos meses.; hace unos meses=open
          Se vieron al día siguiente.; día siguiente=open
          Los trenes salen todos los días.; todos los días=open
          Trabajan por la mañana.; la mañana=open
          """)
  void whatSpanishWordsLeaveOpenStaysOpen(String text, String expected) {
    assertThat(times("es", text, SATURDAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Habló Julio Mar, dueño del barco.",
        "El vocero Domingo Rey negó el pacto.",
        "Llegó en segundo lugar.",
        "El barco costó 2000 euros.",
        "El puerto emplea a más de 2000 personas.",
        "Lo hizo cuanto antes, más tarde que otros.",
        "El cuarto barco se hundió.",
        "La alcaldesa fue la primera.",
        "Este barco se hundió.",
        "La última palabra es suya.",
      })
  void otherSpanishWordsAreNoTimes(String text) {
    assertThat(times("es", text, SATURDAY)).isEmpty();
  }

  @Test
  void withoutADateOfPublicationOnlyWhatNamesAYearIsResolved() {
    assertThat(times("en", "It sank on Tuesday, not in May 2019 or last year.", null)).isEqualTo("Tuesday=open / May 2019=2019-05 / last year=open");
  }

  @Test
  void anInstantWithoutAPlaceLeavesTwoDaysOpen() {
    Moment evening = Moment.at("2026-01-17T18:00:00Z", Instant.parse("2026-01-17T18:00:00Z"));
    assertThat(times("en", "It sank yesterday.", evening)).isEqualTo("yesterday=2026-01-16..2026-01-17");
    Moment placed = Moment.at("2026-01-18T08:00:00+14:00", Instant.parse("2026-01-17T18:00:00Z"));
    assertThat(times("en", "It sank yesterday.", placed)).isEqualTo("yesterday=2026-01-17");
  }

  @Test
  void aMonthOfPublicationKeepsWhatIsToldFromItWide() {
    Moment january = Moment.month("January 2026", YearMonth.of(2026, 1));
    assertThat(times("en", "It sank last year.", january)).isEqualTo("last year=2025");
    assertThat(times("en", "It sank yesterday.", january)).isEqualTo("yesterday=2025-12-31..2026-01-30");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void inAnyTextTimesLieApartInsideItAndEndAfterTheyBegin(int seed) {
    Random random = new Random(seed);
    String[] parts = {"Tuesday", "last", "the", "past", "9999", "ago", "May", "3", "31", ",", "2014", "'s", "in", "early", "-", "month", "years",
        "de", "el", "lunes", "hace", "enero", "30", "febrero", "Feb.", "29", "of", "century", "99", "years ago", "\uD83D\uDEA2", "\uDC00",
        "the end of", "20:30",
        "1990s", "noche", "this", "next", "century", "siglo", "xx", ".", "\u201c", "said", "will", "00", "0", "31/02/2025", "2025-13-45",
        "mid-March"};
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder("x ");
      for (int i = 0; i < 30; i++) {
        text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(6) == 0 ? "" : " ");
      }
      Reading reading = read(round % 2 == 0 ? "en" : "es", text.toString(), random.nextInt(5) == 0 ? null : SATURDAY);
      int at = 0;
      for (TimeMention mention : reading.times()) {
        assertThat(mention.span().begin()).as(text.toString()).isGreaterThanOrEqualTo(at);
        assertThat(mention.span().end()).isGreaterThan(mention.span().begin()).isLessThanOrEqualTo(text.length());
        at = mention.span().end();
      }
    }
  }

  @Test
  void aGreatTextOfNothingButTimesIsRead() {
    assertThat(read("en", "last year of the end of May 3 , ".repeat(4000), SATURDAY).times()).isNotEmpty();
    assertThat(read("es", "hace 9999999 siglos el lunes 31 de febrero ".repeat(3000), SATURDAY).times()).isNotEmpty();
  }
}
