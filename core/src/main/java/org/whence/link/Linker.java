package org.whence.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Citation;
import org.whence.model.Commitment;
import org.whence.model.Credit;
import org.whence.model.Identity;
import org.whence.model.Links;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.text.Plain;

/** Says who is who across a set of articles: outlets, persons, offices, documents, unnamed sources and cited reports. */
public final class Linker {

  /** Links of what was read; the order of the readings does not matter. */
  public Links link(List<Reading> readings) {
    Map<ArticleId, Reading> byId = new TreeMap<>();
    for (Reading reading : readings) {
      byId.putIfAbsent(reading.article().id(), reading);
    }
    return new Run(List.copyOf(byId.values())).links();
  }

  /** One call's working state. */
  private static final class Run {
    private final List<Reading> readings;
    private final Outlets outlets;
    private final Offices offices;
    private final Mastheads mastheads;
    private final Persons persons = new Persons();
    private final UnnamedSources unnamed = new UnnamedSources();
    private final Documents documents = new Documents();
    private final Reports reports = new Reports();
    private final Map<AttributionId, String> sourceOf = new TreeMap<>();
    private final Map<AttributionId, String> viaOf = new TreeMap<>();
    private final Map<ArticleId, String> outletOf = new TreeMap<>();
    private final Map<String, Set<AttributionId>> mentions = new TreeMap<>();
    private final Map<String, String> vague = new TreeMap<>();

    Run(List<Reading> readings) {
      this.readings = readings;
      this.outlets = new Outlets(readings);
      this.offices = new Offices(readings);
      this.mastheads = new Mastheads(readings);
    }

    Links links() {
      for (Reading reading : readings) {
        for (Attribution attribution : reading.attributions()) {
          if (attribution.source() instanceof Source.Person person) {
            persons.add(person.name(), reading.article().id());
          }
        }
      }
      persons.settle();
      Map<String, List<Article>> publishedBy = new TreeMap<>();
      for (Reading reading : readings) {
        Article article = reading.article();
        String own = outlets.ownOf(article.id());
        if (own != null) {
          outletOf.put(article.id(), own);
          publishedBy.computeIfAbsent(own, k -> new ArrayList<>()).add(article);
        }
        read(reading, own);
      }
      Quoted quoted = new Quoted(readings, sourceOf);
      readings.stream().map(quoted::named).forEach(found -> found.forEach(this::name));
      return new Links(identities(), sourceOf, viaOf, outletOf, reports.all(outlets, publishedBy));
    }

    private void read(Reading reading, @Nullable String own) {
      Article article = reading.article();
      for (Citation citation : reading.citations()) {
        cite(outlets.id(citation.outlet(), article.id()), own, article, citation.when(), citation.proof());
      }
      for (Credit credit : reading.credits()) {
        if (credit.kind() != Credit.Kind.CAPTION) {
          cite(outlets.id(credit.outlet(), article.id()), own, article, null, List.of(credit.proof()));
        }
      }
      for (Attribution attribution : reading.attributions()) {
        String told = attribution.via() == null ? mastheads.told(article, attribution) : attribution.via();
        if (told != null) {
          String via = outlets.id(told, article.id());
          viaOf.put(attribution.id(), via);
          List<Span> proof = attribution.viaProof().isEmpty() ? List.of(attribution.sentence()) : attribution.viaProof();
          cite(via, own, article, null, proof);
        }
        String id = identity(reading, attribution, own);
        sourceOf.put(attribution.id(), id);
        mentions.computeIfAbsent(id, k -> new TreeSet<>()).add(attribution.id());
      }
    }

    private void name(AttributionId attribution, String person) {
      String before = sourceOf.put(attribution, person);
      Set<AttributionId> left = before == null ? null : mentions.get(before);
      if (left != null && left.remove(attribution) && left.isEmpty()) {
        mentions.remove(before);
      }
      mentions.computeIfAbsent(person, k -> new TreeSet<>()).add(attribution);
    }

    /** An office by name; "the Post" is the paper where the article names it, and a lone surname the person whom the pile knows. */
    private String office(Article article, String printed) {
      String outlet = outlets.shortFor(printed, article.id());
      if (outlet != null) {
        return outlet;
      }
      String person = persons.knownAs(printed);
      return person == null ? offices.id(printed) : person;
    }

