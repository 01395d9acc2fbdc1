package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whence.audit.Hop;
import org.whence.model.Audit;
import org.whence.model.Pile;
import org.whence.model.Span;

/** Hops as a judge reads them, and what came of judging, as text. */
public final class AuditView {
  private final TextView.Setting setting;
  private final List<Lookup> stories = new ArrayList<>();

  public AuditView(TextView.Setting setting, Pile pile) {
    this.setting = setting;
    pile.dossiers().forEach(dossier -> stories.add(new Lookup(dossier, stories.size() + 1)));
  }

  /** One hop: the words, each in its sentence, and the question. Nothing shows whether Whence says yes. */
  public String render(Hop hop, int number, int of) {
    Paper paper = new Paper(setting.width(), setting.colour());
    Lookup lookup = stories.get(hop.story() - 1);
    paper.blank();
    paper.line("", Paper.quiet(number + " of " + of));
    String lead = hop.shown().size() > 1 ? "  1. " : "  ";
    for (Span span : hop.shown()) {
      Quoted quoted = Quoted.inSentence(lookup, span);
      paper.line(lead, Paper.strong("“" + quoted.sentence() + "”"), Paper.quiet(lookup.byline(span.article())));
      if (!quoted.isWhole()) {
        paper.line(" ".repeat(lead.length()), Paper.quiet("in it: “" + quoted.words() + "”"));
      }
      lead = "  2. ";
    }
    paper.line("  ", Paper.accent(Plain.line(hop.question())));
    return paper.text();
  }

  /** The sum, one line for each kind. */
  public String render(Audit audit) {
    Paper paper = new Paper(setting.width(), setting.colour());
    paper.blank();
    for (String line : lines(audit, Words.ENGLISH)) {
      paper.line("", "  ", Paper.plain(line));
    }
    return paper.text();
  }

  /** The sum in sentences: what every export prints. */
  static List<String> lines(Audit audit, Words words) {
    List<String> out = new ArrayList<>();
    if (audit.judges().isEmpty()) {
      return List.of(words.say("audit.nothing"));
    }
    out.add(words.say("audit.sum", sum(audit.all(), words), Plain.line(String.join(words.say("and"), audit.judges()))));
    List<String> kinds = new ArrayList<>();
    audit.kinds().forEach(kind -> kinds.add(words.say("audit.kind", kind.kind(), String.valueOf(kind.right()), String.valueOf(kind.judged()))));
    if (kinds.size() > 1) {
      out.add(words.say("audit.kinds", String.join(", ", kinds)));
    }
    if (audit.both() > 0) {
      String kappa = audit.agreement() == null ? words.say("audit.undefined") : number(audit.agreement(), words);
      out.add(words.say("audit.agreement", String.valueOf(audit.both()), kappa));
    }
    if (audit.controls() > 0) {
      out.add(words.say("audit.controls", String.valueOf(audit.toldApart()), String.valueOf(audit.controls())));
    }
    return out;
  }

  private static String sum(Audit.Counts all, Words words) {
    String unsure = all.unsure() == 0 ? "" : " " + words.say("audit.unsure", String.valueOf(all.unsure()));
    if (all.judged() == 0) {
      return words.say("audit.none_judged") + unsure;
    }
    String hops = words.count("count.hop", all.judged());
    String precision = number(all.precision(), words);
    return words.say("audit.right", String.valueOf(all.right()), hops, precision, number(all.low(), words), number(all.high(), words)) + unsure;
  }

  private static String number(double share, Words words) {
    return String.format(Locale.ROOT, "%.2f", share).replace(".", words.say("number.point"));
  }
}
