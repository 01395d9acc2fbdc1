package org.whence.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whence.fiction.Golden;
import org.whence.fiction.Hostile;
import org.whence.fiction.Reservoir;
import org.whence.model.Pile;

class DossierJsonTest {
  private final DossierJson json = new DossierJson();
  private final ObjectMapper mapper = new ObjectMapper();

  private String document(Pile pile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.write(pile, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String lines(Pile pile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.writeLines(pile, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Set<ValidationMessage> validate(String text) throws IOException {
    JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json.schema());
    return schema.validate(mapper.readTree(text));
  }

  @Test
  void the_same_pile_gives_the_same_bytes() throws IOException {
    assertThat(document(Reservoir.pile())).isEqualTo(document(Reservoir.pile()));
  }

  @Test
  void both_forms_keep_the_schema() throws IOException {
    assertThat(validate(document(Reservoir.pile()))).isEmpty();
    assertThat(validate(lines(Reservoir.pile()))).isEmpty();
    assertThat(validate(document(new Pile(List.of(), List.of(), List.of())))).isEmpty();
  }

  @Test
  void the_schema_refuses_what_it_does_not_describe() throws IOException {
    String document = document(Reservoir.pile());
    assertThat(validate(document.replace("\"elsewhere\"", "\"somewhere\""))).isNotEmpty();
    assertThat(validate(document.replace("\"unnamed_source\"", "\"trust_me\""))).isNotEmpty();
    assertThat(validate("{\"dossiers\": 3}")).isNotEmpty();
  }

  @Test
  void the_schema_in_the_documentation_is_the_one_that_is_shipped() throws IOException {
    assertThat(Files.readString(Golden.root().resolve("docs/dossier.schema.json"))).isEqualTo(json.schema());
  }

  @Test
  void one_dossier_makes_one_line() throws IOException {
    assertThat(lines(Reservoir.pile()).lines()).hasSize(1);
    assertThat(mapper.readTree(lines(Reservoir.pile())).get("schemaVersion").textValue()).isEqualTo("0.2");
  }

  @Test
  void in_a_document_of_many_stories_each_is_one_line_and_says_the_same() throws IOException {
    Pile one = Reservoir.pile();
    String many = document(new Pile(Collections.nCopies(30, one.dossiers().get(0)), List.of(), List.of()));
    JsonNode dossiers = mapper.readTree(many).get("dossiers");
    assertThat(many.lines().filter(line -> line.strip().startsWith("{\"story\""))).hasSize(30);
    assertThat(many.length()).isLessThan(30 * document(one).length() * 9 / 10);
    assertThat(dossiers.get(29)).isEqualTo(mapper.readTree(document(one)).at("/dossiers/0"));
    assertThat(validate(many)).isEmpty();
  }

  @Test
  void positions_count_code_points() throws IOException {
    String waves = "🌊🌊🌊 ";
    JsonNode article = mapper.readTree(document(Hostile.pile(waves))).at("/dossiers/0/articles/0");
    String text = article.get("text").textValue();
    JsonNode wording = article.at("/statements/0/wording");
    int start = text.offsetByCodePoints(0, wording.get("start").intValue());
    assertThat(text.substring(start)).startsWith(wording.get("exact").textValue());
    assertThat(wording.get("start").intValue()).isLessThan(start);
  }

  @Test
  void words_that_occur_twice_carry_what_stands_around_them() throws IOException {
    JsonNode mention = mapper.readTree(document(Reservoir.pile())).at("/dossiers/0/articles/0/attributions/1/cue/0");
    assertThat(mention.get("exact").textValue()).isEqualTo("citing");
    assertThat(mention.has("prefix")).isFalse();
    JsonNode source = mapper.readTree(document(Reservoir.pile())).at("/dossiers/0/articles/1/attributions/0/mention/0");
    assertThat(source.get("exact").textValue()).isEqualTo("el Meridian Courier");
  }

  @Test
  void half_a_surrogate_pair_is_written_and_keeps_every_position_true() throws IOException {
    String text = document(Hostile.pile("bad\uD83C end"));
    DossierCheck.Result result = new DossierCheck().check("it", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(result).isEqualTo(new DossierCheck.Result.Checked(1, List.of()));
  }
}
