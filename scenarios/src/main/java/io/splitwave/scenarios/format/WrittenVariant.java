package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.text.Origin;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.Shown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A variant as it was written, before its scenario is read.
 *
 * @param name as written
 * @param origin where it stands
 * @param base makes its scenario of overrides
 * @param settings over the base
 */
record WrittenVariant(
        String name, Origin origin, Function<List<ScenarioOverride>, Scenario> base, List<ScenarioOverride> settings) {

    /** In place of settings: the base as it is. */
    static final String UNCHANGED = "unchanged";

    /** What a variant is, for messages. */
    static final String WANTED = "settings such as ud.count=8, or the word " + UNCHANGED;

    /** Letters of a name, at most. */
    static final int LONGEST = 64;

    /** What a name is made of. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?");

    /**
     * The variants under common settings: a value that all variants share belongs to the base, so that a common setting
     * replaces it. Complains about a common setting that changes nothing, as all variants set the key to values of their own.
     */
    static List<WrittenVariant> over(
            List<WrittenVariant> variants, List<ScenarioOverride> common, List<Problem> problems) {
        Set<String> replaced = new LinkedHashSet<>();
        for (ScenarioOverride setting : common) {
            List<String> own = variants.stream()
                    .flatMap(variant -> variant.settings().stream())
                    .filter(one -> one.path().equals(setting.path()))
                    .map(ScenarioOverride::valueText)
                    .toList();
            if (own.isEmpty() || own.size() < variants.size()) {
                continue;
            }
            if (own.stream().allMatch(own.get(0)::equals)) {
                replaced.add(setting.path());
            } else {
                problems.add(setting.value()
                        .origin()
                        .problem(
                                "",
                                "a key that not all variants set to values of their own, as these come last",
                                "one that all of them set",
                                ""));
            }
        }
        return variants.stream().map(variant -> variant.without(replaced)).toList();
    }

    private WrittenVariant without(Set<String> paths) {
        return new WrittenVariant(
                name,
                origin,
                base,
                settings.stream().filter(one -> !paths.contains(one.path())).toList());
    }

    /** Whether it may be the name of a folder on any system; complains if not. */
    static boolean isName(String name, Origin origin, List<Problem> problems) {
        if (name.length() <= LONGEST && NAME.matcher(name).matches()) {
            return true;
        }
        problems.add(origin.problem(
                "",
                "a name of at most " + LONGEST
                        + " letters, digits, '.', '_' and '-' that starts with a letter or a digit"
                        + " and does not end in a dot",
                Shown.quoted(name),
                ""));
        return false;
    }

    /** Complains about names that are there twice; some file systems do not tell large letters from small ones. */
    static void requireDistinct(List<WrittenVariant> variants, List<Problem> problems) {
        Set<String> names = new LinkedHashSet<>();
        for (WrittenVariant variant : variants) {
            if (!names.add(variant.name().toLowerCase(Locale.ROOT))) {
                problems.add(variant.origin()
                        .problem(
                                "",
                                "each name once, in large or small letters",
                                Shown.quoted(variant.name()) + " again",
                                ""));
            }
        }
    }

    /** Complains about keys that one variant sets twice. */
    static void requireEachKeyOnce(Origin origin, List<ScenarioOverride> settings, List<Problem> problems) {
        List<String> paths = new ArrayList<>();
        for (ScenarioOverride setting : settings) {
            if (paths.contains(setting.path())) {
                problems.add(origin.problem(Shown.plain(setting.path()), "each key once", "it again", ""));
            }
            paths.add(setting.path());
        }
    }
}
