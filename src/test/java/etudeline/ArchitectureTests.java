package etudeline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import etudeline.cluster.Cached;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

@AnalyzeClasses(packages = "etudeline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule vaadin_stays_in_views = noClasses()
            .that(resideOutsideOfPackages("..ui..", "etudeline.shell..", "etudeline"))
            .and()
            .doNotHaveSimpleName("AccessConfiguration")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.vaadin.."))
            .because(
                    "services decide and views assemble; a service that knows a component cannot serve the light page");

    @ArchTest
    static final ArchRule caches_stay_in_cluster = noClasses()
            .that()
            .resideOutsideOfPackage("etudeline.cluster..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("com.hazelcast..", "com.github.benmanes..", "org.springframework.cache.."))
            .because("one place keeps the promise about stale values; a second cache would not");

    @ArchTest
    static final ArchRule files_stay_in_storage = noClasses()
            .that()
            .resideOutsideOfPackages("etudeline.storage..", "etudeline.launch..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.nio.file..").or(nameMatching("java\\.io\\.(File\\w*|RandomAccessFile)")))
            .because("where bytes are kept is decided in one place (launch has the folder of the embedded database)");

    @ArchTest
    static final ArchRule services_say_who_may_call_them = classes()
            .that()
            .areMetaAnnotatedWith(Service.class)
            .should(sayWhoMayCall())
            .because("who may do what is decided in the service; a method without an annotation is open to everybody");

    @ArchTest
    static final ArchRule routes_say_who_may_open_them = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(AnonymousAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .because("a route without an annotation is closed to all, which nobody can have meant");

    @ArchTest
    static final ArchRule entities_and_repositories_are_not_for_others = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("what crosses a module's border is a record or an id");

    @ArchTest
    static final ArchRule views_are_not_for_others = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .because("modules lead to each other's pages by address or navigation class");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .accessTargetWhere(new DescribedPredicate<>("the system is asked what time it is") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return asksTheSystem(access);
                }
            })
            .because("a test must be able to say what time it is (a configuration makes the clock)");

    @ArchTest
    static final ArchRule sessions_of_the_database_are_left_alone = noMethods()
            .should()
            .beAnnotatedWith(new DescribedPredicate<JavaAnnotation<?>>("an isolation") {
                @Override
                public boolean test(JavaAnnotation<?> annotation) {
                    return annotation
                            .get("isolation")
                            .filter(isolation -> !isolation.toString().endsWith(".DEFAULT"))
                            .isPresent();
                }
            })
            .because("it would be set for the session, which a pooler hands on to others:"
                    + " \"set transaction\" is of the transaction alone");

    @ArchTest
    static final ArchRule names_say_the_task = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Impl|Manager|Dto|DTO)")
            .orShould()
            .haveNameMatching(".*[.$](Base|Abstract)[A-Z]\\w*")
            .because("such a name says nothing about what the class is for");

    @ArchTest
    static final ArchRule packages_are_one_and_ui = classes()
            .should()
            .resideInAnyPackage("etudeline", "etudeline.*", "etudeline.*.ui")
            .because("a module is one package plus ui, so a newcomer finds a class on the first guess");

    @ArchTest
    static final ArchRule beans_keep_no_entities = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class)
            .or()
            .haveRawType(Cached.class)
            .should(holdAnEntity())
            .because("a kept entity is a copy that nobody refreshes");

    @ArchTest
    static final ArchRule entities_have_verbs = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("a verb checks the state it changes; a setter checks nothing");

    private static ArchCondition<JavaClass> sayWhoMayCall() {
        return new ArchCondition<>("say who may call them, on the class or on each public method") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                if (says(service)) {
                    return;
                }
                service.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(method -> !says(method))
                        .forEach((JavaMethod method) -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " does not say who may call it")));
            }
        };
    }

    private static ArchCondition<JavaField> holdAnEntity() {
        return new ArchCondition<>("hold an entity") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach((JavaClass entity) -> events.add(SimpleConditionEvent.satisfied(
                                field, field.getFullName() + " holds " + entity.getName())));
            }
        };
    }

    private static boolean asksTheSystem(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)
                || target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class))) {
            return false;
        }
        String owner = target.getOwner().getName();
        String name = target.getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" ->
                name.equals("<init>") && target.getRawParameterTypes().isEmpty();
            case "java.time.Clock" ->
                (name.startsWith("system") || name.startsWith("tick")) && !isOfConfiguration(access.getOriginOwner());
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    private static boolean isOfConfiguration(JavaClass origin) {
        return origin.isAnnotatedWith(Configuration.class)
                || origin.getEnclosingClass()
                        .filter(ArchitectureTests::isOfConfiguration)
                        .isPresent();
    }

    private static boolean says(HasAnnotations<?> element) {
        return element.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(type -> type.getName().equals(PreAuthorize.class.getName())
                        || type.isAnnotatedWith(PreAuthorize.class));
    }
}
