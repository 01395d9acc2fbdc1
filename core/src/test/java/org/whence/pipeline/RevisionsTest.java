package org.whence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.dossier.DossierCheck;
import org.whence.dossier.DossierJson;
import org.whence.extract.Extractor;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.Dossier;
import org.whence.model.Outlet;
import org.whence.model.Pile;
import org.whence.model.RawPage;
import org.whence.model.Revision;
import org.whence.model.Ruling;
import org.whence.model.TracedClaim;
import org.whence.read.Reader;
import org.whence.trace.Revisions;

class RevisionsTest {
  private static final String LEAD = "Tarn council closes the Quarry Bridge";

  private static Article article(String outlet, String path, String date, String... paragraphs) {
    String text = String.join("\n\n", List.of(paragraphs).subList(1, paragraphs.length));
    RawPage page = new RawPage(
        outlet + path + date, RawPage.Form.TEXT, text, "https://" + outlet + path, outlet, date, "en", paragraphs[0], List.of(), List.of());
    return new Extractor().extract(page);
  }

  private static Article version(String date, String... paragraphs) {
    return article("tarnpost.example", "/bridge", date, paragraphs);
  }

  private static Revision between(Article before, Article after) {
    Reader reader = new Reader();
    return new Revisions().between(reader.read(before), reader.read(after));
  }

  private record Edited(String name, Revision.Kind kind, List<String> before, List<String> after) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Edited> edited() {
    String body = "The town council of Tarn met on Monday and heard the engineers of the bridge office.";
    return Stream.of(
        new Edited("headline hardened", Revision.Kind.HEADLINE_HARDENED, List.of("Tarn council may close the Quarry Bridge", body),
            List.of("Tarn council closes the Quarry Bridge", body)),
        new Edited("headline softened", Revision.Kind.HEADLINE_SOFTENED, List.of("Tarn council closes the Quarry Bridge", body),
            List.of("Tarn council may close the Quarry Bridge", body)),
        new Edited("headline reworded", Revision.Kind.HEADLINE_REWORDED, List.of("Tarn council closes the Quarry Bridge", body),
            List.of("Quarry Bridge shut by Tarn council", body)),
        new Edited("number", Revision.Kind.NUMBER_CHANGED, List.of(LEAD, body, "The flood killed 12 people in the lower town, the mayor said."),
            List.of(LEAD, body, "The flood killed 19 people in the lower town, the mayor said.")),
        new Edited("attribution added", Revision.Kind.ATTRIBUTION_ADDED,
            List.of(LEAD, body, "Corroded anchors caused the fall of the northern span."),
            List.of(LEAD, body, "Corroded anchors caused the fall of the northern span, according to the bridge office.")),
        new Edited("attribution dropped", Revision.Kind.ATTRIBUTION_DROPPED,
            List.of(LEAD, body, "Corroded anchors caused the fall of the northern span, according to the bridge office."),
            List.of(LEAD, body, "Corroded anchors caused the fall of the northern span.")),
        new Edited("quote", Revision.Kind.QUOTE_ALTERED,
            List.of(LEAD, body, "\u201cWe will never close the bridge to the people of Tarn,\u201d said Mayor Edda Brandreth."),
            List.of(LEAD, body, "\u201cWe will not close the bridge to the people of Tarn,\u201d said Mayor Edda Brandreth.")),
        new Edited("correction", Revision.Kind.CORRECTION_APPENDED, List.of(LEAD, body),
            List.of(LEAD, body, "Correction: An earlier version of this article misstated the name of the bridge office.")),
        new Edited("paragraph added", Revision.Kind.PARAGRAPH_ADDED, List.of(LEAD, body),
            List.of(LEAD, body, "Ferries will cross the river every hour from Tuesday.")),
        new Edited("paragraph removed", Revision.Kind.PARAGRAPH_REMOVED,
            List.of(LEAD, body, "Ferries will cross the river every hour from Tuesday."), List.of(LEAD, body)));
  }

