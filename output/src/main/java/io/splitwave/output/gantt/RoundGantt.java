package io.splitwave.output.gantt;

import io.splitwave.output.figure.Gantt;
import io.splitwave.output.figure.GanttRow;
import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The timeline of a run for a paper: the first round of replication 0, or its first requests. */
public final class RoundGantt {
    /** User devices or requests that are drawn; more would be too low to be read in a column. */
    static final int MOST_ROWS = 24;

    private static final String NAME = "timeline";

    private final StoredRun run;
    private final List<PlayedRound> played = new ArrayList<>();

    private RoundGantt(StoredRun run) {
        this.run = run;
    }

    /**
     * Reads the first round of each cohort, or the first requests.
     *
     * @param run the run, open
     * @return the chart; empty where no stage of them is recorded
     */
    public static Optional<Gantt> of(StoredRun run) {
        RoundGantt own = new RoundGantt(run);
        boolean ofRequests = run.words().cadence().ofRequests();
        run.eachRound(0, 0, ofRequests ? MOST_ROWS - 1 : 0, own.played::add);
        if (own.played.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ofRequests ? own.requests() : own.round());
    }

    /** When the first of the rounds began, s. */
    private double originS() {
        return played.stream().mapToDouble(each -> each.round().startS()).min().orElseThrow();
    }

    private Gantt requests() {
        List<Chain> chains = played.stream()
                .sorted(Comparator.comparingInt(each -> each.round().round()))
                .flatMap(each -> Chain.of(each, run.words()).stream())
                .toList();
        long all = count();
        return gantt(
                "Stages of the first requests of replication 0",
                "time since the first arrival",
                all > MOST_ROWS ? "request (the first " + MOST_ROWS + " of " + all + ")" : "request",
                chains.stream()
                        .map(chain -> chain.row(chain.requestName(), originS()))
                        .toList());
    }

    private long count() {
        try (Answer answer = run.tables().ask("SELECT count(*) FROM rounds WHERE replication = 0")) {
            answer.next();
            return answer.number(0);
        }
    }

    /** Support chains first, then the user device that was last, as on the page. */
    private Gantt round() {
        List<Chain> chains = played.stream()
                .flatMap(each -> Chain.of(each, run.words()).stream())
                .toList();
        List<Chain> uds = chains.stream().filter(chain -> !chain.isSupport()).toList();
        List<GanttRow> rows = new ArrayList<>();
        chains.stream().filter(Chain::isSupport).forEach(chain -> rows.add(chain.row(chain.chainName(), originS())));
        uds.stream()
                .sorted(Comparator.comparing((Chain chain) -> chain.end() != GanttRow.End.STRAGGLER)
                        .thenComparing(Chain.LATEST_FIRST))
                .limit(MOST_ROWS)
                .sorted(Chain.LATEST_FIRST)
                .forEach(chain -> rows.add(chain.row(chain.chainName(), originS())));
        return gantt(
                "Stages of the first round of replication 0",
                "time since the start of the round",
                udLabel(uds.size()),
                rows);
    }

    /** Says how many user devices are left out. */
    private String udLabel(int recorded) {
        int all = played.stream()
                .mapToInt(each -> each.round().completed() + each.round().dropped())
                .sum();
        if (recorded > MOST_ROWS) {
            return "UD (the last " + MOST_ROWS + " of " + recorded + (all > recorded ? " recorded)" : ")");
        }
        return all > recorded ? "UD (" + recorded + " of " + all + ")" : "UD";
    }

    private Gantt gantt(String title, String xLabel, String yLabel, List<GanttRow> rows) {
        return new Gantt(
                NAME, title, xLabel, yLabel, StageColours.of(run.words().stages()), rows);
    }
}
