package org.whence.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.Correction;
import org.whence.casefile.Job;
import org.whence.casefile.Reply;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.Change;
import org.whence.model.Ruling;
import org.whence.model.Span;

/** What people did to a case, in the forms of the contract: jobs, corrections, replies. */
final class ApiRecords {
  private ApiRecords() {}

  static ObjectNode job(Job job) {
    ObjectNode out = ApiForms.object().put("id", job.id()).put("kind", ApiForms.word(job.kind())).put("by", job.by());
    out.put("asked", job.asked().toString()).put("state", ApiForms.word(job.state()));
    out.put("began", text(job.began())).put("ended", text(job.ended()));
    Job.Progress at = job.progress();
    out.putObject("progress").put("step", at.step()).put("done", at.done()).put("all", at.all()).put("input", at.input());
    Job.Counts counts = job.counts();
    out.putObject("counts").put("added", counts.added()).put("revised", counts.revised()).put("known", counts.known()).put("aside", counts.aside());
    return out.put("note", job.note()).put("retried", job.retried()).put("version", job.version()).put("inputs", job.inputs())
        .put("bytes", job.bytes());
  }

  static ObjectNode line(Job.Line line) {
    ObjectNode out = ApiForms.object().put("number", line.number()).put("input", line.input()).put("outcome", ApiForms.word(line.outcome()));
    out.put("article", line.article());
    if (line.outcome() == Job.Outcome.ASIDE) {
      out.putObject("trouble").put("input", line.input()).put("place", line.place()).put("fault", line.fault()).put("mend", line.mend());
    } else {
      out.putNull("trouble");
    }
    return out;
  }

  static ObjectNode correction(Correction correction, Case open) {
    Ruling ruling = correction.ruling();
    ObjectNode out = ApiForms.object();
    ObjectNode made = out.putObject("ruling").put("number", ruling.number());
    made.put("kind", ruling.matter().kind()).put("value", ruling.matter().value());
    made.put("author", ruling.author()).put("reason", ruling.reason()).put("made", ruling.made().toString());
    ArrayNode at = made.putArray("at");
    for (Anchor anchor : ruling.matter().anchors()) {
      place(anchor, open, at);
    }
    out.put("counts", correction.undoneBy() == null && open.state().behind() == 0);
    return out.put("undoneBy", correction.undoneBy()).put("undone", text(correction.undone()));
  }

  /** Where the words stand today; nothing where they are gone. */
  private static void place(Anchor anchor, Case open, ArrayNode at) {
    open.desk().article(anchor.article().value()).ifPresent(view -> {
      Article article = view.article();
      Span span = anchor.find(article);
      if (span != null) {
        int start = article.text().codePointCount(0, span.begin());
        String words = article.words(span);
        at.addObject().put("article", article.id().value()).put("start", start).put("end", start + words.codePointCount(0, words.length()))
            .put("exact", words);
      }
    });
  }

  static ObjectNode reply(Reply reply) {
    Reply.Words said = reply.words();
    ObjectNode out = ApiForms.object().put("number", reply.number());
    ObjectNode words = out.putObject("words").put("outlet", said.outlet()).put("author", said.author()).put("day", said.day().toString());
    Change.DriftKind kind = said.kind();
    words.put("text", said.text()).put("url", said.url()).put("kind", kind == null ? null : ApiForms.word(kind));
    Anchor at = said.at();
    words.putObject("at").put("article", at.article().value()).put("exact", at.exact()).put("prefix", at.prefix()).put("suffix", at.suffix());
    out.put("enteredBy", reply.enteredBy()).put("entered", reply.entered().toString());
    return out.put("undoneBy", reply.undoneBy()).put("undone", text(reply.undone()));
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
