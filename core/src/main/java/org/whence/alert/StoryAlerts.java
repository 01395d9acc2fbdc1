package org.whence.alert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whence.model.Alert;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Correction;
import org.whence.model.Denial;
import org.whence.model.Dossier;
import org.whence.model.Reason;
import org.whence.model.Revision;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** What happened to one story and its claims since the trace before. */
final class StoryAlerts {
  private final Dossier dossier;
  private final Known known;
  private final Texts texts;
  private final String now;
  private final Map<ArticleId, Article> articles = new TreeMap<>();
  private final Set<String> newOrigins = new TreeSet<>();
  private final List<Alert> out = new ArrayList<>();

  StoryAlerts(Dossier dossier, Known known, Texts texts, String now) {
    this.dossier = dossier;
    this.known = known;
    this.texts = texts;
    this.now = now;
    dossier.readings().forEach(reading -> articles.put(reading.article().id(), reading.article()));
  }

  List<Alert> all(List<Revision> revisions) {
    if (known.storiesOf(dossier.story().articles()).isEmpty()) {
      newStory();
    } else {
      dossier.claims().forEach(this::claim);
      newArticles();
    }
    dossier.corrections().forEach(this::corrected);
    revisions.stream().filter(revision -> articles.containsKey(revision.after())).forEach(this::revised);
    return out;
  }

  private void newStory() {
    List<Span> openings = dossier.story().articles().stream().map(texts::opening).filter(Objects::nonNull).toList();
    TracedClaim main = dossier.claims().stream().filter(claim -> claim.claim().id().equals(dossier.mainClaim())).findFirst().orElse(null);
    int origins = main == null ? 0 : main.corroboration().origins().low();
    List<Integer> numbers = List.of(dossier.readings().size(), origins);
    add(Alert.Kind.NEW_STORY, main, numbers, List.of(), openings, dossier.story().id());
  }

  private void newArticles() {
    List<ArticleId> fresh = dossier.story().articles().stream().filter(article -> !known.hasArticle(article)).toList();
    List<Span> openings = fresh.stream().map(texts::opening).filter(Objects::nonNull).toList();
    if (!fresh.isEmpty()) {
      Alert.Kind kind = Alert.Kind.NEW_ARTICLES;
      int at = out.size();
      add(kind, null, List.of(fresh.size(), newOrigins.size()), List.of(), openings, new TreeSet<>(fresh).toString());
      if (out.size() > at) {
        out.addFirst(out.removeLast());
      }
    }
  }

  private void claim(TracedClaim claim) {
    Set<TracedClaim> before = known.of(claim, articles);
    if (!before.isEmpty()) {
      origins(claim, before);
    }
    for (Change change : claim.changes()) {
      boolean drift = change.nature() == Change.Nature.DRIFT && change.severity() == Change.Severity.MAJOR;
      boolean told = change.kind() == Change.DriftKind.HARDENED || change.kind() == Change.DriftKind.SOURCE_UPGRADED;
      String key = known.key(change, articles);
      if (drift && told && !known.wasSaid(key)) {
        Alert.Kind kind = change.kind() == Change.DriftKind.HARDENED ? Alert.Kind.HARDENED : Alert.Kind.SOURCE_UPGRADED;
        List<Span> proof = new ArrayList<>(List.of(texts.sentence(change.before()), texts.sentence(change.after())));
        proof.addAll(change.relay());
        add(kind, claim, List.of(), List.of(change.why()), proof, key);
      }
    }
    for (Denial denial : claim.denials()) {
      String key = known.key("denied", denial.sentence(), articles);
      if (!known.wasSaid(key)) {
        add(Alert.Kind.DENIED, claim, List.of(), List.of(denial.how()), List.of(denial.sentence()), key);
      }
    }
  }

