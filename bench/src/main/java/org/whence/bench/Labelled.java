package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of labelled files that one run of a scorer judges.
 *
 * @param files of the evaluation folder, together one input
 * @param gold keys that are taken out before the task sees a line
 * @param scorer beside the files
 * @param with file of the evaluation folder that the task is given beside its input
 * @param large left out unless all sets are asked for
 */
record Labelled(String task, String name, List<String> files, Set<String> gold, String scorer, boolean large, @Nullable String with) {

  Labelled(String task, String name, List<String> files, Set<String> gold, String scorer, boolean large) {
    this(task, name, files, gold, scorer, large, null);
  }

  private static final Set<String> LABEL = Set.of("label");
  private static final Set<String> PAIR = Set.of("label", "source_strength", "claim_strength");
  private static final Set<String> STORY = Set.of("cluster", "topic", "split");
  private static final Set<String> NAEB = Set.of("articleBody", "title", "date", "authors");
  private static final Set<String> SEGMENTS = Set.of("with", "without", "title", "author", "date");

  /** Every set that can be scored, in the order in which they are run. */
  static final List<Labelled> ALL =
      List.of(
          set("dossier", "dossier/articles.jsonl", Set.of("story", "text_kind")),
          set("attribution", "attribution/dev.jsonl", Set.of("attributions")),
          large("attribution", "attribution/train.jsonl", Set.of("attributions")),
          new Labelled(
              "attribution-tokens", "polnear-dev", List.of("attribution/cofenet/polnear-dev.jsonl"), Set.of("labels", "doc"),
              "attribution/cofenet/score.py", false),
          set("quotes", "quotes/dev.jsonl", Set.of("quotes")),
          large("quotes", "quotes/train.jsonl", Set.of("quotes")),
          set("certainty", "firmness/certainty-val.jsonl", LABEL),
          set("certainty", "firmness/certainty-ext.jsonl", LABEL),
          set("factuality", "firmness/factuality-CommitmentBank-dev.jsonl", LABEL),
          set("factuality", "firmness/factuality-MEANTIME-dev.jsonl", LABEL),
          set("factuality", "firmness/factuality-MegaVeridicality-dev.jsonl", LABEL),
          set("factuality", "firmness/factuality-RP-dev.jsonl", LABEL),
          set("factuality", "firmness/factuality-UDS-IH2-dev.jsonl", LABEL),
          // Seen in training: they show that all is wired. ./dev train firmness prints figures on unseen parts.
          large("hedge", "firmness/hedge-conll2010-sample.jsonl", LABEL),
          large("exaggeration", "firmness/exaggeration-train.jsonl", PAIR),
          set("stories", "stories/allsides-dev.jsonl.gz", STORY),
          set("stories", "stories/ecbplus-dev.jsonl", STORY),
          stream("stories", "allsides-stream", false, "allsides-train.jsonl.gz", "allsides-dev.jsonl.gz"),
          stream("stories", "ecbplus-all", false, "ecbplus-train.jsonl", "ecbplus-dev.jsonl"),
          stream("stories-tfidf", "allsides-stream", true, "allsides-train.jsonl.gz", "allsides-dev.jsonl.gz"),
          stream("stories-tfidf", "ecbplus-all", true, "ecbplus-train.jsonl", "ecbplus-dev.jsonl"),
          large("stories", "stories/ecbplus-train.jsonl", STORY),
          large("stories", "stories/allsides-train.jsonl.gz", STORY),
          set("names", "names/ner-wikineural-en-dev.jsonl", Set.of("labels")),
          set("names", "names/ner-wikineural-es-dev.jsonl", Set.of("labels")),
          large("names-by-lists", "names/ner-wikineural-en-dev.jsonl", Set.of("labels")),
          large("names-by-lists", "names/ner-wikineural-es-dev.jsonl", Set.of("labels")),
          meantime("en", "es"),
          meantime("en", "es", "it", "nl"),
          beside("claims", "claims/claims-ct2020-dev.jsonl", "claims/claims-ct2020-docs.jsonl", Set.of("relevant")),
          beside("claims", "claims/claims-ct2020-train.jsonl", "claims/claims-ct2020-docs.jsonl", Set.of("relevant")),
          beside("claims-by-words", "claims/claims-ct2020-dev.jsonl", "claims/claims-ct2020-docs.jsonl", Set.of("relevant")),
          beside("claims-by-words", "claims/claims-ct2020-train.jsonl", "claims/claims-ct2020-docs.jsonl", Set.of("relevant")),
          set("extract", "extract/naeb/train.jsonl", NAEB),
          set("extract", "extract/segments/dev.jsonl", SEGMENTS),
          set("dates", "dates/dev.jsonl", Set.of("date")));

  private static Labelled set(String task, String file, Set<String> gold) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    String name = file.substring(file.indexOf('/') + 1).replaceFirst("\\.jsonl(\\.gz)?$", "").replace('/', '-');
    return new Labelled(task, name, List.of(file), gold, folder + "score.py", false);
  }

  private static Labelled beside(String task, String file, String with, Set<String> gold) {
    Labelled set = set(task, file, gold);
    return new Labelled(task, set.name, set.files, gold, set.scorer, false, with);
  }

  private static Labelled large(String task, String file, Set<String> gold) {
    Labelled set = set(task, file, gold);
    return new Labelled(task, set.name, set.files, gold, set.scorer, true);
  }

  /** Several files of stories as one input. */
  private static Labelled stream(String task, String name, boolean large, String... files) {
    return new Labelled(task, name, List.of(files).stream().map(file -> "stories/" + file).toList(), STORY, "stories/score.py", large);
  }

  private static Labelled meantime(String... languages) {
    List<String> files = List.of(languages).stream().map(language -> "meantime/meantime-" + language + "-text.jsonl").toList();
    return new Labelled("meantime", String.join("-", languages), files, Set.of("cluster", "topic"), "meantime/score.py", false);
  }

  /** What the task sees of a line: no gold; and the name of a page made absolute, for the file that holds the line moves. */
  ObjectNode seen(ObjectNode line, Path file) {
    ObjectNode seen = line.deepCopy().remove(gold);
    String page = Input.value(seen, "html");
    if (page != null) {
      seen.put("html", file.toAbsolutePath().resolveSibling(page).toString());
    }
    return seen;
  }

  /** What the scorer of several kinds is told first; empty where it knows one kind. */
  List<String> kind() {
    return switch (task) {
      case "certainty", "factuality" -> List.of("reg");
      case "hedge", "exaggeration" -> List.of("class");
      case "names", "names-by-lists" -> List.of("ner");
      case "claims", "claims-by-words" -> List.of("rank");
      default -> List.of();
    };
  }

  /** The runs of the scorer that show the parts of the result; most have one. */
  List<List<String>> runs() {
    return task.equals("dossier")
        ? List.of(List.of(), List.of("--subset", "en"), List.of("--subset", "es"), List.of("--subset", "seeds"))
        : List.of(List.of());
  }
}
