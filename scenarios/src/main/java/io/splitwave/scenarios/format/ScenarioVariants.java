package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.text.Origin;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a comparison plays: scenarios with a name each that differ in some keys, and of which replications with the same
 * number can be taken in pairs.
 */
public final class ScenarioVariants {
    private static final String SCHEME_KEY = "optimizer.scheme";
    private static final String SCHEMES_OPTION = "--schemes";

    private final String noun;
    private final List<Variant> variants;
    private final Optional<String> reference;

    private ScenarioVariants(
            String noun, List<WrittenVariant> written, List<ScenarioOverride> common, Optional<String> reference) {
        this.noun = noun;
        this.variants = read(noun, written, common);
        this.reference = reference;
    }

    /**
     * One scenario with each of some schemes.
     *
     * @param presetNameOrPath name of a preset, otherwise path of a scenario file
     * @param common overrides of all of them, applied first
     * @param schemes names of schemes, which name the variants too
     * @return the variants, in the order given
     * @throws ScenarioException if a scenario cannot be used or a scheme is there twice; holds every problem found
     */
    public static ScenarioVariants ofSchemes(
            String presetNameOrPath, List<ScenarioOverride> common, List<String> schemes) {
        Function<List<ScenarioOverride>, Scenario> base = base(presetNameOrPath);
        Origin origin = new Origin(SCHEMES_OPTION, 0);
        List<WrittenVariant> written = new ArrayList<>();
        for (String scheme : schemes) {
            Tree name = new Tree.Scalar(origin, scheme, Tree.Type.TEXT);
            written.add(
                    new WrittenVariant(scheme, origin, base, List.of(ScenarioOverride.of(SCHEME_KEY, scheme, name))));
        }
        requireSound(written, new ArrayList<>());
        return new ScenarioVariants("scheme", written, common, Optional.empty());
    }

    /**
     * One scenario with each of some settings.
     *
     * @param presetNameOrPath name of a preset, otherwise path of a scenario file
     * @param common overrides of all of them, applied first
     * @param texts each {@code NAME=KEY=VALUE,KEY=VALUE…} or {@code NAME=unchanged}; a value with a comma in quotes or
     *     brackets
     * @return the variants, in the order given
     * @throws ScenarioException if one cannot be read or used, two have one name, or they cannot be compared in pairs; holds
     *     every problem found
     */
    public static ScenarioVariants ofTexts(String presetNameOrPath, List<ScenarioOverride> common, List<String> texts) {
        Function<List<ScenarioOverride>, Scenario> base = base(presetNameOrPath);
        List<Problem> problems = new ArrayList<>();
        List<WrittenVariant> written = new ArrayList<>();
        texts.forEach(text -> VariantText.read(text, base, problems).ifPresent(written::add));
        requireSound(written, problems);
        return new ScenarioVariants("variant", written, common, Optional.empty());
    }

    /**
     * Those of a file of variants.
     *
     * @param nameOrPath one of {@link Comparisons#names}, otherwise the path of a YAML file
     * @param common overrides of all of them, applied before their own; one replaces a value that all variants share
     * @return the variants, in the order of the file
     * @throws ScenarioException if there is no such file, its content cannot be used, or all variants set a key of
     *     {@code common} to values of their own; holds every problem found
     */
    public static ScenarioVariants ofFile(String nameOrPath, List<ScenarioOverride> common) {
        List<Problem> problems = new ArrayList<>();
        ComparisonFile file = ComparisonFile.find(nameOrPath, problems);
        List<WrittenVariant> variants = WrittenVariant.over(file.variants(), common, problems);
        requireSound(variants, problems);
        return new ScenarioVariants("variant", variants, common, file.reference());
    }

    /**
     * Whether a name stands for a file of variants and not for a scenario.
     *
     * @param nameOrPath what was given as a scenario or a file of variants
     * @return true if it is one of {@link Comparisons#names}, or a file that can be read and has variants at its top level
     */
    public static boolean isFile(String nameOrPath) {
        return ComparisonFile.isOne(nameOrPath);
    }

    private static Function<List<ScenarioOverride>, Scenario> base(String presetNameOrPath) {
        SourceText source = SourceText.find(presetNameOrPath);
        return overrides -> ScenarioLoader.parse(source, overrides);
    }

    private static void requireSound(List<WrittenVariant> written, List<Problem> problems) {
        WrittenVariant.requireDistinct(written, problems);
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
    }

    private static List<Variant> read(String noun, List<WrittenVariant> written, List<ScenarioOverride> common) {
        List<Variant> read = new ArrayList<>();
        Map<Problem, Set<WrittenVariant>> problems = new LinkedHashMap<>();
        for (WrittenVariant variant : written) {
            List<ScenarioOverride> overrides = new ArrayList<>(common);
            overrides.addAll(variant.settings());
            try {
                read.add(new Variant(
                        variant.name(), variant.settings(), variant.base().apply(overrides)));
            } catch (ScenarioException wrong) {
                wrong.problems().forEach(problem -> problems.computeIfAbsent(problem, p -> new LinkedHashSet<>())
                        .add(variant));
            }
        }
        List<Problem> told = new ArrayList<>();
        problems.forEach(
                (problem, where) -> told.add(where.size() == written.size() ? problem : of(noun, problem, where)));
        if (told.isEmpty()) {
            Pairing.check(written, read, told);
        }
        if (!told.isEmpty()) {
            throw new ScenarioException(told);
        }
        return List.copyOf(read);
    }

    /** A problem that some have and others have not, with their names unless its source names them. */
    private static Problem of(String noun, Problem problem, Set<WrittenVariant> where) {
        boolean named = where.stream()
                .allMatch(
                        variant -> problem.source().startsWith(variant.origin().source())
                                && variant.origin().line() == 0);
        if (named) {
            return problem;
        }
        String names = String.join(
                ", ", where.stream().map(WrittenVariant::name).map(Shown::plain).toList());
        return new Problem(
                problem.source(),
                problem.line(),
                problem.path(),
                problem.expected(),
                problem.found() + " (" + noun + " " + names + ")",
                problem.nearest());
    }

    /**
     * What is compared.
     *
     * @return "scheme" if the variants are schemes, "variant" otherwise
     */
    public String noun() {
        return noun;
    }

    /**
     * The variants.
     *
     * @return at least one; same seed, replications and sampling in all
     */
    public List<Variant> variants() {
        return variants;
    }

    /**
     * Their names.
     *
     * @return in order
     */
    public List<String> names() {
        return variants.stream().map(Variant::name).toList();
    }

    /**
     * Their scenarios.
     *
     * @return in order
     */
    public List<Scenario> scenarios() {
        return variants.stream().map(Variant::scenario).toList();
    }

    /**
     * The variant that the file of variants compares the others with.
     *
     * @return one of the names; empty if it says none
     */
    public Optional<String> reference() {
        return reference;
    }
}
