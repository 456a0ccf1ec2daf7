package io.splitwave.scenarios.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A system lives in rooms of its own: nobody outside knows it, and it knows no other. */
@AnalyzeClasses(packages = "io.splitwave", importOptions = DoNotIncludeTests.class)
class RoomsTest {
    private static final String SYSTEMS = "io.splitwave.scenarios.system.";

    private static final DescribedPredicate<JavaClass> INSIDE_A_SYSTEM = describe(
            "inside a system",
            one -> (one.getPackageName() + ".").startsWith(SYSTEMS)
                    && !one.getPackageName().equals("io.splitwave.scenarios.system"));

    @ArchTest
    static final ArchRule nobodyOutsideKnowsASystem = noClasses()
            .that(DescribedPredicate.not(INSIDE_A_SYSTEM))
            .should()
            .dependOnClassesThat(INSIDE_A_SYSTEM)
            .as("a system is found by its service, and no class outside it depends on it");

    @ArchTest
    static final ArchRule aSystemKnowsNoOther = slices().matching(SYSTEMS + "(*)..")
            .should()
            .notDependOnEachOther()
            .as("two systems share what is in assembly, and nothing of each other");

    /** What is decided in one system stays in the rooms of that system. */
    @ArchTest
    static final ArchRule anOptimizersRoomKnowsNoOther = slices().matching("io.splitwave.optimizer.(*)..")
            .namingSlices("optimizer.$1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(),
                    JavaClass.Predicates.resideInAnyPackage(
                            "io.splitwave.optimizer.math..", "io.splitwave.optimizer.option.."));

    /** Whoever plays, records or shows any system has no types of one. */
    @ArchTest
    static final ArchRule whoPlaysAnySystemHasNoTypesOfOne = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.splitwave.kernel..",
                    "io.splitwave.output..",
                    "io.splitwave.scenarios.play..",
                    "io.splitwave.scenarios.campaign..",
                    "io.splitwave.scenarios.command..",
                    "io.splitwave.scenarios.system")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.splitwave.optimizer..", "io.splitwave.network.irs..");
}
