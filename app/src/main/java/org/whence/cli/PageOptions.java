package org.whence.cli;

import org.whence.page.Words;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of verbs whose answer is a page too. */
final class PageOptions extends PartOptions {

  /** The forms of their answers. */
  enum Form {
    text,
    json,
    html
  }

  @Option(names = "--format", paramLabel = "FORM", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; text where not given.")
  private Form form = Form.text;

  @Mixin private InterfaceOption language = new InterfaceOption();

  Words words() {
    return language.words();
  }

  Form form() {
    return form;
  }
}
