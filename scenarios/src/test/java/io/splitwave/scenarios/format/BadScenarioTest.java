package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.format.text.ScenarioException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake at a time in an otherwise good scenario: the whole message, line included. */
class BadScenarioTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    count: 8 | count: 0 | ud.count: expected a whole number of at least 1, found 0
                    count: 8 | count: 20000000 | ud.count: expected a whole number of at most 10000000, found 20000000
                    count: 8 | count: 8.5 | ud.count: expected a whole number of at least 1, found 8.5
                    count: 8 | count: "8" | ud.count: expected a whole number of at least 1, found '8'
                    count: 8 | count: true | ud.count: expected a whole number of at least 1, found true
                    count: 8 | count: | ud.count: expected a whole number of at least 1, found nothing
                    count: 8 | count: ~ | ud.count: expected a whole number of at least 1, found nothing (~)
                    count: 8 | count: null | ud.count: expected a whole number of at least 1, found nothing (null)
                    count: 8 | count: [8] | ud.count: expected a whole number of at least 1, found a list of 1 item
                    count: 8 | count: {of: 8} | ud.count: expected a whole number of at least 1, found a group of keys
                    count: 8 | count: !!int five | ud.count: expected a plain value without a tag, found the tag '!!int'
                    count: 8 | count: !!int 8 | ud.count: expected a plain value without a tag, found the tag '!!int'
                    bandwidth: 1 MHz | bandwidth: !!str 1 MHz | radio.bandwidth: expected a plain value without a tag, found the tag '!!str'
                    [20 m, 0 m] | !!seq [20 m, 0 m] | irs.position: expected a plain value without a tag, found the tag '!!seq'
                    bandwidth: 1 MHz | bandwidth: 1,5 MHz | radio.bandwidth: expected a frequency above 0 Hz with a decimal point, found a decimal comma in '1,5 MHz'; did you mean 1.5 MHz?
                    exponent: 3.5 | exponent: 3,5 | radio.directLink.exponent: expected a plain number of at least 0 and at most 10 such as 3.5, found '3,5'; did you mean 3.5?
                    bandwidth: 1 MHz | bandwidth: "1\\_MHz" | radio.bandwidth: expected a frequency above 0 Hz, in Hz, kHz, MHz, GHz or THz, found the unknown unit '\\u00A0MHz' in '1\\u00A0MHz'; did you mean MHz?
                    totalPower: 1 W | totalPower: 50000 \u00B5W | accessPoint.totalPower: expected a power above 0 W, in pW, nW, uW, mW, W, kW, dBm or dBW, found the unknown unit '\u00B5W' in '50000 \u00B5W'; did you mean uW?
                    totalPower: 1 W | totalPower: 50000 \u03BCW | accessPoint.totalPower: expected a power above 0 W, in pW, nW, uW, mW, W, kW, dBm or dBW, found the unknown unit '\u03BCW' in '50000 \u03BCW'; did you mean uW?
                    count: 8 | count: !!java.io.File /tmp | ud.count: expected a plain value without a tag, found the tag '!!java.io.File'
                    count: 8 | count: !local 8 | ud.count: expected a plain value without a tag, found the tag '!local'
                    seed: 1 | seed: -1 | seed: expected a whole number of at least 0, found -1
                    seed: 1 | seed: 9223372036854775808 | seed: expected a whole number of at most 9223372036854775807, found 9223372036854775808
                    elements: 16 | elements: 0 | irs.elements: expected a whole number of at least 1, found 0
                    count: 8 | cout: 8 | ud.cout: expected one of the keys in ud (count, distance, cpu, transmitPower, energyCoefficient, classes), found an unknown key; did you mean ud.count?
                    minUplinkRate: | min_uplink_rate: | radio.min_uplink_rate: expected one of the keys in radio (bandwidth, noisePower, noiseDensity, noiseFigure, minUplinkRate, uplink, normals, pathLoss, directLink), found an unknown key; did you mean radio.minUplinkRate?
                    slots: 2 | slots: 2, | server.slots: expected a whole number of at least 1, found '2,'
                    bandwidth: 1 MHz | bandwidth: 5 | radio.bandwidth: expected a frequency above 0 Hz with its unit, such as 1 MHz, found the bare number 5
                    bandwidth: 1 MHz | bandwidth: 5e6 | radio.bandwidth: expected a frequency above 0 Hz with its unit, such as 1 MHz, found the bare number 5e6
                    bandwidth: 1 MHz | bandwidth: "5" | radio.bandwidth: expected a frequency above 0 Hz with its unit, such as 1 MHz, found the bare number '5'
                    bandwidth: 1 MHz | bandwidth: 1 ms | radio.bandwidth: expected a frequency above 0 Hz, in Hz, kHz, MHz, GHz or THz, found a time, '1 ms'
                    bandwidth: 1 MHz | bandwidth: 1 Mhz | radio.bandwidth: expected a frequency above 0 Hz, in Hz, kHz, MHz, GHz or THz, found the unknown unit 'Mhz' in '1 Mhz'; did you mean MHz (case matters)?
                    bandwidth: 1 MHz | bandwidth: 0 Hz | radio.bandwidth: expected a frequency above 0 Hz, found '0 Hz'
                    bandwidth: 1 MHz | bandwidth: NaN Hz | radio.bandwidth: expected a frequency above 0 Hz such as 1 MHz, found 'NaN Hz'
                    bandwidth: 1 MHz | bandwidth: .inf | radio.bandwidth: expected a frequency above 0 Hz with its unit, such as 1 MHz, found the bare number .inf
                    bandwidth: 1 MHz | bandwidth: 1e400 Hz | radio.bandwidth: expected a frequency above 0 Hz that a double can hold, found '1e400 Hz'
                    bandwidth: 1 MHz | bandwidth: 1e99999999999 Hz | radio.bandwidth: expected a frequency above 0 Hz that a double can hold, found '1e99999999999 Hz'
                    bandwidth: 1 MHz | bandwidth: 1e-400 Hz | radio.bandwidth: expected a frequency above 0 Hz, found '1e-400 Hz'
                    totalPower: 1 W | totalPower: -3 W | accessPoint.totalPower: expected a power above 0 W, found '-3 W'
                    totalPower: 1 W | totalPower: 3000 MW | accessPoint.totalPower: expected a power above 0 W, in pW, nW, uW, mW, W, kW, dBm or dBW, found the unknown unit 'MW' in '3000 MW'; did you mean mW (case matters)?
                    totalPower: 1 W | totalPower: 1e9999 dBm | accessPoint.totalPower: expected a power above 0 W that a double can hold, found '1e9999 dBm'
                    minUplinkRate: 5 kbit/s | minUplinkRate: 5 kbps | radio.minUplinkRate: expected a data rate of at least 0 bit/s, in bit/s, kbit/s, Mbit/s or Gbit/s, found the unknown unit 'kbps' in '5 kbps'; did you mean kbit/s?
                    uplinkSize: 0.7 Mbit | uplinkSize: 0.7 Mb | model.uplinkSize: expected an amount of data above 0 bit, in bit, kbit, Mbit, Gbit, B, kB, MB or GB, found the unknown unit 'Mb' in '0.7 Mb'; did you mean Mbit or MB?
                    referenceGain: -30 dB | referenceGain: 30 dB | radio.pathLoss.referenceGain: expected a power gain of at most 0 dB, found '30 dB'
                    referenceGain: -30 dB | referenceGain: -30 dBm | radio.pathLoss.referenceGain: expected a power gain of at most 0 dB, in dB or linear, found a power, '-30 dBm'
                    penetrationLoss: 28 dB | penetrationLoss: -28 dB | radio.directLink.penetrationLoss: expected a loss of at least 0 dB, found '-28 dB'
                    exponent: 3.5 | exponent: 3.5 dB | radio.directLink.exponent: expected a plain number of at least 0 and at most 10 such as 3.5, found '3.5 dB'
                    exponent: 3.5 | exponent: .nan | radio.directLink.exponent: expected a plain number of at least 0 and at most 10 such as 3.5, found .nan
                    uplinkRatio: 0.6 | uplinkRatio: 1.01 | model.uplinkRatio: expected a plain number above 0 and at most 1 such as 0.6, found 1.01
                    [5 GHz, 12 GHz] | [12 GHz, 5 GHz] | ud.cpu: expected the smaller end first, found '12 GHz' before '5 GHz'
                    [5 GHz, 12 GHz] | [5, 12 GHz] | ud.cpu: expected a frequency above 0 Hz with its unit, such as 5 GHz, found the bare number 5
                    [5 GHz, 12 GHz] | 5..12 GHz | ud.cpu: expected a list [min, max], each a frequency above 0 Hz such as [5 GHz, 12 GHz], found '5..12 GHz'
                    [20 m, 0 m] | [20 m] | irs.position: expected a list [x, y] of two lengths such as [20 m, 0 m], found a list of 1 item
                    [20 m, 0 m] | [0 m, 0 m] | irs.position: expected a place other than accessPoint.position, found the same place
                    scheme: ao | scheme: no_irs | optimizer.scheme: expected one of admm, ao, direct, dual, full-local, full-offload, ga, makespan, no-dt, no-irs, power-saving, random-phase, reactive, found 'no_irs'; did you mean no-irs?
                    scheme: ao | candidateCuts: [0] | optimizer.candidateCuts: expected a whole number of at least 1, found 0
                    scheme: ao | candidateCuts: [1, 9] | optimizer.candidateCuts: expected cut layers within 1..8 (model.layers), found 9
                    scheme: ao | candidateCuts: [] | optimizer.candidateCuts: expected a list of distinct whole numbers of at least 1 such as [1, 4, 8, 12], found a list of 0 items
                    scheme: ao | blocks: [cut, cut] | optimizer.blocks: expected a list of distinct words of cut, twin, twin-frequency, phase, power, found one word twice
                    scheme: ao | blocks: [cut, powr] | optimizer.blocks: expected one of cut, twin, twin-frequency, phase, power, found 'powr'; did you mean power?
                    scheme: ao | blocks: cut | optimizer.blocks: expected a list of distinct words of cut, twin, twin-frequency, phase, power such as [cut, twin, twin-frequency, phase, power], found 'cut'
                    scheme: ao | candidateCuts: [2, 2] | optimizer.candidateCuts: expected a list of distinct whole numbers of at least 1, found one number twice
                    scheme: ao | phaseBits: 9 | optimizer.phaseBits: expected a whole number of at most 8, found 9
                    scheme: ao | reactiveFraction: 0 | optimizer.reactiveFraction: expected a plain number above 0 and at most 1 such as 0.25, found 0
                    scheme: ao | polish: yes | optimizer.polish: expected true or false, found 'yes'
                    scheme: ao | tolerance: 1 | optimizer.tolerance: expected a plain number above 0 and below 1 such as 1.0e-6, found 1
                    name: quickstart | name: 5 | name: expected printable text of at most 100 characters on one line such as "my-scenario", found 5
                    name: quickstart | name: " " | name: expected printable text of at most 100 characters on one line such as "my-scenario", found ' '
                    name: quickstart | name: "a\\e[31m" | name: expected printable text of at most 100 characters on one line such as "my-scenario", found 'a\\u001B[31m'
                    seed: 1 | `<<: {seed: 1}` | expected the keys themselves, found a merge key '<<'
                    """)
    void isNamedWithLineKeyValueAndBound(String good, String bad, String message) {
        String text = Loads.quickstartWith(good, bad);
        int line = Loads.lineOf(text, bad);
        assertThat(Loads.problemsOf(text)).contains(Loads.SOURCE + ":" + line + ": " + message);
        boolean keyIsGone = !bad.startsWith(good.split(":")[0]);
        if (!keyIsGone) {
            assertThat(Loads.problemsOf(text)).hasSize(1);
        }
    }

    @Test
    void allOfThemAreToldAtOnceByLine() {
        String text = Presets.text("quickstart")
                .replace("count: 8", "count: 0")
                .replace("elements: 16", "elements: none")
                .replace("seed: 1", "sead: 1")
                .replace("threshold: 100 ms", "threshold: 100 mm");
        assertThat(Loads.problemsOf(text))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("scenario.yaml:5: sead: ")
                                .endsWith("mean seed?"),
                        second -> assertThat(second).startsWith("scenario.yaml:15: ud.count: "),
                        third -> assertThat(third).startsWith("scenario.yaml:21: irs.elements: "),
                        fourth -> assertThat(fourth).startsWith("scenario.yaml:53: twin.threshold: "));
        assertThatThrownBy(() -> Loads.scenario(text))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(String.join("\n", Loads.problemsOf(text)));
    }

    @Test
    void aMissingKeyIsToldAtItsGroupAndAMissingGroupOnce() {
        String text = Loads.quickstartWith("  count: 8\n", "").replaceAll("(?s)\nirs:.*?\n\n", "\n");
        assertThat(Loads.problemsOf(text))
                .containsExactly(
                        "scenario.yaml:14: ud.count: expected a whole number of at least 1 such as 100, found nothing",
                        "scenario.yaml: irs: expected a group with keys such as elements, position, faults, found nothing");
    }

    @Test
    void aMisspeltKeyIsNotAlsoToldAsMissing() {
        assertThat(Loads.problemsOf(Loads.quickstartWith("count: 8", "cuont: 8")))
                .hasSize(1);
        assertThat(Loads.problemsOf(Loads.quickstartWith("\ntwin:", "\ntwins:")))
                .hasSize(1);
    }

    @Test
    void aKeyInTheWrongGroupIsShownWhereItBelongs() {
        assertThat(Loads.problemsOf(Loads.quickstartWith("seed: 1", "bandwith: 1 MHz")))
                .singleElement()
                .asString()
                .endsWith("found an unknown key; did you mean radio.bandwidth?");
    }

    @Test
    void aSecondValueOfAKeyNamesTheFirst() {
        assertThat(Loads.problemsOf(Loads.quickstartWith("count: 8", "count: 8\n  count: 9")))
                .containsExactly(
                        "scenario.yaml:16: ud.count: expected each key once, found it again, first given on line 15");
    }

    @Test
    void syntaxErrorsHaveALine() {
        assertThat(Loads.problemsOf(Loads.quickstartWith("  count: 8", "\tcount: 8")))
                .singleElement()
                .asString()
                .startsWith("scenario.yaml:15: expected valid YAML, found a syntax error: ")
                .contains("TAB");
        assertThat(Loads.problemsOf(Loads.quickstartWith("[5 GHz, 12 GHz]", "[5 GHz, 12 GHz")))
                .singleElement()
                .asString()
                .matches("scenario.yaml:1[78]: expected valid YAML, found a syntax error: .*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    optimizer.scheme=no-irs | radio.directLink=null | --set optimizer.scheme: expected the group radio.directLink, needed by scheme no-irs, found none
                    optimizer.scheme=full-offload | model.rawInputSize=null | scenario.yaml:42: model.rawInputSize: expected an amount of data above 0 bit such as 1.2 Mbit, needed by optimizer.scheme full-offload, found nothing
                    optimizer.scheme=power-saving | seed=2 | scenario.yaml: limits.maxDelay: expected a time above 0 s such as 500 ms, needed by optimizer.scheme power-saving, found nothing
                    server.discipline=processor-sharing | server.speed=null | scenario.yaml:55: server.speed: expected a computing speed above 0 FLOP/s such as 200 GFLOP/s, needed by server.discipline processor-sharing, found nothing
                    barrier.rule=deadline | barrier.k=3 | --set barrier.rule: barrier.deadline: expected a time above 0 s such as 200 ms, needed by barrier.rule deadline, found nothing
                    barrier.rule=k-of-n | barrier.deadline=1 s | --set barrier.rule: barrier.k: expected a whole number of at least 1 such as 80, needed by barrier.rule k-of-n, found nothing
                    barrier.rule=k-of-n | barrier.k=9 | --set barrier.k: expected a whole number within 1..8 (ud.count), found 9
                    sampling.method=antithetic | replications=7 | --set replications: expected a multiple of 2 (sampling.method antithetic), found 7
                    sampling.method=quasi | replications=48 | --set replications: expected a multiple of 32 (sampling.points), found 48
                    sampling.points=24 | replications=48 | --set sampling.points: expected a power of two, such as 32, found 24
                    sampling.points=8192 | replications=48 | --set sampling.points: expected a whole number of at most 4096, found 8192
                    model.layers=3 | optimizer.candidateCuts=[1, 4] | --set optimizer.candidateCuts: expected cut layers within 1..3 (model.layers), found 4
                    """)
    void rulesOverSeveralKeysAreHeld(String one, String other, String message) {
        assertThat(Loads.problemsOf(Presets.text("quickstart"), one, other)).containsExactly(message);
    }

    @Test
    void offloadingNeedsASpeedOfItsOwnOnlyWhereThereIsNoServer() {
        String offload = "optimizer.scheme=full-offload";
        String noSpeed = "model.offloadServerSpeed=null";
        assertThat(Loads.problemsOf(Presets.text("quickstart"), offload, noSpeed))
                .isEmpty();
        assertThat(Loads.problemsOf(Presets.text("quickstart"), offload, noSpeed, "server.discipline=none"))
                .singleElement()
                .asString()
                .contains("model.offloadServerSpeed: expected a computing speed above 0 FLOP/s")
                .endsWith("needed by optimizer.scheme full-offload without a server, found nothing");
    }

    @Test
    void aNetReachesOnlySoManyDrawsOfAUserDevice() {
        assertThat(Loads.problemsOf(
                        Presets.text("quickstart"), "model.layers=358", "sampling.method=quasi", "replications=32"))
                .containsExactly("--set model.layers: expected at most 357 where sampling.method is quasi, found 358");
        assertThat(Loads.problemsOf(
                        Presets.text("quickstart"), "model.layers=357", "sampling.method=quasi", "replications=32"))
                .isEmpty();
    }

    @Test
    void boundsThatRulesAllowAreAllowed() {
        assertThat(Loads.problemsOf(Presets.text("quickstart"), "barrier.rule=k-of-n", "barrier.k=8"))
                .isEmpty();
        assertThat(Loads.problemsOf(Presets.text("quickstart"), "optimizer.scheme=power-saving", "limits.maxDelay=1 s"))
                .isEmpty();
        assertThat(Loads.problemsOf(Presets.text("quickstart"), "optimizer.candidateCuts=[8, 1]"))
                .isEmpty();
        assertThat(Loads.problemsOf(Presets.text("quickstart"), "server.discipline=none", "server.speed=null"))
                .isEmpty();
    }

    /** What a profile needs, with a setting or two in place of or beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    architecture=vgg17 | seed=1 | --set model.profile.architecture: expected one of vgg16, vgg16-bn, resnet18, resnet18-cifar, vit-s16, vit-b16, vit-b32, vit-l16, cnn, mlp, vit-digits, or the path of a description (with a dot or a slash), found 'vgg17'; did you mean vgg16?
                    passes=forward | seed=1 | --set model.profile.passes: expected forward-and-backward, needed by model.profile.downlink gradient, found forward
                    downlink=fixed | seed=1 | --set model.profile.architecture: model.profile.downlinkSize: expected an amount of data above 0 bit such as 0.25 Mbit, needed by model.profile.downlink fixed, found nothing
                    elementSize=7.5 bit | seed=1 | --set model.profile.elementSize: expected a whole number of bits, found 7.5 bit
                    elementSize=65 bit | seed=1 | --set model.profile.elementSize: expected an amount of data of at least 1 bit and at most 64 bit, found '65 bit'
                    quantisation=17 bit | seed=1 | --set model.profile.quantisation: expected an amount of data of at least 1 bit and at most 16 bit, found '17 bit'
                    tokens=4 | seed=1 | --set model.profile.tokens: expected a network in which a class token attends to other tokens, found vgg16
                    batch=0 | seed=1 | --set model.profile.batch: expected a whole number of at least 1, found 0
                    batch=1 | optimizer.candidateCuts=[7] | --set optimizer.candidateCuts: expected cut layers within 1..6 (blocks of model.profile), found 7
                    batch=1 | optimizer.scheme=full-offload | --set model.profile.architecture: model.profile.inputElementSize: expected an amount of data of at least 1 bit and at most 64 bit such as 8 bit, needed by optimizer.scheme full-offload, found nothing
                    batch=1 | model.layers=null | scenario.yaml:42: model.layers: expected a whole number of at least 1 such as 12, needed by the other keys of drawn layers, found nothing
                    """)
    void aProfileHasItsRules(String inProfile, String other, String message) {
        String text = Presets.text("quickstart");
        List<String> settings = new ArrayList<>(List.of(
                "model.profile.architecture=vgg16",
                "model.profile.batch=1",
                "model.profile.passes=forward-and-backward",
                "model.profile.elementSize=32 bit",
                "model.profile.downlink=gradient"));
        assertThat(Loads.problemsOf(text, settings.toArray(String[]::new))).isEmpty();
        settings.add("model.profile." + inProfile);
        settings.add(other);
        assertThat(Loads.problemsOf(text, settings.toArray(String[]::new))).containsExactly(message);
    }

    @Test
    void withoutAProfileLayersAreNeeded() {
        assertThat(Loads.problemsOf(Presets.text("quickstart"), "model.uplinkRatio=null"))
                .containsExactly("scenario.yaml:42: model.uplinkRatio: expected a plain number above 0 and at most 1"
                        + " such as 0.6, needed by a model without model.profile, found nothing");
    }
}
