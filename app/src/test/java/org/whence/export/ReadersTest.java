package org.whence.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprovenance.prov.json.Converter;
import org.openprovenance.prov.model.Agent;
import org.openprovenance.prov.model.Entity;
import org.openprovenance.prov.model.Statement;
import org.openprovenance.prov.model.StatementOrBundle;
import org.openprovenance.prov.model.WasDerivedFrom;
import org.whence.fiction.Hostile;
import org.whence.fiction.Reservoir;
import org.whence.model.Dossier;
import org.whence.model.Node;
import org.whence.model.TracedClaim;

/** Every form as its own ecosystem's reader reads it. */
class ReadersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The terms of the Web Annotation context that are used here, as the standard defines them. */
  private static final String ANNOTATION_TERMS =
      """
      {"@context": {"oa": "http://www.w3.org/ns/oa#", "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
       "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
       "id": {"@type": "@id", "@id": "@id"}, "type": {"@type": "@id", "@id": "@type"},
       "Annotation": "oa:Annotation", "SpecificResource": "oa:SpecificResource", "TextualBody": "oa:TextualBody", "Person": "foaf:Person",
       "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
       "describing": "oa:describing", "identifying": "oa:identifying", "linking": "oa:linking", "classifying": "oa:classifying",
       "assessing": "oa:assessing", "questioning": "oa:questioning", "editing": "oa:editing", "commenting": "oa:commenting",
       "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
       "source": {"@type": "@id", "@id": "oa:hasSource"}, "selector": {"@type": "@id", "@id": "oa:hasSelector"},
       "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"}, "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
       "creator": {"@type": "@id", "@id": "dcterms:creator"}, "created": {"@id": "dcterms:created", "@type": "xsd:dateTime"},
       "name": "foaf:name", "value": "rdf:value", "format": "dc:format", "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
       "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"}, "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"}}}
      """;

  private static final String SCHEMA_TERMS =
      """
      {"@context": {"@vocab": "http://schema.org/", "url": {"@id": "http://schema.org/url", "@type": "@id"}}}
      """;

  private static final Map<String, String> CONTEXTS = Map.of(
      "http://www.w3.org/ns/anno.jsonld", ANNOTATION_TERMS, "https://schema.org", SCHEMA_TERMS,
      "https://w3id.org/ro/crate/1.1/context", SCHEMA_TERMS);

  @TempDir private Path folder;

  private static Dossier dossier() {
    return Reservoir.pile().dossiers().getFirst();
  }

  private static ExportInput reservoir() {
    return ExportInput.of(Reservoir.pile());
  }

  private static JsonArray expanded(String json) throws JsonLdError {
    DocumentLoader known = (uri, options) -> {
      String context = CONTEXTS.get(uri.toString());
      if (context == null) {
        throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, uri + " is no context that is known here");
      }
      return JsonDocument.of(new StringReader(context));
    };
    return JsonLd.expand(JsonDocument.of(new StringReader(json))).loader(known).get();
  }

  @Test
  void annotations_expand_to_terms_of_the_standard_alone() throws Exception {
    int quoted = 0;
    for (String line : ExportsTest.text(Exports.ANNOTATIONS, ExportsTest.corrected()).lines().toList()) {
      var annotation = expanded(line).getJsonObject(0);
      assertThat(annotation.getJsonArray("@type").getString(0)).isEqualTo("http://www.w3.org/ns/oa#Annotation");
      assertThat(annotation).containsKeys(
          "http://www.w3.org/ns/oa#hasBody", "http://www.w3.org/ns/oa#hasTarget", "http://www.w3.org/ns/oa#motivatedBy");
      keys(JSON.readTree(annotation.toString()), "http://www.w3.org/", "http://purl.org/", "http://xmlns.com/", "@");
      quoted += line.contains("TextQuoteSelector") ? 1 : 0;
      assertThat(line.contains("hasTarget") || line.contains("TextPositionSelector") || line.contains("\"target\":\"urn:whence:")).isTrue();
    }
    assertThat(quoted).isGreaterThan(10);
  }

  @Test
  void claims_and_drafts_expand_to_schema_org() throws Exception {
    for (Exports form : List.of(Exports.CLAIMS, Exports.CLAIM_REVIEW)) {
      JsonArray all = expanded(ExportsTest.text(form, ExportsTest.corrected()));
      if (all.size() == 1 && all.getJsonObject(0).containsKey("@graph")) {
        all = all.getJsonObject(0).getJsonArray("@graph");
      }
      keys(JSON.readTree(all.toString()), "http://schema.org/", "urn:whence:vocabulary:", "@");
      String type = form == Exports.CLAIMS ? "http://schema.org/Claim" : "http://schema.org/ClaimReview";
      long claims = all.stream().filter(each -> each.asJsonObject().getJsonArray("@type").getString(0).equals(type)).count();
      assertThat(claims).as(form.kind()).isEqualTo(form == Exports.CLAIMS ? 3 : 2);
      assertThat(all.toString()).doesNotContain("reviewRating", "ratingValue");
    }
  }

  /** Every key is of a vocabulary that is meant. */
  private static void keys(JsonNode node, String... vocabularies) {
    node.properties().forEach(field -> assertThat(List.of(vocabularies)).as(field.getKey()).anyMatch(v -> field.getKey().startsWith(v)));
    node.forEach(child -> keys(child, vocabularies));
  }

  @Test
  void prov_is_read_by_provtoolbox() throws IOException {
    Path file = folder.resolve("prov.json");
    Files.write(file, ExportsTest.bytes(Exports.PROV, reservoir()));
    var document = new Converter(new org.openprovenance.prov.vanilla.ProvFactory()).readDocument(file.toString());
    Map<StatementOrBundle.Kind, Integer> kinds = new HashMap<>();
    Set<String> things = new HashSet<>();
    for (StatementOrBundle each : document.getStatementOrBundle()) {
      kinds.merge(each.getKind(), 1, Integer::sum);
      if (each instanceof Entity entity) {
        things.add(entity.getId().getUri());
      } else if (each instanceof Agent agent) {
        things.add(agent.getId().getUri());
      }
    }
    Dossier dossier = dossier();
    int agents = (int) dossier.nodes().stream().filter(n -> n.kind() == Node.Kind.OUTLET || n.kind() == Node.Kind.SOURCE).count();
    assertThat(kinds.get(StatementOrBundle.Kind.PROV_AGENT)).isEqualTo(agents);
    assertThat(kinds.get(StatementOrBundle.Kind.PROV_ENTITY)).isGreaterThanOrEqualTo(dossier.nodes().size() - agents + dossier.claims().size());
    assertThat(kinds.get(StatementOrBundle.Kind.PROV_ATTRIBUTION)).isPositive();
    assertThat(things).contains("urn:whence:article:" + dossier.readings().getFirst().article().id());
    Set<String> types = new HashSet<>();
    for (StatementOrBundle each : document.getStatementOrBundle()) {
      if (each instanceof WasDerivedFrom step) {
        assertThat(things).contains(step.getGeneratedEntity().getUri(), step.getUsedEntity().getUri());
        assertThat(step.getOther()).anyMatch(other -> other.getElementName().getUri().equals("urn:whence:vocabulary:proven"));
        step.getType().forEach(type -> types.add(String.valueOf(type.getValue())));
      }
    }
    assertThat(types).anyMatch(type -> type.contains("Revision")).anyMatch(type -> type.contains("Quotation"));
    assertThat(document.getStatementOrBundle()).allMatch(Statement.class::isInstance);
  }

  @Test
  void the_graph_is_read_by_jgrapht() {
    Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(SupplierUtil.createStringSupplier(), DefaultEdge::new, false);
    Map<String, Map<String, String>> attributes = new HashMap<>();
    Map<String, Integer> proven = new HashMap<>();
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.addVertexAttributeConsumer(
        (pair, value) -> attributes.computeIfAbsent(pair.getFirst(), id -> new HashMap<>()).put(pair.getSecond(), value.getValue()));
    importer.addEdgeAttributeConsumer((pair, value) -> {
      if (pair.getSecond().equals("proven")) {
        proven.merge(value.getValue(), 1, Integer::sum);
      }
    });
    importer.importGraph(graph, new java.io.InputStreamReader(new ByteArrayInputStream(ExportsTest.bytes(Exports.GRAPHML, reservoir())),
        StandardCharsets.UTF_8));
    Dossier dossier = dossier();
    assertThat(graph.vertexSet()).hasSize(dossier.nodes().size() + 2);
    assertThat(graph.edgeSet()).hasSizeGreaterThan(dossier.edges().size());
    assertThat(proven.get("false")).isEqualTo((int) dossier.edges().stream().filter(edge -> !edge.proven()).count());
    assertThat(attributes.values()).filteredOn(each -> "claim".equals(each.get("kind"))).hasSize(2).allSatisfy(each -> {
      assertThat(each.get("counts")).contains("(at most ");
      assertThat(Integer.parseInt(each.get("origins_low"))).isLessThanOrEqualTo(Integer.parseInt(each.get("origins_high")));
    });
  }

  @Test
  void tables_are_read_by_commons_csv_and_hang_together() throws IOException {
    Exports.TABLES.write(reservoir(), folder.resolve("t"));
    Map<String, List<CSVRecord>> tables = new LinkedHashMap<>();
    JsonNode data = JSON.readTree(folder.resolve("t/datapackage.json").toFile());
    for (JsonNode resource : data.get("resources")) {
      try (CSVParser rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
          .parse(Files.newBufferedReader(folder.resolve("t").resolve(resource.get("path").asText())))) {
        List<String> names = resource.get("schema").get("fields").findValuesAsText("name");
        assertThat(rows.getHeaderNames()).isEqualTo(names);
        tables.put(resource.get("name").asText(), rows.getRecords());
      }
      assertThat(tables.get(resource.get("name").asText())).hasSize(resource.get("rows").asInt());
      unique(tables.get(resource.get("name").asText()), resource.get("schema").get("primaryKey"));
    }
    Dossier dossier = dossier();
    assertThat(tables.get("articles")).hasSize(dossier.readings().size());
    assertThat(tables.get("edges")).hasSize(dossier.edges().size());
    assertThat(tables.get("claims")).hasSize(dossier.claims().size());
    assertThat(tables.get("mentions")).hasSize(dossier.claims().stream().mapToInt(claim -> claim.wordings().size()).sum());
    Map<String, TracedClaim> claims = new HashMap<>();
    dossier.claims().forEach(claim -> claims.put(claim.claim().id(), claim));
    for (CSVRecord row : tables.get("claims")) {
      var origins = claims.get(row.get("claim_id")).corroboration().origins();
      assertThat(row.get("origins_low") + "-" + row.get("origins_high")).isEqualTo(origins.low() + "-" + origins.high());
      assertThat(row.get("origins")).contains("(at most " + origins.high() + ")");
    }
    assertThat(tables.get("mentions")).allMatch(row -> claims.containsKey(row.get("claim_id")));
    assertThat(tables.get("sources")).filteredOn(row -> row.get("kind").equals("unnamed")).isNotEmpty().allMatch(row -> row.get("aliases").isEmpty());
  }

  private static void unique(List<CSVRecord> rows, JsonNode key) {
    Set<List<String>> seen = new HashSet<>();
    for (CSVRecord row : rows) {
      List<String> values = new java.util.ArrayList<>();
      key.forEach(name -> values.add(row.get(name.asText())));
      assertThat(seen.add(values)).as("%s of %s", key, values).isTrue();
    }
  }

  @Test
  void the_data_dictionary_is_a_data_package() throws IOException {
    Exports.TABLES.write(reservoir(), folder.resolve("t"));
    String schema =
        """
        {"type": "object", "required": ["name", "resources", "profile"], "properties": {
          "profile": {"const": "tabular-data-package"}, "name": {"pattern": "^[a-z0-9._/-]+$"},
          "resources": {"type": "array", "minItems": 5, "items": {"type": "object", "required": ["name", "path", "schema", "profile"], "properties": {
            "name": {"pattern": "^[a-z0-9._/-]+$"}, "path": {"type": "string", "pattern": "^(?!/)(?!.*\\\\.\\\\./)"},
            "profile": {"const": "tabular-data-resource"}, "encoding": {"const": "utf-8"},
            "schema": {"type": "object", "required": ["fields", "primaryKey"], "properties": {
              "fields": {"type": "array", "minItems": 2, "items": {"type": "object", "required": ["name", "type", "description"], "properties": {
                "type": {"enum": ["string", "integer", "boolean"]}, "description": {"minLength": 5}}}},
              "foreignKeys": {"type": "array", "items": {"required": ["fields", "reference"]}}}}}}}}}
        """;
    var faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema)
        .validate(JSON.readTree(folder.resolve("t/datapackage.json").toFile()));
    assertThat(faults).isEmpty();
    assertThat(Files.readString(folder.resolve("t/datapackage.json"))).contains("THE ANSWER", "Never to be given without origins_low");
  }

  @Test
  void no_cell_of_a_table_is_a_formula() throws IOException {
    for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0", "\uFF1D1")) {
      assertThat(Csv.text(evil).replaceFirst("^\"", "")).startsWith("'");
      Path to = folder.resolve("t" + Integer.toHexString(evil.hashCode()));
      Exports.TABLES.write(ExportInput.of(Hostile.pile(evil)).fullText(), to);
      for (Table table : Table.ALL) {
        try (CSVParser rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(to.resolve(table.file() + ".csv")))) {
          for (CSVRecord row : rows) {
            assertThat(row.toList()).noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n\uFF1D".indexOf(cell.charAt(0)) >= 0);
          }
        }
      }
    }
    assertThat(Csv.text("plain")).isEqualTo("plain");
    assertThat(Csv.text("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
  }

  @Test
  void the_printed_report_is_read_by_pdfbox() throws IOException {
    try (PDDocument document = Loader.loadPDF(ExportsTest.bytes(Exports.PDF, reservoir()))) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text).contains("1 origin (at most 3)", "The Water Ministry is considering draining the Orla reservoir", "El Faro de Lindo");
      String references = text.substring(text.indexOf("References"));
      for (int i = 1; i <= dossier().readings().size(); i++) {
        assertThat(references).contains("[" + i + "]").contains(dossier().readings().get(i - 1).article().id().value());
      }
      assertThat(references).contains("https://tarndaily.example/tarn.html");
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
        }
      }
      assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle()).startsWith("Story 1:");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  @Test
  void every_latin_letter_prints() throws IOException {
    StringBuilder letters = new StringBuilder();
    for (int c = 0x20; c <= 0x24F; c++) {
      letters.appendCodePoint(Character.isLetter(c) ? c : ' ');
    }
    for (int c = 0x1E00; c <= 0x1EFF; c++) {
      letters.appendCodePoint(c);
    }
    letters.append("“”‘’«»–—…€£№†‡•§¿¡ Ελλάδα Київ Ǆ ș ț ő ű ğ ş ı Ł ø å æ þ ð đ ŋ");
    try (PDDocument document = new PDDocument()) {
      PdfFonts fonts = new PdfFonts(document);
      for (PdfFonts.Face face : PdfFonts.Face.values()) {
        assertThat(fonts.shown(letters.toString(), face)).as(face.name()).doesNotContain("\uFFFD");
      }
      assertThat(fonts.missing()).isZero();
      assertThat(fonts.shown("新闻", PdfFonts.Face.REGULAR)).isEqualTo("\uFFFD\uFFFD");
      assertThat(fonts.missing()).isEqualTo(2);
    }
  }

  @Test
  void the_crate_names_every_file_it_holds() throws Exception {
    Exports.CRATE.write(reservoir(), folder.resolve("c"));
    String metadata = Files.readString(folder.resolve("c/ro-crate-metadata.json"));
    Set<String> named = new HashSet<>();
    for (JsonNode entity : JSON.readTree(metadata).get("@graph")) {
      if (entity.get("@type").asText().equals("File")) {
        Path file = folder.resolve("c").resolve(entity.get("@id").asText());
        named.add(entity.get("@id").asText());
        assertThat(Files.size(file)).isEqualTo(entity.get("contentSize").asLong());
      }
    }
    try (var files = Files.walk(folder.resolve("c"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.resolve("c").relativize(file).toString()).toList())
          .hasSize(named.size() + 1).allMatch(name -> name.equals("ro-crate-metadata.json") || named.contains(name));
    }
    JsonNode root = JSON.readTree(metadata).get("@graph").get(1);
    assertThat(root.get("datePublished").asText()).isEqualTo("2031-03-04");
    assertThat(root.get("hasPart")).hasSize(named.size());
    keys(JSON.readTree(expanded(metadata).toString()), "http://schema.org/", "@");
  }
}
