package org.whence.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Check;
import org.whence.model.DigestLine;
import org.whence.model.DigestLine.Part;
import org.whence.model.Identity;
import org.whence.model.Overview;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Stage;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.Tally;
import org.whence.model.Timeline;
import org.whence.model.TracedClaim;
import org.whence.model.Verification;
import org.whence.model.Wording;
import org.whence.text.Plain;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/** Chooses the few sentences that say what is new, what is claimed, who stands behind it, what is disputed and what comes next. */
final class Digest {
  private static final int MOST_NEW = 2;
  private static final int MOST_CLAIMED = 4;
  private static final int MOST_OTHERS = 2;

  /** UTF-16 units of the longest sentence that is quoted: longer ones are mostly lists, or a page that was not cut well. */
  private static final int LONGEST = 600;

  /** Words of the shortest sentence that is quoted: shorter ones are mostly bylines and labels. */
  private static final int FEWEST_WORDS = 6;

  private final StoryIndex index;
  private final Overview overview;
  private final List<DigestLine> lines = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private final Set<Span> checks = new HashSet<>();

  /** What takes something back: it has a section of its own. */
  private final Set<Span> notices = new HashSet<>();

  Digest(StoryIndex index, Overview overview) {
    this.index = index;
    this.overview = overview;
  }

  List<DigestLine> lines() {
    TracedClaim main = index.claim(index.dossier().mainClaim());
    if (main == null) {
      return List.of();
    }
    overview.checks().forEach(check -> checks.addAll(check.also()));
    overview.checks().forEach(check -> checks.add(check.sentence()));
    index.dossier().corrections().forEach(correction -> notices.add(index.sentence(correction.notice())));
    fresh(main);
    int ahead = ahead();
    claimed();
    behind(main);
    disputed(main);
    planned(ahead);
    lines.sort(Comparator.comparing(DigestLine::part));
    return List.copyOf(lines);
  }

  /** Adds a sentence, unless it is too long to be one, or its words stand here already, as copies carry them. */
  private boolean add(Part part, Span sentence, @Nullable String claim) {
    String words = Plain.form(index.words(sentence));
    boolean checked = part != Part.DISPUTED && checks.contains(sentence);
    Role role = index.article(sentence.article()).roleAt(sentence.begin());
    boolean apart = role == Role.HEADLINE || role == Role.CORRECTION || role == Role.EDITORS_NOTE || notices.contains(sentence);
    boolean scrap = words.split(" ").length < FEWEST_WORDS;
    if (sentence.length() > LONGEST || checked || apart || scrap || part == Part.NEXT && isConditional(sentence) || stands(words)) {
      return false;
    }
    used.add(words);
    lines.add(new DigestLine(part, sentence, claim));
    return true;
  }

  /** Whether the words stand here already, by themselves or inside a longer sentence, or a shorter one that they hold does. */
  private boolean stands(String words) {
    return used.stream().anyMatch(other -> other.contains(words) || words.contains(other));
  }