  /** Of claims that became one, the one that stood on most is what the new one is held against: that they are one is no new origin. */
  private void origins(TracedClaim claim, Set<TracedClaim> before) {
    int was = before.stream().mapToInt(each -> each.corroboration().origins().low()).max().orElse(0);
    int is = claim.corroboration().origins().low();
    if (was == is) {
      return;
    }
    Set<String> old = new HashSet<>();
    before.forEach(each -> old.addAll(each.corroboration().bottleneck()));
    List<String> fresh = claim.corroboration().bottleneck().stream().filter(node -> !old.contains(node)).toList();
    List<Span> proof = new ArrayList<>();
    for (String node : fresh) {
      claim.wordings().stream().filter(wording -> wording.behind().contains(node)).limit(1).forEach(w -> proof.add(w.statement().sentence()));
    }
    if (proof.isEmpty()) {
      newestLast(claim).reversed().forEach(wording -> proof.add(wording.statement().sentence()));
    }
    if (is > was) {
      newOrigins.addAll(fresh.subList(0, Math.min(fresh.size(), is - was)));
    }
    Alert.Kind kind = is > was ? Alert.Kind.MORE_ORIGINS : Alert.Kind.FEWER_ORIGINS;
    add(kind, claim, List.of(was, is), claim.corroboration().why(), proof,
        claim.claim().id() + " " + was + " " + is + " " + new TreeSet<>(articles.keySet()));
  }

  /** The wordings, those of articles that were not there before at the end. */
  private List<Wording> newestLast(TracedClaim claim) {
    List<Wording> old = new ArrayList<>(claim.wordings());
    List<Wording> fresh = claim.wordings().stream().filter(w -> !known.hasArticle(w.statement().wording().article())).toList();
    old.removeAll(fresh);
    old.addAll(fresh);
    return old;
  }

  private void corrected(Correction correction) {
    String key = known.key("corrected", correction.notice(), articles);
    if (!known.wasSaid(key)) {
      List<Span> proof = new ArrayList<>(List.of(correction.notice()));
      proof.addAll(correction.missed());
      add(Alert.Kind.CORRECTED, about(proof), List.of(), List.of(Reason.of(Reason.Code.CORRECTION_ADDED)), proof, key);
    }
  }

  private void revised(Revision revision) {
    boolean told = known.has(revision.after());
    List<Revision.Edit> edits = revision.edits().stream().filter(edit -> !told && edit.kind().bearsOnSourcing()).toList();
    List<Span> proof = new ArrayList<>();
    Set<Reason> why = new LinkedHashSet<>();
    for (Revision.Edit edit : edits) {
      why.add(edit.why());
      add(proof, edit.before() == null ? null : edit.before().span());
      add(proof, edit.after() == null ? null : edit.after().span());
    }
    if (!edits.isEmpty()) {
      add(Alert.Kind.REVISED, about(proof), List.of(), List.copyOf(why), proof, revision.before() + " " + revision.after());
    }
  }

  private static void add(List<Span> proof, @Nullable Span span) {
    if (span != null) {
      proof.add(span);
    }
  }

  /** The first claim of the story that is told in one of some sentences; null where none is. */
  private @Nullable TracedClaim about(List<Span> sentences) {
    for (TracedClaim claim : dossier.claims()) {
      for (Wording wording : claim.wordings()) {
        if (sentences.stream().anyMatch(sentence -> sentence.overlaps(wording.statement().wording()))) {
          return claim;
        }
      }
    }
    return null;
  }

  private void add(Alert.Kind kind, @Nullable TracedClaim claim, List<Integer> numbers, List<Reason> why, List<Span> spans, String event) {
    List<Alert.Proof> proof = texts.proof(spans);
    if (proof.isEmpty()) {
      return; // no sentence, no alert
    }
    String id = UUID.nameUUIDFromBytes((kind + "\n" + event).getBytes(StandardCharsets.UTF_8)).toString();
    String headline = dossier.readings().isEmpty() ? null : dossier.readings().getFirst().article().headline();
    String title = claim == null ? Objects.requireNonNullElse(headline, proof.getFirst().words()) : texts.words(claim.claim().title());
    out.add(new Alert(id, now, kind, dossier.story().id(), claim == null ? null : claim.claim().id(), title, numbers, why, proof));
  }
}
