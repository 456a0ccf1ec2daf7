package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.text.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes of UDs as written: sizes, values of their own, and what is refused. */
class DeviceClassesTest {
    private static final String COUNT = "  count: 8\n";

    @TempDir
    private Path folder;

    private static String with(String classes) {
        return Loads.quickstartWith(COUNT, COUNT + "  classes:\n" + classes);
    }

    @Test
    void aClassHasItsOwnValuesAndTheRestThoseOfAll() {
        Scenario scenario = Loads.scenario(with("    slow: {share: 0.25, cpu: [1 GHz, 2 GHz]}\n    others:\n"));
        DeviceClasses classes = DeviceClasses.of(scenario);
        assertThat(classes.blocks()).extracting(DeviceClasses.Block::first).containsExactly(0, 2);
        assertThat(classes.blocks()).extracting(DeviceClasses.Block::uds).containsExactly(2, 6);
        assertThat(classes.of(classes.blocks().get(0), UdKeys.CPU)).isEqualTo(new Interval(1e9, 2e9));
        assertThat(classes.of(classes.blocks().get(1), UdKeys.CPU)).isEqualTo(new Interval(5e9, 12e9));
        assertThat(classes.of(classes.blocks().get(0), UdKeys.DISTANCE)).isEqualTo(new Interval(2, 10));
        assertThat(classes.words()).extracting(one -> one.name() + one.uds()).containsExactly("slow2", "others6");
    }

    @Test
    void withoutClassesAllUdsAreOneBlockWithoutAName() {
        DeviceClasses classes = DeviceClasses.of(Loads.scenario(Presets.text("quickstart")));
        assertThat(classes.blocks()).hasSize(1);
        assertThat(classes.words()).isEmpty();
        assertThat(classes.each(UdKeys.ENERGY_COEFFICIENT)).hasSize(8).containsOnly(1e-28);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    8 | 0.25 | 0.75 | 2 | 6
                    5 | 0.5 | 0.5 | 3 | 2
                    7 | 0.1 | 0.9 | 1 | 6
                    10 | 0.3 | 0.7 | 3 | 7
                    1000000 | 0.1 | 0.9 | 100000 | 900000
                    3 | 0.3333333333 | 0.6666666667 | 1 | 2
                    """)
    void sharesAreRoundedByLargestRemainder(int uds, double first, double second, int ofFirst, int ofSecond) {
        Scenario scenario = Loads.scenario(
                with("    a: {share: " + first + "}\n    b: {share: " + second + "}\n"), "ud.count=" + uds);
        assertThat(DeviceClasses.of(scenario).blocks())
                .extracting(DeviceClasses.Block::uds)
                .containsExactly(ofFirst, ofSecond);
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        Scenario scenario =
                Loads.scenario(with("    true-slow: {count: 1, cpu: [1 GHz, 2 GHz], energyCoefficient: 1e-27}\n"
                        + "    4g: {count: 3, distance: [3 m, 4 m]}\n    others: {}\n"));
        String text = ScenarioText.render(scenario);
        assertThat(text)
                .contains(
                        "  classes: {true-slow: {count: 1, cpu: [1 GHz, 2 GHz], energyCoefficient: 1.0e-27}, \"4g\": {count: 3,"
                                + " distance: [3 m, 4 m]}, others: {}}\n");
        assertThat(Loads.scenario(text)).isEqualTo(scenario);
        assertThat(Loads.scenario(text, "ud.classes=null")).isEqualTo(Loads.scenario(Presets.text("quickstart")));
    }

    @Test
    void anOverrideSetsOneValueOfAClass() {
        Scenario written = Loads.scenario(with("    slow: {count: 2, cpu: [1 GHz, 2 GHz]}\n    others: {}\n"));
        assertThat(Loads.scenario(
                        Presets.text("quickstart"), "ud.classes={slow: {count: 2, cpu: [1 GHz, 2 GHz]}, others: {}}"))
                .isEqualTo(written);
        assertThat(Loads.scenario(
                        Presets.text("quickstart"),
                        "ud.classes.slow={count: 2, cpu: [1 GHz, 2 GHz]}",
                        "ud.classes.others={}"))
                .isEqualTo(written);
        assertThat(Loads.scenario(
                        with("    slow: {count: 3}\n    others: {}\n"),
                        "ud.classes.slow.count=2",
                        "ud.classes.slow.cpu=[1 GHz, 2 GHz]"))
                .isEqualTo(written);
    }

    @Test
    void aVariantMayStartFromPaperWithOneClassChanged() throws IOException {
        String format = Files.readString(Path.of("FORMAT.md"));
        String example = format.substring(format.indexOf("```yaml\nbase: paper\n") + "```yaml\n".length());
        String text = example.substring(0, example.indexOf("```"));
        assertThat(text.lines().dropWhile(line -> !line.contains("ud.classes")))
                .as("three lines")
                .hasSize(3);
        Path file = Files.writeString(folder.resolve("mine.yaml"), text);
        Scenario mixed =
                ScenarioVariants.ofFile(file.toString(), List.of()).scenarios().get(1);
        assertThat(DeviceClasses.of(mixed).words())
                .extracting(one -> one.name() + one.uds())
                .containsExactly("slow10", "others90");
        assertThat(DeviceClasses.of(ScenarioVariants.ofFile(file.toString(), List.of())
                                .scenarios()
                                .get(0))
                        .words())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    slow: {share: 0.5, cpu: [1 GHz, 2 GHz]} | shares that add to 1, found the sum 0.5
                    slow: {count: 7} | counts that add to ud.count, 8, found the sum 7
                    {a: {share: 0.5}, b: {count: 4}} | shares in all classes or counts in all classes, found both
                    {a: {}, b: {}} | a share or a count in all classes but one, found neither in a, b
                    {a: {share: 1}, b: {}} | shares that add to less than 1, as one class takes the rest, found the sum 1.0
                    {a: {count: 8}, b: {}} | counts that add to less than ud.count, 8, as one class takes the rest, found the sum 8
                    {a: {share: 0.01}, b: {}} | at least one UD in each class, found none of 8 UDs in a
                    a: {share: 0.5, count: 4} | for class a a share or a count, found both
                    a: {share: 2} | for a.share a plain number
                    a: {cpus: [1 GHz, 2 GHz]} | found the unknown key 'cpus'; did you mean cpu?
                    a: {samples: 64} | for class a what system vrsl can set for a class: share, count, distance, cpu, transmitPower, energyCoefficient, batch, found samples, which it cannot set for a class
                    a: {battery: '[1 J, 2 J]'} | found battery, which it cannot set for a class
                    a: {cpu: 3 GHz} | for a.cpu a list [min, max]
                    Slow: {share: 1} | a name of a class of lower case letters and digits, with single hyphens between, found 'Slow'
                    a: 4 | for class a a group of share, count, distance, cpu, transmitPower, energyCoefficient, batch, found 4
                    {} | classes by name, each with share, count, distance, cpu, transmitPower, energyCoefficient, batch such as
                    4 | classes by name
                    """)
    void whatIsWrongIsRefusedWithTheClassAndTheKey(String classes, String message) {
        String line = classes.startsWith("{") || classes.equals("4") ? classes : "{" + classes + "}";
        List<String> problems =
                Loads.problemsOf(Loads.quickstartWith(COUNT, COUNT + "  classes: " + line.replace("'", "") + "\n"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vgg16 | 16 | ",
                "vgg16 | 0 | for small.batch a whole number of at least 1, found 0",
                "vgg16 | 1.5 | for small.batch a whole number",
                "quickstart | 16 | ud.classes: expected no batch in a class, as layers are drawn and not computed from a"
                        + " batch (model.profile), found one",
                "digits | 64 | ud.classes: expected no batch in a class, as all UDs train with one batch (learning.loss),"
                        + " found one",
                "asfl | 16 | found batch, which it cannot set for a class",
            })
    void aBatchOfItsOwnNeedsADescribedNetworkThatIsNotTrained(String preset, String batch, String message) {
        List<String> problems = Loads.problemsOf(
                Presets.text(preset), "ud.classes={small: {share: 0.5, batch: " + batch + "}, others: {}}");
        if (message == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).singleElement().asString().contains(message);
        }
    }

