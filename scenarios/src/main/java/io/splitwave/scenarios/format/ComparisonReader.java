package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.KeyTables;
import io.splitwave.scenarios.format.key.SystemKeys;
import io.splitwave.scenarios.format.key.TextKind;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Origin;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import io.splitwave.scenarios.format.text.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a file of variants; what is wrong goes to a list.
 *
 * @param source how messages call it
 * @param folder where relative paths in it are counted from, as seen from where the program was started
 * @param problems what is wrong
 */
record ComparisonReader(String source, Path folder, List<Problem> problems) {
    /** The key that makes a file one of variants. */
    static final String VARIANTS = "variants";

    private static final String BASE = "base";
    private static final String SET = "set";
    private static final String REFERENCE = "reference";
    private static final String DESCRIPTION = "description";
    private static final List<String> KEYS = List.of(DESCRIPTION, BASE, REFERENCE, VARIANTS);
    private static final List<String> KEYS_OF_VARIANT = List.of(BASE, SET);
    private static final TextKind A_TEXT = new TextKind(2000, true);
    private static final String A_BASE = "a preset, the path of a scenario file, or the keys of a scenario";

    ComparisonFile read(String text) {
        Tree.Group root = YamlTree.ofText(source, text, ComparisonFile.A_FILE, problems);
        if (!root.entries().containsKey(VARIANTS)) {
            throw new ScenarioException(List.of(new Origin(source, 0)
                    .problem(VARIANTS, "variants to compare" + ComparisonFile.ON_A_SCENARIO, "nothing", "")));
        }
        requireKnown(root, "", KEYS);
        Optional<String> description = text(root, DESCRIPTION);
        Optional<Function<List<ScenarioOverride>, Scenario>> base = base(root, "");
        List<WrittenVariant> variants = variants(root.entries().get(VARIANTS), base);
        Optional<String> reference = text(root, REFERENCE);
        reference
                .filter(name ->
                        variants.stream().noneMatch(variant -> variant.name().equals(name)))
                .ifPresent(name -> {
                    List<String> names =
                            variants.stream().map(WrittenVariant::name).toList();
                    problems.add(root.entries()
                            .get(REFERENCE)
                            .origin()
                            .problem(
                                    REFERENCE,
                                    "one of the variants " + String.join(", ", names),
                                    Shown.quoted(name),
                                    Nearest.of(name, names).orElse("")));
                });
        return new ComparisonFile(description, reference, variants);
    }

    private void requireKnown(Tree.Group group, String path, List<String> names) {
        group.entries().forEach((name, tree) -> {
            if (!names.contains(name)) {
                problems.add(tree.origin()
                        .problem(
                                Shown.plain(path + name),
                                "one of the keys " + String.join(", ", names),
                                "an unknown key",
                                Nearest.of(name, names).orElse("")));
            }
        });
    }

    private Optional<String> text(Tree.Group root, String name) {
        return Optional.ofNullable(root.entries().get(name))
                .flatMap(tree -> A_TEXT.read(
                        tree,
                        "",
                        (at, expected, found, nearest) ->
                                problems.add(at.origin().problem(name, expected, found, nearest))));
    }

    /** What makes a scenario of overrides; of a base that was complained about it is never asked. */
    private Optional<Function<List<ScenarioOverride>, Scenario>> base(Tree.Group group, String path) {
        Tree tree = group.entries().get(BASE);
        if (tree instanceof Tree.Group keys) {
            Path absolute = SourceText.workingFolder().resolve(folder);
            return Optional.of(overrides -> ScenarioLoader.read(source, absolute, keys, overrides, new ArrayList<>()));
        }
        if (tree instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.TEXT) {
            try {
                SourceText found = SourceText.find(scalar.text(), folder);
                return Optional.of(overrides -> ScenarioLoader.parse(found, overrides));
            } catch (ScenarioException wrong) {
                for (Problem problem : wrong.problems()) {
                    String found = Shown.quoted(scalar.text()) + ", " + problem.found();
                    problems.add(scalar.origin().problem(path + BASE, problem.expected(), found, problem.nearest()));
                }
            }
        } else if (tree != null && !(tree instanceof Tree.Refused)) {
            problems.add(tree.origin().problem(path + BASE, A_BASE, tree.found(), ""));
        }
        return tree == null
                ? Optional.empty()
                : Optional.of(overrides -> {
                    throw new ScenarioException(problems);
                });
    }