  @ParameterizedTest
  @MethodSource("edited")
  void each_kind_of_edit_is_found_with_both_sentences(Edited edited) {
    Article before = version("2031-03-02T08:00:00Z", edited.before.toArray(String[]::new));
    Article after = version("2031-03-02T12:00:00Z", edited.after.toArray(String[]::new));
    Revision revision = between(before, after);
    assertThat(revision.edits()).extracting(Revision.Edit::kind).as(revision.toString()).contains(edited.kind);
    assertThat(revision.edits()).as(revision.toString()).hasSize(1);
    Revision.Edit edit = revision.edits().getFirst();
    assertThat(words(before, edit.before()) + words(after, edit.after())).isNotBlank();
    assertThat(revision.digests().before()).matches("[0-9a-f]{64}").isNotEqualTo(revision.digests().after());
  }

  private static String words(Article article, Revision.Passage passage) {
    if (passage == null) {
      return "";
    }
    String text = article.text();
    assertThat(passage.words()).isEqualTo(article.words(passage.span()));
    assertThat(text.substring(text.offsetByCodePoints(0, passage.start()), text.offsetByCodePoints(0, passage.end()))).isEqualTo(passage.words());
    return passage.words();
  }

  @Test
  void the_same_words_in_another_order_are_no_edit() {
    String[] paragraphs = {LEAD, "The council met on Monday.", "Ferries will cross the river every hour from Tuesday."};
    Article before = version("2031-03-02", paragraphs);
    Article after = version("2031-03-03", paragraphs[0], paragraphs[2], paragraphs[1]);
    assertThat(between(before, after).edits()).isEmpty();
  }

  @Test
  void the_newest_version_stands_for_the_article_and_the_older_ones_are_kept_with_what_changed() {
    Article first = version("2031-03-02T08:00:00Z", LEAD, "The flood killed 12 people in the lower town, the mayor said.");
    Article second = version("2031-03-02T12:00:00Z", LEAD, "The flood killed 19 people in the lower town, the mayor said.");
    Pile pile = new Whence().traceArticles(List.of(second, first));
    assertThat(pile.dossiers()).hasSize(1);
    assertThat(pile.dossiers().getFirst().story().articles()).containsExactly(second.id());
    assertThat(pile.revisions()).singleElement().satisfies(revision -> {
      assertThat(revision.before()).isEqualTo(first.id());
      assertThat(revision.after()).isEqualTo(second.id());
    });
  }

