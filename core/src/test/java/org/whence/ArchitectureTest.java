package org.whence;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** The walls of the library: what each package may see, and what a stage may not do. */
@AnalyzeClasses(packages = "org.whence", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] STAGES = {
    "org.whence.ingest..",
    "org.whence.extract..",
    "org.whence.read..",
    "org.whence.link..",
    "org.whence.match..",
    "org.whence.trace..",
    "org.whence.overview..",
    "org.whence.dossier..",
    "org.whence.alert..",
    "org.whence.lint.."
  };

  /** Packages that compute and nothing else: the stages but ingest, and what they share. */
  private static final String[] PURE = {
    "org.whence.model..",
    "org.whence.text..",
    "org.whence.extract..",
    "org.whence.read..",
    "org.whence.link..",
    "org.whence.match..",
    "org.whence.trace..",
    "org.whence.overview..",
    "org.whence.dossier..",
    "org.whence.alert..",
    "org.whence.alert..",
    "org.whence.lint..",
    "org.whence.pipeline.."
  };

  /** The public classes of each stage. Whoever adds one says so here; everything else stays package-private. */
  private static final Map<String, Set<String>> DOORS =
      Map.of(
          "org.whence.ingest", Set.of("Intake", "Capture", "DocumentReader", "Limits", "RatingsFile"),
          "org.whence.extract", Set.of("Extractor", "BlockTraining"),
          "org.whence.read",
          Set.of(
              "Reader", "ActReader", "Roles", "AttributionModel", "AttributionTraining", "LabelledArticle", "Merge", "NameModel", "NameTraining",
              "NamedText", "Firmness", "FirmnessTraining"),
          "org.whence.link", Set.of("Linker", "StoryReports"),
          "org.whence.match",
          Set.of(
              "Matcher", "StoryIndex", "CopyIndex", "Storylines", "StoryProfile", "Nearness", "Happenings", "ClaimSearch", "LexiconTraining",
              "StateInput", "StateOutput", "Workers"),
          "org.whence.trace", Set.of("Tracer", "Revisions", "Vocabulary"),
          "org.whence.overview", Set.of("Overviewer", "ClaimOrder", "Resting", "RatingLabels"),
          "org.whence.dossier", Set.of("DossierJson", "DossierCheck", "Excerpt", "LeadOrigins", "SavedArticles", "CodePoints"),
          "org.whence.alert", Set.of("Alerts"),
          "org.whence.lint", Set.of("Linter", "Finding", "Fault", "HouseRule"));

  /** Parts of java.net that only compute. */
  private static final Set<String> PURE_NET =
      Set.of("java.net.URI", "java.net.URISyntaxException", "java.net.IDN", "java.net.URLDecoder", "java.net.URLEncoder");

  @ArchTest
  static final ArchRule the_model_knows_the_jdk_alone = onlySees("org.whence.model..", "org.whence.model..");

  @ArchTest
  static final ArchRule text_knows_the_model_alone = onlySees("org.whence.text..", "org.whence.text..", "org.whence.model..");

  @ArchTest static final ArchRule ingest_never_sees_another_stage =
      stage(
          "ingest", "com.fasterxml.jackson..", "org.jsoup..", "org.netpreserve.jwarc..", "org.apache.james.mime4j..", "org.apache.commons.csv..",
          "com.ibm.icu.text..");
  @ArchTest static final ArchRule extract_never_sees_another_stage = stage("extract", "org.jsoup..", "com.fasterxml.jackson..");
  @ArchTest static final ArchRule read_never_sees_another_stage = stage("read");
  @ArchTest static final ArchRule link_never_sees_another_stage = stage("link");
  @ArchTest static final ArchRule match_never_sees_another_stage = stage("match");
  @ArchTest static final ArchRule trace_never_sees_another_stage = stage("trace", "org.jgrapht..");
  @ArchTest static final ArchRule overview_never_sees_another_stage = stage("overview");
  @ArchTest static final ArchRule dossier_never_sees_another_stage = stage("dossier", "com.fasterxml.jackson..");
  @ArchTest static final ArchRule alert_never_sees_another_stage = stage("alert");
  @ArchTest static final ArchRule lint_never_sees_a_stage = stage("lint");

  @ArchTest
  static final ArchRule nobody_looks_back_at_the_pipeline =
      noClasses().that().resideOutsideOfPackage("org.whence.pipeline..").should().dependOnClassesThat().resideInAPackage("org.whence.pipeline..");

  @ArchTest
  static final ArchRule packages_have_no_cycles = slices().matching("org.whence.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_ingest_touches_files_and_network =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(describe("reach files or the network", ArchitectureTest::reachesOutside))
          .allowEmptyShould(true);

  /** Training draws from a seeded generator: the same examples give the same bytes, which a test holds it to. */
  private static final String SEEDED_TRAINING = "org[.]whence[.]text[.]((Chain|Gauge)Training.*|Shuffle)";

  @ArchTest
  static final ArchRule nothing_pure_asks_for_time_chance_or_surroundings =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .and()
          .haveNameNotMatching(SEEDED_TRAINING)
          .should()
          .callMethodWhere(describe("give another answer at another time or place", ArchitectureTest::isImpure))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule no_stage_keeps_static_state =
      fields().that().areDeclaredInClassesThat().resideInAnyPackage(PURE).and().areStatic().should().beFinal().allowEmptyShould(true);

  @ArchTest
  static final ArchRule a_stage_shows_its_door_alone =
      classes()
          .that()
          .resideInAnyPackage(STAGES)
          .and()
          .areTopLevelClasses()
          .and(describe("are no door named in ArchitectureTest.DOORS", type -> !isDoor(type)))
          .should()
          .notBePublic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule names_say_what_a_thing_is =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)").allowEmptyShould(true);

  @ArchTest
  static final ArchRule no_get_prefix =
      methods().should().haveNameNotMatching("get[A-Z].*").as("methods are named for what they give, without 'get'").allowEmptyShould(true);

  @ArchTest
  static final ArchRule work_is_shared_out_by_the_crew_alone_so_that_the_number_of_threads_is_heeded =
      noClasses()
          .that()
          .haveNameNotMatching(".*Training")
          .should()
          .callMethod(java.util.Collection.class, "parallelStream")
          .allowEmptyShould(true);

  private static ArchRule stage(String name, String... libraries) {
    String[] seen = new String[libraries.length + 3];
    seen[0] = "org.whence." + name + "..";
    seen[1] = "org.whence.model..";
    seen[2] = "org.whence.text..";
    System.arraycopy(libraries, 0, seen, 3, libraries.length);
    return onlySees(seen[0], seen);
  }

  private static ArchRule onlySees(String who, String... seen) {
    DescribedPredicate<JavaClass> allowed = resideInAnyPackage(seen).or(resideInAnyPackage("java..", "javax..", "org.jspecify.."));
    return classes().that().resideInAPackage(who).should().onlyDependOnClassesThat(allowed.or(isArrayOrPrimitive())).allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> isArrayOrPrimitive() {
    return describe("are arrays or primitives", type -> type.isArray() || type.isPrimitive());
  }

  private static boolean isDoor(JavaClass type) {
    return DOORS.getOrDefault(type.getPackageName(), Set.of()).contains(type.getSimpleName());
  }

  private static boolean reachesOutside(JavaClass type) {
    String name = type.getFullName();
    return name.startsWith("java.nio.file.")
        || name.startsWith("java.nio.channels.")
        || name.startsWith("java.io.File")
        || name.equals("java.io.RandomAccessFile")
        || (name.startsWith("java.net.") && !PURE_NET.contains(name));
  }

  private static boolean isImpure(JavaCall<?> call) {
    String owner = call.getTargetOwner().getFullName();
    String name = call.getTarget().getName();
    int arguments = call.getTarget().getRawParameterTypes().size();
    return switch (owner) {
      case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "lineSeparator").contains(name);
      case "java.lang.Math" -> name.equals("random");
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.util.Locale", "java.util.TimeZone" -> name.equals("getDefault");
      case "java.time.ZoneId", "java.time.Clock" -> name.startsWith("system");
      case "java.util.concurrent.ThreadLocalRandom" -> true;
      default -> owner.startsWith("java.time.") && name.equals("now") && arguments == 0;
    };
  }
}
