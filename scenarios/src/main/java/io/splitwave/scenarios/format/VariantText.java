package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.text.Commas;
import io.splitwave.scenarios.format.text.Origin;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A variant on one line, as on a command line: {@code NAME=KEY=VALUE,KEY=VALUE}. A comma inside brackets or quotes belongs
 * to the value, and so does every equals sign behind the first of a setting.
 */
final class VariantText {
    private static final String OPTION = "--variant";

    private VariantText() {}

    /** Reads it, or adds a problem. */
    static Optional<WrittenVariant> read(
            String text, Function<List<ScenarioOverride>, Scenario> base, List<Problem> problems) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            problems.add(new Origin(OPTION, 0)
                    .problem("", "NAME=KEY=VALUE, such as few=ud.count=8", Shown.quoted(text), ""));
            return Optional.empty();
        }
        String name = text.substring(0, equals).strip();
        if (!WrittenVariant.isName(name, new Origin(OPTION, 0), problems)) {
            return Optional.empty();
        }
        Origin origin = new Origin(OPTION + " " + name, 0);
        List<ScenarioOverride> settings = settings(text.substring(equals + 1), origin, problems);
        return Optional.of(new WrittenVariant(name, origin, base, settings));
    }

    private static List<ScenarioOverride> settings(String text, Origin origin, List<Problem> problems) {
        List<ScenarioOverride> settings = new ArrayList<>();
        if (text.strip().equals(WrittenVariant.UNCHANGED)) {
            return settings;
        }
        if (text.isBlank()) {
            problems.add(origin.problem("", WrittenVariant.WANTED, "nothing", ""));
            return settings;
        }
        for (String assignment : Commas.split(text)) {
            if (assignment.indexOf('=') < 1) {
                problems.add(origin.problem(
                        "",
                        "KEY=VALUE between commas, a value with a comma in quotes or brackets",
                        Shown.quoted(assignment),
                        ""));
                continue;
            }
            try {
                settings.add(ScenarioOverride.parse(assignment, origin));
            } catch (ScenarioException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        WrittenVariant.requireEachKeyOnce(origin, settings, problems);
        return settings;
    }
}
