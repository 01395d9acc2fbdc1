package org.whence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.ingest.Intake;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Moment;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.model.Ruling;

/** However a pile came to be what it is, it comes to the same. */
class StandingTest {
  private static final Path SAMPLES = Path.of(System.getProperty("whence.root", "..")).resolve("samples").resolve("open");
  private static final List<Article> PILE = pile();
  private static final Map<Article, Reading> READ = new ConcurrentHashMap<>();

  /** The samples, each with a copy by another outlet that cuts its end, some with a later version at the same address. */
  private static List<Article> pile() {
    List<Article> out = new ArrayList<>();
    for (Outcome<RawPage> page : new Intake(InputStream.nullInputStream()).read(List.of(SAMPLES.toString()))) {
      if (page instanceof Outcome.Done<RawPage> done && new Whence().article(done.value()) instanceof Outcome.Done<Article> done2) {
        Article article = done2.value();
        String day = article.published() == null ? null : article.published().stated();
        String address = "https://alder.example/" + out.size();
        int cut = Math.max(article.text().lastIndexOf(". ") + 1, article.text().length() / 2);
        out.add(article);
        out.add(made(article.input() + " again", article.text().substring(0, cut), "Alder Mail", day, address));
        if (out.size() % 3 == 0) {
          out.add(made(article.input() + " later", article.text().substring(0, cut) + " Nobody was told why.", "Alder Mail", day, address));
        }
      }
    }
    return out;
  }

  private static Article made(String input, String text, String outlet, String day, String address) {
    if (new Whence().article(RawPage.text(input, text).by(outlet, day, null, address)) instanceof Outcome.Done<Article> done) {
      return done.value();
    }
    throw new IllegalStateException("no article: " + input);
  }

  private static List<Ruling> rulings() {
    List<Ruling.Matter> matters = new ArrayList<>();
    Article dated = PILE.get(0);
    matters.add(new Ruling.WrongDate(head(dated), Moment.day("the day before", LocalDate.of(2031, 2, 3))));
    matters.add(new Ruling.CopiedFrom(head(PILE.get(1)), head(PILE.get(0))));
    matters.add(new Ruling.SameSource(head(PILE.get(2)), head(PILE.get(PILE.size() - 1))));
    List<Ruling> out = new ArrayList<>();
    matters.forEach(matter -> out.add(new Ruling(out.size() + 1, "Ana", "I asked them", Instant.EPOCH, matter)));
    return out;
  }

  private static Anchor head(Article article) {
    return Anchor.of(article, article.span(0, Math.min(30, article.text().length())));
  }

  /** What is known of a pile after each change, as one who keeps its dossiers knows it. */
  private static final class Kept {
    Standing standing = new Standing();
    final Map<String, Dossier> dossiers = new TreeMap<>();
    final Map<ArticleId, Article> articles = new TreeMap<>();
    List<Ruling> rulings = List.of();
    Standing.Step last = standing.change(new Standing.Change(List.of(), List.of(), List.of()), Shelf.NONE, 1, Progress.SILENT, d -> {});

    /** Of stories without rulings it says that their dossiers are kept. */
    final Shelf shelf =
        new Shelf() {
          @Override
          public Reading reading(Article article, Supplier<Reading> read) {
            return READ.computeIfAbsent(article, a -> read.get());
          }

          @Override
          public boolean has(Ground ground) {
            Dossier dossier = dossiers.get(ground.story().id());
            return dossier != null && dossier.story().equals(ground.story()) && dossier.copies().equals(ground.copies())
                && dossier.readings().stream().map(Reading::article).toList().equals(ground.articles()) && dossier.rulings().isEmpty();
          }

          @Override
          public Dossier dossier(Ground ground, List<Reading> readings, Supplier<Dossier> traced) {
            return traced.get();
          }
        };

    /** Another process goes on with what this one wrote. */
    void reopen() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      standing.save(out);
      standing = Standing.restored(new ByteArrayInputStream(out.toByteArray()), out.size(), articles.values(), rulings, shelf);
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      standing.save(again);
      assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
    }

