package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundStarted;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.play.StageOutcome;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.protocol.StageKind;
import io.splitwave.optimizer.vrsl.WorkLeft;
import java.util.ArrayList;
import java.util.List;

/** The UDs that are in a round at present, and their remaining work. */
final class RoundsUnderWay {
    private final InForce inForce;
    private final Player player;
    private final int userDevices;
    private Chain[] chain; // [ud], null if it is in no round or was dropped from it; none before the first round

    RoundsUnderWay(int userDevices, InForce inForce, Player player) {
        this.inForce = inForce;
        this.player = player;
        this.userDevices = userDevices;
    }

    void started(RoundStarted started) {
        if (chain == null) {
            chain = new Chain[userDevices];
        }
        for (Chain member : started.plan().chains()) {
            chain[member.member()] = member;
        }
    }

    void ended(StageEnded ended) {
        if (ended.outcome() != StageOutcome.COMPLETED) {
            chain[ended.member()] = null;
        }
    }

    void ended(RoundEnded ended) {
        ended.members().forEach(member -> chain[member.member()] = null);
    }

    WorkLeft workLeft() {
        List<WorkLeft.Part> parts = new ArrayList<>(userDevices);
        for (int ud = 0; ud < userDevices; ud++) {
            parts.add(new WorkLeft.Part(
                    inForce.cut(ud),
                    inForce.local(ud),
                    left(ud, StageKind.DOWNLINK),
                    left(ud, StageKind.COMPUTE),
                    left(ud, StageKind.UPLINK),
                    left(ud, StageKind.SERVER)));
        }
        return new WorkLeft(parts);
    }

    private double left(int ud, String kind) {
        List<Stage> stages = chain == null || chain[ud] == null ? List.of() : chain[ud].stages();
        double sum = 0;
        for (int i = 0; i < stages.size(); i++) {
            sum += stages.get(i).kind().equals(kind) ? player.remainingWork(ud, i) : 0;
        }
        return sum;
    }
}
