package io.splitwave.scenarios.system.vrsl;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.StageKind;
import io.splitwave.network.physics.CheckResult;
import io.splitwave.network.physics.PhysicsCheck;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.row.StageRow;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.system.vrsl.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Energy of a round played in one long frame, against the closed forms: kappa f^2 C of a UD that computes itself, P_UL
 * D_UL / R_UL of its uplink, P_k D_DL / R_DL of the downlink to it.
 */
final class RoundEnergyCheck implements PhysicsCheck {
    private static final double ROUNDING = 1e-9;

    @Override
    public String name() {
        return "round-energy";
    }

    @Override
    public List<CheckResult> run(long seed) {
        Scenario scenario = ScenarioLoader.load(
                "paper",
                Stream.of("seed=" + seed, "frame.length=1000 s", "horizon.rounds=1", "replications=1")
                        .map(ScenarioOverride::parse)
                        .toList());
        List<PlannedFrame> frames = new ArrayList<>();
        List<StageRow> stages = new ArrayList<>();
        RowSink sink = new RowSink() {
            @Override
            public void add(Row row) {
                if (row instanceof StageRow stage) {
                    stages.add(stage);
                }
            }

            @Override
            public void abandon() {
                throw new IllegalStateException("nobody stops this replication");
            }
        };
        new WatchedReplication(Worlds.of(scenario), 0).play(sink, frames::add);
        return compare(scenario, frames.get(0), stages);
    }

    private static List<CheckResult> compare(Scenario scenario, PlannedFrame frame, List<StageRow> stages) {
        ModelProfile profile = frame.context().profile();
        double[] energyCoefficient = DeviceClasses.of(scenario).each(UdKeys.ENERGY_COEFFICIENT);
        double computeJ = 0;
        double uplinkJ = 0;
        double downlinkJ = 0;
        for (int ud = 0; ud < scenario.ud().count(); ud++) {
            int cut = frame.result().decision().cut(ud);
            if (frame.result().decision().local(ud)) {
                double hz = frame.context().cpuHz(ud);
                computeJ += energyCoefficient[ud] * hz * hz * profile.deviceFlop(ud, cut);
            }
            uplinkJ += frame.context().uplinkPowerW(ud)
                    * profile.uplinkBit(ud, cut)
                    / frame.links().uplinkBps(ud);
            downlinkJ += frame.result().decision().powerW(ud)
                    * profile.downlinkBit(ud, cut)
                    / frame.links().downlinkBps(ud);
        }
        return List.of(
                result("computing on the UDs, kappa f^2 C", computeJ, StageKind.COMPUTE, stages),
                result("uplinks, P_UL D_UL / R_UL", uplinkJ, StageKind.UPLINK, stages),
                result("downlinks, P_k D_DL / R_DL", downlinkJ, StageKind.DOWNLINK, stages));
    }

    private static CheckResult result(String what, double theoryJ, String kind, List<StageRow> stages) {
        double playedJ = stages.stream()
                .filter(stage -> stage.kind().equals(kind))
                .mapToDouble(StageRow::energyJ)
                .sum();
        return new CheckResult(
                "energy of " + what, "closed form", "J", theoryJ, playedJ, ROUNDING * theoryJ, "rounding");
    }
}
