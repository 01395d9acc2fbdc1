package org.whence.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Reading;
import org.whence.model.Statement;
import org.whence.model.StatementId;
import org.whence.text.Fold;

/**
 * The statements a copy repeats word for word from the article it copies, and those an article repeats from itself. They follow their model into
 * its claims and have no say in how claims are
 * told apart, so that one more copy moves nothing.
 */
final class Repeats {

  private Repeats() {}

  /** Each repeated statement with the one it repeats, which repeats none itself. */
  static Map<StatementId, StatementId> of(List<Reading> readings, List<Copy> copies) {
    Map<ArticleId, Map<String, StatementId>> said = new HashMap<>();
    Map<StatementId, StatementId> models = new TreeMap<>();
    for (Reading reading : readings) {
      Map<String, StatementId> byWords = new HashMap<>();
      for (Statement statement : reading.statements()) {
        StatementId first = byWords.putIfAbsent(words(reading.article(), statement), statement.id());
        if (first != null) {
          models.put(statement.id(), first);
        }
      }
      said.put(reading.article().id(), byWords);
    }
    for (Copy copy : copies) {
      Map<String, StatementId> child = said.getOrDefault(copy.child(), Map.of());
      Map<String, StatementId> parent = said.getOrDefault(copy.parent(), Map.of());
      if (copy.kind() == Copy.Kind.TRANSLATED) {
        continue;
      }
      child.forEach(
          (words, id) -> {
            StatementId model = parent.get(words);
            if (model != null && !model.equals(id)) {
              models.merge(id, model, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
          });
    }
    Map<StatementId, StatementId> out = new TreeMap<>();
    models.keySet().forEach(id -> out.put(id, root(models, id)));
    out.entrySet().removeIf(e -> e.getKey().equals(e.getValue()));
    return out;
  }

  /** Follows models to the one that has none; a ring of copies is cut at its lowest id. */
  private static StatementId root(Map<StatementId, StatementId> models, StatementId from) {
    StatementId at = from;
    StatementId lowest = from;
    for (int step = 0; step <= models.size(); step++) {
      StatementId next = models.get(at);
      if (next == null) {
        return at;
      }
      at = next;
      lowest = at.compareTo(lowest) < 0 ? at : lowest;
    }
    return lowest;
  }

  private static String words(Article article, Statement statement) {
    return Fold.fold(article.words(statement.wording())).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + "|" + statement.stance();
  }
}
