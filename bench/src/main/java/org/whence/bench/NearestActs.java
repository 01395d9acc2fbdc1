package org.whence.bench;

import java.util.ArrayList;
import java.util.List;
import org.whence.read.Roles;
import org.whence.text.Parse;
import org.whence.text.Tag;

/** The baseline of acts: the nearest noun phrase before a verb acts, the nearest after it is acted on, within the same stretch between marks. */
final class NearestActs {

  private NearestActs() {}

  static List<Roles> read(Parse parse) {
    Tag[] tags = new Tag[parse.to()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = parse.tag(i);
    }
    List<Roles> out = new ArrayList<>();
    for (int i = 0; i < tags.length; i++) {
      if (!tags[i].isVerb()) {
        continue;
      }
      int agent = Parse.NONE;
      for (int k = i - 1; k >= 0 && agent == Parse.NONE && tags[k] != Tag.PUNCT; k--) {
        agent = isHead(tags, k) ? k : Parse.NONE;
      }
      int affected = Parse.NONE;
      for (int k = i + 1; k < tags.length && affected == Parse.NONE && tags[k] != Tag.PUNCT && !tags[k].isVerb(); k++) {
        affected = isHead(tags, k) && !isHead(tags, k + 1) ? k : Parse.NONE;
      }
      if (agent != Parse.NONE || affected != Parse.NONE) {
        out.add(new Roles(agent, i, affected, false));
      }
    }
    return out;
  }

  private static boolean isHead(Tag[] tags, int token) {
    return token < tags.length && (tags[token] == Tag.NOUN || tags[token] == Tag.PROPN || tags[token] == Tag.PRON);
  }
}
