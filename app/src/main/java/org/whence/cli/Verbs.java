package org.whence.cli;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** Makes the verbs and hands each the console. */
final class Verbs implements CommandLine.IFactory {
  private static final Map<Class<?>, Function<Console, Object>> VERBS =
      Map.ofEntries(
          entry(NewVerb.class, NewVerb::new),
          entry(AddVerb.class, AddVerb::new),
          entry(CorrectVerb.class, CorrectVerb::new),
          entry(SearchVerb.class, SearchVerb::new),
          entry(FetchVerb.class, FetchVerb::new),
          entry(WatchVerb.class, WatchVerb::new),
          entry(TraceVerb.class, TraceVerb::new),
          entry(ShowVerb.class, ShowVerb::new),
          entry(AskVerb.class, AskVerb::new),
          entry(WhyVerb.class, WhyVerb::new),
          entry(AuditVerb.class, AuditVerb::new),
          entry(DiffVerb.class, DiffVerb::new),
          entry(CheckVerb.class, CheckVerb::new),
          entry(ServeVerb.class, ServeVerb::new),
          entry(TokenVerb.class, TokenVerb::new),
          entry(ExportVerb.class, ExportVerb::new),
          entry(DemoVerb.class, DemoVerb::new),
          entry(ReadVerb.class, ReadVerb::new),
          entry(LintVerb.class, LintVerb::new),
          entry(McpVerb.class, McpVerb::new));

  private final Console console;

  Verbs(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Function<Console, Object> verb = VERBS.get(type);
    return verb == null ? CommandLine.defaultFactory().create(type) : type.cast(verb.apply(console));
  }
}
