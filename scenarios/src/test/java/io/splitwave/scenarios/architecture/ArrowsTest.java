package io.splitwave.scenarios.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.splitwave.output.store.ResultFolder;
import java.nio.file.Path;

/** The arrows between the modules point one way; what the poms cannot say stands here. */
@AnalyzeClasses(packages = "io.splitwave", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule modulesDependDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("scenarios")
            .definedBy("io.splitwave.scenarios..")
            .layer("optimizer")
            .definedBy("io.splitwave.optimizer..")
            .layer("output")
            .definedBy("io.splitwave.output..")
            .layer("network")
            .definedBy("io.splitwave.network..")
            .layer("learning")
            .definedBy("io.splitwave.learning..")
            .layer("kernel")
            .definedBy("io.splitwave.kernel..")
            .whereLayer("scenarios")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("optimizer")
            .mayOnlyBeAccessedByLayers("scenarios")
            .whereLayer("output")
            .mayOnlyBeAccessedByLayers("scenarios")
            .whereLayer("network")
            .mayOnlyBeAccessedByLayers("scenarios", "optimizer", "output")
            .whereLayer("learning")
            .mayOnlyBeAccessedByLayers("scenarios", "optimizer", "output")
            .whereLayer("kernel")
            .mayOnlyBeAccessedByLayers("scenarios", "optimizer", "output", "network", "learning");

    /** Others take the folder through them, and with it the lock that keeps other processes away. */
    @ArchTest
    static final ArchRule whoWritesAFolderHoldsIt = noClasses()
            .that()
            .resideOutsideOfPackage("io.splitwave.output.store..")
            .and()
            .doNotHaveSimpleName("HeldFolder")
            .and()
            .doNotHaveSimpleName("SweepFolder")
            .should()
            .callMethod(ResultFolder.class, "create", Path.class, boolean.class);

    @ArchTest
    static final ArchRule onlyScenariosTrain = noClasses()
            .that()
            .resideOutsideOfPackages("io.splitwave.learning.training..", "io.splitwave.scenarios..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.splitwave.learning.training..");

    @ArchTest
    static final ArchRule onlyTrainingKnowsItsEngine = noClasses()
            .that()
            .resideOutsideOfPackage("io.splitwave.learning.training..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule noCycleBetweenPackages =
            slices().matching("io.splitwave.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyUsesTheStaticSimulator =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("umontreal.ssj.simevents.Sim");

    @ArchTest
    static final ArchRule onlyTheKernelKnowsTheEventList = noClasses()
            .that()
            .resideOutsideOfPackage("io.splitwave.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("umontreal.ssj.simevents..");

    @ArchTest
    static final ArchRule chanceHasAName = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule modelsNeverReadTheWallClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.splitwave.kernel..",
                    "io.splitwave.network..",
                    "io.splitwave.learning..",
                    "io.splitwave.optimizer..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyOutputAndScenariosTouchFiles = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.splitwave.kernel..",
                    "io.splitwave.network..",
                    "io.splitwave.learning..",
                    "io.splitwave.optimizer..")
            .and()
            // these read a resource of their own jar, never a file
            .doNotHaveFullyQualifiedName("io.splitwave.learning.data.Digits")
            .and()
            .doNotHaveFullyQualifiedName("io.splitwave.learning.loss.MeasuredLoss")
            .and()
            .doNotHaveFullyQualifiedName("io.splitwave.learning.transform.MeasuredAccuracy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..");

    @ArchTest
    static final ArchRule noDumpingGrounds =
            classes().should().haveNameNotMatching(".*(Utils?|Helper|Manager|Impl|Base)$");
}
