package io.splitwave.scenarios.rounds;

import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.play.StageStarted;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Who is in service with stages of given kinds, such as an upload in a band that all use at once. At the instant at which one
 * begins or ends, rates are asked anew, so interference is that of the set at every time.
 */
public final class SendersNow implements Observer {
    private final Player player;
    private final Map<String, boolean[]> sending = new TreeMap<>(); // by kind: [ud]

    /**
     * No device is in service yet.
     *
     * @param userDevices K, at least 1
     * @param player that is told that rates have changed
     * @param kinds kinds of the stages
     */
    public SendersNow(int userDevices, Player player, String... kinds) {
        this.player = Objects.requireNonNull(player, "player");
        for (String kind : kinds) {
            sending.put(kind, new boolean[userDevices]);
        }
    }

    /**
     * Who is in service now.
     *
     * @param kind one of the kinds
     * @return by UD, a new array
     * @throws IllegalArgumentException if it is none of the kinds
     */
    public boolean[] copySending(String kind) {
        boolean[] now = sending.get(kind);
        if (now == null) {
            throw new IllegalArgumentException("senders: expected one of " + sending.keySet() + ", found " + kind);
        }
        return now.clone();
    }

    @Override
    public boolean wantsStageStarts() {
        return true;
    }

    @Override
    public void stageStarted(StageStarted fact) {
        changed(fact.member(), fact.stage().kind(), true);
    }

    @Override
    public boolean keepsStageEnds() {
        return false;
    }

    @Override
    public void stageEnded(StageEnded fact) {
        changed(fact.member(), fact.stage().kind(), false);
    }

    private void changed(int ud, String kind, boolean now) {
        boolean[] ofKind = sending.get(kind);
        if (ofKind != null) {
            ofKind[ud] = now;
            player.ratesChanged();
        }
    }
}
