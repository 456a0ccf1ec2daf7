package io.splitwave.learning.protocol;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets the kernel play rounds at constant rates and keeps what it tells. */
final class PlayedRound {

    final List<StageEnded> stages = new ArrayList<>();
    final List<RoundEnded> rounds = new ArrayList<>();

    /** {@code ratePerS[ud][resource]}. */
    static PlayedRound play(
            List<Resource> resources, int cohorts, double frameLengthS, double[][] ratePerS, RoundSource source) {
        return play(resources, cohorts, frameLengthS, (ud, stage) -> ratePerS[ud][stage.resource()], source);
    }

    static PlayedRound play(
            List<Resource> resources, int cohorts, double frameLengthS, StageRate rate, RoundSource source) {
        return play(resources, cohorts, frameLengthS, rate, source, Map.of());
    }

    /** Members of {@code leavers} leave coverage at the start of the frame given for each. */
    static PlayedRound play(
            List<Resource> resources,
            int cohorts,
            double frameLengthS,
            StageRate rate,
            RoundSource source,
            Map<Integer, Integer> leavers) {
        PlayedRound played = new PlayedRound();
        RoundPlayer player = new RoundPlayer(new Horizon(frameLengthS, Long.MAX_VALUE, 1_000_000));
        RateSource rates = new RateSource() {
            @Override
            public double ratePerS(int member, Stage stage) {
                return rate.perS(member, stage);
            }

            @Override
            public double powerW(int member, Stage stage) {
                return 0;
            }
        };
        FrameProcess leaving = new FrameProcess() {
            @Override
            public void boundary(long frame, double startS) {
                leavers.forEach((member, at) -> {
                    if (at == frame) {
                        player.drop(member, DropReason.LEFT);
                    }
                });
            }

            @Override
            public void decide(long frame, double startS) {}
        };
        Observer observer = new Observer() {
            @Override
            public void stageEnded(StageEnded fact) {
                played.stages.add(fact);
            }

            @Override
            public void roundEnded(RoundEnded fact) {
                played.rounds.add(fact);
            }
        };
        player.play(resources, cohorts, rates, leaving, source, observer);
        return played;
    }

    /** Duration of the completed stage of this kind of a UD, from when it was ready. */
    double durationS(int round, int ud, String kind) {
        return only(round, ud, kind).endS() - only(round, ud, kind).requestedS();
    }

    StageEnded only(int round, int ud, String kind) {
        List<StageEnded> found = stages.stream()
                .filter(s -> s.round() == round
                        && s.member() == ud
                        && s.stage().kind().equals(kind))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("round " + round + ", UD " + ud + ", " + kind + ": " + found.size() + " stages");
        }
        return found.get(0);
    }
}
