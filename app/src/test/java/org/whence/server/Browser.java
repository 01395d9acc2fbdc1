package org.whence.server;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chromium as the distribution has it, one for all tests of a run; it says everything that a page complained of. */
final class Browser {
  private static final List<Path> PLACES = List.of(
      Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
  private static final int PATIENCE_MILLIS = 20_000;

  private static com.microsoft.playwright.@Nullable Browser running;

  private Browser() {}

  /** A visitor: one window with cookies of its own. */
  record Visit(Page page, List<String> complaints) implements AutoCloseable {

    @Override
    public void close() {
      page.context().close();
    }
  }

  /** How a visitor looks at the pages. */
  record Look(String language, int width, boolean dark) {
    static final Look DESK = new Look("en", 1440, false);
    static final Look PHONE = new Look("en", 390, false);

    ColorScheme scheme() {
      return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }
  }

  static Visit visit(String address, Look look) {
    return visit(address, look, false, true);
  }

  /** A visitor whose browser runs no script at all. */
  static Visit plain(String address, Look look) {
    return visit(address, look, false, false);
  }

  /** A visitor whose browser runs scripts that the server does not allow: for what looks at the pages, never for what uses them. */
  static Visit inspect(String address, Look look) {
    return visit(address, look, true, true);
  }

  private static Visit visit(String address, Look look, boolean free, boolean scripts) {
    BrowserContext context = running().newContext(new NewContextOptions()
        .setBaseURL(address)
        .setLocale(look.language())
        .setViewportSize(look.width(), 900)
        .setColorScheme(look.scheme())
        .setReducedMotion(ReducedMotion.REDUCE)
        .setJavaScriptEnabled(scripts)
        .setBypassCSP(free));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    List<String> complaints = new ArrayList<>();
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text() + " (" + message.location() + ")"));
    page.onPageError(complaints::add);
    return new Visit(page, complaints);
  }

  private static synchronized com.microsoft.playwright.Browser running() {
    if (running == null) {
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      running = playwright.chromium().launch(new BrowserType.LaunchOptions()
          .setExecutablePath(chromium())
          .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none")));
    }
    return running;
  }

  private static Path chromium() {
    return PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
        "There is no Chromium, which these tests drive: install it (apt-get install chromium), then run them again."));
  }
}
