package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.output.report.UdGain;
import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.system.GainsAgain;
import io.splitwave.scenarios.system.vrsl.world.Schemes;
import io.splitwave.scenarios.system.vrsl.world.World;
import io.splitwave.scenarios.system.vrsl.world.WorldFrame;
import io.splitwave.scenarios.system.vrsl.world.Worlds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Channel gains of some UDs over the frames of a replication: no table stores them, so the channel is drawn again from
 * scenario and seed, and turned by the phases that the tables have. The cost of drawing is the number of entries of a
 * frame; gains are computed only for the UDs asked for, except in frame 0, whose mean gain is compared with the
 * recorded one.
 */
final class RedrawnGains implements GainsAgain {
    /** The same sums in the same order on the same Java; another one may differ in the last digits. */
    private static final double ROUNDING = 1e-9;

    private final Scenario scenario;
    private final StoredRun run;

    /**
     * Prepares to draw; nothing is drawn yet.
     *
     * @param scenario the resolved scenario of the run
     * @param run the run
     */
    RedrawnGains(Scenario scenario, StoredRun run) {
        this.scenario = scenario;
        this.run = run;
    }

    /**
     * The cost of drawing a frame.
     *
     * @param scenario a scenario
     * @return complex normals of a frame: K x N of the IRS to the UDs, N x N_AP of the IRS to the access point, K x N_AP of
     *     a direct link
     */
    static long entriesPerFrame(Scenario scenario) {
        long userDevices = scenario.ud().count();
        long elements = scenario.irs().elements();
        long antennas = scenario.accessPoint().antennas();
        long direct = scenario.radio().directLink().isPresent() ? userDevices * antennas : 0;
        return userDevices * elements + elements * antennas + direct;
    }

    @Override
    public String meaning() {
        return "squared norm of its channel to the access point under the phases at the start of each frame";
    }

    @Override
    public long entriesPerFrame() {
        return entriesPerFrame(scenario);
    }

    /**
     * Draws the first frames of a replication.
     *
     * @param replication from 0
     * @param userDevices the UDs asked for, each 0 based, in the order of the answer; none gives none
     * @param frames how many frames at most, at least 0
     * @return for each UD every frame drawn, in order; where the UD was absent its gain is NaN
     * @throws RunFailedException if frame 0 does not have the recorded mean gain
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     */
    @Override
    public List<UdGain> of(int replication, int[] userDevices, long frames) {
        List<List<UdGain>> byUd = new ArrayList<>();
        Arrays.stream(userDevices).forEach(ud -> byUd.add(new ArrayList<>()));
        if (userDevices.length == 0) {
            return List.of();
        }
        RandomStreams streams = new RandomStreams(scenario.seed());
        try (World world = Worlds.of(scenario)
                        .draw(streams, replication, Schemes.servedByIrs(scenario), Optional.empty());
                Answer row = run.tables()
                        .ask("SELECT phases_rad, true_mean_gain FROM frames WHERE replication = " + replication
                                + " ORDER BY frame LIMIT " + frames)) {
            for (long frame = 0; row.next(); frame++) {
                WorldFrame now = world.next();
                PhaseShifts phases = new PhaseShifts(row.reals(0));
                if (frame == 0) {
                    requireSame(now, phases, row.real(1));
                }
                add(byUd, userDevices, frame, now, phases);
            }
        }
        return byUd.stream().flatMap(List::stream).toList();
    }

    private static void add(
            List<List<UdGain>> byUd, int[] userDevices, long frame, WorldFrame now, PhaseShifts phases) {
        ChannelState channel = now.truth().select(userDevices);
        EffectiveGains gains = EffectiveGains.compute(channel, phases);
        for (int i = 0; i < userDevices.length; i++) {
            boolean present = now.places().present(userDevices[i]);
            byUd.get(i)
                    .add(new UdGain(
                            frame,
                            userDevices[i],
                            present ? gains.downlink(i) : Double.NaN,
                            present ? gains.uplink(i) : Double.NaN));
        }
    }

    /** No round is in flight in frame 0, so its phases are those of the plan, whose mean gain is in the tables. */
    private static void requireSame(WorldFrame now, PhaseShifts phases, double recordedMean) {
        EffectiveGains gains = EffectiveGains.compute(now.truth(), phases);
        UdPlaces places = now.places();
        double sum = 0;
        int present = 0;
        for (int ud = 0; ud < places.userDevices(); ud++) {
            if (places.present(ud)) {
                sum += gains.downlink(ud);
                present++;
            }
        }
        double mean = sum / present;
        boolean same = present == 0
                ? Double.isNaN(recordedMean)
                : Math.abs(mean - recordedMean) <= ROUNDING * Math.abs(recordedMean);
        if (!same) {
            throw new RunFailedException(
                    "frame 0 had a mean gain of " + recordedMean + " and has " + mean
                            + " when it is drawn again; this program or Java differs from those of the run",
                    null);
        }
    }
}
