package org.whence.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Hits;
import org.whence.casefile.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence search}: articles and claims of a case by their words. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds articles and claims of a case by their words, best first, with what was found marked. All words must be there; \"in quotation marks\""
          + " in a row; -word must not be there; word* begins so.",
      "The index lies beside the case and is made again when it is missing or damaged."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage"},
    footerHeading = "%nExample:%n",
    footer = "  whence search my.whence viaduct cables --outlet \"Harbor Ledger\" --from 2031-04-14")
final class SearchVerb implements Callable<Integer> {
  private static final int LISTED = 10;

  private final Console console;

  /** The forms in which hits can be listed. */
  enum Form {
    text,
    json
  }

  @Parameters(index = "0", paramLabel = "CASE", description = "A case.")
  private String name = "";

  @Parameters(index = "1..*", paramLabel = "WORDS", arity = "0..*", description = "What to search for.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--in", paramLabel = "WHAT", description = "article or claim; both where not given.")
  private SearchQuery.@Nullable What what;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Of this outlet, by name or domain.")
  private @Nullable String outlet;

  @Option(names = "--from", paramLabel = "DAY", description = "Published on this day (2031-04-14) or later.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY", description = "Published on this day or earlier.")
  private @Nullable String to;

  @Option(names = "--language", paramLabel = "TAG", description = "In this language (en).")
  private @Nullable String language;

  @Option(names = "--source", paramLabel = "NAME", description = "With this named source; unnamed sources are never searched for.")
  private @Nullable String source;

  @Option(names = "--most", paramLabel = "N", description = "Hits to list; 10 where not given.")
  private int most = LISTED;

  @Option(names = "--format", paramLabel = "FORM", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; text where not given.")
  private Form form = Form.text;

  SearchVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String wanted = String.join(" ", words).strip();
    if (wanted.isEmpty() && outlet == null && source == null && from == null && to == null && language == null) {
      throw new Refusal(Exit.USAGE, "nothing to search for. Give words, or narrow by --outlet, --source, --from, --to or --language.");
    }
    SearchQuery query = new SearchQuery(wanted, what, outlet, day(from), day(to), language == null ? null : language.toLowerCase(Locale.ROOT), source,
        most);
    Hits hits = Cases.reading(name, open -> open.search(query));
    switch (form) {
      case text -> console.write(null, text(hits));
      case json -> console.write(null, json(hits));
    }
    return Exit.DONE;
  }

  private static @Nullable LocalDate day(@Nullable String stated) {
    try {
      return stated == null ? null : LocalDate.parse(stated);
    } catch (DateTimeException e) {
      throw new Refusal(Exit.USAGE, stated + ": not a day. Give it as 2031-04-14.");
    }
  }

  private String text(Hits hits) {
    StringBuilder out = new StringBuilder();
    for (Hits.Hit hit : hits.list()) {
      String of = hit.outlet() == null ? "" : " \u00b7 " + hit.outlet();
      String when = hit.published() == null ? "" : " \u00b7 " + hit.published();
      String called = hit.name().isEmpty() ? hit.id() : hit.what() == SearchQuery.What.CLAIM ? hit.name() + " (" + hit.id() + ")" : hit.name();
      out.append(plain((hit.what() == SearchQuery.What.CLAIM ? "claim " : "article ") + called + "  " + hit.title() + of + when)).append('\n');
      for (Hits.Passage passage : hit.passages()) {
        out.append("    ").append(marked(passage)).append('\n');
      }
    }
    String more = hits.all() > hits.list().size() ? ", the first " + hits.list().size() + " shown" : "";
    return out.append(hits.all() == 0 ? "nothing found\n" : hits.all() + " found" + more + "\n").toString();
  }

  /** The passage with what was found in it between brackets, or in bold on a terminal that has colour. */
  private String marked(Hits.Passage passage) {
    boolean colour = console.surroundings().colour();
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Hits.Mark mark : passage.marks()) {
      out.append(plain(passage.text().substring(at, mark.begin()))).append(colour ? "\u001B[1m" : "[");
      out.append(plain(passage.text().substring(mark.begin(), mark.end()))).append(colour ? "\u001B[0m" : "]");
      at = mark.end();
    }
    return out.append(plain(passage.text().substring(at))).toString();
  }

  private static String plain(String words) {
    StringBuilder out = new StringBuilder();
    words.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String json(Hits hits) throws IOException {
    StringWriter out = new StringWriter();
    new HitsJson(out).write(hits);
    return out.append('\n').toString();
  }
}
