package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioVariantsTest {
    private static final String NEEDED =
            "barrier.deadline: expected a time above 0 s such as 200 ms, needed by barrier.rule"
                    + " deadline, found nothing";

    @TempDir
    private Path folder;

    private static ScenarioVariants texts(String... texts) {
        return ScenarioVariants.ofTexts("quickstart", List.of(), List.of(texts));
    }

    private static List<String> problems(Supplier<ScenarioVariants> variants) {
        try {
            variants.get();
            return List.of();
        } catch (ScenarioException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    private ScenarioVariants file(String text, String... common) {
        try {
            Path file = Files.writeString(folder.resolve("mine.yaml"), text);
            return ScenarioVariants.ofFile(
                    file.toString(),
                    Stream.of(common).map(ScenarioOverride::parse).toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Without the folder in front. */
    private List<String> problemsOfFile(String text, String... common) {
        return problems(() -> file(text, common)).stream()
                .map(problem -> problem.replace(folder + "/", ""))
                .toList();
    }

    private static Scenario quickstart(String... overrides) {
        return ScenarioLoader.load(
                "quickstart", Stream.of(overrides).map(ScenarioOverride::parse).toList());
    }

    @Test
    void aVariantIsItsBaseWithItsSettings() {
        ScenarioVariants found = texts(
                "as-it-is=unchanged",
                "v2=ud.count=4,optimizer.candidateCuts=[1, 2], name='a, b=c' ,radio.directLink=null,barrier.rule=async");
        assertThat(found.noun()).isEqualTo("variant");
        assertThat(found.names()).containsExactly("as-it-is", "v2");
        assertThat(found.reference()).isEmpty();
        assertThat(found.scenarios())
                .containsExactly(
                        quickstart(),
                        quickstart(
                                "ud.count=4",
                                "optimizer.candidateCuts=[1, 2]",
                                "name='a, b=c'",
                                "radio.directLink=null",
                                "barrier.rule=async"));
        assertThat(found.variants().get(1).settings().stream().map(ScenarioOverride::toString))
                .containsExactly(
                        "ud.count=4",
                        "optimizer.candidateCuts=[1, 2]",
                        "name='a, b=c'",
                        "radio.directLink=null",
                        "barrier.rule=async");
    }

    /** What all variants have in common is set first, so that a variant may set it again. */
    @Test
    void whatIsCommonComesFirst() {
        ScenarioVariants found = ScenarioVariants.ofTexts(
                "quickstart",
                List.of(ScenarioOverride.parse("ud.count=3"), ScenarioOverride.parse("horizon.rounds=2")),
                List.of("a=unchanged", "b=ud.count=5"));
        assertThat(found.scenarios())
                .containsExactly(
                        quickstart("ud.count=3", "horizon.rounds=2"), quickstart("ud.count=5", "horizon.rounds=2"));
    }

    @Test
    void schemesAreVariantsThatSetTheScheme() {
        ScenarioVariants found = ScenarioVariants.ofSchemes("quickstart", List.of(), List.of("no-dt", "ao"));
        assertThat(found.noun()).isEqualTo("scheme");
        assertThat(found.variants())
                .isEqualTo(texts("no-dt=optimizer.scheme=no-dt", "ao=optimizer.scheme=ao")
                        .variants());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a                 | --variant: expected NAME=KEY=VALUE, such as few=ud.count=8, found 'a'",
                "a=                | --variant a: expected settings such as ud.count=8, or the word unchanged, found nothing",
                "a=ud.count        | --variant a: expected KEY=VALUE between commas, a value with a comma in quotes or brackets, found 'ud.count'",
                "a=ud.count=4,     | --variant a: expected KEY=VALUE between commas, a value with a comma in quotes or brackets, found ''",
                "a=ud.cpu=1 GHz, 2 GHz | --variant a: expected KEY=VALUE between commas, a value with a comma in quotes or brackets, found '2 GHz'",
                "a=ud.cout=4       | --variant a: ud.cout: expected a key of a scenario, found an unknown key; did you mean ud.count?",
                "a=ud.count=four   | --variant a: ud.count: expected a whole number of at least 1, found 'four'",
                "a=ud.count=4,ud.count=5 | --variant a: ud.count: expected each key once, found it again",
                "a=ud.count=${4, 5} | --variant a: ud.count: expected one value ('splitwave sweep' takes several), found '${4, 5}'",
                "a=name='x         | --variant a: expected valid YAML, found a syntax error: found unexpected end of stream while scanning a quoted scalar",
                "a=optimizer.scheme=nodt | --variant a: optimizer.scheme: expected one of admm, ao, direct, dual, full-local, full-offload, ga, makespan, no-dt, no-irs, power-saving, random-phase, reactive, found 'nodt'; did you mean no-dt?",
            })
    void aLineThatIsNoVariantIsToldWithItsName(String text, String problem) {
        assertThat(problems(() -> texts("b=unchanged", text))).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "..", ".a", "a.", "-a", "é", "a,b", "a\"b", "a\u0007b"})
    void aNameIsThatOfAFolder(String name) {
        assertThat(problems(() -> texts(name + "=unchanged"))).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith(
                        "--variant: expected a name of at most 64 letters, digits, '.', '_' and '-' that starts with a"
                                + " letter or a digit and does not end in a dot, found '"));
        assertThat(problems(() -> texts("x".repeat(65) + "=unchanged"))).hasSize(1);
        assertThat(problems(() -> texts("x".repeat(64) + "=unchanged", "A_1.b-2=unchanged")))
                .isEmpty();
    }

    @Test
    void aNameIsThereOnce() {
        assertThat(problems(() -> texts("a=unchanged", "b=unchanged", "A=ud.count=3")))
                .containsExactly("--variant A: expected each name once, in large or small letters, found 'A' again");
        assertThat(problems(() -> ScenarioVariants.ofSchemes("quickstart", List.of(), List.of("ao", "no-dt", "ao"))))
                .containsExactly("--schemes: expected each name once, in large or small letters, found 'ao' again");
        assertThat(problemsOfFile("base: quickstart\nvariants:\n  a: unchanged\n  b: unchanged\n  B: unchanged\n"))
                .containsExactly("mine.yaml:5: expected each name once, in large or small letters, found 'B' again");
    }

    /** What all have is told once, and what some have with their names; all problems at once. */
    @Test
    void problemsNameTheirVariants() {
        List<ScenarioOverride> typo = List.of(ScenarioOverride.parse("ud.cout=3"));
        assertThat(problems(() -> ScenarioVariants.ofTexts(
                        "quickstart", typo, List.of("a=unchanged", "b=optimizer.candidateCuts=[9]"))))
                .containsExactly(
                        "--set ud.cout: expected a key of a scenario, found an unknown key; did you mean ud.count?",
                        "--variant b: optimizer.candidateCuts: expected cut layers within 1..8 (model.layers), found 9");
        assertThat(problemsOfFile("base: {name: x}\nvariants: {a: unchanged, b: {set: {name: y}}}"))
                .isNotEmpty()
                .noneMatch(problem -> problem.contains("variant"));
        assertThat(problemsOfFile("base: quickstart\nvariants:\n  a: unchanged\n  b: {set: {barrier.rule: deadline}}\n"
                        + "  c: {set: {barrier.rule: deadline, ud.count: 4}}"))
                .containsExactly("mine.yaml:4: " + NEEDED + " (variant b)", "mine.yaml:5: " + NEEDED + " (variant c)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed=2                      | seed: expected 1 as in variant a, since replications are compared in pairs, found 2",
                "ud.count=4,replications=2   | replications: expected 3 as in variant a, since replications are compared in pairs, found 2",
                "replications=4,sampling.method=antithetic | replications: expected 3 as in variant a, since replications are compared in pairs, found 4"
            })
    void whatCannotBePairedIsRefused(String settings, String problem) {
        assertThat(problems(() -> texts("a=unchanged", "b=ud.count=3", "c=" + settings)))
                .containsExactly("--variant c: " + problem);
    }

    @Test
    void sampledUnlikeCannotBePaired() {
        String told = ", since replications are compared in pairs, found ";
        assertThat(problems(() -> texts("a=replications=4", "b=replications=4,sampling.method=antithetic")))
                .containsExactly(
                        "--variant b: sampling.method: expected independent as in variant a" + told + "antithetic");
        String quasi = "=replications=8,sampling.method=quasi,sampling.points=";
        assertThat(problems(() -> texts("a" + quasi + "2", "b" + quasi + "4")))
                .containsExactly("--variant b: sampling.points: expected 2 as in variant a" + told + "4");
        assertThat(problems(() -> texts("a=sampling.points=2", "b=sampling.points=4")))
                .isEmpty();
        assertThat(problemsOfFile("base: quickstart\nvariants:\n  a: unchanged\n  b:\n    set:\n      seed: 2"))
                .containsExactly("mine.yaml:6: seed: expected 1 as in variant a" + told + "2 in variant b");
    }

    @Test
    void aFileHoldsABaseAndVariants() {
        ScenarioVariants found = file(
                """
                description: Two and the same.
                base: quickstart
                reference: b
                variants:
                  a: unchanged
                  b:
                    set:
                      ud.count: 4
                      radio: {bandwidth: 2 MHz, pathLoss: {apIrsExponent: 2}}
                      channel.fading: {irsUd.time: autoregressive, irsUd: {correlation: 0.5}}
                      optimizer.candidateCuts: [1, 2]
                      name: "null"
                      radio.directLink: null
                  c:
                    base: paper
                    set: {replications: 3}
                  d:
                    base: quickstart
                """);
        assertThat(found.reference()).contains("b");
        assertThat(found.names()).containsExactly("a", "b", "c", "d");
        assertThat(found.scenarios())
                .containsExactly(
                        quickstart(),
                        quickstart(
                                "ud.count=4",
                                "radio.bandwidth=2 MHz",
                                "radio.pathLoss.apIrsExponent=2",
                                "channel.fading.irsUd.time=autoregressive",
                                "channel.fading.irsUd.correlation=0.5",
                                "optimizer.candidateCuts=[1, 2]",
                                "name='null'",
                                "radio.directLink=null"),
                        ScenarioLoader.load("paper", List.of(ScenarioOverride.parse("replications=3"))),
                        quickstart());
    }

    /** Typed as they are shown, settings of a file make the same variant. */
    @Test
    void settingsOfAFileCanBeTyped() {
        String values =
                "{name: 'it''s, 3', description: '4', seed: 007, ud.cpu: [1e0 GHz, '2 GHz'], optimizer.polish: false,"
                        + " optimizer.blocks: [cut, 'twin'], limits.maxDelay: null, optimizer.tolerance: 1e-5}";
        Variant written = file("base: quickstart\nvariants: {a: {set: " + values + "}}")
                .variants()
                .get(0);
        String typed = String.join(
                ",", written.settings().stream().map(ScenarioOverride::toString).toList());
        assertThat(texts("a=" + typed).variants()).containsExactly(written);
    }

    @Test
    void aBaseMayBeAFileOrTheKeysThemselves() throws IOException {
        Files.createDirectories(folder.resolve("below"));
        Files.writeString(folder.resolve("below/base.yaml"), Presets.text("quickstart"));
        ScenarioVariants named = file("base: below/base.yaml\nvariants: {a: {set: {ud.count: 4}}}");
        assertThat(named.scenarios()).containsExactly(quickstart("ud.count=4"));
        String keys = Presets.text("quickstart").replaceAll("(?m)^", "  ");
        ScenarioVariants inside = file("base:\n" + keys + "\nvariants: {a: {set: {ud.count: 4}}}");
        assertThat(inside.scenarios()).containsExactly(quickstart("ud.count=4"));
    }

    /** Of a base that leaves something out, what each variant brings. */
    @Test
    void aBaseNeedNotBeWhole() {
        String keys =
                Presets.text("quickstart").replaceAll("(?m)^  count: 8\n", "").replaceAll("(?m)^", "  ");
        assertThat(file("base:\n" + keys + "\nvariants: {a: {set: {ud.count: 4}}, b: {set: {ud.count: 8}}}")
                        .scenarios())
                .containsExactly(quickstart("ud.count=4"), quickstart());
    }

    /** Files that a scenario names are looked for from the file that names them. */
    @Test
    void pathsAreCountedFromTheFileTheyStandIn() {
        String path = "learning: {loss: profile, table: loss.csv}";
        ScenarioVariants found = file("variants:\n  a: {base: digits, set: {" + path
                + "}}\n  b: {base: digits, set: {learning.table: /loss.csv}}");
        assertThat(found.scenarios().get(0).learning().table()).contains(folder.resolve("loss.csv"));
        assertThat(found.scenarios().get(1).learning().table()).contains(Path.of("/loss.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "base: quickstart                 | mine.yaml: variants: expected variants to compare; on a scenario --schemes or --variant says what to compare, found nothing",
                "variants: {}                     | mine.yaml:1: variants: expected a name for each variant, and what it sets, found no variant",
                "variants: [a, b]                 | mine.yaml:1: variants: expected a name for each variant, and what it sets, found a list of 2 items",
                "variants: {a: unchanged}         | mine.yaml:1: variants.a: expected a base at the top level or in the variant: a preset, the path of a scenario file, or the keys of a scenario, found none",
                "{base: quickstrat, variants: {a: unchanged}} | mine.yaml:1: base: expected a preset (PRESETS) or the path of a scenario file, found 'quickstrat', neither; did you mean quickstart?",
                "{base: none.yaml, variants: {a: unchanged}} | mine.yaml:1: base: expected a scenario file, found 'none.yaml', no such file",
                "{base: [1], variants: {a: unchanged}} | mine.yaml:1: base: expected a preset, the path of a scenario file, or the keys of a scenario, found a list of 1 item",
                "{bass: quickstart, variants: {a: {base: quickstart}}} | mine.yaml:1: bass: expected one of the keys description, base, reference, variants, found an unknown key; did you mean base?",
                "{base: quickstart, reference: b, variants: {aa: unchanged, bb: unchanged}} | mine.yaml:1: reference: expected one of the variants aa, bb, found 'b'; did you mean bb?",
                "{base: quickstart, variants: {a: same}} | mine.yaml:1: variants.a: expected set: with keys, or the word unchanged, found 'same'",
                "{base: quickstart, variants: {a: }} | mine.yaml:1: variants.a: expected set: with keys, or the word unchanged, found nothing",
                "{base: quickstart, variants: {a: {}}} | mine.yaml:1: variants.a: expected set: with keys, or the word unchanged, found nothing",
                "{base: quickstart, variants: {a: {set: {}}}} | mine.yaml:1: variants.a.set: expected keys and their values, found nothing",
                "{base: quickstart, variants: {a: {set: 3}}} | mine.yaml:1: variants.a.set: expected keys and their values, found 3",
                "{base: quickstart, variants: {a: {ste: {seed: 2}}}} | mine.yaml:1: variants.a.ste: expected one of the keys base, set, found an unknown key; did you mean set?",
                "{base: quickstart, variants: {a b: unchanged}} | mine.yaml:1: expected a name of at most 64 letters, digits, '.', '_' and '-' that starts with a letter or a digit and does not end in a dot, found 'a b'",
                "{base: quickstart, variants: {a: unchanged, a: unchanged}} | mine.yaml:1: variants.a: expected each key once, found it again, first given on line 1",
                "{base: quickstart, variants: {a: {set: {ud.count: 3, ud: {count: 3}}}}} | mine.yaml:1: ud.count: expected each key once, found it again",
                "{base: quickstart, variants: {a: {set: {ud: {cout: 3}}}}} | mine.yaml:1: ud.cout: expected a key of a scenario, found an unknown key; did you mean ud.count?",
                "{base: quickstart, variants: {a: {set: {ud: 3}}}} | mine.yaml:1: ud: expected a group with keys such as count, distance, cpu, found 3",
                "{base: quickstart, variants: {a: {set: {ud.count: '${1, 2}'}}}} | mine.yaml:1: ud.count: expected one value ('splitwave sweep' takes several), found '${1, 2}'",
            })
    void aFileThatIsNotSoundIsToldWithItsLine(String text, String problem) {
        String presets = String.join(", ", Presets.names());
        assertThat(problemsOfFile(text)).containsExactly(problem.replace("PRESETS", presets));
    }

    @Test
    void aCommonSettingReplacesWhatAllVariantsShare() {
        String two =
                """
                base: quickstart
                variants:
                  a: {set: {replications: 3, ud: {count: 4}}}
                  b: {set: {replications: 3, ud.count: 5}}
                """;
        assertThat(file(two, "replications=2").scenarios())
                .extracting(Scenario::replications)
                .containsExactly(2, 2);
        assertThat(problemsOfFile(two, "ud.count=6", "server.slots=1"))
                .containsExactly(
                        "--set ud.count: expected a key that not all variants set to values of their own, as these"
                                + " come last, found one that all of them set");
        assertThat(file(two.replace("ud.count: 5", "server.slots: 1"), "ud.count=6")
                        .scenarios())
                .extracting(scenario -> scenario.ud().count())
                .containsExactly(4, 6);
    }

    static List<String> comparisons() {
        return Comparisons.names();
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void thoseOfTheProgramAreSound(String name) {
        assertThat(ScenarioVariants.ofFile(name, List.of()).variants()).hasSizeGreaterThan(1);
        assertThat(Comparisons.describe(name)).isNotBlank();
        if (Presets.names().contains(name)) { // `compare` takes the comparison of that name, all else the preset
            assertThat(Comparisons.text(name)).contains("base: " + name + "\n");
        }
        assertThat(ScenarioVariants.isFile(name)).isTrue();
        assertThat(file(Comparisons.text(name)).variants())
                .isEqualTo(ScenarioVariants.ofFile(name, List.of()).variants());
    }

    @Test
    void aScenarioIsNoFileOfVariants() throws IOException {
        assertThat(ScenarioVariants.isFile("quickstart")).isFalse();
        assertThat(ScenarioVariants.isFile(folder.resolve("none.yaml").toString()))
                .isFalse();
        Path scenario = Files.writeString(folder.resolve("scenario.yaml"), Presets.text("quickstart"));
        assertThat(ScenarioVariants.isFile(scenario.toString())).isFalse();
        assertThat(problems(() -> ScenarioVariants.ofFile("quickstart", List.of())))
                .containsExactly("quickstart: expected a comparison (" + String.join(", ", Comparisons.names())
                        + ") or the path of a file of variants; on a scenario --schemes or --variant says what to compare,"
                        + " found a preset");
        assertThat(problems(() -> ScenarioVariants.ofFile("barier", List.of())))
                .singleElement()
                .satisfies(problem -> assertThat(problem).endsWith("found neither; did you mean barriers?"));
    }
}
