package org.whence.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.bench.Treebank.Tree;

/**
 * Who does what to whom by a treebank's own trees: subjects, objects and agents of verbs, with what a clause takes over from the one it hangs on (the
 * noun of a relative clause, the subject of what was agreed, the subject shared by two verbs). Written apart from the reader it judges.
 */
final class GoldActs {

  /** How an act is told, by what makes it hard. */
  enum Form {
    ACTIVE,
    PASSIVE,
    RELATIVE,
    CONTROLLED,
    COORDINATED,
    PARTICIPLE
  }

  /**
   * An act, by words of the tree.
   *
   * @param agent 0 where the words do not say
   * @param affected 0 where nothing is
   */
  record GoldAct(int agent, int action, int affected, boolean negated, Form form) {}

  private static final Set<String> RELATIVES = Set.of("who", "whom", "which", "that", "que", "quien", "quienes", "cual", "cuales");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "no", "never", "nunca", "jamás", "tampoco");
  private static final int DEEPEST = 12;

  private final Tree tree;

  private GoldActs(Tree tree) {
    this.tree = tree;
  }

  static List<GoldAct> of(Tree tree) {
    GoldActs acts = new GoldActs(tree);
    List<GoldAct> out = new ArrayList<>();
    for (int w = 1; w < tree.size(); w++) {
      GoldAct act = tree.upos()[w].equals("VERB") && !tree.is(w, "amod") && !tree.is(w, "case") && !tree.is(w, "fixed") ? acts.act(w) : null;
      if (act != null) {
        out.add(act);
      }
    }
    return out;
  }

  /** Whether a word is who acts in a passive. */
  static boolean isAgent(Tree tree, int word) {
    if (tree.relation()[word].equals("obl:agent")) {
      return true;
    }
    int marker = tree.child(word, "case");
    return tree.is(word, "obl") && marker != 0 && tree.lemma()[marker].equals("by") && new GoldActs(tree).isPassive(tree.head()[word]);
  }

  private @Nullable GoldAct act(int verb) {
    boolean passive = isPassive(verb);
    int subject = subject(verb, 0);
    int agent = 0;
    int affected = passive ? subject : object(verb);
    if (!passive) {
      agent = subject;
    }
    for (int w = 1; w < tree.size(); w++) {
      agent = tree.head()[w] == verb && isAgent(tree, w) ? w : agent;
    }
    return agent == 0 && affected == 0 ? null : new GoldAct(agent, verb, affected, isNegated(verb), form(verb, passive));
  }

  private Form form(int verb, boolean passive) {
    boolean own = tree.child(verb, "nsubj", "csubj") != 0;
    if (tree.relation()[verb].equals("acl:relcl")) {
      return Form.RELATIVE;
    }
    if (tree.is(verb, "acl") || tree.is(verb, "advcl") && !own) {
      return Form.PARTICIPLE;
    }
    return !own && tree.is(verb, "xcomp") ? Form.CONTROLLED : !own && tree.is(verb, "conj") ? Form.COORDINATED : passive ? Form.PASSIVE : Form.ACTIVE;
  }

  private boolean isPassive(int verb) {
    for (int w = 1; w < tree.size(); w++) {
      String relation = tree.relation()[w];
      if (tree.head()[w] == verb && (relation.equals("aux:pass") || relation.equals("nsubj:pass") || relation.equals("expl:pass")
          || relation.equals("obl:agent"))) {
        return true;
      }
    }
    boolean bare = tree.is(verb, "acl") || tree.is(verb, "advcl") || tree.is(verb, "conj") && tree.is(tree.head()[verb], "acl");
    String features = tree.features()[verb];
    boolean participle = features.contains("VerbForm=Part") && !features.contains("Tense=Pres") && !tree.form()[verb].endsWith("ing");
    return participle && bare && tree.child(verb, "aux", "nsubj") == 0 || features.contains("Voice=Pass");
  }

  /** Who or what the clause of a verb is about, its own or taken over; 0 where nobody can tell. */
  private int subject(int verb, int depth) {
    int own = tree.child(verb, "nsubj");
    if (own != 0) {
      return tree.relation()[verb].equals("acl:relcl") && isRelative(own) ? tree.head()[verb] : own;
    }
    if (depth > DEEPEST || tree.child(verb, "csubj", "expl") != 0 && !isReflexive(tree.child(verb, "expl"))) {
      return 0;
    }
    int head = tree.head()[verb];
    boolean finite = tree.features()[verb].contains("VerbForm=Fin");
    if (tree.is(verb, "conj") && tree.upos()[head].equals("VERB")) {
      return subject(head, depth + 1);
    }
    if (tree.is(verb, "xcomp")) {
      int object = tree.child(head, "obj", "iobj");
      return object != 0 && tree.upos()[head].equals("VERB") ? object : subject(head, depth + 1);
    }
    if (tree.is(verb, "advcl") && !finite) {
      return subject(head, depth + 1);
    }
    if (tree.relation()[verb].equals("acl:relcl")) {
      return hasRelative(verb) ? 0 : head;
    }
    boolean infinitive = tree.features()[verb].contains("VerbForm=Inf");
    return tree.relation()[verb].equals("acl") && !finite && !infinitive ? head : 0;
  }

  private boolean isReflexive(int word) {
    return word != 0 && tree.lemma()[word].equals("él");
  }

  private int object(int verb) {
    int own = tree.child(verb, "obj");
    boolean relative = tree.relation()[verb].equals("acl:relcl");
    if (own != 0) {
      return relative && isRelative(own) ? tree.head()[verb] : isReflexive(own) && tree.form()[own].equalsIgnoreCase("se") ? 0 : own;
    }
    int subject = tree.child(verb, "nsubj");
    boolean gap = relative && subject != 0 && !isRelative(subject) && tree.child(verb, "obl", "advmod", "ccomp", "xcomp") == 0;
    return gap && !hasRelative(verb) ? tree.head()[verb] : 0;
  }

  private boolean hasRelative(int verb) {
    for (int w = 1; w < verb; w++) {
      if (tree.features()[w].contains("PronType=Rel") && w > tree.head()[verb]) {
        return true;
      }
    }
    return false;
  }

  private boolean isRelative(int word) {
    return RELATIVES.contains(tree.lemma()[word]) && !tree.upos()[word].equals("NOUN");
  }

  private boolean isNegated(int verb) {
    for (int w = 1; w < tree.size(); w++) {
      if (tree.head()[w] == verb && NEGATIONS.contains(tree.lemma()[w]) && tree.is(w, "advmod")) {
        return true;
      }
    }
    return false;
  }
}
