package io.telelink;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The shape of the code that modules alone do not guard. */
@AnalyzeClasses(packages = "io.telelink", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] INTERFACE = {"..ui..", "..shell..", "..panel.."};
    private static final String[] LEDGER = {"io.telelink.audit", "io.telelink.audit.ledger.."};
    private static final String[] OUTER = {"..ui..", "..web.."};

    @ArchTest
    static final ArchRule SMILE_IS_FOR_TRAINING = noClasses()
            .that().resideOutsideOfPackage("io.telelink.learning.train..")
            .should().dependOnClassesThat().resideInAPackage("smile..");

    @ArchTest
    static final ArchRule PAGES_ARE_IN_THE_INTERFACE = noClasses()
            .that().resideOutsideOfPackages(INTERFACE)
            .and().areNotAnnotatedWith(org.springframework.context.annotation.Configuration.class)
            .should().dependOnClassesThat().resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule LEARNING_KNOWS_NEITHER_SPRING_NOR_SQL = noClasses()
            .that().resideInAPackage("io.telelink.learning..")
            .should().dependOnClassesThat(resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..",
                    "jakarta.persistence..", "com.vaadin..").and(not(resideInAPackage("org.springframework.modulith.."))));

    /** So that every module can be audited; what shows and verifies the ledger stands beside it. */
    @ArchTest
    static final ArchRule THE_LEDGER_KNOWS_NO_OTHER_MODULE = noClasses()
            .that().resideInAnyPackage(LEDGER)
            .should().dependOnClassesThat(resideInAPackage("io.telelink..").and(not(resideInAnyPackage(LEDGER))));

    @ArchTest
    static final ArchRule OUTER_PACKAGES_ASK_SERVICES_NOT_THE_DATABASE = noClasses()
            .that().resideInAnyPackage(OUTER)
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..",
                    "org.springframework.jdbc..", "org.springframework.data.jpa..", "org.springframework.data.repository..",
                    "org.postgresql..");

    @ArchTest
    static final ArchRule OUTER_PACKAGES_REACH_PERSISTENCE_BY_GUARDED_SERVICES_ONLY = noClasses()
            .that().resideInAnyPackage(OUTER)
            .should().dependOnClassesThat(resideInAPackage("..persistence..").and(not(belongsToGuardedService())));

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should().beAnnotatedWith(Autowired.class)
            .orShould().beAnnotatedWith(Value.class)
            .orShould().beAnnotatedWith(jakarta.inject.Inject.class)
            .orShould().beAnnotatedWith(jakarta.annotation.Resource.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule VIEWS_SAY_WHO_MAY_OPEN_THEM = classes()
            .that().areAnnotatedWith(Route.class).and().areAssignableTo(Component.class)
            .should(carryOneOf(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class));

    @ArchTest
    static final ArchRule SERVICES_REACHED_FROM_OUTSIDE_SAY_WHO_MAY_CALL_THEM = classes()
            .that(areReachedFromOuterPackages()).and().areAnnotatedWith(Service.class)
            .should().beAnnotatedWith(PreAuthorize.class);

    @ArchTest
    static final ArchRule SUB_PACKAGES_HAVE_NO_CYCLES = slices().matching("io.telelink.(*).(*)..").should().beFreeOfCycles();

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        for (Path directory : packages()) {
            Path info = directory.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).as(info.toString()).contains("/**").contains("@" + NullMarked.class.getSimpleName());
        }
    }

    /** Guards the guards: a rule over classes that are not found would pass. */
    @Test
    void theRulesSeeTheCode() {
        JavaClasses all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.telelink");
        assertThat(all.stream().anyMatch(type -> type.isAnnotatedWith(Route.class))).isTrue();
        assertThat(all.stream().anyMatch(type -> areReachedFromOuterPackages().test(type) && type.isAnnotatedWith(Service.class)))
                .isTrue();
        assertThat(all.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency -> dependency.getTargetClass().getPackageName().startsWith("smile."))).isTrue();
    }

    private static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct().toList();
        }
    }

    private static DescribedPredicate<JavaClass> areReachedFromOuterPackages() {
        DescribedPredicate<JavaClass> outer = resideInAnyPackage(OUTER);
        return DescribedPredicate.describe("are reached from views or the REST interface",
                type -> type.getDirectDependenciesToSelf().stream().anyMatch(use -> outer.test(use.getOriginClass())));
    }

    private static DescribedPredicate<JavaClass> belongsToGuardedService() {
        return DescribedPredicate.describe("belong to a service that says who may call it", type -> {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return outermost.isAnnotatedWith(Service.class) && outermost.isAnnotatedWith(PreAuthorize.class);
        });
    }

    @SafeVarargs
    private static ArchCondition<JavaClass> carryOneOf(Class<? extends Annotation>... annotations) {
        return new ArchCondition<>("carry a security annotation") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                boolean guarded = Stream.of(annotations).anyMatch(view::isAnnotatedWith);
                events.add(new SimpleConditionEvent(view, guarded, view.getName() + (guarded ? " is" : " is not") + " guarded"));
            }
        };
    }
}
