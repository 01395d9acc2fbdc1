package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Credit;
import org.whence.model.Role;
import org.whence.text.Fold;
import org.whence.text.OutletNames;

/** Reads wire credits: an agency in brackets in a dateline, a byline or footer that names an outlet, a photo credit. */
final class CreditReader {

  private static final int LONGEST = 2_000;

  private static final int SHORT = 3;

  /** Characters in which an opening that quotes another outlet's whole report names it. */
  private static final int OPENING = 120;

  /** "(NWA/Cordal)": a dateline names two agencies, sometimes three. */
  private static final int MOST_AGENCIES = 4;

  private static final int LONGEST_SIGNATURE = 40;

  private static final Pattern SIGNATURE = Pattern.compile("[.!?\u2026\"\u201d\u00bb')]\\s+(\\p{Lu}{2,12})(?:\\s[\\p{L}\\p{N}/]{1,14})?\\.?\\s*$");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]\\n]{2,40})[)\\]]");
  private static final Pattern NAME = Pattern.compile("[\\p{Lu}][\\p{L}\\p{N}.&'-]*(?: (?:of |the |de |del |la )?[\\p{Lu}][\\p{L}\\p{N}.&'-]*){0,4}");

  private CreditReader() {}

  static List<Credit> read(Article article) {
    List<Credit> out = new ArrayList<>();
    LanguagePack pack = LanguagePack.of(article.language());
    CreditLines lines = new CreditLines(pack);
    boolean opened = false;
    for (Block block : article.blocks()) {
      Credit.Kind kind = kind(block.role());
      if (block.role() == Role.BODY && !opened) {
        opened = true;
        quoted(article, block, pack, out);
      }
      if (block.end() - block.begin() > LONGEST) {
        continue;
      }
      String words = article.text().substring(block.begin(), block.end());
      if (lines(article, block, words, lines, out) || kind == null) {
        continue;
      }
      if (kind == Credit.Kind.DATELINE) {
        brackets(article, block, words, out);
      } else {
        names(article, block, words, kind, out);
      }
    }
    signature(article, out);
    return out;
  }

  private static Credit.@Nullable Kind kind(Role role) {
    return switch (role) {
      case DATELINE -> Credit.Kind.DATELINE;
      case BYLINE -> Credit.Kind.BYLINE;
      case CREDIT -> Credit.Kind.FOOTER;
      case CAPTION -> Credit.Kind.CAPTION;
      case HEADLINE, STANDFIRST, BODY, SUBHEAD, SUMMARY, QUOTE, CORRECTION, EDITORS_NOTE, ABOUT_OUTLET, WIDGET, RELATED, LEGAL, DEBRIS -> null;
    };
  }

  /** A line of credits, whatever it was taken for: true where it names an outlet. */
  private static boolean lines(Article article, Block block, String words, CreditLines lines, List<Credit> out) {
    if (block.role() != Role.BODY && block.role() != Role.CREDIT && block.role() != Role.BYLINE && block.role() != Role.DEBRIS) {
      return false;
    }
    int before = out.size();
    for (CreditLines.Named named : lines.read(words)) {
      out.add(new Credit(words.substring(named.begin(), named.end()), Credit.Kind.PART,
          article.span(block.begin() + named.begin(), block.begin() + named.end())));
    }
    if (lines.closes(words)) {
      names(article, block, words, Credit.Kind.PART, out);
    } else if (block.role() == Role.BYLINE) {
      bylineParts(article, block, words, lines, out);
    }
    return out.size() > before;
  }

  /** "By Olive Marsh / Gull News": what stands after a stroke. */
  private static void bylineParts(Article article, Block block, String words, CreditLines lines, List<Credit> out) {
    int from = Math.max(words.indexOf('/'), words.indexOf('|')) + 1;
    String part = words.substring(from).strip();
    while (part.endsWith(".")) {
      part = part.substring(0, part.length() - 1);
    }
    int at = from == 0 ? -1 : words.indexOf(part, from);
    if (at >= 0 && !OutletNames.knows(part) && lines.isBylineOutlet(part)) {
      out.add(new Credit(part, Credit.Kind.BYLINE, article.span(block.begin() + at, block.begin() + at + part.length())));
    }
  }

  /** "A reader quotes a report from Gull News: ...": a text that opens so is that report's. */
  private static void quoted(Article article, Block block, LanguagePack pack, List<Credit> out) {
    String opening = article.text().substring(block.begin(), Math.min(block.end(), block.begin() + OPENING));
    int colon = opening.indexOf(':');
    Matcher matcher = NAME.matcher(opening);
    int from = 0;
    while (colon > 0 && matcher.find(from) && matcher.start() < colon) {
      String before = " " + Fold.fold(opening.substring(0, matcher.start())).strip();
      if (matcher.end() == colon && pack.words("quotes_whole").stream().anyMatch(phrase -> before.endsWith(" " + phrase.replace('_', ' ')))) {
        out.add(new Credit(matcher.group(), Credit.Kind.BYLINE, article.span(block.begin() + matcher.start(), block.begin() + matcher.end())));
      }
      from = matcher.end();
    }
  }

  /** In a dateline the agency stands in brackets, known or not. */
  private static void brackets(Article article, Block block, String words, List<Credit> out) {
    int[] group = agencies(words);
    if (group != null) {
      int from = group[0];
      for (String name : words.substring(group[0], group[1]).split("[/|]", MOST_AGENCIES)) {
        int begin = from + name.length() - name.stripLeading().length();
        String agency = name.strip();
        if (!agency.isEmpty()) {
          out.add(new Credit(agency, Credit.Kind.DATELINE, article.span(block.begin() + begin, block.begin() + begin + agency.length())));
        }
        from += name.length() + 1;
      }
    } else {
      names(article, block, words, Credit.Kind.DATELINE, out);
    }
  }

  /** Where the brackets are that name agencies: known ones before others, the last before those of a place, "Lugo (Galicia), 2 Feb (NWA)". */
  private static int @Nullable [] agencies(String words) {
    int[] last = null;
    Matcher matcher = BRACKETS.matcher(words);
    while (matcher.find()) {
      last = new int[] {matcher.start(1), matcher.end(1)};
      if (OutletNames.knows(matcher.group(1).split("[/|]", MOST_AGENCIES)[0].strip())) {
        return last;
      }
    }
    return last;
  }

  /** The agency that signs a text by its name in capitals after the last sentence: "... next week. NWA". */
  private static void signature(Article article, List<Credit> out) {
    Block last = null;
    for (Block block : article.blocks()) {
      last = block.role() == Role.BODY ? block : last;
    }
    int from = last == null ? 0 : Math.max(last.begin(), last.end() - LONGEST_SIGNATURE);
    Matcher matcher = SIGNATURE.matcher(last == null ? "" : article.text().substring(from, last.end()));
    if (matcher.find() && OutletNames.knows(matcher.group(1))) {
      out.add(new Credit(matcher.group(1), Credit.Kind.FOOTER, article.span(from + matcher.start(1), from + matcher.end(1))));
    }
  }

  private static void names(Article article, Block block, String words, Credit.Kind kind, List<Credit> out) {
    Matcher matcher = NAME.matcher(words);
    while (matcher.find()) {
      int begin = known(words, matcher.start(), matcher.end());
      if (begin >= 0) {
        out.add(new Credit(words.substring(begin, matcher.end()), kind, article.span(block.begin() + begin, block.begin() + matcher.end())));
      }
    }
  }

  /** Where a known outlet's name begins that ends with the words: "By AP" has one; -1 where none does. */
  private static int known(String words, int begin, int end) {
    for (int from = begin; from < end; from = words.indexOf(' ', from) + 1) {
      String name = words.substring(from, end);
      // "Pa." is a state, "PA" an agency.
      boolean letters = name.length() <= SHORT && !name.equals(name.toUpperCase(Locale.ROOT));
      if (!letters && OutletNames.knows(name)) {
        return from;
      }
      if (words.indexOf(' ', from) < 0 || words.indexOf(' ', from) >= end) {
        return -1;
      }
    }
    return -1;
  }
}
