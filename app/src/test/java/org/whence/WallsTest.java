package org.whence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The walls of the case file: who sees its libraries, and what it shows. */
@AnalyzeClasses(packages = "org.whence", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  private static final String CASE = "org.whence.casefile..";

  /** The public classes of the case file. Whoever adds one says so here. */
  private static final Set<String> DOORS =
      Set.of("Case", "CaseTrouble", "Patience", "Adding", "Added", "Correction", "SearchQuery", "Hits", "Fetches", "Watching", "AlertJson");

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
}
