package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.text.Nearest;
import java.util.List;

/** A name that has to be one of a few. */
final class Known {

    private Known() {}

    /**
     * Checks a name.
     *
     * @param what it is given for, for instance "PRESET" or "--system"
     * @param name as given
     * @param names those that there are
     * @return the name
     * @throws BadRequestException if it is none of them
     */
    static String one(String what, String name, List<String> names) {
        if (!names.contains(name)) {
            throw new BadRequestException(what + ": expected one of " + String.join(", ", names) + ", found '" + name
                    + "'"
                    + Nearest.of(name, names)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        }
        return name;
    }
}
