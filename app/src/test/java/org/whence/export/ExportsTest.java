package org.whence.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.casefile.Case;
import org.whence.fiction.Golden;
import org.whence.fiction.Hostile;
import org.whence.fiction.Reservoir;
import org.whence.model.Anchor;
import org.whence.model.Audit;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.model.Ruling;
import org.whence.page.Words;

/** What holds for every form. */
class ExportsTest {
  private static final String EVIL = "=cmd|' /C calc'!A0 \u0000\u0007\u001b[31m \ud800 \udfff\ufffe ]]> <script>&\"' \r\n\u202e **x** | [y](z) \\";

  static byte[] bytes(Exports form, ExportInput input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      form.write(input, out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** All the text of a form, that of archives unpacked. */
  static String text(Exports form, ExportInput input) throws IOException {
    byte[] bytes = bytes(form, input);
    if (form == Exports.PDF) {
      try (PDDocument document = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      }
    }
    if (form.isText()) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    StringBuilder out = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        out.append("== ").append(entry.getName()).append('\n').append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return out.toString();
  }

  /** The reservoir with a correction of the analyst, and an audit. */
  static ExportInput corrected() {
    Dossier dossier = Reservoir.pile().dossiers().getFirst();
    Reading first = dossier.readings().getFirst();
    Anchor at = Anchor.of(first.article(), first.statements().getFirst().wording());
    Ruling ruling = new Ruling(7, "Ana Quill", "rang the mayor myself", Instant.EPOCH, new Ruling.NotThisClaim(at, at));
    Audit.Counts counts = Audit.Counts.of("all", 8, 2, 1);
    Audit audit = new Audit(List.of("Judge Judith"), counts, List.of(counts), 0, null, 3, 3);
    Pile pile = new Pile(List.of(dossier.ruled(List.of(ruling), dossier.edges())), List.of(new org.whence.model.Trouble("/home/ana/secret.txt", "",
        "it is empty", "Give another.")), List.of());
    return ExportInput.of(pile).audited(audit);
  }

  @ParameterizedTest
  @EnumSource(Exports.class)
  void the_same_input_gives_the_same_bytes(Exports form) {
    assertThat(bytes(form, corrected())).isEqualTo(bytes(form, corrected())).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Exports.class)
  void hostile_text_breaks_no_form(Exports form) throws Exception {
    for (String evil : List.of(EVIL, "", " ", "\ud83c", "-1+2", "x".repeat(60_000))) {
      byte[] bytes = bytes(form, ExportInput.of(Hostile.pile(evil)).fullText());
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (form.mediaType().contains("json") && form != Exports.ANNOTATIONS) {
        assertThat(new ObjectMapper().readTree(text)).isNotEmpty();
      } else if (form == Exports.ANNOTATIONS) {
        assertThat(text.lines()).allSatisfy(line -> assertThat(new ObjectMapper().readTree(line).get("type").asText()).isEqualTo("Annotation"));
      } else if (form == Exports.GRAPHML) {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
      }
      if (form.isText() && form != Exports.JSON) {
        assertThat(text.replace('\n', ' ').chars()).as("control characters").noneMatch(Character::isISOControl);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Exports.class)
  void corrections_an_audit_and_what_was_not_read_stand_in_every_form(Exports form) throws IOException {
    String text = text(form, corrected()).replace("\\", "");
    assertThat(text).contains("Ana Quill", "rang the mayor myself", "Judge Judith", "secret.txt");
    if (form != Exports.JSON) {
      assertThat(text).contains("Correction 7", "8 of 10 hops right", "Meridian Courier").containsPattern("origins? \\(at most [0-9]+\\)");
    }
  }

  @ParameterizedTest
  @EnumSource(Exports.class)
  void without_notes_nobody_who_worked_on_it_is_named(Exports form) throws IOException {
    String text = text(form, corrected().withoutNotes());
    assertThat(text).doesNotContain("Ana Quill", "rang the mayor", "Judith", "secret.txt", "page.txt");
  }

  @ParameterizedTest
  @EnumSource(value = Exports.class, names = "JSON", mode = EnumSource.Mode.EXCLUDE)
  void an_article_is_quoted_briefly_unless_its_text_is_asked_for(Exports form) throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      body.append("Sentence number ").append(i).append(" of this piece says something of the pier. ");
    }
    Pile pile = Hostile.pile(body.toString());
    String text = text(form, ExportInput.of(pile));
    long quoted = java.util.stream.IntStream.range(0, 100).filter(i -> body.length() > 0 && text.contains("two " + i)).count();
    assertThat(quoted).isZero();
    Told told = new Told(1, pile.dossiers().getFirst(), false);
    int allowed = 0;
    var article = told.dossier().readings().getFirst().article();
    for (int i = 0; i < article.text().length(); i++) {
      allowed += told.quotes().words(article.span(i, i + 1)).isEmpty() ? 0 : 1;
    }
    assertThat(allowed).isBetween(100, 2400);
    assertThat(told.quotes().words(article.span(0, article.text().length()))).hasSizeLessThan(330);
    if (form == Exports.TABLES) {
      assertThat(text(form, ExportInput.of(pile).fullText())).hasSizeGreaterThan(text.length() + 5000);
    }
  }

  @ParameterizedTest
  @EnumSource(Exports.class)
  void stories_are_let_go_one_after_another(Exports form) throws IOException {
    Dossier dossier = Reservoir.pile().dossiers().getFirst();
    List<WeakReference<Dossier>> given = new ArrayList<>();
    int[] most = {0};
    Stories many = new Stories() {
      @Override
      public int count() {
        return 60;
      }

      @Override
      public void each(Case.StoryWork work) throws IOException {
        given.clear();
        for (int i = 1; i <= count(); i++) {
          Dossier fresh = dossier.with(dossier.overview());
          given.add(new WeakReference<>(fresh));
          work.story(i, fresh);
          if (i % 30 == 0) {
            System.gc();
            most[0] = Math.max(most[0], (int) given.stream().filter(each -> each.get() != null).count());
          }
        }
      }

      @Override
      public Pile beside() {
        return new Pile(List.of(), List.of(), List.of());
      }

      @Override
      public Stories only(int number) {
        return this;
      }
    };
    form.write(ExportInput.of(many), OutputStream.nullOutputStream());
    assertThat(most[0]).isBetween(0, 5);
  }

  @Test
  void a_story_alone_keeps_its_number() throws IOException {
    Dossier dossier = Reservoir.pile().dossiers().getFirst();
    Pile two = new Pile(List.of(dossier, Hostile.pile("harmless").dossiers().getFirst()), List.of(), List.of());
    assertThat(text(Exports.MARKDOWN, ExportInput.of(two).story(2))).contains("Story 2:").doesNotContain("Story 1:");
    assertThat(ExportInput.of(two).story(3).size()).isZero();
    assertThat(ExportInput.of(two).story(0).size()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"MARKDOWN", "PDF"})
  void a_report_speaks_spanish_and_its_articles_their_own_language(Exports form) throws IOException {
    String spanish = text(form, corrected().in(Words.in("es"))).replace("\\", "");
    assertThat(spanish).contains(
        "De dónde vienen las noticias", "Afirmación principal, en su formulación más débil", "(como máximo", "Cuello de botella",
        "Referencias", "Correcciones del analista");
    assertThat(spanish).contains(Reservoir.pile().dossiers().getFirst().readings().getFirst().article().headline());
    // Every line of the English report that is of the report itself has another in Spanish.
    for (String word : List.of(
        "Where the news", "Main claim", "at most", "Put forward", "Bottleneck", "Behind it", "References", "Identity ", "Read next",
        "Unnamed sources", "Routes", "each titled", "before:", "after:", "not proven", "origins", "still says", "Why")) {
      assertThat(spanish).as(word).doesNotContain(word);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"MARKDOWN", "PDF", "CRATE"})
  void data_has_one_language(Exports form) {
    assertThat(bytes(form, corrected().in(Words.in("es")))).isEqualTo(bytes(form, corrected()));
  }

  @Test
  void the_dossier_is_as_trace_writes_it() throws IOException {
    ByteArrayOutputStream traced = new ByteArrayOutputStream();
    new org.whence.dossier.DossierJson().write(Reservoir.pile(), traced);
    assertThat(bytes(Exports.JSON, ExportInput.of(Reservoir.pile()))).isEqualTo(traced.toByteArray());
  }

  @Test
  void what_a_form_is_called_is_what_it_is_asked_for_by() {
    for (Exports form : Exports.values()) {
      assertThat(Exports.of(form.kind())).contains(form);
      assertThat(form.fileName()).matches("whence-[a-z-]+\\.[a-z]+");
    }
    assertThat(Exports.of("docx")).isEmpty();
    assertThat(Exports.of(" Claim-Review ")).contains(Exports.CLAIM_REVIEW);
  }

  @Test
  void unnamed_sources_are_called_by_their_story() throws IOException {
    for (Exports form : List.of(Exports.PROV, Exports.GRAPHML, Exports.TABLES, Exports.ANNOTATIONS)) {
      List<String> names = new ArrayList<>();
      var matcher = java.util.regex.Pattern.compile("unnamed:[0-9a-zA-Z._-]+").matcher(text(form, ExportInput.of(Reservoir.pile())));
      while (matcher.find()) {
        names.add(matcher.group());
      }
      String story = Reservoir.pile().dossiers().getFirst().story().id();
      assertThat(names).isNotEmpty().allMatch(name -> name.startsWith("unnamed:" + story + "."));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Exports.class, names = {"ANNOTATIONS", "PROV", "CLAIMS", "CLAIM_REVIEW", "GRAPHML", "MARKDOWN"})
  void an_invented_story_is_written_as_agreed(Exports form) throws IOException {
    Golden.holds("app/src/test/golden/export/" + form.fileName(), text(form, corrected()));
  }

  @Test
  void its_tables_are_as_agreed() throws IOException {
    Golden.holds("app/src/test/golden/export/whence-tables.txt", text(Exports.TABLES, corrected()).replace("\r\n", "\n"));
  }

  @Test
  void positions_are_code_points_of_the_article() throws IOException {
    Pile pile = Reservoir.pile();
    for (String line : text(Exports.ANNOTATIONS, ExportInput.of(pile).fullText()).lines().toList()) {
      for (JsonNode target : new ObjectMapper().readTree(line).get("target")) {
        holds(pile, target);
      }
    }
  }

  private static void holds(Pile pile, JsonNode target) {
    if (!target.has("selector")) {
      return;
    }
    String id = target.get("source").asText().replace("urn:whence:article:", "");
    int[] text = pile.dossiers().getFirst().readings().stream().map(Reading::article).filter(a -> a.id().value().equals(id)).findFirst().orElseThrow()
        .text().codePoints().toArray();
    JsonNode quote = target.get("selector").get(0);
    JsonNode at = target.get("selector").get(1);
    int start = at.get("start").asInt();
    int end = at.get("end").asInt();
    assertThat(new String(text, start, end - start)).isEqualTo(quote.get("exact").asText());
    assertThat(new String(text, 0, start)).endsWith(quote.get("prefix").asText());
    assertThat(new String(text, end, text.length - end)).startsWith(quote.get("suffix").asText());
  }
}
