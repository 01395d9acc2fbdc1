package org.whence.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.server.Browser.Look;
import org.whence.server.Browser.Visit;

/** From articles in a clipboard to a report in a file: the whole way, by pointer at a desk and by keyboard alone on a phone in the dark. */
class FlowTest {
  /** Five articles of our own: three who carry a report that is not here, one who makes more of it, one who denies it. */
  static final String FIVE = String.join("\n\n---\n\n", """
      The Strand Gazette
      3 May 2031

      Ferry company in talks, newspaper says

      Lantern Line is seeking to buy the night ferry between Pellam and Orsk, two port officials told The Pellam Courier, the newspaper reported
      on Saturday.

      Nothing has been signed, the newspaper said.
      """, """
      Coastal Wire
      3 May 2031

      Lantern Line seeks to buy night ferry, Pellam Courier reports

      PELLAM (CW) - Lantern Line is seeking to buy the night ferry between Pellam and Orsk, The Pellam Courier reported on Saturday, citing two port
      officials.

      Coastal Wire could not independently verify the report.
      """, """
      Orsk Evening Post
      4 May 2031

      Night ferry may be sold

      Lantern Line is seeking to buy the night ferry between Pellam and Orsk, Coastal Wire reported, citing The Pellam Courier.

      The mayor of Orsk, Tilda Brandt, said she had not been told of any talks.
      """, """
      Harbour Today
      5 May 2031

      Port confirms sale of night ferry

      The port of Pellam has confirmed that Lantern Line will buy the night ferry between Pellam and Orsk, according to The Pellam Courier.
      """, """
      Sund Radio
      5 May 2031

      Lantern Line denies night ferry talks

      Lantern Line is not in talks to buy the night ferry between Pellam and Orsk, its spokesman, Ivo Hallam, told Sund Radio on Monday.

      "There are no talks," Hallam said.
      """);

  private static final String REASON = "It speaks of another ferry.";

  /** Steps by the tabulator before a thing counts as out of reach. */
  private static final int FAR = 150;

  @Test
  void from_five_pasted_articles_to_a_corrected_origin_and_a_report(@TempDir Path own) throws IOException {
    try (Hosted hosted = Hosted.empty(own); Visit visit = Browser.visit(hosted.address(), Look.DESK)) {
      Page page = visit.page();
      page.navigate("/");
      page.locator("#text").fill(FIVE);
      page.locator("main button.pri").click();
      page.waitForURL("**/jobs/**");
      assertThat(page.locator(".jobstate")).containsText("5 new");
      page.locator(".jobstate .btn.pri").click();
      page.locator("main a[href^='/d/']").first().click();
      page.waitForURL("**/d/**");
      page.locator(".ways .graph .node.origin [href^='#']").first().click();
      Locator proof = page.locator(".route > li:target");
      assertThat(proof.locator("blockquote")).isVisible();
      proof.getByText("This step is wrong").click();
      page.waitForURL("**/correct?**");
      page.locator("input[name=kind]").first().check();
      page.locator("#reason").fill(REASON);
      page.locator("main button.pri").click();
      assertThat(page).hasURL(Pattern.compile("/(c|a|d)/"));
      page.locator(".taking a").click();
      page.waitForURL("**/export?story=**");
      page.locator("input[name=as][value=markdown]").check();
      Download taken = page.waitForDownload(() -> page.locator("main button.pri").click());
      assertThat(Files.readString(taken.path())).contains("Lantern Line", REASON).containsPattern("1 origin|0 origins");
      page.navigate("/corrections");
      assertThat(page.locator("main")).containsText(REASON);
      page.locator("main form button").first().click();
      assertThat(page.locator("main")).containsText("Undone by");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void the_same_way_by_keyboard_alone_on_a_phone_in_the_dark_in_spanish(@TempDir Path own) throws IOException {
    try (Hosted hosted = Hosted.empty(own); Visit visit = Browser.visit(hosted.address(), new Look("es", 390, true))) {
      Page page = visit.page();
      page.navigate("/");
      assertThat(page.locator("html")).hasAttribute("lang", "es");
      to(page, "#text");
      page.keyboard().insertText(FIVE);
      press(page, "main button.pri");
      page.waitForURL("**/jobs/**");
      press(page, ".jobstate .btn.pri");
      press(page, "main a[href^='/d/']");
      page.waitForURL("**/d/**");
      assertThat(page.locator(".ways .routes").first()).isVisible();
      press(page, ".routes .route > li:has(.nn.origin) .fix a");
      page.waitForURL("**/correct?**");
      to(page, "input[name=kind]");
      page.keyboard().press("Space");
      to(page, "#reason");
      page.keyboard().insertText(REASON);
      press(page, "main button.pri");
      assertThat(page).hasURL(Pattern.compile("/(c|a|d)/"));
      page.keyboard().press("e");
      page.waitForURL("**/export?story=**");
      to(page, "input[name=as]");
      page.keyboard().press("ArrowUp");
      assertThat(page.locator("input[name=as]:checked")).hasCount(1);
      String form = page.locator("input[name=as]:checked").getAttribute("value");
      to(page, "main button.pri");
      Download taken = page.waitForDownload(() -> page.keyboard().press("Enter"));
      assertThat(Files.size(taken.path())).as(form + ", " + taken.suggestedFilename()).isPositive();
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Walks to a thing by the tabulator alone. */
  private static void to(Page page, String selector) {
    assertThat(page.locator(selector).first()).isVisible();
    for (int step = 0; step < FAR; step++) {
      if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(selector + " is not reached by the keyboard on " + page.url());
  }

  private static void press(Page page, String selector) {
    to(page, selector);
    page.keyboard().press("Enter");
  }
}
