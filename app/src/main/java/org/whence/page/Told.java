package org.whence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What inner parts say in English of an input (what is wrong with it, and what to do), told in a language of the interface: the English form it was made
 * by is looked for among the words, and what filled the form fills the other language's.
 */
final class Told {
  private static final String OF = "told.";
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 3;

  private record Form(String key, Pattern english, int letters) {}

  private static final Map<String, String> WHOLE = new HashMap<>();
  private static final List<Form> FORMS = new ArrayList<>();

  static {
    Words.ENGLISH.bundle().all().forEach((key, form) -> {
      if (key.startsWith(OF) && PLACE.matcher(form).find()) {
        FORMS.add(form(key, form));
      } else if (key.startsWith(OF)) {
        WHOLE.put(form, key);
      }
    });
    FORMS.sort(Comparator.comparingInt(Form::letters).reversed().thenComparing(Form::key));
  }

  private Told() {}

  private static Form form(String key, String form) {
    StringBuilder out = new StringBuilder();
    Matcher places = PLACE.matcher(form);
    int at = 0;
    while (places.find()) {
      out.append(Pattern.quote(form.substring(at, places.start()))).append("(.*)");
      at = places.end();
    }
    return new Form(key, Pattern.compile(out.append(Pattern.quote(form.substring(at))).toString(), Pattern.DOTALL), form.length());
  }

  /** The words in another language; as they are where no form is theirs. */
  static String in(Words words, String english) {
    return words.language().equals("en") ? english : in(words, english, 0);
  }

  private static String in(Words words, String english, int deep) {
    String whole = WHOLE.get(english);
    if (whole != null) {
      return words.say(whole);
    }
    for (Form form : deep > DEEPEST || english.length() > LONGEST ? List.<Form>of() : FORMS) {
      Matcher matcher = form.english().matcher(english);
      if (matcher.matches()) {
        Object[] given = new Object[matcher.groupCount()];
        for (int i = 0; i < given.length; i++) {
          given[i] = in(words, matcher.group(i + 1), deep + 1);
        }
        return words.say(form.key(), given);
      }
    }
    return english;
  }
}
