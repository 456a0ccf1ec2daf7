package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.learning.protocol.SplitRound;
import io.splitwave.network.rate.LinkRate;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.output.straggler.Quantile;
import io.splitwave.scenarios.system.vrsl.world.World;

/**
 * The rates in force, except for one UD that gets the median channel or clock. Its powers and twin share do not change.
 */
final class ImprovedRates implements RateSource {
    private final World world;
    private final InForce inForce;
    private final StageRates others;
    private final int improved;
    private final Improvement improvement;

    ImprovedRates(World world, InForce inForce, int improved, Improvement improvement) {
        this.world = world;
        this.inForce = inForce;
        this.others = new StageRates(world, inForce);
        this.improved = improved;
        this.improvement = improvement;
    }

    @Override
    public double ratePerS(int ud, Stage stage) {
        if (ud != improved || improvement == Improvement.NONE) {
            return others.ratePerS(ud, stage);
        }
        Budgets budgets = world.budgets();
        LinkState links = inForce.links();
        boolean channel = improvement == Improvement.CHANNEL;
        return switch (stage.resource()) {
            case SplitRound.DOWNLINK_RESOURCE -> channel
                    ? LinkRate.bps(
                            budgets.bandwidthHz(),
                            inForce.powerW(ud),
                            inForce.attendance().median(links.copyDownlinkGain()),
                            budgets.noiseW())
                    : others.ratePerS(ud, stage);
            case SplitRound.UPLINK_RESOURCE -> channel
                    ? LinkRate.bps(
                            budgets.bandwidthHz(),
                            world.uplinkPowerW(ud),
                            inForce.attendance().median(links.copyUplinkGain()),
                            budgets.noiseW())
                    : others.ratePerS(ud, stage);
            case SplitRound.DEVICE_RESOURCE -> channel
                    ? others.ratePerS(ud, stage)
                    : ComputeRate.localHz(Quantile.median(world.cpuHz()));
            case SplitRound.TWIN_RESOURCE -> channel
                    ? others.ratePerS(ud, stage)
                    : ComputeRate.twinHz(Quantile.median(world.cpuHz()), inForce.twinHz(ud));
            default -> others.ratePerS(ud, stage);
        };
    }

    @Override
    public double powerW(int ud, Stage stage) {
        return others.powerW(ud, stage);
    }
}
