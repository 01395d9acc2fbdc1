package org.whence.overview;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Block;
import org.whence.model.CitedReport;
import org.whence.model.Moment;
import org.whence.model.Quantity;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Stage;
import org.whence.model.Statement;
import org.whence.model.TimeMention;
import org.whence.model.Timeline;
import org.whence.model.Timeline.Entry;
import org.whence.model.Timeline.Kind;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.text.Fold;
import org.whence.text.Plain;

/** Puts what a story tells, and when it was told, in the order of time. */
final class Chronicle {
  /** A time of more than a year and some days is a background, not a date. */
  private static final Duration LONGEST = Duration.ofDays(370);

  /** A saying that is given no nearer time than this is given none. */
  private static final Duration LONGEST_TELLING = Duration.ofDays(33);

  /** UTF-16 units before a time that are looked at. */
  private static final int BEFORE = 12;

  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry e) -> e.when() == null)
          .thenComparing(e -> e.when() == null ? LocalDate.EPOCH : e.when().firstDay())
          .thenComparing(e -> e.when() == null ? LocalDate.EPOCH : e.when().lastDay())
          .thenComparing(Entry::kind)
          .thenComparing(Entry::what);

  private final StoryIndex index;
  private final Set<Span> tellingTimes = new HashSet<>();
  private final Map<List<Object>, Entry> events = new LinkedHashMap<>();
  private final Map<List<Object>, Entry> telling = new LinkedHashMap<>();

  Chronicle(StoryIndex index) {
    this.index = index;
  }

  Timeline timeline() {
    for (Reading reading : index.dossier().readings()) {
      article(reading.article());
      sayings(reading);
    }
    index.dossier().reports().stream().filter(report -> report.inPile() == null).forEach(this::report);
    index.dossier().readings().forEach(this::events);
    Set<String> dated = new HashSet<>();
    for (Entry event : events.values()) {
      if (event.claim() != null) {
        dated.add(event.claim());
      }
    }
    index.dossier().claims().stream().filter(claim -> !dated.contains(claim.claim().id())).forEach(this::undated);
    return new Timeline(events.values().stream().sorted(ORDER).toList(), telling.values().stream().sorted(ORDER).toList());
  }

  private static void add(Map<List<Object>, Entry> track, List<Object> key, Entry entry) {
    track.merge(key, entry, Chronicle::and);
  }

  private static Entry and(Entry one, Entry other) {
    if (one.sentence().equals(other.sentence())) {
      return one;
    }
    List<Span> also = new ArrayList<>(one.also());
    also.add(other.sentence());
    return new Entry(one.kind(), one.when(), one.time(), one.what(), one.sentence(), one.claim(), also.stream().distinct().sorted().toList());
  }

  private void article(Article article) {
    Span head = null;
    for (Block block : article.blocks()) {
      boolean first = head == null && block.role().isNews() && block.begin() < block.end();
      head = first ? article.span(block.begin(), block.end()) : head;
    }
    if (head != null) {
      Span sentence = index.firstSentence(head);
      add(telling, List.of(Kind.ARTICLE, article.id()), new Entry(Kind.ARTICLE, article.published(), null, sentence, sentence, null, List.of()));
    }
  }

  /** Who said something when, where the words give the day. */
  private void sayings(Reading reading) {
    for (Attribution attribution : reading.attributions()) {
      TimeMention when = attribution.utterance().when();
      if (when == null) {
        continue;
      }
      tellingTimes.add(when.span());
      Moment time = when.time();
      if (time == null || attribution.content().isEmpty() || lasts(time, LONGEST_TELLING)) {
        continue;
      }
      Span sentence = index.sentence(when.span());
      Span what = sentence.contains(attribution.content().getFirst()) ? attribution.content().getFirst() : attribution.cue().getFirst();
      var party = index.party(attribution.id());
      String who = party == null ? attribution.source().name() : party.id();
      Entry entry = new Entry(Kind.SAYING, time, when.span(), sentence.contains(what) ? what : sentence, sentence, claim(sentence), List.of());
      add(telling, List.of(Kind.SAYING, who, time.earliest(), time.latest()), entry);
    }
  }

  private @Nullable String claim(Span span) {
    for (Statement statement : index.statements(index.sentence(span))) {
      TracedClaim claim = index.claim(statement.id());
      if (claim != null) {
        return claim.claim().id();
      }
    }
    return null;
  }

  /** A report that is not here, at the time that those who cite it give. */
  private void report(CitedReport report) {
    Entry best = null;
    for (Span proof : report.proof()) {
      TimeMention time = report.when() == null ? null : timeIn(index.sentence(proof), report.when());
      Span sentence = index.sentence(proof);
      Entry entry = time == null || time.time() == null
          ? new Entry(Kind.REPORT, null, null, sentence, sentence, claim(sentence), List.of())
          : new Entry(Kind.REPORT, time.time(), time.span(), sentence, sentence, claim(sentence), List.of());
      if (time != null) {
        tellingTimes.add(time.span());
      }
      best = best == null || best.when() == null && entry.when() != null ? entry : best;
    }
    if (best != null) {
      add(telling, List.of(Kind.REPORT, report.id()), best);
    }
  }

  private @Nullable TimeMention timeIn(Span sentence, String words) {
    for (TimeMention time : index.reading(sentence.article()).times()) {
      boolean same = sentence.contains(time.span()) && (words.contains(index.words(time.span())) || index.words(time.span()).contains(words));
      if (same) {
        return time;
      }
    }
    return null;
  }

  private void events(Reading reading) {
    Vocabulary words = Vocabulary.of(reading.article().language());
    List<TimeMention> times = words == null ? List.of() : reading.times();
    for (int i = 0; i < times.size(); i++) {
      TimeMention time = times.get(i);
      TimeMention end = i + 1 < times.size() && words != null ? rangeEnd(reading.article(), words, time, times.get(i + 1)) : null;
      i += end == null ? 0 : 1;
      event(reading, time.span(), end == null ? time.time() : ranged(reading.article(), time, end));
    }
  }

  /** The second time of "from Monday to Thursday"; null where the two are no range. */
  private static @Nullable TimeMention rangeEnd(Article article, Vocabulary words, TimeMention first, TimeMention second) {
    String between = between(article, first.span().end(), second.span().begin());
    String before = between(article, Math.max(0, first.span().begin() - BEFORE), first.span().begin());
    String opener = before.substring(before.lastIndexOf(' ') + 1);
    boolean joined = words.is(Vocabulary.Kind.RANGE_JOINTS, between) && words.is(Vocabulary.Kind.RANGE_OPENERS, opener);
    boolean rises = first.time() != null && second.time() != null && !second.time().earliest().isBefore(first.time().earliest());
    return joined && rises ? second : null;
  }

  private static String between(Article article, int from, int to) {
    return to - from > 15 || to < from ? "" : Fold.fold(article.text().substring(from, to).strip());
  }

  private static @Nullable Moment ranged(Article article, TimeMention first, TimeMention last) {
    if (first.time() == null || last.time() == null || last.time().latest().isBefore(first.time().earliest())) {
      return first.time();
    }
    String stated = article.text().substring(first.span().begin(), last.span().end());
    return new Moment(stated, first.time().earliest(), last.time().latest());
  }

  private void event(Reading reading, Span time, @Nullable Moment when) {
    if (when == null || tellingTimes.contains(time) || lasts(when, LONGEST) || isNow(reading.article(), time)) {
      return;
    }
    Statement statement = index.narrowest(time);
    if (statement == null) {
      return;
    }
    boolean told = statement.stance().isPath() && !statement.commitment().isSilence();
    boolean happens = told && (!statement.acts().isEmpty() || statement.progress() != null);
    if (!happens || !reading.article().roleAt(time.begin()).isNews() || isCount(statement, time)) {
      return;
    }
    TracedClaim claim = index.claim(statement.id());
    String id = claim == null ? null : claim.claim().id();
    Entry entry = new Entry(Kind.EVENT, when, time, statement.wording(), statement.sentence(), id, List.of());
    add(events, List.of(id == null ? statement.id() : id, when.earliest(), when.latest()), entry);
  }

  private static boolean lasts(Moment moment, Duration longest) {
    return Duration.between(moment.earliest(), moment.latest()).compareTo(longest) > 0;
  }

  /** Whether the words mean the time of telling, or one from which something lasts. */
  private static boolean isNow(Article article, Span time) {
    Vocabulary words = Vocabulary.of(article.language());
    if (words == null) {
      return false;
    }
    String before = between(article, Math.max(0, time.begin() - BEFORE), time.begin());
    if (words.is(Vocabulary.Kind.SINCE, before.substring(before.lastIndexOf(' ') + 1))) {
      return true;
    }
    for (String word : Plain.form(article.words(time)).split(" ")) {
      if (words.is(Vocabulary.Kind.NOW, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the time is only that of a number: "as of Tuesday". */
  private static boolean isCount(Statement statement, Span time) {
    for (Quantity quantity : statement.quantities()) {
      if (quantity.asOf() != null && quantity.asOf().span().equals(time)) {
        return true;
      }
    }
    return false;
  }

  /** What has gone some way and is given no day anywhere. */
  private void undated(TracedClaim claim) {
    String id = claim.claim().id();
    for (Wording wording : claim.wordings()) {
      Statement statement = wording.statement();
      boolean gone = statement.progress() != null && statement.progress().stage().compareTo(Stage.PLANNED) >= 0 && !statement.progress().negated();
      if (gone && wording.stance().isPath() && !statement.acts().isEmpty() && statement.wording().equals(claim.claim().title())) {
        events.put(List.of(id), new Entry(Kind.EVENT, null, null, statement.wording(), statement.sentence(), id, List.of()));
        return;
      }
    }
  }
}
