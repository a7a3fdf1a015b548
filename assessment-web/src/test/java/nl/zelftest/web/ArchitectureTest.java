package nl.zelftest.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.Set;
import nl.zelftest.web.api.PublicApi;
import nl.zelftest.web.assessment.InternalApi;

@AnalyzeClasses(packages = "nl.zelftest.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule knowsNothingOfPersistence =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule onlyViewsHaveNamesInPages =
      classes().that().areAnnotatedWith(Named.class).should().haveSimpleNameEndingWith("View");

  /**
   * A resource that is forgotten answers nobody; one that both name answers with the wrong words.
   */
  @ArchTest
  static void everyResourceAndItsProvidersBelongToOneApi(JavaClasses all) {
    Set<Class<?>> open = new PublicApi().getClasses();
    Set<Class<?>> internal = new InternalApi().getClasses();
    Set<Class<?>> named = new HashSet<>(open);
    named.addAll(internal);

    assertThat(open).doesNotContainAnyElementsOf(internal);
    assertThat(all)
        .filteredOn(
            type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(Provider.class))
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(named.stream().map(Class::getName).toList());
  }
}
