package io.splitwave.output.trace;

import io.splitwave.output.row.Place;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Support;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The processes of the trace of a system. What a system does not have is null. */
final class Players {
    /**
     * A process.
     *
     * @param pid its number, from 1, in the order shown
     * @param title its name
     */
    record Player(int pid, String title) {}

    /** What a server does, for one device or for several. */
    private static final Set<Activity> AT_A_SERVER = Set.of(Activity.SERVER, Activity.AGGREGATE, Activity.GENERATE);

    private final Vocabulary words;
    private final List<Player> all = new ArrayList<>();
    private final Player rounds;
    private final Player uds;
    private final Player supports;
    private final Player ap;
    private final Player server;
    private final Player replica;
    private final Player decisions;

    Players(Vocabulary words) {
        this.words = words;
        this.rounds = next(capital(words.cadence().roundNoun()) + "s");
        this.uds = next("UDs");
        List<Support> chains = words.supports();
        this.supports = chains.isEmpty()
                ? null
                : next(chains.size() == 1 ? capital(chains.get(0).label()) : "Support chains");
        this.ap = next("AP");
        this.server = words.stages().stream().map(StageWord::activity).anyMatch(AT_A_SERVER::contains)
                ? next("Server")
                : null;
        this.replica =
                words.replica() == null ? null : next(capital(words.replica().label()));
        boolean byFrame = words.cadence() == Cadence.FRAME;
        this.decisions = words.decides() ? next(byFrame ? "Frames" : "Decisions") : null;
    }

    private Player next(String title) {
        Player next = new Player(all.size() + 1, title);
        all.add(next);
        return next;
    }

    private static String capital(String label) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    List<Player> all() {
        return all;
    }

    Player rounds() {
        return rounds;
    }

    /** Null where nothing is decided. */
    Player decisions() {
        return decisions;
    }

    /** On whose threads a chain is shown. */
    Player of(StageRow stage) {
        return stage.support() == null ? uds : supports;
    }

    /** Who serves a stage, next to whose it is; null if the device serves it itself. */
    Player serving(StageRow stage) {
        if (stage.place() == Place.UD) {
            return null;
        }
        if (stage.place() == Place.DT && replica != null) {
            return replica;
        }
        boolean served = words.stage(stage.kind())
                .map(StageWord::activity)
                .filter(AT_A_SERVER::contains)
                .isPresent();
        return served ? server : ap;
    }

    /** Whether a stage is served by the server. */
    boolean atTheServer(StageRow stage) {
        return server != null && serving(stage) == server;
    }

    /** Whether there is a server. */
    boolean hasServer() {
        return server != null;
    }
}