    private List<WrittenVariant> variants(Tree tree, Optional<Function<List<ScenarioOverride>, Scenario>> base) {
        List<WrittenVariant> variants = new ArrayList<>();
        if (tree instanceof Tree.Group group && !group.entries().isEmpty()) {
            group.entries().forEach((name, below) -> {
                if (WrittenVariant.isName(name, below.origin(), problems)) {
                    variant(name, below, base).ifPresent(variants::add);
                }
            });
        } else if (!(tree instanceof Tree.Refused)) {
            String found = tree instanceof Tree.Group ? "no variant" : tree.found();
            problems.add(tree.origin().problem(VARIANTS, "a name for each variant, and what it sets", found, ""));
        }
        return variants;
    }

    private Optional<WrittenVariant> variant(
            String name, Tree tree, Optional<Function<List<ScenarioOverride>, Scenario>> common) {
        String path = VARIANTS + "." + name;
        if (tree instanceof Tree.Scalar scalar && scalar.text().equals(WrittenVariant.UNCHANGED)) {
            return variant(name, path, tree.origin(), common, List.of());
        }
        if (!(tree instanceof Tree.Group group) || group.entries().isEmpty()) {
            if (!(tree instanceof Tree.Refused)) {
                String found = tree instanceof Tree.Group ? "nothing" : tree.found();
                problems.add(tree.origin()
                        .problem(path, "set: with keys, or the word " + WrittenVariant.UNCHANGED, found, ""));
            }
            return Optional.empty();
        }
        requireKnown(group, path + ".", KEYS_OF_VARIANT);
        Optional<Function<List<ScenarioOverride>, Scenario>> own = base(group, path + ".");
        List<ScenarioOverride> settings = new ArrayList<>();
        Tree set = group.entries().get(SET);
        if (set instanceof Tree.Group keys && !keys.entries().isEmpty()) {
            settings("", keys, settings);
            WrittenVariant.requireEachKeyOnce(set.origin(), settings, problems);
        } else if (set != null && !(set instanceof Tree.Refused)) {
            String found = set instanceof Tree.Group ? "nothing" : set.found();
            problems.add(set.origin().problem(path + "." + SET, "keys and their values", found, ""));
        }
        return variant(name, path, tree.origin(), own.or(() -> common), settings);
    }

    private Optional<WrittenVariant> variant(
            String name,
            String path,
            Origin origin,
            Optional<Function<List<ScenarioOverride>, Scenario>> base,
            List<ScenarioOverride> settings) {
        if (base.isEmpty()) {
            problems.add(origin.problem(path, "a base at the top level or in the variant: " + A_BASE, "none", ""));
        }
        return base.map(scenario -> new WrittenVariant(name, origin, scenario, settings));
    }

    /** Keys below a group, each with its whole path. */
    private void settings(String path, Tree.Group group, List<ScenarioOverride> settings) {
        for (Map.Entry<String, Tree> entry : group.entries().entrySet()) {
            String key = path + entry.getKey();
            if (entry.getValue() instanceof Tree.Group below
                    && below.entries().isEmpty()
                    && tables().stream().anyMatch(table -> table.around(key).isPresent())) {
                settings.add(ScenarioOverride.of(key, "{}", below));
            } else if (entry.getValue() instanceof Tree.Group below) {
                settings(key + ".", below, settings);
            } else if (!(entry.getValue() instanceof Tree.Refused)) {
                settings.add(ScenarioOverride.at(
                        key,
                        TreeText.of(entry.getValue()),
                        entry.getValue(),
                        SourceText.workingFolder().resolve(folder),
                        tables()));
            }
        }
    }

    /** A variant may be of any system. */
    private static List<KeyTable> tables() {
        return KeyTables.available().all().stream().map(SystemKeys::keys).toList();
    }
}
