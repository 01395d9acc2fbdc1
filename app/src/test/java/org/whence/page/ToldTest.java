package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whence.fiction.Golden;
import org.whence.model.Trouble;

/** What intake, fetching and corrections say of an input is said in Spanish too: every form that their sources make is known to the words. */
class ToldTest {
  private static final List<String> FOLDERS = List.of(
      "core/src/main/java/org/whence/ingest", "casefile/src/main/java/org/whence/fetch", "app/src/main/java/org/whence/correct");
  private static final List<String> FILES = List.of(
      "core/src/main/java/org/whence/pipeline/Amended.java", "core/src/main/java/org/whence/pipeline/Amending.java");

  /** What makes a fault or a mend, and names that hold one. */
  private static final Pattern CALL = Pattern.compile(
      "(?:new (?:Fault|Trouble|Wrong|NoPlace)|\\b(?:aside|fault|broken)|unplaced[.]put)\\(|String (?:fault|mend|MEND_TEXT|CITED|CITED_MEND|HOW|HEADER|FORMATS|EMPTY) = ");
  private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}.* .*");

  /** Names of inputs, a word that is the same in both, and what is filled with a clause of its own: its whole forms are known. */
  private static final Set<String> APART = Set.of("the input", "correction Seven", "byte Seven", "not-claim: Seven. Choose another of its wordings.",
      "Give the archive of the pageSeven.");

  /** Where one of two is chosen. */
  private static final List<String> CHOSEN = List.of("Save the page as HTML: this is Safari's own archive.", "it begins with an empty line",
      "it does not begin as HTTP does", "not-claim: the article does not say it. Choose another of its wordings.",
      "not-claim: no other article says it. Choose another of its wordings.", "Give the archive of the page.",
      "Give the archive of the page fetched at 2031-04-14.", "a sitemap of 3 lines and no article");

  private static final Words SPANISH = Words.in("es");

  private static List<Path> sources() throws IOException {
    List<Path> out = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(Golden.root().resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(out::add);
      }
    }
    FILES.forEach(file -> out.add(Golden.root().resolve(file)));
    return out;
  }

  /**
   * The arguments of a call that begins at a place: strings put together as it puts them together, with a name where it fills something in; one that
   * chooses between two is left out.
   */
  private static List<String> said(String code, int begin) {
    List<String> out = new ArrayList<>();
    StringBuilder one = new StringBuilder();
    boolean quoted = false;
    boolean filled = false;
    boolean choice = false;
    int depth = 0;
    for (int i = begin; i < code.length() && depth >= 0; i++) {
      char c = code.charAt(i);
      if (quoted && c == '\\') {
        one.append(depth == 0 ? code.charAt(i + 1) : "");
        i++;
      } else if (c == '"') {
        quoted = !quoted;
        filled = false;
      } else if (quoted) {
        one.append(depth == 0 ? c : "");
      } else if (depth == 0 && (c == ',' || c == ';' || c == ')')) {
        out.add(choice ? "" : one.toString());
        one.setLength(0);
        choice = false;
        filled = false;
        depth -= c == ',' ? 0 : 1;
      } else {
        choice |= c == '?';
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (!filled && depth == 0 && (Character.isLetterOrDigit(c) || c == ')')) {
          one.append("Seven");
          filled = true;
        }
      }
    }
    return out;
  }

  private static Set<String> forms() throws IOException {
    Set<String> out = new TreeSet<>();
    for (Path file : sources()) {
      String code = Files.readString(file);
      Matcher call = CALL.matcher(code);
      while (call.find()) {
        for (String form : said(code, call.end())) {
          if (WORDS.matcher(form).matches()) {
            out.add(form);
          }
        }
      }
    }
    return out;
  }

  @Test
  void every_form_of_a_fault_and_of_a_mend_has_spanish_words() throws IOException {
    Set<String> forms = forms();
    assertThat(forms).hasSizeGreaterThan(120).contains("there is no such file", "port Seven is none of the usual ones");
    assertThat(forms.stream().filter(form -> !APART.contains(form) && SPANISH.told(form).equals(form))).isEmpty();
    assertThat(CHOSEN).noneMatch(form -> SPANISH.told(form).equals(form));
  }

  @Test
  void what_fills_a_form_is_told_too_and_what_is_of_no_form_stays() {
    assertThat(SPANISH.told("a PDF that cannot be read: it is locked by a password")).isEqualTo("un PDF: no se puede leer: está cerrado con una contraseña");
    assertThat(SPANISH.told("the host answers 418")).isEqualTo("el servidor responde 418");
    assertThat(SPANISH.told("not known here")).isEqualTo("not known here");
    assertThat(Words.ENGLISH.told("the host answers 418")).isEqualTo("the host answers 418");
    assertThat(SPANISH.told(new Trouble("a.csv", "line 3", "it names no outlet", "Give its name or its domain, or take the line out")))
        .isEqualTo("a.csv, línea 3: no nombra ningún medio. Dé su nombre o su dominio, o quite la línea");
  }
}
