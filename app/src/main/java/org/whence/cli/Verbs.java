package org.whence.cli;

import picocli.CommandLine;

/** Makes the verbs and hands each the console. */
final class Verbs implements CommandLine.IFactory {
  private final Console console;

  Verbs(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == TraceVerb.class) {
      return type.cast(new TraceVerb(console));
    }
    if (type == CheckVerb.class) {
      return type.cast(new CheckVerb(console));
    }
    if (type == DemoVerb.class) {
      return type.cast(new DemoVerb(console));
    }
    if (type == ReadVerb.class) {
      return type.cast(new ReadVerb(console));
    }
    if (type == LintVerb.class) {
      return type.cast(new LintVerb(console));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
