package io.splitwave.output.trace;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.When;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a trace shows of one replication, gathered as its rows come: its stages, its rounds, and of decisions the few figures
 * that are shown, without their arrays. Memory grows with the stages that it is given.
 */
public final class Timeline implements RowSink {
    private final List<StageRow> stages = new ArrayList<>();
    private final List<RoundRow> rounds = new ArrayList<>();
    private final List<DecisionMark> decisions = new ArrayList<>();
    private final Map<UdInRound, Numbers> adopted = new HashMap<>(); // looked up only
    private final Set<UdInRound> shown = new HashSet<>();
    private final BitSet shownUds = new BitSet(); // of any round, as most rows are of others and need no key
    private final Vocabulary words;
    private final List<Variable> shownOfDecisions;
    private final TraceLimit limit;
    private DecisionMark before; // null: there is none, or it is in the list
    private int replication;

    /** A user device in one of its rounds. */
    record UdInRound(int cohort, int round, int ud) {
        static UdInRound of(StageRow stage) {
            return new UdInRound(stage.cohort(), stage.round(), stage.ud());
        }
    }

    /**
     * An empty timeline of everything.
     *
     * @param words the words of the system
     */
    public Timeline(Vocabulary words) {
        this(words, TraceLimit.NONE);
    }

    /**
     * An empty timeline of a part.
     *
     * @param words the words of the system
     * @param limit what it shows: in these rounds the stages of these user devices and of all support chains, and the
     *     decisions from the start of the first to the end of the last of these rounds
     */
    public Timeline(Vocabulary words, TraceLimit limit) {
        this.words = words;
        this.shownOfDecisions = DecisionMark.shown(words);
        this.limit = limit;
    }

    /**
     * The timeline of a replication whose rows are at hand.
     *
     * @param words the words of the system
     * @param rows its rows
     * @return everything in it
     */
    public static Timeline of(Vocabulary words, ReplicationRows rows) {
        Timeline timeline = new Timeline(words);
        rows.passTo(timeline);
        return timeline;
    }

    @Override
    public void add(Row row) {
        replication = row.replication();
        if (row instanceof StageRow stage) {
            boolean ofShownChain = stage.support() != null || limit.uds().has(stage.ud());
            if (limit.rounds().has(stage.round()) && ofShownChain) {
                stages.add(stage);
                if (stage.support() == null) {
                    shown.add(UdInRound.of(stage));
                    shownUds.set(stage.ud());
                }
            }
        } else if (row instanceof RoundRow round) {
            if (limit.rounds().has(round.round())) {
                rounds.add(round);
            }
        } else if (row instanceof DecisionRow decision) {
            add(decision);
        } else if (row instanceof RoundUdRow ud
                && shownUds.get(ud.ud())
                && ud.adopted().size() > 0) {
            UdInRound key = new UdInRound(ud.cohort(), ud.round(), ud.ud());
            if (shown.remove(key)) { // the stages of a round come before it ends
                adopted.put(key, ud.adopted());
            }
        }
    }

    /**
     * Of decisions that name their round, those of the rounds shown are kept and the last one before them, so that memory does
     * not grow with rounds that are not shown.
     */
    private void add(DecisionRow decision) {
        DecisionMark mark = DecisionMark.of(decision, words.cadence(), shownOfDecisions);
        if (decision.when() instanceof When.Leg leg && !limit.rounds().has(leg.round())) {
            before = leg.round() < limit.rounds().from() && decisions.isEmpty() ? mark : before;
            return;
        }
        if (before != null) {
            decisions.add(before);
            before = null;
        }
        decisions.add(mark);
    }

    @Override
    public void abandon() {
        stages.clear();
        rounds.clear();
        decisions.clear();
        before = null;
        adopted.clear();
        shown.clear();
        shownUds.clear();
    }

    Vocabulary words() {
        return words;
    }

    int replication() {
        return replication;
    }

    List<StageRow> stages() {
        return stages;
    }

    List<RoundRow> rounds() {
        return rounds;
    }

    /** The decisions inside the rounds shown, and the one in force as the first of these begins. */
    List<DecisionMark> decisions() {
        if (limit.rounds().equals(TraceLimit.Range.ALL)) {
            return decisions;
        }
        double fromS = rounds.stream().mapToDouble(RoundRow::startS).min().orElse(0);
        double toS = rounds.stream().mapToDouble(RoundRow::endS).max().orElse(0);
        int first = 0;
        while (first + 1 < decisions.size() && decisions.get(first + 1).timeS() <= fromS) {
            first++;
        }
        int last = first;
        while (last < decisions.size() && decisions.get(last).timeS() <= toS) {
            last++;
        }
        return decisions.subList(first, last);
    }

    /** What the stage's user device adopted for its round; none of a support chain. */
    Numbers adopted(StageRow stage) {
        return adopted.getOrDefault(UdInRound.of(stage), Numbers.NONE);
    }
}
