package org.whence.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.whence.model.Change;
import org.whence.model.Denial;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.TracedClaim;
import org.whence.model.Verification;
import org.whence.model.Wording;
import org.whence.page.StoryWords;

/** W3C Web Annotations, one a line: each sentence of an article that proves something, by quotation and by position, with what it proves. */
final class Annotations implements Form.OneFile {
  @Override
  public void write(ExportInput input, OutputStream out) throws IOException {
    int n = 0;
    for (Notice notice : Notice.of(input)) {
      new AnnotationLine(out, null, new Name("notice", String.valueOf(++n))).write("describing", notice.text(), List.of());
    }
    input.each(told -> new Story(told, out).write());
  }

  /** The annotations of one story. */
  private static final class Story {
    private final Told told;
    private final StoryWords words;
    private final OutputStream out;

    Story(Told told, OutputStream out) {
      this.told = told;
      this.words = told.words();
      this.out = out;
    }

    void write() throws IOException {
      Name story = Name.story(told.dossier().story().id());
      for (TracedClaim claim : words.claims()) {
        claim(claim);
      }
      int n = 0;
      for (Edge edge : told.dossier().edges()) {
        Node from = told.node(edge.from());
        Node to = told.node(edge.to());
        if (edge.proven() && from != null && to != null) {
          String step = words.label(edge.from()) + " " + StoryWords.step(edge.kind()) + " " + words.label(edge.to());
          line(new Name("step", story.local() + "." + ++n)).step("linking", step, Name.of(to, told), edge.proof());
        }
      }
      n = 0;
      for (Verification check : told.dossier().overview().checks()) {
        String kind = "check: " + Json.word(check.check().kind());
        line(new Name("check", story.local() + "." + ++n)).write("classifying", kind, List.of(check.sentence()));
      }
      n = 0;
      for (Notice notice : Notice.of(told)) {
        line(new Name("notice", story.local() + "." + ++n)).write(notice, story);
      }
    }

    private void claim(TracedClaim claim) throws IOException {
      Name name = Name.claim(claim.claim().id());
      String counts = StoryWords.standing(claim.corroboration());
      List<String> notRead = words.notRead(claim.claim().id());
      String beside = notRead.isEmpty() ? "" : " Cited and not read: " + String.join("; ", notRead);
      line(new Name("claim", name.local() + "-title")).write("describing", counts + beside, List.of(claim.claim().title()));
      int n = 0;
      for (Wording wording : claim.wordings()) {
        line(new Name("claim", name.local() + "-" + n++)).wording(wording, name, words.behind(wording));
      }
      for (Change change : claim.changes()) {
        String text = StoryWords.change(change) + ": " + StoryWords.line(change.why().english());
        line(new Name("claim", name.local() + "-" + n++)).write("assessing", text, List.of(change.before(), change.after()));
      }
      for (Denial denial : claim.denials()) {
        line(new Name("claim", name.local() + "-" + n++)).write("questioning", "Disputed by " + StoryWords.line(denial.who()), List.of(
            denial.sentence()));
      }
    }

    private AnnotationLine line(Name id) {
      return new AnnotationLine(out, told, id);
    }
  }
}
