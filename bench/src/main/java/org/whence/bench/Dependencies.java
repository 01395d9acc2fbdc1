package org.whence.bench;

import java.util.Arrays;
import org.whence.bench.Treebank.Tree;
import org.whence.text.Parse;
import org.whence.text.Relation;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/**
 * A treebank's sentence over Whence's own tokens. A token that covers several words ("don't", "del") stands for the first of them whose head lies
 * outside; a word cut into several tokens is its first, and the rest hang on that.
 */
final class Dependencies {

  private final Tree tree;
  private final Tokens tokens;
  private final int[] wordOf;
  private final int[] tokenOf;

  Dependencies(Tree tree, Tokens tokens) {
    this.tree = tree;
    this.tokens = tokens;
    wordOf = new int[tokens.size()];
    tokenOf = new int[tree.size()];
    Arrays.fill(tokenOf, -1);
    for (int token = 0; token < wordOf.length; token++) {
      place(token);
    }
  }

  private void place(int token) {
    for (int w = 1; w < tree.size(); w++) {
      if (tree.begin()[w] < tokens.end(token) && tokens.begin(token) < tree.end()[w]) {
        if (tokenOf[w] < 0) {
          tokenOf[w] = token;
        }
        if (wordOf[token] == 0 || isInside(wordOf[token], token) && !isInside(w, token)) {
          wordOf[token] = w;
        }
      }
    }
  }

  private boolean isInside(int word, int token) {
    int head = tree.head()[word];
    return head != 0 && tree.begin()[head] < tokens.end(token) && tokens.begin(token) < tree.end()[head];
  }

  /** The token of a word; -1 where none covers it. */
  int token(int word) {
    return tokenOf[word];
  }

  /** @param tags of the tokens, by a tagger that has not seen the sentence */
  Parse parse(Tag[] tags) {
    int[] heads = new int[wordOf.length];
    Relation[] relations = new Relation[wordOf.length];
    int root = -1;
    for (int token = 0; token < heads.length; token++) {
      int word = wordOf[token];
      boolean rest = word == 0 || tokenOf[word] != token;
      heads[token] = rest ? Math.max(token - 1, 0) : tree.head()[word] == 0 ? Parse.NONE : tokenOf[tree.head()[word]];
      relations[token] = rest ? Relation.FLAT : relation(tree, word);
      if (heads[token] == Parse.NONE || heads[token] == token) {
        heads[token] = root < 0 ? Parse.NONE : root;
        root = root < 0 ? token : root;
      }
      relations[token] = heads[token] == Parse.NONE ? Relation.ROOT : relations[token];
    }
    return new Parse(0, tags, heads, relations);
  }

  private static Relation relation(Tree tree, int word) {
    String relation = tree.relation()[word];
    return switch (relation) {
      case "nsubj:pass", "csubj:pass" -> Relation.PASSIVE_SUBJECT;
      case "obl:agent" -> Relation.AGENT;
      case "acl:relcl" -> Relation.RELATIVE_CLAUSE;
      case "nmod:poss" -> Relation.POSSESSOR;
      case "aux:pass", "expl:pass" -> relation.startsWith("aux") ? Relation.PASSIVE_AUXILIARY : Relation.EXPLETIVE;
      case "mark" -> ofRelativeMark(tree, word);
      case "compound:prt" -> tree.form()[word].equalsIgnoreCase("se") ? Relation.EXPLETIVE : Relation.COMPOUND;
      case "obl" -> GoldActs.isAgent(tree, word) ? Relation.AGENT : Relation.OBLIQUE;
      default -> plain(relation.split(":")[0]);
    };
  }

  /** One treebank of Spanish calls every "que" of a relative clause a mark: it is the subject where none stands beside it, else the object. */
  private static Relation ofRelativeMark(Tree tree, int word) {
    int verb = tree.head()[word];
    if (!tree.relation()[verb].equals("acl:relcl") || !tree.lemma()[word].equals("que")) {
      return Relation.MARK;
    }
    return tree.child(verb, "nsubj") == 0 ? Relation.SUBJECT : tree.child(verb, "obj") == 0 ? Relation.OBJECT : Relation.MARK;
  }

  private static Relation plain(String relation) {
    return switch (relation) {
      case "root" -> Relation.ROOT;
      case "nsubj" -> Relation.SUBJECT;
      case "csubj" -> Relation.CLAUSE_AS_SUBJECT;
      case "obj" -> Relation.OBJECT;
      case "iobj" -> Relation.INDIRECT_OBJECT;
      case "obl" -> Relation.OBLIQUE;
      case "ccomp" -> Relation.COMPLEMENT;
      case "xcomp" -> Relation.OPEN_COMPLEMENT;
      case "advcl" -> Relation.ADVERBIAL_CLAUSE;
      case "acl" -> Relation.NOUN_CLAUSE;
      case "nmod" -> Relation.NOUN_MODIFIER;
      case "amod" -> Relation.ADJECTIVE;
      case "appos" -> Relation.APPOSITION;
      case "conj" -> Relation.CONJUNCT;
      case "cc" -> Relation.COORDINATOR;
      case "det" -> Relation.DETERMINER;
      case "case" -> Relation.CASE;
      case "aux" -> Relation.AUXILIARY;
      case "cop" -> Relation.COPULA;
      case "advmod" -> Relation.ADVERB;
      case "flat", "fixed", "goeswith" -> Relation.FLAT;
      case "compound" -> Relation.COMPOUND;
      case "expl" -> Relation.EXPLETIVE;
      case "nummod" -> Relation.NUMBER;
      case "punct" -> Relation.PUNCTUATION;
      default -> Relation.OTHER;
    };
  }
}
