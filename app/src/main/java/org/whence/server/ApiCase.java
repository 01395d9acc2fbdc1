package org.whence.server;

import io.javalin.http.Context;
import org.whence.casefile.Case;

/** The case as a whole. */
final class ApiCase {
  private final OpenCase held;

  ApiCase(OpenCase held) {
    this.held = held;
  }

  void routes(Api api) {
    api.get("/case", this::read);
  }

  private void read(Context at) {
    Case.State state = held.reading(Case::state);
    ApiSay.json(at, ApiForms.object().put("articles", state.articles()).put("stories", state.stories()).put("traced", state.traced())
        .put("changesSinceTrace", state.behind()).put("sameAnalysis", state.sameAnalysis()));
  }
}
