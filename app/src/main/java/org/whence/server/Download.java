package org.whence.server;

import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.StoryRow;
import org.whence.export.ExportInput;
import org.whence.export.Exports;
import org.whence.page.Words;

/**
 * Stories on their way out of the case: written as they are read, never held whole.
 *
 * @param story id of the one that is wanted; null for all
 * @param fullText whether articles go along whole
 * @param notes whether the analyst's reasons and names go along
 * @param language BCP 47 tag of the one in which reports speak
 */
record Download(Exports form, @Nullable String story, boolean fullText, boolean notes, String language) {
  void send(Context at, OpenCase held) throws IOException {
    held.exports().in(() -> written(at, held));
  }

  private void written(Context at, OpenCase held) throws IOException {
    try (Case open = Case.openToRead(held.file())) {
      String mark = story == null ? null : open.desk().mark(story).orElse(null);
      ExportInput input = story == null ? ExportInput.of(open) : one(open, story);
      if (mark != null && ApiSay.isKnown(at, ApiSay.mark(this + mark))) {
        return;
      }
      // A name of ours, never of an article's: nothing in it can steer a header or a path.
      at.header("Cache-Control", "private, no-cache").header("Content-Disposition", "attachment; filename=\"" + form.fileName() + "\"")
          .contentType(form.mediaType());
      held.exports().to(at.outputStream(), out -> form.write(with(input), out));
    }
  }

  private ExportInput with(ExportInput input) {
    ExportInput whole = (fullText ? input.fullText() : input).in(Words.wanted(language));
    return notes ? whole : whole.withoutNotes();
  }

  /** A trace in between may give the story another number. */
  private static ExportInput one(Case open, String id) {
    while (true) {
      int place = row(open, id).place();
      ExportInput input = ExportInput.of(open).story(place);
      if (row(open, id).place() == place) {
        return input;
      }
    }
  }

  private static StoryRow row(Case open, String id) {
    return open.desk().row(id).orElseThrow(() -> Fault.notThere("fault.no_story"));
  }
}
