package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.ScenarioVariants;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is compared: schemes or variants of a scenario, or a file of variants. */
final class VariantOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "a preset (see 'splitwave presets') or a YAML file; without --schemes and --variant a file of"
                    + " variants, one's own or of the program (see 'splitwave presets --comparisons')")
    private String scenario;

    @Mixin
    private ScenarioSettings settings;

    @Mixin
    private ShortOptions shortOptions;

    @Option(
            names = "--schemes",
            split = ",",
            paramLabel = "SCHEME",
            description = "the schemes to compare, separated by commas")
    private List<String> schemes = List.of();

    @Option(
            names = "--variant",
            paramLabel = "VARIANT",
            description =
                    "one variant to compare: NAME=KEY=VALUE,KEY=VALUE… or NAME=unchanged; once for each. A value with a"
                            + " comma stands in quotes or brackets")
    private List<String> variants = List.of();

    @Option(
            names = "--reference",
            paramLabel = "NAME",
            description =
                    "the scheme or variant that the others are compared with (default: the first, or what the file"
                            + " says)")
    private String reference;

    /** The scenario or file of variants, as given. */
    String scenario() {
        return scenario;
    }

    /** Values set over the scenario for all variants, without those of short options. */
    List<ScenarioOverride> overrides() {
        return settings.overrides();
    }

    /**
     * Reads all variants.
     *
     * @throws ScenarioException if one is wrong, or they cannot be compared in pairs
     */
    ScenarioVariants variants() {
        List<ScenarioOverride> common = new ArrayList<>(settings.overrides());
        common.addAll(shortOptions.overrides());
        if (!schemes.isEmpty() && !variants.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--schemes does not go with --variant");
        }
        boolean file = schemes.isEmpty() && variants.isEmpty();
        if (!file && !Presets.names().contains(scenario) && ScenarioVariants.isFile(scenario)) {
            throw new ParameterException(
                    spec.commandLine(),
                    (schemes.isEmpty() ? "--variant" : "--schemes") + " does not go with a file that has variants, "
                            + scenario);
        }
        try {
            if (file) {
                return ScenarioVariants.ofFile(scenario, common);
            }
            return schemes.isEmpty()
                    ? ScenarioVariants.ofTexts(scenario, common, variants)
                    : ScenarioVariants.ofSchemes(scenario, common, schemes);
        } catch (ScenarioException wrong) {
            throw new ScenarioException(shortOptions.asTyped(wrong).problems().stream()
                    .map(VariantOptions::asTyped)
                    .toList());
        }
    }

    /** The same problem, with the option that was typed instead of the key behind it. */
    private static Problem asTyped(Problem problem) {
        return problem.source().equals("--schemes")
                ? new Problem("--schemes", problem.line(), "", problem.expected(), problem.found(), problem.nearest())
                : problem;
    }

    /** Which variant the others are compared with, from 0. */
    int reference(ScenarioVariants compared) {
        List<String> names = compared.names();
        String wanted = reference == null ? compared.reference().orElse(names.get(0)) : reference;
        int found = names.indexOf(wanted);
        if (found < 0) {
            throw new BadRequestException(
                    "--reference: expected one of the " + compared.noun() + "s that are compared, "
                            + String.join(", ", names) + ", found '" + wanted + "'"
                            + Nearest.of(wanted, names)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse(""));
        }
        return found;
    }
}
