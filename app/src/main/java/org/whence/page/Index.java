package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;

/**
 * Finds the stories, claims and articles of a pile by the names the views give them: story 1, claim 1.3, article [4], the article [4] of story 2 as
 * 2[4], or the beginning of an id.
 */
public final class Index {
  /** The shortest beginning of an id: shorter ones are more likely a slip. */
  private static final int PREFIX = 4;

  /** Names listed where one was not found. */
  private static final int LISTED = 12;

  private static final Pattern STORY = Pattern.compile("(?:story ?)?([0-9]{1,6})");
  private static final Pattern CLAIM = Pattern.compile("(?:claim ?)?([0-9]{1,6})\\.([0-9]{1,6})\\.?");
  private static final Pattern ARTICLE = Pattern.compile("(?:article ?)?(?:([0-9]{1,6})\\.?)?(?:\\[([0-9]{1,6})]|a([0-9]{1,6}))");
  private static final Pattern ID = Pattern.compile("(story|claim|article)?[ :]?([0-9a-f]{" + PREFIX + ",16}(?:-[-0-9]*)?)");

  private final Numbered pile;
  private final SortedMap<Integer, Lookup> numbered = new TreeMap<>();

  /** A name stands for nothing, or for several things; the message says what there is instead. */
  public static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;

