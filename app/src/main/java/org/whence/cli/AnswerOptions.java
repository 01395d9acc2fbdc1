package org.whence.cli;

import picocli.CommandLine.Option;

/** The options of verbs that answer a question. */
final class AnswerOptions extends PartOptions {

  /** The forms of their answers. */
  enum Form {
    text,
    json
  }

  @Option(names = "--format", paramLabel = "FORM", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; text where not given.")
  private Form form = Form.text;

  Form form() {
    return form;
  }
}
