package org.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Trouble;

class IntakeTest {

  @TempDir Path folder;

  private String file(String name, String content) throws IOException {
    return bytes(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private String bytes(String name, byte[] content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, content).toString();
  }

  private static List<Outcome<RawPage>> read(String... arguments) {
    return new Intake(InputStream.nullInputStream()).read(List.of(arguments));
  }

  private static RawPage page(Outcome<RawPage> outcome) {
    return switch (outcome) {
      case Outcome.Done<RawPage> done -> done.value();
      case Outcome.SetAside<RawPage> aside -> throw new AssertionError(aside.why().line());
    };
  }

  private static Trouble trouble(Outcome<RawPage> outcome) {
    return switch (outcome) {
      case Outcome.Done<RawPage> done -> throw new AssertionError("was read: " + done.value().input());
      case Outcome.SetAside<RawPage> aside -> aside.why();
    };
  }

  @Test
  void extensionsAndContentTellTheForm() throws IOException {
    assertThat(page(read(file("a.txt", "<p>not markup")).get(0)).form()).isEqualTo(RawPage.Form.TEXT);
    assertThat(page(read(file("a.htm", "plain words")).get(0)).form()).isEqualTo(RawPage.Form.HTML);
    assertThat(page(read(file("page", "<!DOCTYPE html><p>x")).get(0)).form()).isEqualTo(RawPage.Form.HTML);
    assertThat(page(read(file("note", "It rained.")).get(0)).form()).isEqualTo(RawPage.Form.TEXT);
    assertThat(page(read(file("dump", "{\"text\": \"It rained.\"}")).get(0)).content()).isEqualTo("It rained.");
  }

  @Test
  void aFolderIsReadInTheOrderOfItsNamesAndAllTheWayDown() throws IOException {
    file("in/b.txt", "second");
    file("in/a.txt", "first");
    file("in/c/d.txt", "third");
    file("in/.hidden", "never");
    assertThat(read(folder.resolve("in").toString()).stream().map(o -> page(o).content())).containsExactly("first", "second", "third");
  }

  @Test
  void oneBadInputDoesNotStopTheRest() throws IOException {
    List<Outcome<RawPage>> all =
        read(file("a.txt", "words"), "no/such/file.txt", file("empty.txt", " \n"), file("x.pdf", "%PDF-1.7 ..."), file("z.txt", "more"));
    assertThat(page(all.get(0)).content()).isEqualTo("words");
    assertThat(trouble(all.get(1)).line()).isEqualTo("no/such/file.txt: there is no such file. Check its spelling.");
    assertThat(trouble(all.get(2)).fault()).isEqualTo("the file is empty");
    assertThat(trouble(all.get(3)).fault()).isEqualTo("a PDF, which the optional part of Whence reads");
    assertThat(page(all.get(4)).content()).isEqualTo("more");
  }

  @Test
  void binaryDataIsSetAsideButAStrayNullInTextIsNot() throws IOException {
    assertThat(trouble(read(bytes("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1})).get(0)).fault()).contains("binary");
    assertThat(page(read(file("a.txt", "One null \0 in a long enough line of text is dirt.")).get(0)).content()).contains("\0");
  }

  @Test
  void aLineOfJsonHoldsAnArticleUnderAnyOfItsUsualNames() throws IOException {
    String name =
        file(
            "a.jsonl",
            """
            {"id": 7, "url": "https://a.example/1", "publisher": "The Sample", "published": "2026-01-02", "language": "en", "headline": "H",
                "body": "B.",
             "author": ["Ann Lee", "Bo Roe"]}
            """
                    .replace("\n ", " ")
                + "\n{\"html\": \"<p>x</p>\", \"source\": {\"name\": \"Other\"}}\n");
    List<Outcome<RawPage>> all = read(name);
    assertThat(page(all.get(0)))
        .isEqualTo(
            new RawPage(
                name + " line 1", RawPage.Form.TEXT, "B.", "https://a.example/1", "The Sample", "2026-01-02", "en", "H",
                List.of("Ann Lee", "Bo Roe"), List.of()));
    assertThat(page(all.get(1)).form()).isEqualTo(RawPage.Form.HTML);
    assertThat(page(all.get(1)).outlet()).isEqualTo("Other");
    assertThat(page(all.get(1)).input()).endsWith("line 3");
  }

  @Test
  void aBrokenLineNamesItsLineAndColumnAndTheNextLineIsRead() throws IOException {
    List<Outcome<RawPage>> all = read(file("a.jsonl", "{\"text\": \"one\"}\n{\"text\": oops}\n{\"title\": \"no text\"}\n{\"text\": \"four\"}"));
    assertThat(trouble(all.get(1)).place()).startsWith("line 2 column ");
    assertThat(trouble(all.get(2)).line()).contains("line 3").contains("without an article's text").contains("\"text\"");
    assertThat(page(all.get(3)).content()).isEqualTo("four");
  }

  @Test
  void nestingWithoutEndInJsonIsATrouble() throws IOException {
    assertThat(trouble(read(file("a.jsonl", "{\"text\":" + "[".repeat(100_000))).get(0)).fault()).startsWith("not valid JSON");
  }

  @Test
  void aJsonFileMayHoldOneArticleOrAListOfThem() throws IOException {
    assertThat(page(read(file("one.json", "{\"text\": \"a\",\n \"title\": \"b\"}")).get(0)).title()).isEqualTo("b");
    assertThat(page(read(file("many.json", "[{\"text\": \"a\"}, {\"text\": \"b\"}]")).get(1)).input()).endsWith("many.json item 2");
  }

  @Test
  void gzipIsUnpackedWhateverItsName() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("{\"text\": \"packed\"}".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(page(read(bytes("a.jsonl.gz", packed.toByteArray())).get(0)).content()).isEqualTo("packed");
    assertThat(page(read(bytes("b.txt", packed.toByteArray())).get(0)).content()).isEqualTo("{\"text\": \"packed\"}");
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 9);
    assertThat(trouble(read(bytes("c.txt.gz", cut)).get(0)).mend()).contains("whole");
  }

  @Test
  void standardInputIsOneOfTheArguments() {
    Intake intake = new Intake(new ByteArrayInputStream("It rained.".getBytes(StandardCharsets.UTF_8)));
    assertThat(page(intake.read(List.of("-")).get(0))).isEqualTo(RawPage.text("standard input", "It rained."));
  }

  @Test
  void bytesBecomeCharactersByMarkThenUtf8ThenTheNamedCharsetThenWindows1252() throws IOException {
    String words = "Señor Peña – “sí”";
    Charset windows = Charset.forName("windows-1252");
    assertThat(page(read(file("a.txt", "\uFEFF" + words)).get(0)).content()).isEqualTo(words);
    assertThat(page(read(bytes("b.txt", ("\uFEFF" + words).getBytes(StandardCharsets.UTF_16LE))).get(0)).content()).isEqualTo(words);
    RawPage guessed = page(read(bytes("c.txt", words.getBytes(windows))).get(0));
    assertThat(guessed.content()).isEqualTo(words);
    assertThat(guessed.notes()).singleElement().asString().contains("windows-1252");
    String page = "<html><meta charset=\"iso-8859-2\"><p>Łódź</p>";
    assertThat(page(read(bytes("d.html", page.getBytes(Charset.forName("ISO-8859-2")))).get(0)).content()).isEqualTo(page);
  }

  @Test
  void boundsAreNamedInTheTrouble() throws IOException {
    Intake small = new Intake(InputStream.nullInputStream(), new Limits(10, 20, 2));
    Outcome<RawPage> large = small.read(List.of(file("a.txt", "more than ten bytes"))).get(0);
    assertThat(trouble(large).fault()).isEqualTo("larger than the limit of 10 bytes");
    List<Outcome<RawPage>> lines = small.read(List.of(file("a.jsonl", "{\"text\": \"much too long a line\"}\n{\"text\": \"b\"}\n{\"text\": \"c\"}")));
    assertThat(trouble(lines.get(0)).line()).contains("line 1").contains("20 bytes");
    assertThat(page(lines.get(1)).content()).isEqualTo("b");
    assertThat(trouble(lines.get(2)).fault()).contains("limit of 2");
  }
}
