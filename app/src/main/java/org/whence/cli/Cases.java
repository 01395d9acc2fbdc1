package org.whence.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whence.casefile.Case;
import org.whence.casefile.CaseTrouble;
import org.whence.casefile.Patience;
import org.whence.model.Pile;
import org.whence.page.Index;
import org.whence.page.Numbered;

/** Cases as the verbs meet them: a path that ends in .whence is one everywhere. */
final class Cases {
  private Cases() {}

  /** Something done with an open case. */
  interface Work<R> {
    R in(Case open) throws java.io.IOException;
  }

  static boolean isCase(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".whence");
  }

  /** Whether the paths are one case; a case beside other inputs is wrong usage. */
  static boolean areCase(List<String> paths) {
    List<String> cases = paths.stream().filter(Cases::isCase).toList();
    if (!cases.isEmpty() && paths.size() > 1) {
      throw new Refusal(Exit.USAGE, cases.getFirst()
          + ": a case stands alone. Take the other inputs into it with: whence add " + cases.getFirst() + " INPUT...");
    }
    return !cases.isEmpty();
  }

  static Path path(String name) {
    try {
      if (!isCase(name)) {
        throw new Refusal(Exit.USAGE, name + ": not the name of a case. The names of cases end in .whence.");
      }
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Refusal(Exit.USAGE, name + ": not a path. Check its spelling.");
    }
  }

  /** Works on a case, as one who may write to it. */
  static <R> R writing(String name, Console console, Work<R> work) throws java.io.IOException {
    Path file = path(name);
    Runnable waiting = () -> console.warn(name + ": another process is writing to the case; waiting for it.");
    return guarded(() -> Case.open(file, Patience.usual(waiting)), work);
  }

  static <R> R reading(String name, Work<R> work) throws java.io.IOException {
    Path file = path(name);
    return guarded(() -> Case.openToRead(file), work);
  }

  private interface Opening {
    Case open();
  }

  private static <R> R guarded(Opening opening, Work<R> work) throws java.io.IOException {
    try (Case open = opening.open()) {
      return work.in(open);
    } catch (CaseTrouble trouble) {
      throw new Refusal(Exit.FAILED, trouble.line());
    }
  }

  /** Traces a case and keeps what came of it; a case that may not be written to is traced and left as it is. */
  static Pile trace(String name, int threads, Console console, Engine.Listener bar) throws java.io.IOException {
    try {
      return writing(name, console, open -> open.trace(threads, bar::done).pile());
    } catch (Refusal refusal) {
      if (!mayOnlyRead(name)) {
        throw refusal;
      }
      console.warn(name + ": it may not be written to, and what is worked out now is not kept.");
      return reading(name, open -> open.trace(threads, bar::done).pile());
    }
  }

  private static boolean mayOnlyRead(String name) {
    Path file = path(name).toAbsolutePath();
    return java.nio.file.Files.isReadable(file)
        && !(java.nio.file.Files.isWritable(file) && java.nio.file.Files.isWritable(file.getParent()));
  }

  /** The last trace of a case, whole. */
  static Pile last(String name, Console console) throws java.io.IOException {
    return reading(name, open -> {
      mustBeTraced(open, name, console);
      return open.pile();
    });
  }

  /** Works on the last trace of a case, story by story if need be. */
  static <R> R lastTrace(String name, Console console, Work<R> work) throws java.io.IOException {
    return reading(name, open -> {
      mustBeTraced(open, name, console);
      return work.in(open);
    });
  }

  /** Those stories of the last trace in which names may stand for something. */
  static Index named(String name, List<String> names, Console console) throws java.io.IOException {
    return reading(name, open -> {
      mustBeTraced(open, name, console);
      List<String> today = new ArrayList<>();
      names.forEach(each -> today.add(open.today(each)));
      Case.Found found = open.find(today);
      return new Index(new Numbered(found.stories(), found.storylines(), found.revisions()));
    });
  }

  private static void mustBeTraced(Case open, String name, Console console) {
    Case.State state = open.state();
    if (!state.traced() || state.stories() == 0) {
      throw new Refusal(Exit.FAILED, state.articles() == 0
          ? name + ": the case holds no article. Take some in with: whence add " + name + " INPUT..."
          : name + ": the case was not traced yet. Run: whence trace " + name);
    }
    if (state.behind() > 0) {
      console.warn(name + ": " + (state.behind() == 1 ? "1 change" : state.behind() + " changes")
          + " since the last trace, which is what is shown. To take them in: whence trace " + name);
    } else if (!state.sameAnalysis()) {
      console.warn(name + ": traced by another version of Whence. To trace it by this one: whence trace " + name);
    }
  }
}
