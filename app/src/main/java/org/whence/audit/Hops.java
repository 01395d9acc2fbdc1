package org.whence.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Copy;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.Pile;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** All hops of a pile that can be judged, and controls that look like them. */
public final class Hops {
  private static final String SAME_THING = "Do these two put forward the same thing, even if one is firmer than the other or denies it?";
  private static final String TAKEN_OVER = "Was one of these two taken over from the other, word for word, reworded or translated?";

  /** Controls offered of one claim: enough to draw from, few enough that large stories stay quick. */
  private static final int CONTROLS = 4;

  private final Map<String, Hop> byId = new TreeMap<>();

  public Hops(Pile pile) {
    int story = 0;
    for (Dossier dossier : pile.dossiers()) {
      new OneStory(dossier, ++story).add();
    }
  }

  public List<Hop> all() {
    return List.copyOf(byId.values());
  }

  /** A hop by its id; null where the dossier has none of it any more. */
  public @Nullable Hop hop(String id) {
    return byId.get(id);
  }

  private void put(Hop.Kind kind, boolean control, int story, String question, String what, Span... shown) {
    String spans = List.of(shown).stream().map(span -> span.article() + "-" + span.begin() + "-" + span.end()).collect(Collectors.joining(" "));
    String id = kind.name().toLowerCase(java.util.Locale.ROOT) + (control ? " control " : " ") + spans + (what.isEmpty() ? "" : " " + what);
    byId.put(id, new Hop(id, kind, control, story, question, List.of(shown)));
  }

  /** The hops of one story. */
  private final class OneStory {
    private final Dossier dossier;
    private final int story;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    OneStory(Dossier dossier, int story) {
      this.dossier = dossier;
      this.story = story;
      dossier.nodes().forEach(node -> nodes.put(node.id(), node));
    }

    void add() {
      dossier.edges().stream().filter(Edge::proven).forEach(this::relay);
      dossier.copies().forEach(this::copy);
      Change.DriftKind last = Change.DriftKind.HARDENED;
      for (int i = 0; i < dossier.claims().size(); i++) {
        TracedClaim claim = dossier.claims().get(i);
        for (Change change : claim.changes()) {
          if (change.nature() == Change.Nature.DRIFT) {
            last = change.kind();
            put(Hop.Kind.DRIFT, false, story, question(last), last.name(), change.before(), change.after());
          }
        }
        members(claim);
        controls(claim, i, last);
      }
    }

    private void relay(Edge edge) {
      Node from = nodes.get(edge.from());
      Node to = nodes.get(edge.to());
      boolean step = edge.kind() == Edge.Kind.RELAYS || edge.kind() == Edge.Kind.CITES || edge.kind() == Edge.Kind.QUOTES;
      if (!step || from == null || to == null) {
        return;
      }
      put(Hop.Kind.RELAY, false, story, relayQuestion(from, to), edge.from() + " " + edge.to(), edge.proof().getFirst());
      Node other = unrelated(from, to);
      if (other != null) {
        put(Hop.Kind.RELAY, true, story, relayQuestion(from, other), edge.from() + " " + other.id(), edge.proof().getFirst());
      }
    }

    private static String relayQuestion(Node from, Node to) {
      return "Do these words show that " + from.label() + " has something from " + to.label() + "?";
    }

    /** The next node in the order of ids, of the same kind as the real one, to which no step leads from here. */
    private @Nullable Node unrelated(Node from, Node to) {
      List<Node> alike = nodes.values().stream().filter(node -> node.kind() == to.kind() && !node.label().equalsIgnoreCase(to.label())).toList();
      for (int i = 0; i < alike.size(); i++) {
        Node node = alike.get((i + Math.floorMod(to.id().hashCode(), alike.size())) % alike.size());
        boolean linked = dossier.edges().stream().anyMatch(edge -> edge.from().equals(from.id()) && edge.to().equals(node.id()));
        if (!linked && !node.label().equalsIgnoreCase(from.label())) {
          return node;
        }
      }
      return null;
    }

    private void copy(Copy copy) {
      if (!copy.proof().isEmpty()) {
        Copy.Pair pair = copy.proof().getFirst();
        put(Hop.Kind.COPY, false, story, TAKEN_OVER, "", pair.child(), pair.parent());
      }
    }

    private void members(TracedClaim claim) {
      Span title = claim.claim().title();
      for (Wording wording : claim.wordings()) {
        if (!wording.statement().wording().equals(title)) {
          put(Hop.Kind.MEMBERSHIP, false, story, SAME_THING, "", title, wording.statement().wording());
        }
      }
    }

    private void controls(TracedClaim claim, int at, Change.DriftKind kind) {
      Span title = claim.claim().title();
      int next = at + 1;
      for (int i = 0; i < CONTROLS && next + i < dossier.claims().size(); i++) {
        TracedClaim other = dossier.claims().get(next + i);
        if (!claim.claim().maybeSame().contains(other.claim().id())) {
          put(Hop.Kind.MEMBERSHIP, true, story, SAME_THING, "", title, other.claim().title());
        }
      }
      List<Span> unchanged = new ArrayList<>();
      for (Wording wording : claim.wordings()) {
        Span words = wording.statement().wording();
        if (!words.equals(title) && unchanged.size() < CONTROLS && claim.changes().stream().noneMatch(change -> touches(change, words, title))) {
          unchanged.add(words);
        }
      }
      for (Span words : unchanged) {
        put(Hop.Kind.DRIFT, true, story, question(kind), kind.name(), title, words);
        if (!isCopy(words.article(), title.article()) && !words.article().equals(title.article())) {
          put(Hop.Kind.COPY, true, story, TAKEN_OVER, "", title, words);
        }
      }
    }

    private static boolean touches(Change change, Span a, Span b) {
      return (change.before().overlaps(a) || change.after().overlaps(a)) && (change.before().overlaps(b) || change.after().overlaps(b));
    }

    private boolean isCopy(ArticleId a, ArticleId b) {
      return dossier.copies().stream().anyMatch(copy -> List.of(copy.child(), copy.parent()).containsAll(List.of(a, b)));
    }
  }

  private static String question(Change.DriftKind kind) {
    return switch (kind) {
      case HARDENED -> "Is the second firmer, further gone or less hedged than the first?";
      case SOFTENED -> "Is the second less firm, less far gone or more hedged than the first?";
      case ATTRIBUTION_DROPPED -> "Does the first say who says so, and the second state it as fact?";
      case SOURCE_UPGRADED -> "Does the second give a more official source than the first?";
      case NUMBER_CHANGED -> "Do the two give different numbers for the same thing?";
      case QUOTE_ALTERED -> "Do the two give the same quotation in different words?";
      case AGENTS_SWAPPED -> "Do those who act and those acted on change places between the two?";
      case SCOPE_WIDENED -> "Does the second say it of more, or more generally, than the first?";
      case DATE_MOVED -> "Do the two give different times for the same thing?";
      case CONTRADICTED -> "Does one of the two say that the other is not so?";
    };
  }
}
