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
    for (String line : lines(audit)) {
      paper.line("", "  ", Paper.plain(line));
    }
    return paper.text();
  }

  /** The sum in sentences: what every export prints. */
  static List<String> lines(Audit audit) {
    List<String> out = new ArrayList<>();
    if (audit.judges().isEmpty()) {
      return List.of("Audit: nothing was judged yet.");
    }
    out.add("Audit: " + sum(audit.all()) + " Judged blind by " + Plain.line(String.join(" and ", audit.judges())) + ".");
    List<String> kinds = new ArrayList<>();
    audit.kinds().forEach(kind -> kinds.add(kind.kind() + " " + kind.right() + " of " + kind.judged()));
    if (kinds.size() > 1) {
      out.add("By kind: " + String.join(", ", kinds) + ".");
    }
    if (audit.both() > 0) {
      String kappa = audit.agreement() == null ? "undefined, since both said the same of all" : number(audit.agreement());
      out.add("Agreement of the two judges over " + audit.both() + ": " + kappa + " (Cohen's kappa).");
    }
    if (audit.controls() > 0) {
      out.add("Controls that Whence does not put together: nobody said yes to " + audit.toldApart() + " of " + audit.controls() + ".");
    }
    return out;
  }

  private static String sum(Audit.Counts all) {
    String unsure = all.unsure() == 0 ? "" : " " + all.unsure() + " more left unsure.";
    if (all.judged() == 0) {
      return "no hop was judged right or wrong." + unsure;
    }
    String interval = " (95 % interval " + number(all.low()) + " to " + number(all.high()) + ").";
    return all.right() + " of " + Phrases.count(all.judged(), "hop", "hops") + " right, " + number(all.precision()) + interval + unsure;
  }

  private static String number(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
