package io.splitwave.output.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.When;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Drawn;
import io.splitwave.output.word.SearchWords;
import io.splitwave.output.word.Type;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is shown of a decision: the few values that are no lists and that a timeline draws, or that say how the search went. */
final class DecisionMark {
    private final When when;
    private final Cadence cadence;
    private final double timeS;
    private final String scheme;
    private final List<Variable> variables;
    private final Object[] values; // null where absent

    private DecisionMark(DecisionRow row, Cadence cadence, List<Variable> variables) {
        this.cadence = cadence;
        this.when = row.when();
        this.timeS = row.timeS();
        this.scheme = row.scheme();
        this.variables = variables;
        this.values = variables.stream()
                .map(variable -> row.values().get(variable.name()))
                .toArray();
    }

    /** Which variables of a system are shown; one list for all its marks. */
    static List<Variable> shown(Vocabulary words) {
        List<String> ofTheSearch = new ArrayList<>();
        SearchWords search = words.search();
        if (search != null) {
            Stream.of(search.objective(), search.iterations(), search.stop(), search.feasible())
                    .filter(Objects::nonNull)
                    .forEach(ofTheSearch::add);
        }
        return words.decided().stream()
                .filter(variable -> !variable.shape().list())
                .filter(variable -> variable.drawn() != Drawn.NOWHERE || ofTheSearch.contains(variable.name()))
                .toList();
    }

    /** The mark of a decision of a system that decides at this cadence. */
    static DecisionMark of(DecisionRow row, Cadence cadence, List<Variable> shown) {
        return new DecisionMark(row, cadence, shown);
    }

    double timeS() {
        return timeS;
    }

    String name() {
        if (when instanceof When.Frame of) {
            return "frame " + of.frame();
        }
        When.Leg leg = (When.Leg) when;
        return cadence.roundNoun() + " " + leg.round()
                + (leg.leg() == 0 ? "" : ", leg " + leg.leg())
                + (leg.cohort() == 0 || cadence.ofRequests() ? "" : ", cohort " + leg.cohort());
    }

    /** Its values as counters, those that are finite numbers. */
    void addCounters(List<Event> to) {
        for (int i = 0; i < values.length; i++) {
            Variable variable = variables.get(i);
            if (variable.drawn() == Drawn.NOWHERE || values[i] == null) {
                continue;
            }
            double value = values[i] instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) values[i]).doubleValue();
            if (Double.isFinite(value)) {
                boolean plain = variable.unit().equals("1") || variable.unit().equals("-");
                String name = plain ? variable.label() : variable.label() + " " + variable.unit();
                to.add(Counters.counter(Nanos.of(timeS), name, value));
            }
        }
    }

    void describe(JsonGenerator json) throws IOException {
        json.writeStringField("scheme", scheme);
        for (int i = 0; i < values.length; i++) {
            Variable variable = variables.get(i);
            if (values[i] == null) {
                continue;
            }
            if (variable.type() == Type.TEXT) {
                json.writeStringField(variable.name(), (String) values[i]);
            } else if (variable.type() == Type.FLAG) {
                json.writeBooleanField(variable.name(), (Boolean) values[i]);
            } else if (variable.type() == Type.REAL) {
                json.writeNumberField(variable.name(), (Double) values[i]);
            } else {
                json.writeNumberField(variable.name(), ((Number) values[i]).longValue());
            }
        }
    }
}
