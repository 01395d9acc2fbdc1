package org.whence.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.file.Path;
import java.util.Locale;
import org.whence.casefile.CaseTrouble;
import org.whence.page.Words;

/** Says what went wrong: to a person as a page, to a program as problem+json (RFC 9457), each with what to do. */
final class Problem {
  private static final int BUSY_SECONDS = 5;

  private final Renderer renderer;
  private final Journal journal;
  private final Path file;
  private final String name;

  /** @param file the case */
  Problem(Renderer renderer, Journal journal, Path file) {
    this.renderer = renderer;
    this.journal = journal;
    this.file = file;
    this.name = String.valueOf(file.getFileName());
  }

  void fault(Fault fault, Context at) {
    say(at, fault);
  }

  /** The case cannot be read or written: its own line says why. */
  void trouble(CaseTrouble trouble, Context at) {
    // The path of the file is nobody's matter who asks from elsewhere.
    String line = trouble.line().replace(file.toAbsolutePath().toString(), name).replace(file.toString(), name);
    String type = "case-" + trouble.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    say(at, switch (trouble.kind()) {
      case USAGE -> Fault.lined(400, "wrong-request", "fault.case_usage", line, null);
      case IN_USE, TOO_MUCH -> Fault.lined(503, type, "fault.case_busy", line, BUSY_SECONDS);
      case FULL, READ_ONLY -> Fault.lined(507, type, "fault.case_full", line, null);
      case MISSING, EXISTS, NOT_A_CASE, NEWER, DAMAGED, STALE, CACHE -> Fault.lined(500, type, "fault.case_damaged", line, null);
    });
  }

  void http(HttpResponseException fault, Context at) {
    Fault said = switch (fault.getStatus()) {
      case 404 -> Fault.notThere("fault.here");
      case 405 -> {
        String ways = fault.getDetails().getOrDefault("availableMethods", "");
        at.header("Allow", ways.replaceAll("[^A-Z, ]", ""));
        yield Fault.said(405, "wrong-method", "fault.method");
      }
      case 413 -> Fault.said(413, "too-large", "fault.large");
      default -> Fault.said(fault.getStatus(), "http-" + fault.getStatus(), "fault.http", fault.getStatus());
    };
    say(at, said);
  }

  /** A fault in Whence itself; what it was stands in the log, with nothing of any article. */
  void unforeseen(Exception fault, Context at) {
    String number = journal.fault(fault);
    say(at, Fault.said(500, "fault", "fault.itself", number));
  }

  void missing(Context at) {
    if (at.resultInputStream() == null) {
      fault(Fault.notThere("fault.here"), at);
    }
  }

  private void say(Context at, Fault fault) {
    at.status(fault.status()).removeHeader("ETag").removeHeader("Content-Disposition");
    Integer after = fault.after();
    if (after != null) {
      at.header("Retry-After", String.valueOf(after));
    }
    if (fault.status() == 413 || fault.type().equals("cut-off")) {
      // What is left of the request is not read: nothing else can come over this connection, and whoever sent it is told.
      at.header("Connection", "close");
    }
    if (fault.status() == 401) {
      at.header("WWW-Authenticate", "Bearer realm=\"whence\"");
    }
    at.header("Cache-Control", "no-store");
    if (Api.isOf(at) || wantsJson(at)) {
      at.contentType("application/problem+json").result(json(fault, at.path()));
    } else {
      at.html(renderer.problem(at, fault));
    }
  }

  private static boolean wantsJson(Context at) {
    String accept = at.header("Accept");
    return accept != null && accept.contains("json") && !accept.contains("html");
  }

  private static String json(Fault fault, String path) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("type", "urn:whence:problem:" + fault.type());
    out.put("title", fault.what(Words.ENGLISH));
    out.put("status", fault.status());
    out.put("detail", fault.mend(Words.ENGLISH));
    out.put("instance", path);
    return out.toString();
  }
}
