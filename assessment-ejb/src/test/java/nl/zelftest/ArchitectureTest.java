package nl.zelftest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "nl.zelftest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule knowsNothingOfTheWeb =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..");

  @ArchTest
  static final ArchRule featuresFormNoCycle =
      slices().matching("nl.zelftest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule sharedDependsOnNoFeature =
      noClasses()
          .that()
          .resideInAPackage("nl.zelftest.shared..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "nl.zelftest.organisation..",
              "nl.zelftest.account..",
              "nl.zelftest.questionset..",
              "nl.zelftest.round..",
              "nl.zelftest.assessment..",
              "nl.zelftest.audit..",
              "nl.zelftest.guest..",
              "nl.zelftest.notification..",
              "nl.zelftest.connection..",
              "nl.zelftest.bootstrap..");

  @ArchTest
  static final ArchRule everyServiceSaysWhoMayCallIt =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .or()
          .areAnnotatedWith(Singleton.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class);

  @ArchTest
  static final ArchRule entitiesHaveNoPublicSetters =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and()
          .haveNameStartingWith("set")
          .should()
          .notBePublic()
          .allowEmptyShould(true);
}
