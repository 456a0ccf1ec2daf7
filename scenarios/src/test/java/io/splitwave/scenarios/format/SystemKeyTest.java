package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.KeyTables;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key {@code system} chooses the keys; a system that the format has never heard of is read, written and described. */
class SystemKeyTest {

    private static final String QUICKSTART = Presets.text("quickstart");

    private TinySystem.Opened tiny;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        tiny = TinySystem.open(folder);
    }

    @AfterEach
    void close() {
        tiny.close();
    }

    @Test
    void aSystemOfAnotherJarIsReadByItsOwnKeys() {
        Scenario scenario = Loads.scenario(TinySystem.TEXT, "relay.power=100 mW");
        assertThat(scenario.system()).isEqualTo("tiny");
        assertThat(scenario.of(TinySystem.POWER)).isEqualTo(0.1);
        assertThat(scenario.of(TinySystem.HOPS)).isEqualTo(3);
        assertThat(scenario.group(TinySystem.Relay.class)).isEqualTo(new TinySystem.Relay(0.1, 3));
        assertThat(scenario.of(UdKeys.COUNT)).isEqualTo(4);
        assertThat(scenario.of(UdKeys.TRANSMIT_POWER)).isEqualTo(1);
        assertThat(scenario.find(UdKeys.DISTANCE)).isEmpty();
        assertThat(scenario.name()).isEqualTo("small");
        assertThat(scenario.horizon().rounds()).isEqualTo(20);
    }

    @Test
    void aGroupThatItsSystemDoesNotHaveIsRefusedByName() {
        Scenario scenario = Loads.scenario(TinySystem.TEXT);
        assertThatThrownBy(scenario::irs)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("system tiny reads no Irs of a group irs");
        assertThatThrownBy(scenario::ud).hasMessage("system tiny reads no UserDevices of a group ud");
        assertThatThrownBy(() -> scenario.of(UdKeys.CPU)).hasMessageContaining("ud.cpu");
        Scenario other = Loads.scenario(QUICKSTART);
        assertThatThrownBy(() -> other.group(TinySystem.Relay.class))
                .hasMessageContaining("system vrsl")
                .hasMessageContaining("Relay");
    }

    @Test
    void canonicalTextNamesEverySystemButTheDefaultOne() {
        Scenario scenario = Loads.scenario(TinySystem.TEXT);
        String text = ScenarioText.render(scenario);
        assertThat(text)
                .startsWith("system: tiny\nname: \"small\"\n")
                .contains("ud:\n  count: 4\n  transmitPower: 1 W\n")
                .endsWith("relay:\n  power: 2 W\n  hops: 3\n");
        assertThat(Loads.scenario(text)).isEqualTo(scenario).isNotEqualTo(Loads.scenario(QUICKSTART));
        assertThat(ScenarioText.render(Loads.scenario(QUICKSTART)))
                .startsWith("name: ")
                .doesNotContain("system");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    irs.elements=4 | --set irs.elements: expected a key of this scenario's system, tiny, found a key of system vrsl
                    irs.faults=4 | --set irs.faults: expected a key of this scenario's system, tiny, found a group of system vrsl
                    ud.cpu=[1 GHz, 2 GHz] | --set ud.cpu: expected a key of this scenario's system, tiny, found a key of the systems asfl, federated, sflam, split-federated, split-sequential, st-sflora, ucsfl, vrsl
                    relay.powr=1 W | --set relay.powr: expected a key of a scenario, found an unknown key; did you mean relay.power?
                    relay.hops=5 | --set relay.hops: expected at most ud.count, found 5
                    relay.hops=0 | --set relay.hops: expected a whole number of at least 1, found 0
                    relay.power=2 | --set relay.power: expected a power of at least 0 W with its unit, such as 2 W, found the bare number 2
                    system=tny | --set system: expected one of adaptive-5g, asfl, federated, genfv, sflam, split-federated, split-sequential, st-sflora, tiny, ucsfl, vrsl, found 'tny'; did you mean tiny?
                    system=5 | --set system: expected one of adaptive-5g, asfl, federated, genfv, sflam, split-federated, split-sequential, st-sflora, tiny, ucsfl, vrsl, found 5
                    system=[tiny] | --set system: expected one of adaptive-5g, asfl, federated, genfv, sflam, split-federated, split-sequential, st-sflora, tiny, ucsfl, vrsl, found a list of 1 item
                    system=${tiny, vrsl} | --set system: expected one system, the same for all points of a sweep, found '${tiny, vrsl}'
                    systm=tiny | --set systm: expected a key of a scenario, found an unknown key; did you mean system?
                    """)
    void misuseIsToldInOneLine(String override, String message) {
        assertThat(Loads.problemsOf(TinySystem.TEXT, override)).containsExactly(message);
    }

    @Test
    void aKeyOfAnotherSystemInAFileIsToldWithItsLine() {
        assertThat(Loads.problemsOf(TinySystem.TEXT + "twin:\n  budget: 1 THz\n"))
                .containsExactly(
                        "scenario.yaml:7: twin: expected a key of this scenario's system, tiny, found a group of system vrsl");
        assertThat(Loads.problemsOf(QUICKSTART + "\nrelay:\n  power: 1 W\n"))
                .singleElement()
                .asString()
                .endsWith(": relay: expected a key of this scenario's system, vrsl, found a group of system tiny");
        assertThat(Loads.problemsOf("system: vrls\n" + QUICKSTART))
                .containsExactly(
                        "scenario.yaml:1: system: expected one of adaptive-5g, asfl, federated, genfv, sflam, split-federated, split-sequential, st-sflora, tiny, ucsfl, vrsl, found 'vrls'; did you mean vrsl?");
        assertThat(Loads.problemsOf("systen: tiny\n" + QUICKSTART))
                .singleElement()
                .asString()
                .contains("one of the keys at the top level (system, name, ")
                .endsWith("found an unknown key; did you mean system?");
    }

    @Test
    void aKeyOfSeveralSystemsIsToldWithAllOfThem() {
        assertThat(KeyTables.available().owner("ud.count"))
                .contains(
                        "a key of the systems adaptive-5g, asfl, federated, genfv, sflam, split-federated, split-sequential, st-sflora, tiny, ucsfl, vrsl");
        assertThat(KeyTables.available().owner("ud.cont")).isEmpty();
    }

    @Test
    void anOverrideOfTheSystemHoldsOverTheFile() {
        assertThat(Loads.scenario("system: vrsl\n" + QUICKSTART)).isEqualTo(Loads.scenario(QUICKSTART));
        assertThat(Loads.scenario("system: tiny\n" + QUICKSTART, "system=vrsl")).isEqualTo(Loads.scenario(QUICKSTART));
        assertThat(Loads.scenario("system: tiny\n" + QUICKSTART, "system=null")).isEqualTo(Loads.scenario(QUICKSTART));
        assertThat(Loads.scenario("system: nonsense\n" + QUICKSTART, "system=tiny", "system=vrsl"))
                .isEqualTo(Loads.scenario(QUICKSTART));
        assertThat(Loads.problemsOf(QUICKSTART, "system=tiny"))
                .anyMatch(problem -> problem.endsWith(
                        "irs: expected a key of this scenario's system, tiny, found a group of" + " system vrsl"))
                .anyMatch(problem -> problem.contains("relay: expected a group with keys such as power, hops"));
    }

    @Test
    void aSweepIsOverKeysOfItsSystem() throws IOException {
        Path file = Files.writeString(folder.resolve("sweep.yaml"), TinySystem.TEXT.replace("2 W", "${1 W, 2 W}"));
        ScenarioSweep sweep = ScenarioSweep.load(file.toString(), List.of());
        Scenario second = sweep.at(List.of("2 W")).scenario();
        assertThat(second).isEqualTo(Loads.scenario(TinySystem.TEXT));
        Path mixed = Files.writeString(folder.resolve("mixed.yaml"), TinySystem.TEXT.replace("tiny", "${tiny, vrsl}"));
        assertThatThrownBy(() -> ScenarioSweep.load(mixed.toString(), List.of()))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(":1: system: expected one system, the same for all points of a sweep");
    }

    @Test
    void aPresetOfAnotherJarIsListedWithItsSystem() {
        assertThat(Presets.names()).contains("small", "paper").isSorted();
        assertThat(Presets.system("small")).isEqualTo("tiny");
        assertThat(Presets.system("paper")).isEqualTo("vrsl");
        assertThat(ScenarioLoader.load("small", List.of()).description()).contains("A relay for tests.");
        tiny.close();
        assertThat(Presets.names()).doesNotContain("small");
    }

    private static List<String> errors(String schema, String yaml) {
        Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return read.validate(yaml, InputFormat.YAML).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    @Test
    void theSchemaOfAllSystemsChoosesByTheKey() {
        for (ScenarioSchema files : List.of(ScenarioSchema.ofScenario(), ScenarioSchema.ofSweep())) {
            String all = files.text();
            assertThat(errors(all, QUICKSTART)).isEmpty();
            assertThat(errors(all, "system: vrsl\n" + QUICKSTART)).isEmpty();
            assertThat(errors(all, TinySystem.TEXT)).isEmpty();
            assertThat(errors(all, TinySystem.TEXT.replace("tiny", "vrsl"))).isNotEmpty();
            assertThat(errors(all, TinySystem.TEXT.replace("tiny", "tny"))).isNotEmpty();
            assertThat(errors(all, "system: tiny\n" + QUICKSTART)).isNotEmpty();
            assertThat(errors(all, TinySystem.TEXT.replace("count: 4", "count: 0")))
                    .containsExactly("/ud/count: must have a minimum value of 1");
            String own = files.text("tiny");
            assertThat(errors(own, TinySystem.TEXT)).isEmpty();
            assertThat(errors(own, TinySystem.TEXT.replace("system: tiny\n", "")))
                    .isNotEmpty();
            assertThat(errors(own, QUICKSTART)).isNotEmpty();
            assertThat(errors(files.text("vrsl"), QUICKSTART)).isEmpty();
        }
    }

    @Test
    void theReferenceShowsWhatASystemHasOfItsOwn() {
        ReferenceGenerator reference = new ReferenceGenerator(KeyTables.available());
        String keys = reference.keys();
        int from = keys.indexOf("## Keys of `tiny`");
        String own = keys.substring(from, keys.indexOf("\n## ", from));
        assertThat(own)
                .contains("System `tiny`: a relay and nothing else.", "As in `vrsl`: `name`, ", "`ud.count`")
                .contains(
                        "| `relay.power` | a power of at least 0 W and at most 10 W | required | Power of the relay. | `2 W` |")
                .contains("| `ud.transmitPower` |", "`1 W` | Power of a UD towards the relay.")
                .doesNotContain("`ud.distance`", "| `ud.count`");
        assertThat(reference.rules())
                .contains("### Rules of `tiny`\n\n- **net-size**, as in `vrsl`.\n")
                .contains("- **hops-within-devices**: `relay.hops` is at most `ud.count`.\n");
    }
}
