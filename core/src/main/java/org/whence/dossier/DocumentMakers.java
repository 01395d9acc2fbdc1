package org.whence.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Identity;
import org.whence.model.Name;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Wording;
import org.whence.text.NameWords;

/** Who made the document that a lead rests on: its issuer where the words give one, else the office beside it. */
final class DocumentMakers {

  private static final int SHORTEST = 3;

  private final List<Identity> offices;

  DocumentMakers(Collection<Identity> identities) {
    this.offices = identities.stream().filter(identity -> identity.kind() == Identity.Kind.OFFICE).toList();
  }

  Set<String> of(Reading reading, List<Wording> lead, int end) {
    Set<String> out = new LinkedHashSet<>();
    Set<String> unknown = new LinkedHashSet<>();
    int document = -1;
    for (Attribution attribution : reading.attributions()) {
      boolean here = attribution.sentence().begin() < end || above(reading.article(), attribution.sentence());
      if (here && attribution.source() instanceof Source.Document made) {
        document = Math.max(document, attribution.sentence().end());
        String issuer = made.issuer();
        String known = issuer == null || isPlace(reading, issuer) ? null : byName(issuer);
        if (known != null) {
          out.add(known);
        } else if (issuer != null && !isPlace(reading, issuer)) {
          unknown.add(issuer);
        }
      }
    }
    if (out.isEmpty()) {
      int until = document;
      String beside = beside(reading, lead.stream().map(w -> w.statement().sentence()).filter(s -> until < 0 || s.begin() < until).toList(), end);
      out.addAll(beside == null ? unknown : Set.of(beside));
    }
    return out;
  }

  private static boolean above(Article article, Span sentence) {
    Role role = article.roleAt(sentence.begin());
    return role == Role.HEADLINE || role == Role.STANDFIRST || role == Role.SUMMARY;
  }

  private static boolean isPlace(Reading reading, String issuer) {
    return reading.names().stream().anyMatch(n -> n.kind() == Name.Kind.PLACE && reading.article().words(n.span()).equals(issuer));
  }

  private @Nullable String byName(String issuer) {
    for (Identity office : offices) {
      if (office.name().equalsIgnoreCase(issuer) || office.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(issuer))
          || initials(office.name()).equals(issuer)) {
        return called(office);
      }
    }
    return null;
  }

  /** The acronym by which an office is called where a text gives one in brackets; its name otherwise. */
  static String called(Identity office) {
    String key = office.id().substring(office.id().indexOf(':') + 1);
    List<String> forms = new ArrayList<>(office.aliases());
    forms.add(office.name());
    for (String form : forms) {
      String inBrackets = "(" + key.toUpperCase(Locale.ROOT) + ")";
      if (form.contains(inBrackets)) {
        return key.toUpperCase(Locale.ROOT);
      }
    }
    return office.name();
  }

  /** The office that stands first in the lead's sentences up to the document: who made it or showed it. */
  private @Nullable String beside(Reading reading, List<Span> sentences, int end) {
    String best = null;
    int at = Integer.MAX_VALUE;
    List<Span> all = new ArrayList<>(sentences);
    int last = sentences.stream().mapToInt(Span::begin).max().orElse(-1);
    reading.sentences().stream().filter(s -> s.begin() <= last && s.begin() < end).forEach(all::add);
    for (Span sentence : all) {
      String words = reading.article().words(sentence);
      for (Identity office : offices) {
        int found = place(office, words);
        if (found >= 0 && sentence.begin() + found < at) {
          at = sentence.begin() + found;
          best = called(office);
        }
      }
    }
    return best;
  }

  private static int place(Identity office, String words) {
    String called = called(office);
    int best = words.indexOf(called.equals(called.toUpperCase(Locale.ROOT)) ? called : office.name());
    List<String> forms = new ArrayList<>(office.aliases());
    forms.add(initials(office.name()));
    for (String form : forms) {
      int at = form.length() < SHORTEST ? -1 : whole(words, form);
      best = best < 0 || at >= 0 && at < best ? at : best;
    }
    return best;
  }

  private static int whole(String words, String form) {
    for (int at = words.indexOf(form); at >= 0; at = words.indexOf(form, at + 1)) {
      int end = at + form.length();
      boolean begins = at == 0 || !Character.isLetter(words.charAt(at - 1));
      if (begins && (end >= words.length() || !Character.isLetter(words.charAt(end)))) {
        return at;
      }
    }
    return -1;
  }

  /** First letters of the words that begin with a capital; empty where the name is one word. */
  private static String initials(String name) {
    String letters = NameWords.initials(name);
    return letters.length() < SHORTEST ? "" : letters;
  }
}
