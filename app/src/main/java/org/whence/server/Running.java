package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.whence.casefile.Case;
import org.whence.casefile.Job;

/** How the server runs: whether it lives, whether it can answer, and figures for Prometheus, by route and with nothing of any article. */
final class Running {
  private static final int JOBS = 1_000;

  private final OpenCase held;
  private final Journal journal;
  private final PrometheusMeterRegistry figures = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Running(OpenCase held, Journal journal) {
    this.held = held;
    this.journal = journal;
    Gauge.builder("whence.readers.busy", held, OpenCase::inUse).description("readers of the case in use").register(figures);
    for (Job.State state : Job.State.values()) {
      Gauge.builder("whence.jobs", () -> jobs(state)).tag("state", ApiForms.word(state)).description("of the last jobs, by state").register(figures);
    }
  }

  private long jobs(Job.State state) {
    return held.reading(open -> open.jobs().last(JOBS).stream().filter(job -> job.state() == state).count());
  }

  void routes(RoutesConfig routes) {
    routes.get("/health", at -> alive(at), Role.ANYBODY);
    routes.get("/ready", this::ready, Role.ANYBODY);
    routes.get("/metrics", at -> at.header("Cache-Control", "no-store").contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(figures.scrape()), Role.ADMIN);
  }

  private void ready(Context at) {
    held.reading(Case::state);
    alive(at);
  }

  private static void alive(Context at) {
    ApiSay.live(at, 200, ApiForms.object().put("status", "ok"));
  }

  /** Counts and logs a request that was answered. */
  void asked(Context at, float millis) {
    String route = route(at);
    int status = at.statusCode();
    String method = at.method().name();
    Timer.builder("whence.requests").description("time to answer").tag("route", route).tag("method", known(method))
        .tag("status", String.valueOf(status)).publishPercentileHistogram(false).register(figures)
        .record((long) (millis * 1_000), TimeUnit.MICROSECONDS);
    journal.request(known(method), route, status, (long) (millis * 1_000), Guard.visitor(at).name());
  }

  /** A method is whatever somebody sends; what is none of the usual ones is not repeated. */
  private static String known(String method) {
    return switch (method) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
      default -> "other";
    };
  }

  /** The route as the program has it, "/d/{id}"; "none" where there is none. */
  private static String route(Context at) {
    var matched = at.endpoints().matchedHttpEndpoint();
    return matched == null ? "none" : matched.path;
  }

  void close() {
    figures.close();
  }
}