    private void cite(String outlet, @Nullable String own, Article article, @Nullable String when, List<Span> proof) {
      if (!outlet.equals(own)) {
        reports.add(outlet, article, when, proof);
      }
    }

    private String identity(Reading reading, Attribution attribution, @Nullable String own) {
      ArticleId article = reading.article().id();
      String paper = attribution.source() instanceof Source.Report ? null : mastheads.around(reading.article(), attribution);
      if (paper != null) {
        return outlet(outlets.id(paper, article), reading.article(), attribution, own);
      }
      return switch (attribution.source()) {
        case Source.Person person -> persons.id(person.name(), article);
        case Source.Office office -> {
          String id = office(reading.article(), office.name());
          yield id.startsWith("outlet:") ? outlet(id, reading.article(), attribution, own) : id;
        }
        case Source.Document document -> documents.id(document, article);
        case Source.Report report -> {
          if (!report.named()) {
            yield vague(article, report.name());
          }
          String id = outlets.id(report.name(), article);
          List<Span> proof = new ArrayList<>(attribution.sourceSpans());
          proof.add(attribution.sentence());
          cite(id, own, reading.article(), null, proof);
          yield id;
        }
        case Source.Unnamed source -> unnamed.id(attribution, source, through(reading, attribution, own));
        case Source.Unstated ignored -> "unstated:" + article;
      };
    }

    /** An outlet that stands where a speaker does is cited for what it tells. */
    private String outlet(String id, Article article, Attribution attribution, @Nullable String own) {
      if (tells(attribution.commitment())) {
        cite(id, own, article, null, List.of(attribution.sentence()));
      }
      return id;
    }

    /** Whether an outlet puts something forward by this: one that could not verify or did not answer is not cited for it. */
    private static boolean tells(Commitment commitment) {
      return switch (commitment) {
        case REPORTED, ALLEGED, CLAIMED, SAID, WARNED, ESTIMATED, ANNOUNCED, CONFIRMED, NONE -> true;
        case COULD_NOT_VERIFY, DENIED, DISPUTED, QUESTIONED, DECLINED_TO_COMMENT, DID_NOT_RESPOND, APOLOGISED, RETRACTED -> false;
      };
    }

    /** The cited outlet an attribution came through: its via, or the nearest report that encloses it. */
    private @Nullable String through(Reading reading, Attribution attribution, @Nullable String own) {
      String via = viaOf.get(attribution.id());
      Attribution at = attribution;
      for (int depth = 0; via == null && at.parent() != null && depth < reading.attributions().size(); depth++) {
        at = reading.attribution(at.parent());
        if (at.source() instanceof Source.Report report && report.named()) {
          via = outlets.id(report.name(), at.id().article());
        } else {
          via = viaOf.get(at.id());
        }
      }
      return via == null || via.equals(own) ? null : via;
    }

    private String vague(ArticleId article, String printed) {
      String id = "outlet-unnamed:" + article + ":" + Plain.form(printed).replace(' ', '-');
      vague.putIfAbsent(id, printed);
      return id;
    }

    private List<Identity> identities() {
      Set<String> ids = new TreeSet<>(mentions.keySet());
      ids.addAll(outlets.ids());
      List<Identity> out = new ArrayList<>();
      for (String id : ids) {
        out.add(identity(id, List.copyOf(mentions.getOrDefault(id, Set.of()))));
      }
      out.sort(Comparator.naturalOrder());
      return out;
    }

    private Identity identity(String id, List<AttributionId> at) {
      return switch (id.substring(0, id.indexOf(':'))) {
        case "person" -> new Identity(id, Identity.Kind.PERSON, persons.name(id), persons.aliases(id), at);
        case "office" -> new Identity(id, Identity.Kind.OFFICE, offices.name(id), offices.aliases(id), at);
        case "document" -> new Identity(id, Identity.Kind.DOCUMENT, documents.name(id), documents.aliases(id), at);
        case "unnamed" -> new Identity(id, Identity.Kind.UNNAMED, unnamed.name(id), unnamed.aliases(id), at);
        case "unstated" -> new Identity(id, Identity.Kind.UNSTATED, "not stated", List.of(), at);
        case "outlet-unnamed" -> new Identity(id, Identity.Kind.OUTLET, vague.getOrDefault(id, id), List.of(), at);
        default -> new Identity(id, Identity.Kind.OUTLET, outlets.name(id), outlets.aliases(id), at);
      };
    }
  }
}
