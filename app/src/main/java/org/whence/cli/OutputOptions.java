package org.whence.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.whence.dossier.DossierJson;
import org.whence.model.Audit;
import org.whence.model.Pile;
import org.whence.page.HtmlView;
import org.whence.page.TextView;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how a pile is written. */
final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; text where not given. html is one file that opens offline.")
  private Format format = Format.text;

  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE, whole or not at all; standard output where not given.")
  private @Nullable Path file;

  @Option(names = "--width", paramLabel = "N", description = "Columns of the text, 60 to 110; the terminal's, or 100, where not given.")
  private @Nullable Integer width;

  @Option(names = "--all", description = "Show long lists whole (text).")
  private boolean all;

  @Option(names = "--threads", paramLabel = "N", description = "Threads to read with; the result is the same for any number.")
  private @Nullable Integer threads;

  @Option(names = "--audit", paramLabel = "FILE", description = "Print what came of an audit of these articles (whence audit).")
  private @Nullable Path audited;

  @Mixin private InterfaceOption language = new InterfaceOption();

  int threads() {
    return Tracing.threads(threads);
  }

  TextView.Setting setting(Surroundings surroundings) {
    int columns = width == null ? surroundings.width() : width;
    return new TextView.Setting(columns, surroundings.colour() && file == null, all);
  }

  void write(Pile pile, Console console) throws IOException {
    Audit audit = audited == null ? null : Sheets.audit(pile, audited);
    switch (format) {
      case text -> console.write(file, new TextView(setting(console.surroundings())).render(pile, audit));
      case json -> console.write(file, out -> new DossierJson().write(pile, audit, out));
      case jsonl -> console.write(file, out -> new DossierJson().writeLines(pile, audit, out));
      case html -> console.write(file, new HtmlView(language.words()).render(pile, audit));
    }
  }
}