  @Test
  void the_document_of_a_pile_says_what_was_changed_and_which_claims_stand_there() throws Exception {
    Article first = version("2031-03-02T08:00:00Z", LEAD, "The flood killed 12 people in the lower town, the mayor said.");
    Article second = version("2031-03-02T10:00:00Z", LEAD, "The flood killed 19 people in the lower town, the mayor said.");
    Article third = version("2031-03-02T12:00:00Z", LEAD, "The flood killed 23 people in the \uD83C\uDF0A lower town, the mayor said.");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DossierJson json = new DossierJson();
    json.write(new Whence().traceArticles(List.of(third, first, second)), out);
    JsonNode document = new ObjectMapper().readTree(out.toByteArray());
    assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json.schema()).validate(document)).isEmpty();
    assertThat(new DossierCheck().check("pile", new ByteArrayInputStream(out.toByteArray()))).isEqualTo(
        new DossierCheck.Result.Checked(1, List.of()));
    JsonNode revisions = document.get("revisions");
    assertThat(revisions).hasSize(2);
    assertThat(revisions.get(0).at("/edits/0/before/exact").asText()).contains("12 people");
    assertThat(revisions.get(0).at("/edits/0/after/exact").asText()).contains("19 people");
    assertThat(revisions.get(0).at("/before/article").asText()).isEqualTo(first.id().value());
    JsonNode last = revisions.get(1);
    assertThat(last.at("/edits/0/kind").asText()).isEqualTo("number_changed");
    assertThat(last.at("/edits/0/after/role").asText()).isEqualTo("body");
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(third.text().getBytes(StandardCharsets.UTF_8)));
    assertThat(last.at("/after/digest").asText()).isEqualTo("sha256:" + digest);
    assertThat(last.get("claims")).as("the claim that moved").isNotEmpty();
  }

  @Test
  void a_document_that_says_false_things_of_versions_is_seen() throws Exception {
    Article first = version("2031-03-02T08:00:00Z", LEAD, "The flood killed 12 people in the lower town, the mayor said.");
    Article second = version("2031-03-02T10:00:00Z", LEAD, "The flood killed 19 people in the lower town, the mayor said.");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierJson().write(new Whence().traceArticles(List.of(first, second)), out);
    String document = out.toString(StandardCharsets.UTF_8);
    String earlier = first.id().value();
    for (String broken : List.of(document.replace("12 people", "120 people"), document.replace(earlier, second.id().value()),
        document.replace("\"digest\" : \"sha256:", "\"digest\" : \"md5:"), document.replace("\"digest\": \"sha256:", "\"digest\": \"md5:"))) {
      var result = (DossierCheck.Result.Checked) new DossierCheck().check("pile", new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)));
      assertThat(broken.equals(document) || !result.violations().isEmpty()).isTrue();
    }
  }

  @Test
  void what_the_analyst_decided_about_an_earlier_version_holds_for_the_later_one() {
    Article first = version("2031-03-02T08:00:00Z", LEAD, "The flood killed 12 people in the lower town, the mayor said.");
    Article second = version("2031-03-02T12:00:00Z", LEAD, "The flood killed 19 people in the lower town, the mayor said.");
    Ruling ruling = new Ruling(1, "Ann", "seen on paper", Instant.EPOCH,
        new Ruling.OutletOf(Anchor.of(first, first.span(0, 10)), new Outlet("The Tarn Courier", "courier.example")));
    Pile pile = new Whence().trace(List.of(first, second), List.of(), List.of(ruling), Shelf.NONE, 1, Progress.SILENT);
    assertThat(pile.setAside()).isEmpty();
    assertThat(pile.dossiers().getFirst().readings().getFirst().article().outlet().name()).isEqualTo("The Tarn Courier");
  }

  @Test
  void two_articles_without_an_address_of_their_own_are_two() {
    Article one = article("tarnpost.example", "/", "2031-03-02", LEAD, "The council met on Monday.");
    Article other = article("tarnpost.example", "/", "2031-03-03", "Ferry prices rise in Tarn", "A crossing costs four crowns.");
    assertThat(new Whence().traceArticles(List.of(one, other)).revisions()).isEmpty();
  }

  /** Counts of a pile by the words of the claim. */
  private static List<String> counts(Pile pile) {
    List<String> out = new ArrayList<>();
    for (Dossier dossier : pile.dossiers()) {
      out.add("story " + dossier.readings().size());
      for (TracedClaim claim : dossier.claims()) {
        out.add(claim.claim().id() + " " + claim.corroboration());
      }
    }
    return out;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void adding_an_older_version_of_an_article_raises_no_count(long seed) {
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (String outlet : List.of("tarnpost.example", "ledger.example", "sabelflash.example")) {
      articles.add(article(outlet, "/bridge", "2031-03-0" + (2 + random.nextInt(3)), LEAD,
          "The bridge of Tarn will close on Friday, " + (random.nextBoolean() ? "the Tarn Post reported." : "two officials said."),
          "Engineers found " + (2 + random.nextInt(9)) + " cracks in the northern span, according to the bridge office."));
    }
    List<String> alone = counts(new Whence().traceArticles(articles));
    Article of = articles.get(random.nextInt(articles.size()));
    List<Article> more = new ArrayList<>(articles);
    more.add(article(of.outlet().domain(), "/bridge", "2031-03-01", "Tarn bridge may close",
        "The bridge of Tarn may close, three other officials said.", "Own reporting by this newspaper shows " + random.nextInt(9) + " cracks."));
    Collections.shuffle(more, random);
    assertThat(counts(new Whence().traceArticles(more))).isEqualTo(alone);
  }
}
