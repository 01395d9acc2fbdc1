package org.whence.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.whence.casefile.Job;

/** The server's log: one JSON object a line, of what was asked and how it went. No article text, no words of a search, no token ever stands in it. */
final class Journal {
  private final PrintStream out;
  private final Clock clock;
  private final AtomicLong faults = new AtomicLong();

  Journal(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** One request: the route as the program has it ("/d/{id}"), never the address as it was asked. */
  void request(String method, String route, int status, long micros, String who) {
    ObjectNode line = line("request");
    line.put("method", method).put("route", route).put("status", status).put("micros", micros).put("who", who);
    write(line);
  }

  /** A job that ended. */
  void job(String id, String kind, String state, int done, int aside) {
    write(line("job").put("id", id).put("kind", kind).put("state", state).put("done", done).put("set_aside", aside));
  }

  void ended(Job job) {
    job(job.id(), job.kind().name(), job.state().name(), job.counts().added() + job.counts().revised() + job.counts().known(), job.counts().aside());
  }

  /** A fault in Whence itself: its kind and the lines of code, not its message, which may quote an article. */
  String fault(Throwable fault) {
    String number = "F" + faults.incrementAndGet();
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    ObjectNode line = line("fault").put("number", number).put("kind", root.getClass().getName());
    var at = line.putArray("at");
    Arrays.stream(root.getStackTrace()).limit(12).forEach(frame -> at.add(frame.toString()));
    write(line);
    return number;
  }

  private ObjectNode line(String what) {
    return JsonNodeFactory.instance.objectNode().put("time", clock.instant().toString()).put("what", what);
  }

  private void write(ObjectNode line) {
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }
}
