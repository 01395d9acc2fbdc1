package org.whence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The walls of the case file, of the server and of the assistant's door: who sees their libraries, and what they show. */
@AnalyzeClasses(packages = "org.whence", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  private static final String CASE = "org.whence.casefile..";

  /** The public classes of the case file. Whoever adds one says so here. */
  private static final Set<String> DOORS = Set.of(
      "Case", "CaseTrouble", "Patience", "Adding", "Added", "Correction", "SearchQuery", "Hits", "Fetches", "Watching", "AlertJson", "Desk", "Rows",
      "Listing", "StoryRow", "StoryView", "StoryNews", "ClaimListing", "ClaimRow", "WordingRow", "ArticleRow", "ArticleView", "OutletRow", "Readers",
      "CaseLandscape",
      "SourceRow", "SourceStory", "Job", "Jobs", "Replies", "Reply");

  /** The public classes of the server. */
  private static final Set<String> SERVED = Set.of("Server", "Setting", "Tokens");

  /** What an assistant may do with a case. */
  private static final Set<String> READING = Set.of("openToRead", "close", "state", "holding", "today", "search");

  @ArchTest
  static final ArchRule the_case_file_alone_sees_the_database_and_the_search_engine =
      noClasses().that().resideOutsideOfPackage(CASE).should().dependOnClassesThat()
          .resideInAnyPackage("org.sqlite..", "org.jdbi..", "org.flywaydb..", "org.apache.lucene..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule the_library_never_sees_the_case_file =
      noClasses().that().resideInAnyPackage("org.whence.model..", "org.whence.ingest..", "org.whence.pipeline..", "org.whence.match..")
          .should().dependOnClassesThat().resideInAPackage(CASE);

  @ArchTest
  static final ArchRule the_case_file_never_sees_the_command =
      noClasses().that().resideInAPackage(CASE).should().dependOnClassesThat()
          .resideInAnyPackage("org.whence.cli..", "org.whence.page..", "picocli..");

  @ArchTest
  static final ArchRule the_exports_show_their_doors_alone =
      classes().that().resideInAPackage("org.whence.export..").and().areTopLevelClasses()
          .and(DescribedPredicate.<JavaClass>describe("are no door named here",
              type -> !Set.of("Exports", "ExportInput", "ParquetMaker", "Column").contains(type.getSimpleName())))
          .should().notBePublic();

  @ArchTest
  static final ArchRule only_the_exports_make_pdf_files =
      noClasses().that().resideOutsideOfPackage("org.whence.export..").should().dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

  @ArchTest
  static final ArchRule the_case_file_shows_its_doors_alone =
      classes().that().resideInAPackage(CASE).and().areTopLevelClasses()
          .and(DescribedPredicate.<JavaClass>describe("are no door named in WallsTest.DOORS", type -> !DOORS.contains(type.getSimpleName())))
          .should().notBePublic();

  @ArchTest
  static final ArchRule the_server_alone_sees_the_web =
      noClasses().that().resideOutsideOfPackage("org.whence.server..").should().dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta..", "kotlin..", "io.micrometer..");

  @ArchTest
  static final ArchRule the_server_shows_its_doors_alone =
      classes().that().resideInAPackage("org.whence.server..").and().areTopLevelClasses()
          .and(DescribedPredicate.<JavaClass>describe(
              "are no door named in WallsTest.SERVED and no template",
              type -> !SERVED.contains(type.getSimpleName()) && !type.getSimpleName().startsWith("Jte")))
          .should().notBePublic();

  @ArchTest
  static final ArchRule the_assistants_door_alone_sees_its_protocol =
      noClasses().that().resideOutsideOfPackage("org.whence.assistant..").should().dependOnClassesThat()
          .resideInAnyPackage("io.modelcontextprotocol..", "reactor..", "org.reactivestreams..");

  @ArchTest
  static final ArchRule the_assistants_door_only_reads =
      noClasses().that().resideInAPackage("org.whence.assistant..").should()
          .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
              "is of a case and no reading of it",
              call -> call.getTargetOwner().getSimpleName().equals("Case") && !READING.contains(call.getTarget().getName())))
          .orShould().dependOnClassesThat().haveSimpleNameStartingWith("Adding")
          .orShould().dependOnClassesThat().resideInAnyPackage("java.net..", "java.nio.channels..");
}
