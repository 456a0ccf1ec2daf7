package io.splitwave.output.report;

import io.splitwave.output.word.Drawn;
import io.splitwave.output.word.Shape;
import io.splitwave.output.word.Type;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.List;

/** Which decided variables a report draws, and in what form. */
final class Charts {
    /** Forms of a chart over time. */
    enum Form {
        /** One number as a line. */
        LINE,
        /** Flags of the user devices: the share that is true, as a line. */
        SHARE,
        /** Real numbers of the user devices: least, median and most. */
        SPREAD,
        /** Whole numbers of the user devices: how many have each. */
        COUNTS
    }

    private Charts() {}

    /** The variables that are drawn, in the order of the vocabulary. */
    static List<Variable> of(Vocabulary words) {
        return words.decided().stream()
                .filter(variable -> variable.drawn() == Drawn.EVERYWHERE)
                .toList();
    }

    /** How a variable is drawn. */
    static Form form(Variable variable) {
        if (variable.shape() != Shape.PER_UD) {
            return Form.LINE;
        }
        return variable.type() == Type.REAL ? Form.SPREAD : variable.type() == Type.FLAG ? Form.SHARE : Form.COUNTS;
    }

    /** In SQL: the values that have a meaning. */
    static String values(Variable variable) {
        return among(variable, variable.name(), variable.among());
    }

    /** In SQL: those of the user devices from one, to before another. */
    static String values(Variable variable, int from, int to) {
        String slice = ", " + (from + 1) + ", " + to + ")";
        return among(variable, "list_slice(" + variable.name() + slice, "list_slice(" + variable.among() + slice);
    }

    private static String among(Variable variable, String values, String flags) {
        return variable.among() == null ? values : "list_where(" + values + ", " + flags + ")";
    }

    /** In SQL: which share of a list of flags is true. */
    static String share(String flags) {
        return "list_avg(list_transform(" + flags + ", lambda x: CAST(x AS INTEGER)))";
    }
}
