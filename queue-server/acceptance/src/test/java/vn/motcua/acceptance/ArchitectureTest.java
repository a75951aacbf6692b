package vn.motcua.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The walls of the house, each with its reason. */
@AnalyzeClasses(packages = "vn.motcua", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_domain_is_pure = classes()
            .that()
            .resideInAPackage("vn.motcua.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("vn.motcua.domain..", "java.lang..", "java.util..", "java.time..", "org.jspecify..")
            .because("the same rules must run in the office, in a replay and in a simulation, without a framework");

    @ArchTest
    static final ArchRule time_comes_into_the_domain_from_outside = noClasses()
            .that()
            .resideInAPackage("vn.motcua.domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a decision must be repeatable: the time of a command is part of it");

    @ArchTest
    static final ArchRule the_protocol_knows_only_messages = classes()
            .that()
            .resideInAPackage("vn.motcua.protocol..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("vn.motcua.protocol..", "java..", "com.fasterxml.jackson..", "org.jspecify..")
            .because("devices one release older and newer share it with the office");

    @ArchTest
    static final ArchRule files_are_looked_at_without_their_database = classes()
            .that()
            .resideInAPackage("vn.motcua.storage..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "vn.motcua.storage..", "java.lang..", "java.util..", "java.io..", "java.nio..", "org.jspecify..")
            .because("SQLite may change what it opens; what is damaged must be found and kept as it was");

    @ArchTest
    static final ArchRule devices_do_not_know_the_queue = noClasses()
            .that()
            .resideInAnyPackage("vn.motcua.kiosk..", "vn.motcua.hardware..", "vn.motcua.link..", "vn.motcua.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.motcua.domain..", "vn.motcua.office..")
            .because("a device speaks to the office by messages only, and works while the office is away");

    @ArchTest
    static final ArchRule a_workload_uses_public_interfaces_only = noClasses()
            .that()
            .resideInAPackage("vn.motcua.workload..")
            .and()
            .resideOutsideOfPackage("vn.motcua.workload.evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.motcua.domain..", "vn.motcua.office..")
            .because("a benchmark or simulation that reaches inside proves nothing about the product;"
                    + " an evaluation drives no office: it asks the domain's own prediction about a log");

    @ArchTest
    static final ArchRule the_view_knows_neither_mqtt_nor_sql = noClasses()
            .that()
            .resideInAPackage("vn.motcua.kiosk.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "org.sqlite..",
                    "org.eclipse.paho..",
                    "vn.motcua.link..",
                    "vn.motcua.kiosk.outbox..",
                    "vn.motcua.kiosk.mqtt..")
            .because("a touch must never wait for the network or the disk, and scenes must be drawable without them");

    @ArchTest
    static final ArchRule the_kiosk_model_has_no_javafx = noClasses()
            .that()
            .resideInAPackage("vn.motcua.kiosk.model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("what the kiosk does is tested without a screen");

    @ArchTest
    static final ArchRule use_cases_know_no_adapter = noClasses()
            .that()
            .resideInAPackage("vn.motcua.office.queue..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.motcua.office.http..",
                    "vn.motcua.office.mqtt..",
                    "vn.motcua.office.sqlite..",
                    "vn.motcua.office.page..",
                    "vn.motcua.office.access..",
                    "io.helidon..",
                    "java.sql..")
            .because("arrows go down: adapters know the use cases, never the other way round");

    @ArchTest
    static final ArchRule pages_know_no_queue = noClasses()
            .that()
            .resideInAPackage("vn.motcua.office.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.motcua.domain..", "vn.motcua.office.queue..", "vn.motcua.office.http..")
            .because("a page is drawn from its view record alone, so that it can be looked at without an office");

    @ArchTest
    static final ArchRule sql_stays_home = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "vn.motcua.office.sqlite..", "vn.motcua.office.access..", "vn.motcua.kiosk.outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("statements stand beside the schema they belong to");

    @ArchTest
    static final ArchRule no_circles_in_the_office =
            slices().matching("vn.motcua.office.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_circles_in_the_domain =
            slices().matching("vn.motcua.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_circles_in_the_kiosk =
            slices().matching("vn.motcua.kiosk.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .because("such a name hides that nobody knew what the thing is");
}