    void change(List<Article> come, List<ArticleId> gone, List<Ruling> rulings) {
      Map<String, Dossier> anew = new TreeMap<>();
      last = standing.change(new Standing.Change(come, gone, rulings), shelf, 2, Progress.SILENT, d -> anew.put(d.story().id(), d));
      gone.forEach(articles::remove);
      come.forEach(article -> articles.put(article.id(), article));
      this.rulings = rulings;
      assertThat(last.reached()).containsAll(anew.keySet());
      last.gone().forEach(dossiers::remove);
      dossiers.putAll(anew);
      assertThat(standing.stories()).isEqualTo(dossiers.keySet());
    }

    void isLike(List<Article> articles, List<Ruling> rulings) {
      Pile pile = new Whence().trace(articles, List.of(), rulings, Shelf.NONE, 1, Progress.SILENT);
      Map<String, Dossier> expected = new TreeMap<>();
      pile.dossiers().forEach(dossier -> expected.put(dossier.story().id(), dossier));
      assertThat(dossiers).isEqualTo(expected);
      assertThat(last.setAside()).isEqualTo(pile.setAside());
      assertThat(last.storylines()).isEqualTo(pile.storylines());
      assertThat(last.revisions()).isEqualTo(pile.revisions());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12})
  void isWhatAllAtOnceComesToWhateverThePortions(long seed) {
    Random random = new Random(seed);
    List<Article> all = new ArrayList<>(PILE);
    Collections.shuffle(all, random);
    Kept kept = new Kept();
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(from == 0 ? all.size() / 2 : 4));
      kept.change(all.subList(from, to), List.of(), List.of());
      from = to;
    }
    kept.isLike(PILE, List.of());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33})
  void isTheSameHoweverOftenAnotherProcessGoesOnWithIt(long seed) {
    Random random = new Random(seed);
    List<Article> all = new ArrayList<>(PILE);
    Collections.shuffle(all, random);
    Kept kept = new Kept();
    int gone = 0;
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(from == 0 ? all.size() / 2 : 6));
      List<ArticleId> leave = from > 0 && random.nextInt(4) == 0 ? List.of(all.get(gone++).id()) : List.of();
      kept.change(all.subList(from, to), leave, from > 0 && seed % 2 == 0 ? rulings() : List.of());
      from = to;
      kept.reopen();
    }
    kept.change(List.of(), List.of(), kept.rulings);
    kept.isLike(all.subList(gone, all.size()), kept.rulings);
  }

  @Test
  void bytesThatNobodyWroteAreRefused() {
    Kept kept = new Kept();
    kept.change(PILE.subList(0, 12), List.of(), List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kept.standing.save(out);
    byte[] whole = out.toByteArray();
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = random.nextBoolean() ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
      if (bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        Standing.restored(new ByteArrayInputStream(bytes), bytes.length, kept.articles.values(), List.of(), kept.shelf);
      } catch (RuntimeException refused) {
        continue; // and nothing else
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21})
  void followsArticlesThatGoAndRulingsThatComeAndAreUndone(long seed) {
    Random random = new Random(seed);
    List<Article> all = new ArrayList<>(PILE);
    Collections.shuffle(all, random);
    Kept kept = new Kept();
    kept.change(all, List.of(), List.of());
    List<Article> left = all.subList(all.size() / 4, all.size());
    kept.change(List.of(), all.subList(0, all.size() / 4).stream().map(Article::id).toList(), rulings());
    kept.isLike(left, rulings());
    kept.change(all.subList(0, all.size() / 4), List.of(), rulings());
    kept.isLike(all, rulings());
    kept.change(List.of(), List.of(), rulings().subList(0, 1));
    kept.isLike(all, rulings().subList(0, 1));
  }

  @Test
  void reachesOnlyTheStoryOfAnArticleThatComes() {
    Kept kept = new Kept();
    kept.change(PILE.subList(0, PILE.size() - 2), List.of(), List.of());
    kept.change(PILE.subList(PILE.size() - 2, PILE.size()), List.of(), List.of());
    assertThat(kept.last.reached()).hasSizeLessThan(kept.dossiers.size());
  }
}