    Unknown(String message) {
      super(message);
    }
  }

  public Index(Pile pile) {
    this(Numbered.of(pile));
  }

  /** Stories that keep the numbers they have in their pile. */
  public Index(Numbered pile) {
    this.pile = pile;
    pile.stories().forEach((number, dossier) -> numbered.put(number, new Lookup(dossier, number)));
  }

  private List<Lookup> stories() {
    return List.copyOf(numbered.values());
  }

  /** Whether words are put like a name of this kind, whatever is in the pile. */
  public static boolean isName(String words) {
    String name = plain(words);
    return STORY.matcher(name).matches() || CLAIM.matcher(name).matches() || ARTICLE.matcher(name).matches() || ID.matcher(name).matches();
  }

  private static String plain(String words) {
    return words.strip().toLowerCase(Locale.ROOT);
  }

  /** What a name stands for. */
  public Part find(String words) throws Unknown {
    String name = plain(words);
    Matcher claim = CLAIM.matcher(name);
    if (claim.matches()) {
      return claim(story(claim.group(1)), claim.group(2));
    }
    Matcher article = ARTICLE.matcher(name);
    if (article.matches()) {
      String number = article.group(2) == null ? article.group(3) : article.group(2);
      return article.group(1) == null ? anyArticle(number) : article(story(article.group(1)), number);
    }
    Matcher id = ID.matcher(name);
    Matcher story = STORY.matcher(name);
    if (story.matches() && (!id.matches() || numbered.containsKey(Integer.parseInt(story.group(1))))) {
      Lookup found = story(story.group(1));
      return new Part.OfStory(found.dossier(), found.story(), pile);
    }
    if (id.matches()) {
      return byId(name, id.group(1) == null ? "" : id.group(1), id.group(2));
    }
    throw new Unknown(Plain.line(words) + ": not the name of a story (1), a claim (1.3) or an article ([4]). " + exist());
  }

  /** A claim by its name; another kind of thing is refused. */
  public Part.OfClaim claim(String words) throws Unknown {
    if (find(words) instanceof Part.OfClaim claim) {
      return claim;
    }
    throw new Unknown(Plain.line(words) + ": not the name of a claim. " + exist());
  }

  /** A claim by its whole id; null where no story has it. */
  public Part.@Nullable OfClaim claimOf(String id) {
    for (Lookup story : stories()) {
      TracedClaim claim = story.claim(id);
      if (claim != null) {
        return new Part.OfClaim(story.dossier(), story.story(), claim);
      }
    }
    return null;
  }

  /** An article by its name, for which its bare number is enough. */
  public Part.OfArticle article(String words) throws Unknown {
    boolean bare = STORY.matcher(plain(words)).matches();
    if (find(bare ? "[" + plain(words).replaceAll("[^0-9]", "") + "]" : words) instanceof Part.OfArticle article) {
      return article;
    }
    throw new Unknown(Plain.line(words) + ": not the name of an article. " + exist());
  }

  private Lookup story(String number) throws Unknown {
    int n = Integer.parseInt(number);
    Lookup story = numbered.get(n);
    if (story == null) {
      throw new Unknown("there is no story " + n + ". " + exist());
    }
    return story;
  }

  private Part.OfClaim claim(Lookup story, String number) throws Unknown {
    int n = Integer.parseInt(number);
    if (n < 1 || n > story.claims().size()) {
      throw new Unknown("there is no claim " + story.story() + "." + n + ". " + exist());
    }
    return new Part.OfClaim(story.dossier(), story.story(), story.claims().get(n - 1));
  }

  private Part.OfArticle article(Lookup story, String number) throws Unknown {
    int n = Integer.parseInt(number);
    List<Reading> readings = story.dossier().readings();
    if (n < 1 || n > readings.size()) {
      throw new Unknown("there is no article [" + n + "] in story " + story.story() + ". " + exist());
    }
    return new Part.OfArticle(story.dossier(), story.story(), readings.get(n - 1));
  }

  private Part anyArticle(String number) throws Unknown {
    int n = Integer.parseInt(number);
    List<Lookup> with = numbered.values().stream().filter(story -> n >= 1 && n <= story.dossier().readings().size()).toList();
    if (with.isEmpty()) {
      throw new Unknown("there is no article [" + n + "]. " + exist());
    }
    if (with.size() > 1) {
      List<String> names = with.stream().limit(LISTED).map(story -> "'" + story.story() + "[" + n + "]'").toList();
      throw new Unknown("several stories have an article [" + n + "]. Say which: " + String.join(", ", names) + ".");
    }
    return article(with.getFirst(), number);
  }

  private Part byId(String name, String kind, String prefix) throws Unknown {
    List<Part> found = new ArrayList<>();
    for (Lookup story : stories()) {
      if (kind.equals("story") && story.dossier().story().id().startsWith(prefix)) {
        found.add(new Part.OfStory(story.dossier(), story.story(), pile));
      }
      if (kind.equals("claim") || (kind.isEmpty() && prefix.contains("-"))) {
        claims(story, prefix, found);
      } else if (!kind.equals("story")) {
        story.dossier().readings().stream().filter(reading -> reading.article().id().value().startsWith(prefix)).forEach(
            reading -> found.add(new Part.OfArticle(story.dossier(), story.story(), reading)));
      }
    }
    if (found.size() != 1) {
      throw new Unknown(name + ": " + (found.isEmpty() ? "no id" : found.size() + " ids") + " here begin" + (found.isEmpty() ? "s" : "")
          + " with it. " + (found.isEmpty() ? exist() : "Give more of it."));
    }
    return found.getFirst();
  }

  private static void claims(Lookup story, String prefix, List<Part> found) {
    for (TracedClaim claim : story.claims()) {
      if (claim.claim().id().startsWith(prefix)) {
        found.add(new Part.OfClaim(story.dossier(), story.story(), claim));
      }
    }
  }

  /** What there is: "There are: story 1 (claims 1.1 to 1.7, articles [1] to [5])." */
  private String exist() {
    List<String> out = new ArrayList<>();
    for (Lookup story : stories().subList(0, Math.min(LISTED, numbered.size()))) {
      int claims = story.claims().size();
      String numbers = claims == 0 ? "no claim" : claims == 1 ? "claim " + story.story() + ".1" : "claims " + story.story() + ".1 to "
          + story.story() + "." + claims;
      int articles = story.dossier().readings().size();
      out.add("story " + story.story() + " (" + numbers + ", " + (articles == 1 ? "article [1]" : "articles [1] to [" + articles + "]") + ")");
    }
    String more = numbered.size() > LISTED ? " and " + (numbered.size() - LISTED) + " more stories" : "";
    return numbered.isEmpty()
        ? "There is no story here."
        : "There " + (numbered.size() == 1 ? "is: " : "are: ") + String.join(", ", out) + more + ".";
  }
}
