package org.whence.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.extract.Extractor;
import org.whence.ingest.Intake;
import org.whence.model.Article;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Role;

/** Documents through the door of the library: a PDF that Chromium printed, a Word file and an RTF file. */
class TikaReaderTest {
  private static final Path FILES = Path.of(System.getProperty("whence.root", ".."), "documents/src/test/resources/org/whence/documents");

  @TempDir Path folder;

  private static Outcome<RawPage> read(Path path) {
    List<Outcome<RawPage>> all = new ArrayList<>(new Intake(InputStream.nullInputStream()).read(List.of(path.toString())));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Article article(String name) {
    return switch (read(FILES.resolve(name))) {
      case Outcome.Done<RawPage> done -> new Extractor().extract(done.value());
      case Outcome.SetAside<RawPage> aside -> throw new AssertionError(aside.why().line());
    };
  }

  private static String trouble(Path path) {
    return switch (read(path)) {
      case Outcome.Done<RawPage> done -> throw new AssertionError(done.value().content());
      case Outcome.SetAside<RawPage> aside -> aside.why().line();
    };
  }

  private static List<String> words(Article article, Role role) {
    return article.blocks().stream()
        .filter(block -> block.role() == role)
        .map(block -> article.text().substring(block.begin(), block.end()))
        .toList();
  }

  @Test
  void aPdfIsReadParagraphByParagraph() {
    Article article = article("levee.pdf");
    assertThat(words(article, Role.HEADLINE)).anyMatch(headline -> headline.startsWith("Corvan to rebuild levee after spring flood"));
    assertThat(words(article, Role.BODY)).anyMatch(line -> line.contains("water office, and some 400 households had to leave their homes."));
  }

  @Test
  void aWordFileKeepsItsHeading() {
    Article article = article("dique.docx");
    assertThat(words(article, Role.HEADLINE)).containsExactly("El dique del norte costará 12 millones");
    assertThat(words(article, Role.BODY)).anyMatch(line -> line.contains("dijo el miércoles la alcaldesa Petra Halm."));
  }

  @Test
  void anRtfFileIsReadInItsCharset() {
    assertThat(article("nota.rtf").text()).contains("El dueño del molino lo confirmó.");
  }

  @Test
  void aDamagedDocumentIsATrouble() throws IOException {
    byte[] pdf = Files.readAllBytes(FILES.resolve("levee.pdf"));
    Path cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(pdf, 200));
    assertThat(trouble(cut)).contains("cut.pdf: a PDF");
    byte[] docx = Files.readAllBytes(FILES.resolve("dique.docx"));
    Path torn = Files.write(folder.resolve("torn.docx"), Arrays.copyOf(docx, docx.length - 100));
    assertThat(new Intake(InputStream.nullInputStream()).read(List.of(torn.toString()))).isNotEmpty().allMatch(Outcome.SetAside.class::isInstance);
  }

  @Test
  void readingEndsAfterItsTime() throws IOException {
    byte[] pdf = Files.readAllBytes(FILES.resolve("levee.pdf"));
    TikaReader hasty = new TikaReader(Duration.ZERO);
    assertThatThrownBy(() -> hasty.read(pdf, "application/pdf")).isInstanceOf(IOException.class).hasMessageContaining("seconds");
  }
}