  /** Whether a sentence says under what condition something comes, or asks whether it does. */
  private boolean isConditional(Span sentence) {
    Vocabulary vocabulary = Vocabulary.of(index.article(sentence.article()).language());
    if (vocabulary != null) {
      Tokens tokens = Tokenizer.tokens(index.article(sentence.article()).text(), sentence.begin(), sentence.end());
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.isWord(i) && vocabulary.is(Vocabulary.Kind.CONDITIONS, tokens.word(i).toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean add(Part part, Statement statement, @Nullable String claim) {
    Span sentence = index.sentence(statement.wording());
    boolean found = !sentence.equals(statement.wording());
    return add(part, found ? sentence : statement.sentence(), claim);
  }

  private boolean add(Part part, TracedClaim claim) {
    return !isSilent(claim) && add(part, telling(claim), claim.claim().id());
  }

  /** Whether a claim is only that somebody said nothing. */
  private static boolean isSilent(TracedClaim claim) {
    return claim.wordings().stream().allMatch(wording -> wording.statement().commitment().isSilence());
  }

  /** The wording that is the title; of a title that is a headline the first wording in the text, where there is one. */
  private static Statement telling(TracedClaim claim) {
    Statement title = claim.wordings().getFirst().statement();
    Statement text = null;
    for (Wording wording : claim.wordings()) {
      Statement statement = wording.statement();
      title = statement.wording().equals(claim.claim().title()) ? statement : title;
      text = text == null && wording.stance().isPath() && statement.role() != Role.HEADLINE ? statement : text;
    }
    return title.role() == Role.HEADLINE && text != null ? text : title;
  }

  /** What only the newest articles tell; where all appeared together, the main claim. */
  private void fresh(TracedClaim main) {
    Instant newest = newest();
    int found = 0;
    for (boolean opening : List.of(true, false)) {
      for (TracedClaim claim : index.dossier().claims()) {
        boolean fits = found < MOST_NEW && isNew(claim, newest) && (!opening || opens(claim));
        found += fits && add(Part.NEW, claim) ? 1 : 0;
      }
    }
    if (found == 0) {
      add(Part.NEW, main);
    }
  }

  /** The last day on which an article surely appeared. */
  private Instant newest() {
    Instant newest = Instant.EPOCH;
    for (Reading reading : index.dossier().readings()) {
      var published = reading.article().published();
      newest = published != null && published.earliest().isAfter(newest) ? published.earliest() : newest;
    }
    return newest;
  }

  /** Whether all articles that tell a claim may be of the last day, and others are surely older. */
  private boolean isNew(TracedClaim claim, Instant newest) {
    for (Wording wording : claim.wordings()) {
      var published = index.article(wording.statement().wording().article()).published();
      if (published == null || published.latest().isBefore(newest)) {
        return false;
      }
    }
    return index.dossier().readings().stream().map(r -> r.article().published()).anyMatch(p -> p != null && p.latest().isBefore(newest));
  }

  private boolean opens(TracedClaim claim) {
    for (Wording wording : claim.wordings()) {
      Statement statement = wording.statement();
      Article article = index.article(statement.wording().article());
      int body = article.blocks().stream().filter(block -> block.role() == Role.BODY).mapToInt(block -> block.begin()).findFirst().orElse(-1);
      boolean head = statement.role() == Role.HEADLINE || statement.role() == Role.STANDFIRST || statement.role() == Role.SUMMARY;
      if (wording.stance().isPath() && (head || statement.sentence().begin() <= body)) {
        return true;
      }
    }
    return false;
  }

  private void claimed() {
    int found = 0;
    for (TracedClaim claim : index.dossier().claims()) {
      boolean carried = claim.corroboration().articles() > 1 || found < MOST_CLAIMED / 2 && claim.corroboration().articles() > 0;
      found += found < MOST_CLAIMED && carried && add(Part.CLAIMED, claim) ? 1 : 0;
    }
  }

  /** The sentences that name those on whom the main claim rests: of its own wordings first, then of others in the same articles. */
  private void behind(TracedClaim main) {
    Set<String> ends = new HashSet<>(main.corroboration().bottleneck());
    Set<ArticleId> articles = new LinkedHashSet<>();
    List<Attribution> candidates = new ArrayList<>();
    for (Wording wording : main.wordings()) {
      if (wording.stance().isPath()) {
        ends.addAll(wording.behind());
        articles.add(wording.statement().wording().article());
        wording.statement().attributions().forEach(id -> candidates.add(index.reading(id.article()).attribution(id)));
      }
    }
    articles.forEach(article -> candidates.addAll(index.reading(article).attributions()));
    int found = 0;
    for (Attribution attribution : candidates) {
      Identity party = index.party(attribution.id());
      boolean behind = found < MOST_OTHERS && party != null && ends.contains(party.id()) && !attribution.commitment().isSilence();
      found += behind && add(Part.BEHIND, attribution.sentence(), main.claim().id()) ? 1 : 0;
    }
  }

  private void disputed(TracedClaim main) {
    int found = unverified(main, denied(main, 0));
    for (TracedClaim claim : index.dossier().claims()) {
      found = denied(claim, found);
    }
    for (Tally tally : overview.tallies()) {
      Span last = tally.lines().getLast().sentence();
      boolean conflict = tally.standing() == Tally.Standing.CONFLICT;
      found += conflict && found < MOST_OTHERS && add(Part.DISPUTED, last, tally.claim()) ? 1 : 0;
    }
    unverified(null, found);
  }

  /** Who could not verify a claim, or any where none is given. */
  private int unverified(@Nullable TracedClaim claim, int before) {
    int found = before;
    for (Verification check : overview.checks()) {
      boolean bears = claim == null || check.claims().contains(claim.claim().id());
      boolean failed = bears && check.check().kind() == Check.Kind.COULD_NOT_VERIFY && found < MOST_OTHERS;
      String about = check.claims().isEmpty() ? null : check.claims().getFirst();
      found += failed && add(Part.DISPUTED, check.sentence(), claim == null ? about : claim.claim().id()) ? 1 : 0;
    }
    return found;
  }

  /** Who denies a claim that others put forward: the text before captions and headlines, one sentence an article. */
  private int denied(TracedClaim claim, int before) {
    int found = before;
    List<Wording> wordings = new ArrayList<>(claim.wordings());
    wordings.sort(Comparator.comparing(wording -> wording.statement().role() != Role.BODY));
    boolean put = claim.wordings().stream().anyMatch(wording -> wording.stance().isPath());
    Set<ArticleId> denying = new HashSet<>();
    for (Wording wording : wordings) {
      boolean denies = put && wording.stance() == Stance.DENIES && found < MOST_OTHERS && denying.add(wording.statement().wording().article());
      found += denies && add(Part.DISPUTED, wording.statement(), claim.claim().id()) ? 1 : 0;
    }
    return found;
  }

  /** What is to happen on a day after the newest article. */
  private int ahead() {
    Instant newest = newest();
    int found = 0;
    for (Timeline.Entry entry : overview.timeline().events()) {
      boolean ahead = entry.when() != null && entry.when().earliest().isAfter(newest) && !newest.equals(Instant.EPOCH);
      found += ahead && found < MOST_OTHERS && add(Part.NEXT, entry.sentence(), entry.claim()) ? 1 : 0;
    }
    return found;
  }

  /** What is only planned, for no day that is given. */
  private void planned(int before) {
    int found = before;
    for (TracedClaim claim : index.dossier().claims()) {
      for (Wording wording : claim.wordings()) {
        var progress = wording.statement().progress();
        boolean planned = progress != null && progress.stage() == Stage.PLANNED && !progress.negated() && wording.stance().isPath();
        found += planned && found < MOST_OTHERS && add(Part.NEXT, wording.statement(), claim.claim().id()) ? 1 : 0;
      }
    }
  }
}
