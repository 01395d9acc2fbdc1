package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The routes of the API, as docs/openapi.yaml has them: each with its role, its parameters and what it answers with. */
final class Api {
  static final String ROOT = "/api/v1";

  private static final String JSON = "application/json";

  private final RoutesConfig routes;
  private final List<Route> all = new ArrayList<>();

  /** What can be asked for: "get", "/claims/{claim}", by parameters of these names. */
  record Route(String method, String path, Role role, Set<String> parameters) {}

  private Api(RoutesConfig routes) {
    this.routes = routes;
  }

  /** Routes all of it, and says what that is. */
  static List<Route> routes(RoutesConfig routes, OpenCase held, Work work) {
    Api api = new Api(routes);
    new ApiCase(held).routes(api);
    new ApiDossiers(held).routes(api);
    new ApiClaims(held).routes(api);
    new ApiArticles(held, work).routes(api);
    new ApiLibrary(held).routes(api);
    new ApiReplies(held).routes(api);
    new ApiSearch(held).routes(api);
    new ApiJobs(held, work).routes(api);
    new ApiCorrections(held, work).routes(api);
    new ApiExports(held).routes(api);
    new ApiAlerts(held).routes(api);
    new ApiContract().routes(api);
    return List.copyOf(api.all);
  }

  /** What may be read as JSON, by parameters of these names alone. */
  void get(String path, Handler handler, String... parameters) {
    get(path, Role.VIEWER, JSON, handler, parameters);
  }

  void get(String path, Role role, String form, Handler handler, String... parameters) {
    Set<String> names = Set.of(parameters);
    all.add(new Route("get", path, role, names));
    routes.get(ROOT + path, at -> {
      ApiQuery.only(at, names);
      accepts(at, form);
      handler.handle(at);
    }, role);
  }

  /** What changes something. */
  void post(String path, Handler handler) {
    all.add(new Route("post", path, Role.EDITOR, Set.of()));
    routes.post(ROOT + path, at -> change(at, handler), Role.EDITOR);
  }

  void delete(String path, Handler handler) {
    all.add(new Route("delete", path, Role.EDITOR, Set.of()));
    routes.delete(ROOT + path, at -> change(at, handler), Role.EDITOR);
  }

  private static void change(Context at, Handler handler) throws Exception {
    Guard.change(at);
    ApiQuery.only(at, Set.of());
    accepts(at, JSON);
    handler.handle(at);
  }

  /** Refuses who takes none of what is here; a form that is any is looked at by its handler. */
  private static void accepts(Context at, String form) {
    if (!takes(at, form)) {
      throw Fault.of(406, "no-such-form", "There is nothing here in that form.", "Take it as " + form + ".");
    }
  }

  /** Whether who asks takes a media type. */
  static boolean takes(Context at, String form) {
    String accept = at.header("Accept");
    if (accept == null || accept.isBlank() || form.equals("*/*")) {
      return true;
    }
    String group = form.substring(0, form.indexOf('/') + 1) + "*";
    for (String each : accept.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = each.split(";");
      String type = parts[0].strip();
      if ((type.equals("*/*") || type.equals(group) || type.equals(form)) && !isRefused(parts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRefused(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].strip().matches("q=0(\\.0{0,3})?")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a request is of the API, which answers with problem+json and takes no forms. */
  static boolean isOf(Context at) {
    return at.path().startsWith(ROOT + "/") || at.path().equals(ROOT);
  }
}
