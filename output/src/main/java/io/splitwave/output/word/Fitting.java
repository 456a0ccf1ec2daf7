package io.splitwave.output.word;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the words of a vocabulary fit each other and the columns that every table has. */
final class Fitting {
    private static final Set<String> ROUND_UDS = Set.of(
            "replication",
            "cohort",
            "round",
            "ud",
            "start_s",
            "completion_s",
            "delay_s",
            "slack_s",
            "dropped",
            "drop_reason",
            "staleness_rounds",
            "queue_s",
            "energy_ud_j",
            "energy_ap_j",
            "energy_server_j");
    private static final Set<String> FRAMES = Set.of("replication", "frame", "start_s", "scheme");
    private static final Set<String> DECISIONS = Set.of("replication", "cohort", "round", "leg", "time_s", "scheme");

    private final String word;

    Fitting(String word) {
        this.word = word;
    }

    void stages(List<StageWord> stages, List<Support> supports) {
        for (StageWord stage : stages) {
            if (stage.column() != null) {
                free("the column of stage " + stage.kind(), stage.column(), ROUND_UDS);
            } else if (supports.isEmpty()) {
                throw refused("stage " + stage.kind() + " has no column, and there is no support chain to have it");
            }
        }
        if (stages.stream().allMatch(stage -> stage.column() == null)) {
            throw refused("expected at least one stage with a column, found none");
        }
    }

    /** A round is blamed on a part of a time, on waiting, or on a support chain, by name. */
    void supports(List<Support> supports, List<Part> parts) {
        for (Support support : supports) {
            boolean taken = support.name().equals(Part.QUEUE)
                    || parts.stream().anyMatch(part -> part.name().equals(support.name()));
            if (support.awaited() && taken) {
                throw refused("the awaited support chain " + support.name()
                        + " must have another name, a part of a time has it already");
            }
        }
    }

    void payers(List<PayerWord> payers, boolean payerInStages) {
        if (payerInStages && payers.isEmpty()) {
            throw refused("stages cannot have a column payer where no energy is modelled");
        }
    }

    void adopted(List<Variable> adopted, List<Part> parts) {
        Set<String> taken = new HashSet<>(ROUND_UDS);
        parts.forEach(part -> taken.add(part.column()));
        for (Variable variable : adopted) {
            free("the adopted variable", variable.name(), taken);
            if (!variable.numeric()) {
                throw refused("the adopted variable " + variable.name() + " must be a number or a flag, was "
                        + variable.sql());
            }
        }
    }

    void decided(List<Variable> decided, Cadence cadence) {
        for (Variable variable : decided) {
            free("the decided variable", variable.name(), cadence == Cadence.FRAME ? FRAMES : DECISIONS);
        }
    }

    void figures(List<Variable> figures, List<PayerWord> payers, List<Support> supports) {
        for (Variable figure : figures) {
            free("the figure", figure.name(), Set.of("replication"));
            Optional<Variable> common = CommonFigures.common(figure.name());
            boolean fits = common.isPresent()
                    ? figure.sameType(common.get())
                    : figure.type() == Type.REAL && figure.shape() == Shape.OPTIONAL;
            if (!fits) {
                throw refused("the figure " + figure.name() + " must be "
                        + (common.isPresent() ? "of the type of the common one" : "a real number that may be absent"));
            }
        }
        for (Variable required : CommonFigures.required()) {
            if (!has(figures, required)) {
                throw refused("the figure " + required.name() + " is missing");
            }
        }
        for (Payer payer : Payer.values()) {
            boolean pays = payers.stream().anyMatch(one -> one.payer() == payer);
            if (pays != figures.stream().anyMatch(figure -> figure.name().equals(payer.column()))) {
                throw refused("the figure " + payer.column() + " belongs to the payer " + payer.text()
                        + ", one of both is missing");
            }
        }
        together(figures, CommonFigures.FINAL_LOSS, CommonFigures.FINAL_ACCURACY);
        together(figures, CommonFigures.SENT_DOWN_BIT, CommonFigures.SENT_UP_BIT);
        if (has(figures, CommonFigures.MEAN_SUPPORT_S) == supports.isEmpty()) {
            throw refused("the figure " + CommonFigures.MEAN_SUPPORT_S.name()
                    + " belongs to support chains, one of both is missing");
        }
    }

    private void together(List<Variable> figures, Variable one, Variable other) {
        if (has(figures, one) != has(figures, other)) {
            throw refused("the figures " + one.name() + " and " + other.name() + " go together, one is missing");
        }
    }

    private static boolean has(List<Variable> figures, Variable wanted) {
        return figures.stream().anyMatch(figure -> figure.name().equals(wanted.name()));
    }

    void metrics(List<Metric> metrics, List<Variable> figures) {
        for (Metric metric : metrics) {
            boolean numeric =
                    figures.stream().anyMatch(figure -> figure.name().equals(metric.figure()) && figure.numeric());
            if (!numeric) {
                throw refused("the metric " + metric.name() + " is of the figure " + metric.figure()
                        + ", which is not there");
            }
        }
        for (Metric required : CommonMetrics.required()) {
            if (metrics.stream().noneMatch(metric -> metric.sameFigure(required))) {
                throw refused("the metric " + required.name() + " of the figure " + required.figure() + " is missing");
            }
        }
    }

    /** The report names drawings, links and files after charts. */
    void charts(List<Variable> decided) {
        Set<String> taken = new HashSet<>();
        for (Variable variable : decided) {
            if (variable.drawn() == Drawn.EVERYWHERE
                    && !taken.add(variable.chartOrLabel().name())) {
                throw refused("the chart of " + variable.name() + " must have another name, '"
                        + variable.chartOrLabel().name() + "' occurs twice");
            }
        }
    }

    /** What says whose values have a meaning is decided too. */
    void among(List<Variable> decided) {
        for (Variable variable : decided) {
            String flag = variable.among();
            if (flag != null
                    && decided.stream()
                            .noneMatch(other -> other.name().equals(flag)
                                    && other.type() == Type.FLAG
                                    && other.shape() == Shape.PER_UD)) {
                throw refused("'" + flag + "', which says whose " + variable.name()
                        + " has a meaning, is no decided flag per user device");
            }
        }
    }

    void search(SearchWords search, List<Variable> decided) {
        String misfit = search == null ? null : search.misfit(decided);
        if (misfit != null) {
            throw refused("the search names '" + misfit + "', which is no decided variable of the type that is needed");
        }
    }

    void map(MapWords map, List<Variable> decided) {
        String misfit = map == null ? null : map.misfit(decided);
        if (misfit != null) {
            throw refused("the map names '" + misfit + "', which is no decided variable of the type that is needed");
        }
    }

    private void free(String what, String name, Set<String> taken) {
        if (taken.contains(name)) {
            throw refused(what + " must have another name, '" + name + "' is a column already");
        }
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(word + ": " + why);
    }
}
