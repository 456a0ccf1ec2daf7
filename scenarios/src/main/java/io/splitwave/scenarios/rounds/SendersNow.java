package io.splitwave.scenarios.rounds;

import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.play.StageStarted;
import java.util.Objects;

/**
 * Who is in service with stages of one kind, such as an upload in a band that all use at once. At the instant at which one
 * begins or ends, rates are asked anew, so interference is that of the set at every time.
 */
public final class SendersNow implements Observer {
    private final String kind;
    private final Player player;
    private final boolean[] sending;

    /**
     * No device is in service yet.
     *
     * @param kind kind of the stages
     * @param userDevices K, at least 1
     * @param player that is told that rates have changed
     */
    public SendersNow(String kind, int userDevices, Player player) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.player = Objects.requireNonNull(player, "player");
        this.sending = new boolean[userDevices];
    }

    /**
     * Who is in service now.
     *
     * @return by UD, a new array
     */
    public boolean[] copySending() {
        return sending.clone();
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
    public void stageEnded(StageEnded fact) {
        changed(fact.member(), fact.stage().kind(), false);
    }

    private void changed(int ud, String of, boolean now) {
        if (of.equals(kind)) {
            sending[ud] = now;
            player.ratesChanged();
        }
    }
}
