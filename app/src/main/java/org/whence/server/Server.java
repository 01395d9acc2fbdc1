package org.whence.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.whence.casefile.CaseTrouble;
import org.whence.fetch.FetchRules;
import org.whence.fetch.Fetcher;
import org.whence.page.HtmlView;

/** A running server over one case. */
public final class Server implements AutoCloseable {
  /** Requests at once and a second, of one who asks. */
  private static final int BURST = 400;
  private static final double RATE = 100;

  /** Wrong tokens at once and a second, from one address. */
  private static final int GUESSES = 10;
  private static final double GUESS_RATE = 0.2;

  private static final long LARGEST_FORM = 1 << 20;
  private static final int LARGEST_HEAD = 16 << 10;

  /** A connection on which nothing moves is closed after so long. */
  private static final long IDLE_MILLIS = 30_000;

  /** A request may drip for so long. */
  private static final long DRIP_MILLIS = 20_000;

  /** How long those are waited for who are being answered when the server closes. */
  private static final long FAREWELL_MILLIS = 5_000;

  private final Setting setting;
  private final OpenCase held;
  private final Journal journal;
  private final Work work;
  private final Running running;
  private final Patient patient;
  private final Javalin javalin;
  private List<Api.Route> api = List.of();

  private Server(Setting setting, OpenCase held, Guard guard, PrintStream log, long drip, Function<FetchRules, Fetcher> fetchers) {
    this.setting = setting;
    this.held = held;
    this.journal = new Journal(log, Clock.systemUTC());
    this.work = new Work(held, setting, journal, fetchers);
    this.running = new Running(held, journal);
    this.patient = new Patient(drip);
    this.javalin = Javalin.create(config -> configure(config, guard));
  }

  /**
   * Starts; a server for others than this machine needs a token file.
   *
   * @param log takes a line of JSON for each request and job
   */
  public static Server start(Setting setting, PrintStream log) throws IOException {
    return start(setting, log, DRIP_MILLIS, Fetcher::new);
  }

  /**
   * @param drip milliseconds that a request may take to arrive, and that a reader of an export is waited for, however slowly
   * @param fetchers what asks the web, by its rules
   */
  static Server start(Setting setting, PrintStream log, long drip, Function<FetchRules, Fetcher> fetchers) throws IOException {
    if (setting.tokens() == null && !isLoopback(setting.host())) {
      throw new IOException(
          setting.host() + ": others than this machine could ask the server there. Give --token-file (whence token makes a line of it)");
    }
    Tokens tokens = setting.tokens() == null ? null : Tokens.read(setting.tokens());
    Guard guard = new Guard(
        tokens, names(setting), new Buckets(BURST, RATE, System::nanoTime), new Buckets(GUESSES, GUESS_RATE, System::nanoTime));
    OpenCase held = new OpenCase(setting.file(), drip);
    try {
      Server server = new Server(setting, held, guard, log, drip, fetchers);
      server.javalin.start(setting.host(), setting.port());
      server.work.start();
      return server;
    } catch (RuntimeException e) {
      held.close();
      throw new IOException(setting.host() + ":" + setting.port() + ": cannot listen there (" + root(e) + "). Take another with --port, or stop what"
          + " listens there", e);
    }
  }

  private static String root(Throwable fault) {
    Throwable at = fault;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return String.valueOf(at.getMessage());
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.equals("[::1]") || host.matches("127\\.[0-9]+\\.[0-9]+\\.[0-9]+");
  }

  private static Set<String> names(Setting setting) {
    Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    names.add(setting.host().toLowerCase(Locale.ROOT));
    setting.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    return names;
  }

  private void configure(JavalinConfig config, Guard guard) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_FORM;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    limits(config);
    config.requestLogger.http(running::asked);
    config.routes.before(at -> {
      Guard.headers(at);
      guard.origin(at);
    });
    config.routes.beforeMatched(at -> guard.admit(at, role(at)));
    Renderer renderer = pages(config, guard);
    api = Api.routes(config.routes, held, work);
    running.routes(config.routes);
    Problem problem = new Problem(renderer, journal, setting.file());
    config.routes.exception(Fault.class, problem::fault);
    config.routes.exception(CaseTrouble.class, problem::trouble);
    config.routes.exception(HttpResponseException.class, problem::http);
    config.routes.exception(Exception.class, problem::unforeseen);
    config.routes.error(404, at -> problem.missing(at));
  }

  private Renderer pages(JavalinConfig config, Guard guard) {
    Assets assets = new Assets(HtmlView.styleSheet());
    Renderer renderer = new Renderer(assets);
    config.routes.get("/assets/{name}", assets::serve, Role.ANYBODY);
    new SignIn(guard, renderer).routes(config.routes);
    new Lists(held, renderer).routes(config.routes);
    new Library(held, renderer).routes(config.routes);
    new Finds(held, renderer).routes(config.routes);
    new Edits(held, work, renderer).routes(config.routes);
    new Choices(held, renderer, guard).routes(config.routes);
    new Site(held, renderer).routes(config.routes);
    new Landscapes(held, renderer).routes(config.routes);
    new CaseLandscapes(held, renderer).routes(config.routes);
    new Answering(held, renderer).routes(config.routes);
    new Runs(held, work, renderer).routes(config.routes);
    new ExportPage(held, renderer).routes(config.routes);
    return renderer;
  }

  /** How much, and for how long, anybody may send. */
  private void limits(JavalinConfig config) {
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(LARGEST_HEAD);
      http.setIdleTimeout(IDLE_MILLIS);
    });
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(FAREWELL_MILLIS);
      server.setErrorHandler(new LastWord());
      server.addEventListener(new LifeCycle.Listener() {
        @Override
        public void lifeCycleStarting(LifeCycle starting) {
          Arrays.stream(server.getConnectors()).forEach(connector -> ((AbstractConnector) connector).addBean(patient));
        }
      });
    });
  }

  private static Role role(Context at) {
    return at.routeRoles().stream().map(Role.class::cast).findFirst().orElse(Role.ADMIN);
  }

  /** The routes of the API. */
  List<Api.Route> api() {
    return api;
  }

  /** Where it can be asked for something that is no part of the API, as the router has it: "/d/{id}". */
  List<String> pages() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream().map(each -> each.endpoint)
        .filter(each -> each.method == HandlerType.GET && !each.path.startsWith(Api.ROOT)).map(each -> each.path).distinct().sorted().toList();
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  public String address() {
    String host = setting.host().contains(":") && !setting.host().startsWith("[") ? "[" + setting.host() + "]" : setting.host();
    return "http://" + host + ":" + port() + "/";
  }

  @Override
  public void close() {
    work.leave();
    javalin.stop();
    patient.close();
    running.close();
    work.close();
    held.close();
  }
}
