package org.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Role;

/** Every format on a real file: written by wget, Chromium, zip and Python, or by hand as the systems of news write it. */
class FormatsTest {
  private static final Path FILES = Path.of(System.getProperty("whence.root", ".."), "core/src/test/resources/org/whence/ingest/formats");

  @TempDir Path folder;

  private final List<Capture> read = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  private void read(String name) {
    read(FILES.resolve(name));
  }

  private void read(Path path) {
    String folderName = path.getParent() + "/";
    new Intake(InputStream.nullInputStream())
        .captures(
            List.of(path.toString()),
            outcome -> {
              switch (outcome) {
                case Outcome.Done<Capture> done -> read.add(done.value());
                case Outcome.SetAside<Capture> aside -> troubles.add(aside.why().line().replace(folderName, ""));
              }
            });
  }

  private RawPage page(int number) {
    return read.get(number - 1).page();
  }

  private Article article(int number) {
    return new Extractor().extract(page(number));
  }

  private static String body(Article article) {
    StringBuilder body = new StringBuilder();
    article.blocks().stream()
        .filter(block -> block.role() == Role.BODY)
        .forEach(block -> body.append(article.text(), block.begin(), block.end()).append('\n'));
    return body.toString();
  }

  private String evidence(int number) {
    return new String(read.get(number - 1).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aFeedOfRssGivesWholeArticlesAndSaysWhatIsOnlyASummary() {
    read("rss2.xml");
    assertThat(troubles).isEmpty();
    assertThat(read).hasSize(3);
    assertThat(page(1).title()).isEqualTo("Council & mayor agree on levee");
    assertThat(page(1).url()).isEqualTo("https://www.ledger.example/2026/03/levee");
    assertThat(page(1).date()).isEqualTo("Wed, 04 Mar 2026 09:30:00 +0100");
    assertThat(page(1).outlet()).isEqualTo("The Corvan Ledger");
    assertThat(page(1).lang()).isEqualTo("en-GB");
    assertThat(page(1).authors()).containsExactly("Ann Dervel", "Tom Rask");
    assertThat(page(1).notes()).isEmpty();
    assertThat(body(article(1))).contains("agreed on Wednesday to rebuild", "according to two engineers").doesNotContain("[");
    assertThat(evidence(1)).startsWith("<item>").endsWith("</item>").contains("tag:ledger,1");
    assertThat(page(2).title()).isEqualTo("Water falls at R&D site of the mill");
    assertThat(page(2).authors()).containsExactly("Mara Ost");
    assertThat(page(2).notes()).containsExactly(Item.ONLY_SUMMARY);
    assertThat(page(3).outlet()).isEqualTo("The Marla Courier");
    assertThat(page(3).input()).endsWith("rss2.xml item 3");
  }

  @Test
  void atomIsReadInItsCharsetItsLanguageAndItsZone() {
    read("atom.xml");
    assertThat(page(1).title()).isEqualTo("El dique \"norte\" costará 12 millones");
    assertThat(page(1).url()).isEqualTo("https://correo.example/2026/dique");
    assertThat(page(1).date()).isEqualTo("2026-03-05T08:00:00+01:00");
    assertThat(page(1).authors()).containsExactly("Lucía Ferrán");
    assertThat(page(1).outlet()).isEqualTo("El Correo de Marla");
    assertThat(page(1).lang()).isEqualTo("es");
    assertThat(body(article(1))).contains("dijo la alcaldesa Petra Halm").contains("empezarán en mayo");
    assertThat(page(2).authors()).containsExactly("Redacción");
    assertThat(page(2).notes()).containsExactly(Item.ONLY_SUMMARY);
  }

  @Test
  void rssOfTheFirstVersionIsReadAndADateKeepsItsZone() {
    read("rss1.rdf");
    assertThat(page(1).date()).isEqualTo("2026-03-02T07:15-05:00");
    assertThat(page(1).authors()).containsExactly("Jon Vale");
    assertThat(page(1).outlet()).isEqualTo("The Marla Courier");
  }

  @Test
  void aJsonFeedIsReadItemByItem() {
    read("feed.json");
    assertThat(read).hasSize(3);
    assertThat(page(1).authors()).containsExactly("Jon Vale");
    assertThat(page(2).authors()).containsExactly("Ida Brenn");
    assertThat(page(2).form()).isEqualTo(RawPage.Form.TEXT);
    assertThat(page(3).notes()).containsExactly(Item.ONLY_SUMMARY);
    assertThat(evidence(2)).startsWith("{\"id\":\"2\"");
    assertThat(troubles)
        .containsExactly(
            "feed.json, item 4: it holds neither an article nor a summary. Fetch the page it points at: https://courier.example/nothing");
  }

  @Test
  void aListOfAddressesSaysThatItIsOne() {
    read("subscriptions.opml");
    assertThat(troubles)
        .containsExactly("subscriptions.opml: a list of feeds (OPML) of 3 lines and no article. Give the feeds or pages it names, fetched.");
  }

  @Test
  void anArchiveOfACrawlGivesItsPagesAndNothingElse() {
    read("crawl.warc.gz");
    assertThat(troubles).isEmpty();
    assertThat(read).hasSize(2);
    assertThat(page(1).url()).isEqualTo("http://127.0.0.1:18765/levee.html");
    assertThat(page(1).input()).containsPattern("crawl.warc.gz byte \\d+$");
    assertThat(page(1).notes()).singleElement().asString().startsWith("fetched at 2026-");
    assertThat(evidence(1)).startsWith("<!DOCTYPE html>");
    assertThat(body(article(2))).contains("informó el diario The Corvan Ledger");
  }

  @Test
  void aRevisitSaysWhereItsTextLies() {
    read("again.warc.gz");
    assertThat(read).isEmpty();
    assertThat(troubles).singleElement().asString().contains("a revisit of http://127.0.0.1:18765/levee.html, whose text lies in another archive");
  }

  @Test
  void anArchiveThatIsNotPackedIsReadToo() {
    read("plain.warc");
    assertThat(read).hasSize(1);
    assertThat(article(1).outlet()).isNotNull();
  }

  @Test
  void afterADamagedRecordTheNextIsRead() throws IOException {
    read("crawl.warc.gz");
    read("plain.warc");
    int second = Integer.parseInt(page(2).input().replaceAll(".* ", ""));
    byte[] packed = Files.readAllBytes(FILES.resolve("crawl.warc.gz"));
    int first = Integer.parseInt(page(1).input().replaceAll(".* ", ""));
    for (int i = first + 60; i < first + 90; i++) {
      packed[i] = (byte) (i * 7);
    }
    read.clear();
    read(Files.write(folder.resolve("damaged.warc.gz"), packed));
    assertThat(read).extracting(capture -> capture.page().url()).containsExactly("http://127.0.0.1:18765/dique.html");
    assertThat(troubles).singleElement().asString().contains("damaged.warc.gz, byte " + first + ": a damaged record");
    read.clear();
    troubles.clear();
    read(Files.write(folder.resolve("cut.warc.gz"), java.util.Arrays.copyOf(packed, second + 300)));
    assertThat(troubles).last().asString().contains("cut.warc.gz, byte " + second);
  }

  @Test
  void aWaczGivesThePagesItLists() {
    read("crawl.wacz");
    assertThat(troubles).isEmpty();
    assertThat(read).extracting(capture -> capture.page().url()).containsExactly("http://127.0.0.1:18765/levee.html");
    assertThat(page(1).input()).contains("crawl.wacz/archive/crawl.warc.gz byte ");
  }

  @Test
  void aPageSavedByChromiumIsReadWithItsAddress() {
    read("levee.mhtml");
    assertThat(troubles).isEmpty();
    assertThat(page(1).url()).isEqualTo("http://127.0.0.1:18765/levee.html");
    assertThat(page(1).notes()).singleElement().asString().startsWith("saved by a browser on ");
    assertThat(body(article(1))).contains("“We cannot wait for another spring like this one,” Halm told reporters");
    assertThat(evidence(1)).startsWith("<!DOCTYPE html>");
  }

  @Test
  void aPageSavedInASingleFileIsReadWithItsAddress() {
    read("singlefile.html");
    assertThat(page(1).url()).isEqualTo("https://courier.example/toll?utm=mail");
    assertThat(body(article(1))).contains("two officials said on Thursday");
  }

  @Test
  void aNewsletterIsAnArticleOfItsSenderAndItsAttachmentsAreInputs() {
    read("newsletter.eml");
    assertThat(troubles).isEmpty();
    assertThat(page(1).outlet()).isEqualTo("El Correo de Marla · Boletín");
    assertThat(page(1).title()).isEqualTo("Boletín: el dique costará 12 millones");
    assertThat(page(1).date()).isEqualTo("Thu, 05 Mar 2026 07:45:00 +0100");
    assertThat(body(article(1))).contains("dijo el miércoles la alcaldesa Petra Halm");
    assertThat(page(2).input()).endsWith("newsletter.eml/acta.txt");
    assertThat(page(2).content()).startsWith("Acta del pleno");
    assertThat(read.get(0).mediaType()).isEqualTo("message/rfc822");
  }

  @Test
  void aZipIsReadEntryByEntryAndNothingIsWrittenWhereAnEntrySays() {
    read("pile.zip");
    assertThat(troubles).isEmpty();
    assertThat(read)
        .extracting(capture -> capture.page().input().replaceFirst(".*pile[.]zip/", ""))
        .containsExactly(
            "../../outside.txt", "pile/newsletter.eml", "pile/newsletter.eml/acta.txt", "pile/rss2.xml item 1", "pile/rss2.xml item 2",
            "pile/rss2.xml item 3", "pile/singlefile.html");
    assertThat(FILES.resolve("../../outside.txt")).doesNotExist();
  }

  @Test
  void aZipThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] zip = Files.readAllBytes(FILES.resolve("pile.zip"));
    read(Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(zip, zip.length * 2 / 3)));
    assertThat(read).isNotEmpty();
    assertThat(troubles).first().asString().startsWith("cut.zip: the zip is damaged");
  }

  @Test
  void aTableIsReadRowByRowWhateverItsSeparatorAndCharset() {
    for (String name : List.of("articles.csv", "articles.tsv", "articles-semicolon.csv")) {
      read.clear();
      read(name);
      assertThat(troubles).isEmpty();
      assertThat(page(1).title()).isEqualTo("Council agrees, at last");
      assertThat(page(1).content()).isEqualTo("The council agreed on Wednesday.\n\n\"We had to,\" Mayor Petra Halm said.");
      assertThat(page(1).outlet()).isEqualTo("The Corvan Ledger");
      assertThat(page(2).input()).endsWith(name + " line 5");
      assertThat(page(2).content()).isEqualTo("El río bajó un metro, según la oficina del agua.");
      assertThat(page(2).lang()).isEqualTo("es");
      assertThat(evidence(2)).contains("correo.example/b").doesNotContain("ledger");
    }
  }

  @Test
  void aMarkThatNeverClosesCostsOneRow() throws IOException {
    String table = "title,text\nA,\"It rained,\" she said.\nB,\"never closed\nC,It snowed.\nD,\"two\nlines\"\n";
    read(Files.writeString(folder.resolve("t.csv"), table));
    assertThat(read).extracting(capture -> capture.page().content()).contains("It snowed.", "two\nlines");
    assertThat(troubles).singleElement().asString().isEqualTo(
        "t.csv, line 3: a quotation mark is opened and never closed. Close it, or double it inside a quoted cell.");
  }

  @Test
  void agenciesJsonIsReadInBothItsGenerations() {
    read("ninjs-1.3.json");
    assertThat(page(1).title()).isEqualTo("Corvan plans new levee");
    assertThat(page(1).authors()).containsExactly("Nils Orre");
    assertThat(page(1).outlet()).isEqualTo("Tarn Press Agency");
    assertThat(page(1).date()).isEqualTo("2026-03-04T10:05:00+01:00");
    assertThat(body(article(1))).contains("The Corvan Ledger first reported the plan.");
    read("ninjs-2.0.json");
    assertThat(page(2).title()).isEqualTo("Corvan tendrá un nuevo dique");
    assertThat(page(2).authors()).containsExactly("Eva Sanz");
    assertThat(body(article(2))).contains("dijo el miércoles la alcaldesa Petra Halm");
  }

  @Test
  void agenciesXmlIsReadInBothItsGenerations() {
    read("newsml-g2.xml");
    assertThat(page(1).title()).isEqualTo("Corvan plans new levee");
    assertThat(page(1).authors()).containsExactly("Nils Orre");
    assertThat(page(1).outlet()).isEqualTo("Tarn Press Agency");
    assertThat(page(1).lang()).isEqualTo("en");
    assertThat(body(article(1))).contains("The Corvan Ledger first reported the plan.");
    assertThat(troubles).singleElement().asString().contains("item 2: it holds no story inline");
    read("nitf.xml");
    assertThat(page(2).date()).isEqualTo("2026-03-04T10:20+01:00");
    assertThat(body(article(2))).contains("Work starts in May.").doesNotContain("Orre");
  }

  @Test
  void contentDecidesBeforeTheName() throws IOException {
    for (String name :
        List.of("rss2.xml", "crawl.warc.gz", "pile.zip", "levee.mhtml", "newsletter.eml", "newsml-g2.xml", "ninjs-1.3.json", "feed.json")) {
      read.clear();
      troubles.clear();
      read(name);
      int right = read.size();
      read.clear();
      troubles.clear();
      read(Files.copy(FILES.resolve(name), folder.resolve(name.replace('.', '-'))));
      assertThat(read).as(name).hasSize(right);
    }
  }

  @Test
  void whatIsNoArticleSaysWhatItIs() throws IOException {
    read(Files.writeString(folder.resolve("a.xml"), "<?xml version='1.0'?><gpx><trk>There and back</trk></gpx>"));
    read(Files.writeString(folder.resolve("style.css"), "p { color: red }"));
    read(Files.writeString(folder.resolve("sitemap.xml"), "<urlset><url><loc>https://ledger.example/a</loc></url></urlset>"));
    assertThat(read).isEmpty();
    assertThat(troubles).satisfiesExactly(
        one -> assertThat(one).startsWith("a.xml: XML of a kind that is not read (gpx). "),
        two -> assertThat(two).startsWith("style.css: a part of a page or of an archive, not an article. "),
        three -> assertThat(three).startsWith("sitemap.xml: a sitemap of 1 lines and no article. "));
  }

  @Test
  void aFolderOfEveryFormatIsReadAsAWhole() {
    read(FILES);
    assertThat(read).hasSizeGreaterThan(25);
    assertThat(read).allSatisfy(capture -> assertThat(capture.bytes()).isNotEmpty());
  }
}
