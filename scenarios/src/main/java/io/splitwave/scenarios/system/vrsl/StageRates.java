package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.learning.protocol.SplitRound;
import io.splitwave.scenarios.system.vrsl.world.World;

/**
 * The rate of each stage under the decision in force, and the power it draws.
 *
 * <p>The same rates as the static delay: the link rates of VRSL (10) and (13), one FLOP per cycle of VRSL (6), (7).
 * Twin and server draw no power here: the energy model has local compute, uplink and AP transmission only.
 */
final class StageRates implements RateSource {
    private final World world;
    private final InForce inForce;

    StageRates(World world, InForce inForce) {
        this.world = world;
        this.inForce = inForce;
    }

    @Override
    public double ratePerS(int ud, Stage stage) {
        return switch (stage.resource()) {
            case SplitRound.DOWNLINK_RESOURCE -> inForce.links().downlinkBps(ud);
            case SplitRound.UPLINK_RESOURCE -> inForce.links().uplinkBps(ud);
            case SplitRound.DEVICE_RESOURCE -> ComputeRate.localHz(world.cpuHz(ud));
            case SplitRound.TWIN_RESOURCE -> ComputeRate.twinHz(world.cpuHz(ud), inForce.twinHz(ud));
            case SplitRound.SERVER_RESOURCE -> world.budgets().serverFlops();
            default -> throw new IllegalArgumentException("UD " + ud + ": no rate for resource " + stage.resource());
        };
    }

    @Override
    public double powerW(int ud, Stage stage) {
        return switch (stage.resource()) {
            case SplitRound.DOWNLINK_RESOURCE -> inForce.powerW(ud);
            case SplitRound.UPLINK_RESOURCE -> world.uplinkPowerW(ud);
            case SplitRound.DEVICE_RESOURCE -> ComputeRate.powerW(world.energyCoefficient(ud), world.cpuHz(ud));
            case SplitRound.TWIN_RESOURCE, SplitRound.SERVER_RESOURCE -> 0;
            default -> throw new IllegalArgumentException("UD " + ud + ": no power for resource " + stage.resource());
        };
    }
}
