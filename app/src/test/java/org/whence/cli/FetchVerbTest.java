package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FetchVerbTest {
  @TempDir private Path folder;

  private LocalSite site;
  private String name;

  @BeforeEach
  void start() throws IOException {
    site = new LocalSite();
    name = folder.resolve("my.whence").toString();
    assertThat(Door.run("new", name).code()).isZero();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private String at(String path) {
    return site.at(path);
  }

  private static String article(String headline, String body) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>" + headline + "</title></head><body><article><h1>" + headline + "</h1><p>" + body
        + "</p><p>The harbour office said on Tuesday that the gates would stay closed until the cranes had been checked by its engineers.</p>"
        + "</article></body></html>";
  }

  private Door.Said fetch(String... words) {
    String[] more = {"--allow-private", "--allow-port", String.valueOf(site.port()), "--delay", "0"};
    String[] all = java.util.Arrays.copyOf(new String[] {"fetch", name}, 2 + words.length + more.length);
    System.arraycopy(words, 0, all, 2, words.length);
    System.arraycopy(more, 0, all, 2 + words.length, more.length);
    return Door.run(all);
  }

  @Test
  void pages_come_into_the_case_once_and_what_fails_is_said() {
    site.put("/a", article("Gates of Velmora closed", "Three ships waited outside Velmora, the harbour office said."));
    Door.Said first = fetch(at("/a"), at("/gone"), "ftp://old.example/x", "http://ann:s3cret@old.example/");
    assertThat(first.code()).isEqualTo(3);
    assertThat(first.out()).contains("new ").contains(at("/gone") + ": there is no such page (404). Check the address")
        .contains("ftp://old.example/x: not an address of the web").contains("it holds a name or a password").doesNotContain("s3cret");
    assertThat(first.err()).contains("1 new, 0 revised, 0 known, 0 unchanged, 3 set aside.");
    Door.Said again = fetch(at("/a"));
    assertThat(again.code()).isZero();
    assertThat(again.out()).startsWith("unchanged - " + at("/a") + " (since ");
    site.put("/a", article("Gates of Velmora open", "Three ships went in to Velmora, the harbour office said."));
    assertThat(fetch(at("/a")).out()).startsWith("revision ");
    assertThat(Door.run("trace", name).out()).contains("Velmora");
  }

  @Test
  void feeds_and_sitemaps_lead_to_their_pages() {
    site.put("/a", article("Gates of Velmora closed", "Three ships waited outside Velmora, the harbour office said."));
    site.put("/b", article("Cranes of Velmora checked", "Engineers looked at the cranes of Velmora, the harbour office said."));
    site.put("/feed.xml", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Velmora Gazette</title><link>" + at("/") + "</link>"
        + "<item><title>Gates of Velmora closed</title><link>" + at("/a") + "</link></item></channel></rss>");
    String space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    site.put("/index.xml", "<?xml version=\"1.0\"?><sitemapindex " + space + "><sitemap><loc>" + at("/map.xml") + "</loc></sitemap></sitemapindex>");
    site.put("/map.xml", "<?xml version=\"1.0\"?><urlset " + space + "><url><loc>" + at("/b") + "</loc></url>"
        + "<url><loc>http://other.example/c</loc></url></urlset>");
    Door.Said said = fetch("--feed", at("/feed.xml"), "--sitemap", at("/index.xml"));
    assertThat(said.err()).contains("2 new");
    assertThat(said.code()).as(said.out()).isZero();
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed.xml", "/index.xml", "/map.xml", "/a", "/b");
    assertThat(fetch("--feed", at("/a")).out()).contains("no feed, or one that points at no page");
    assertThat(fetch("--feed", at("/feed.xml")).err()).contains("1 unchanged, 0 set aside");
  }

  @Test
  void a_dry_run_asks_nothing() {
    Door.Said said = fetch(at("/a"), at("/b"), "https://news.example/x", "--feed", "https://feeds.example/all", "--dry-run");
    assertThat(said.code()).isZero();
    assertThat(said.out()).isEqualTo("127.0.0.1:" + site.port() + " 2\nfeeds.example 1\nnews.example 1\n");
    assertThat(said.err()).contains("https://feeds.example/all: the hosts of its pages are known when it was read.");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void without_the_flag_this_machine_is_not_asked() {
    Door.Said said = Door.run("fetch", name, at("/a"), "http://localhost:8080/", "--allow-port", String.valueOf(site.port()));
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.out()).contains("it leads to 127.0.0.1, which lies inside this machine or a private network. If it is meant, allow it with");
    assertThat(Door.run("fetch", name, at("/a"), "--allow-private").out())
        .contains("is none of the usual ones. If it is right, allow it with --allow-port");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void the_evidence_is_a_warc_file_that_can_be_read_again() throws IOException {
    site.put("/a", article("Gates of Velmora closed", "Three ships waited outside Velmora, the harbour office said."));
    Path warc = folder.resolve("evidence.warc.gz");
    assertThat(fetch(at("/a"), "--warc", warc.toString()).code()).isZero();
    assertThat(Files.size(warc)).isPositive();
    String other = folder.resolve("other.whence").toString();
    Door.run("new", other);
    String line = Door.run("add", other, warc.toString()).out();
    assertThat(line).startsWith("new ");
    assertThat(fetch(at("/a")).out()).startsWith("unchanged");
  }

  @Test
  void wrong_options_are_said() {
    assertThat(Door.run("fetch", name).err()).contains("nothing to fetch");
    assertThat(fetch(at("/a"), "--proxy", "http://ann:s3cret@proxy.example:3128").err())
        .contains("without a name and password").doesNotContain("s3cret");
    assertThat(fetch(at("/a"), "--user-agent", " ").code()).isEqualTo(2);
    assertThat(fetch(at("/a"), "--allow-port", "0").code()).isEqualTo(2);
  }
}
