package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.whence.model.Article;
import org.whence.model.Language;
import org.whence.model.Name;
import org.whence.read.NameModel;

/** For each given token whether it begins or continues a name, and of what kind. The lines do not say which language they are in. */
final class NamesTask extends EachLine {

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    List<String> tokens = new ArrayList<>();
    for (JsonNode token : line.path("tokens")) {
      tokens.add(token.asText());
    }
    JoinedTokens joined = JoinedTokens.of(tokens);
    String[] labels = new String[tokens.size()];
    Arrays.fill(labels, "O");
    Article article = PlainArticles.of("line", joined.text(), null, null, language(joined.text()).tag());
    for (Name name : NameModel.shipped(article.language()).names(article)) {
      label(labels, joined, name);
    }
    ArrayNode all = answer.putArray("labels");
    for (String label : labels) {
      all.add(label);
    }
  }

  private static Language language(String text) {
    ObjectNode line = Input.JSON.createObjectNode();
    return Articles.bare(line.put("text", text)).language();
  }

  private static void label(String[] labels, JoinedTokens joined, Name name) {
    boolean first = true;
    for (int i = 0; i < labels.length; i++) {
      if (joined.begin(i) < name.span().end() && joined.end(i) > name.span().begin() && labels[i].equals("O")) {
        labels[i] = (first ? "B-" : "I-") + kind(name.kind());
        first = false;
      }
    }
  }

  /** The word of CoNLL-2003 for a kind. */
  private static String kind(Name.Kind kind) {
    return switch (kind) {
      case PERSON -> "PER";
      case ORGANISATION -> "ORG";
      case PLACE -> "LOC";
      case OTHER -> "MISC";
    };
  }
}