    @Test
    void theFarthestOfAClassIsCheckedAsThatOfAll() {
        String[] far = {
            "radio.pathLoss.irsUdExponent=5", "ud.classes.far.share=1", "ud.classes.far.distance=[1 m, 1000000 km]"
        };
        assertThat(Loads.problemsOf(Presets.text("quickstart"), far))
                .anySatisfy(problem -> assertThat(problem).contains("a distance between IRS and UD"));
        assertThat(Loads.problemsOf(Presets.text("quickstart"), far[0])).isEmpty();
    }

    @Test
    void aPlaceOfItsOwnNeedsUdsAtRest() {
        String text = Presets.text("walking");
        assertThat(Loads.problemsOf(text, "ud.classes.near.share=1", "ud.classes.near.distance=[2 m, 3 m]"))
                .singleElement()
                .asString()
                .contains("ud.classes: expected no distance in a class, as UDs move (mobility.model), found one");
        assertThat(Loads.problemsOf(text, "ud.classes.near.share=1", "ud.classes.near.cpu=[2 GHz, 3 GHz]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"asfl", "sfl", "fl", "sl"})
    void theSplitFederatedFamilyTakesPowersAndSamples(String preset) {
        String text = Presets.text(preset);
        String[] ofClass = {"ud.classes.weak.share=1", "ud.classes.weak.transmitPower=0.05 W"};
        assertThat(Loads.problemsOf(text, ofClass)).isEmpty();
        assertThat(Loads.problemsOf(text, "ud.classes.weak.share=1", "ud.classes.weak.energyCoefficient=1e-27"))
                .singleElement()
                .asString()
                .contains("found energyCoefficient, which it cannot set for a class");
    }

    @Test
    void theLeastOfAClassIsCheckedAsThatOfAll() {
        assertThat(Loads.problemsOf(
                        Presets.text("asfl"),
                        "ud.minTransmitPower=0.05 W",
                        "ud.classes.weak.share=1",
                        "ud.classes.weak.transmitPower=0.01 W"))
                .singleElement()
                .asString()
                .contains("ud.minTransmitPower: expected at most ud.transmitPower, 0.01 W, found 0.05 W");
    }

    @Test
    void aSweepMayVaryAValueOfAClass() {
        ScenarioSweep sweep = ScenarioSweep.load(
                "quickstart",
                List.of(
                        ScenarioOverride.parse("ud.classes.slow.cpu=${[1 GHz, 2 GHz], [2 GHz, 3 GHz]}"),
                        ScenarioOverride.parse("ud.classes.slow.share=1")));
        assertThat(sweep.axes()).singleElement().satisfies(axis -> assertThat(axis.path())
                .isEqualTo("ud.classes.slow.cpu"));
        Scenario second = sweep.at(List.of("[2 GHz, 3 GHz]")).scenario();
        DeviceClasses classes = DeviceClasses.of(second);
        assertThat(classes.of(classes.blocks().get(0), UdKeys.CPU)).isEqualTo(new Interval(2e9, 3e9));
    }
}
