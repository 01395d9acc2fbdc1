package org.whence.scene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.dossier.DossierCheck;
import org.whence.dossier.DossierJson;
import org.whence.link.Linker;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Claim;
import org.whence.model.Copy;
import org.whence.model.Corroboration;
import org.whence.model.Dossier;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.model.Story;
import org.whence.model.TracedClaim;
import org.whence.overview.Overviewer;
import org.whence.trace.Tracer;

/**
 * A small invented story, written line by line as a reader would have read it, with the claims said by hand: what the link and trace stages see.
 * Every dossier made of it is held against the rules of the dossier before a test looks at it.
 */
public final class Scene {
  private final List<Told> told = new ArrayList<>();
  private final List<Copy> copies = new ArrayList<>();
  private final List<List<String>> maybeSame = new ArrayList<>();

  /** An article of January 2031; its outlet is its name. */
  public Told article(String outlet, int day) {
    Told article = new Told(this, outlet, LocalDate.of(2031, 1, day));
    told.add(article);
    return article;
  }

  public Scene copy(Told child, Told parent) {
    Article one = child.reading().article();
    Article other = parent.reading().article();
    List<Copy.Pair> proof = List.of(new Copy.Pair(one.span(0, 10), other.span(0, 10)));
    copies.add(new Copy(one.id(), other.id(), Copy.Kind.NEAR, proof, true));
    return this;
  }

  public Scene maybeSame(String one, String other) {
    maybeSame.add(List.of(one, other));
    return this;
  }

  public List<Reading> readings() {
    return told.stream().map(Told::reading).toList();
  }

  public Links links() {
    return new Linker().link(readings());
  }

  public Dossier dossier() {
    return dossier(readings());
  }

  /** The dossier with the readings handed over in a given order. */
  public Dossier dossier(List<Reading> readings) {
    List<Article> articles = readings.stream().map(Reading::article).sorted(Article.BY_TIME).toList();
    Story story = new Story(articles.getFirst().id().value(), articles.stream().map(Article::id).toList());
    Matches matches = new Matches(copies, List.of(story), claims(story, articles));
    Dossier dossier = new Overviewer().over(new Tracer().trace(story, readings, new Linker().link(readings), matches));
    check(dossier);
    return dossier;
  }

  /** The traced claim that a key of the lines names. */
  public TracedClaim claim(String key) {
    String id = claimIds().get(key);
    return dossier().claims().stream().filter(c -> c.claim().id().equals(id)).findFirst().orElseThrow(() -> new AssertionError("no claim " + key));
  }

  public Corroboration count(String key) {
    return claim(key).corroboration();
  }

  public List<Change> changes(String key) {
    return claim(key).changes();
  }

  private Map<String, String> claimIds() {
    List<Article> articles = readings().stream().map(Reading::article).sorted(Article.BY_TIME).toList();
    Map<String, String> out = new TreeMap<>();
    membersOf(articles).forEach((key, members) -> out.put(key, members.getFirst().statement().toString()));
    return out;
  }

  private Map<String, List<Claim.Member>> membersOf(List<Article> articles) {
    Map<String, List<Claim.Member>> out = new TreeMap<>();
    for (Article article : articles) {
      for (Told one : told) {
        if (one.reading().article().id().equals(article.id())) {
          one.members().forEach((member, key) -> out.computeIfAbsent(key, k -> new ArrayList<>()).add(member));
        }
      }
    }
    return out;
  }

  private List<Claim> claims(Story story, List<Article> articles) {
    Map<String, List<Claim.Member>> members = membersOf(articles);
    List<Claim> out = new ArrayList<>();
    members.forEach((key, of) -> {
      List<String> other = new ArrayList<>();
      for (List<String> pair : maybeSame) {
        if (pair.contains(key)) {
          String partner = pair.get(0).equals(key) ? pair.get(1) : pair.get(0);
          other.add(members.get(partner).getFirst().statement().toString());
        }
      }
      ArticleId article = of.getFirst().statement().article();
      var title = new org.whence.model.Span(article, of.getFirst().statement().begin(), of.getFirst().statement().end());
      out.add(new Claim(of.getFirst().statement().toString(), story.id(), title, of, other));
    });
    out.sort(Comparator.comparing(Claim::id));
    return out;
  }

  private static void check(Dossier dossier) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      new DossierJson().write(new Pile(List.of(dossier), List.of(), List.of()), json);
      DossierCheck.Result result = new DossierCheck().check("scene", new ByteArrayInputStream(json.toByteArray()));
      if (!(result instanceof DossierCheck.Result.Checked checked) || !checked.violations().isEmpty()) {
        throw new AssertionError("the dossier breaks its own rules: " + result);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
