package io.splitwave.learning.protocol;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.kernel.round.ZeroRate;
import io.splitwave.learning.profile.ModelProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * VRSL's round (Section III, (6)-(15)) as data for the kernel: one linear chain per UD, and barriers over the ends of
 * the chains. A member of the plan is a UD. Stages whose rate is 0 wait; stages of no work pass at once.
 */
public final class SplitRound {

    /** Index of the downlink channels, one per UD, bit. */
    public static final int DOWNLINK_RESOURCE = 0;

    /** Index of the uplink channels, one per UD, bit. */
    public static final int UPLINK_RESOURCE = 1;

    /** Index of the UDs' own processors, FLOP. */
    public static final int DEVICE_RESOURCE = 2;

    /** Index of the UDs' digital twins, FLOP. */
    public static final int TWIN_RESOURCE = 3;

    /** Index of the edge server, FLOP. */
    public static final int SERVER_RESOURCE = 4;

    private static final List<Integer> AFTER_DOWNLINK = List.of(0);

    private final ModelProfile profile;
    private final boolean serverModelled;
    private final List<BarrierRule> rules;
    private final Stage[][] downlinks; // [ud][cut], or one row if all are sent the same; none for cut 0
    private final Stage[][] uplinks; // likewise, as the third stage of a chain
    private final Chain[] splits; // [ud], that of its last split round, for the next if that is the same

    /**
     * The protocol of one experiment.
     *
     * @param profile work and sizes
     * @param serverModelled whether a split round ends with a SERVER stage; {@link RoundForm#OFFLOAD} always does
     * @param rules a barrier over the ends of all chains for each; usually one ({@code All}, {@code Deadline}, {@code
     *     FirstK}), none = no barrier (asynchronous rounds: plan one member at a time)
     */
    public SplitRound(ModelProfile profile, boolean serverModelled, BarrierRule... rules) {
        this.profile = Objects.requireNonNull(profile, "profile");
        this.serverModelled = serverModelled;
        this.rules = List.of(rules);
        int rows = rows(profile);
        this.downlinks = new Stage[rows][];
        this.uplinks = new Stage[rows][];
        this.splits = new Chain[profile.userDevices()];
        for (int ud = 0; ud < rows; ud++) {
            boolean again = ud > 0 && profile.sameSizes(ud - 1, ud);
            downlinks[ud] = again ? downlinks[ud - 1] : new Stage[profile.layers() + 1];
            uplinks[ud] = again ? uplinks[ud - 1] : new Stage[profile.layers() + 1];
            for (int cut = 1; !again && cut <= profile.layers(); cut++) {
                downlinks[ud][cut] = downlink(ud, cut);
                uplinks[ud][cut] = uplink(ud, cut).afterStages(1);
            }
        }
    }

    /** One if all UDs are sent the same, else one for each. */
    private static int rows(ModelProfile profile) {
        for (int ud = 1; ud < profile.userDevices(); ud++) {
            if (!profile.sameSizes(0, ud)) {
                return profile.userDevices();
            }
        }
        return 1;
    }

    private static Stage[] row(Stage[][] rows, int ud) {
        return rows[rows.length == 1 ? 0 : ud];
    }

    /**
     * Everything that serves stages, in the order of the resource constants. All but the server are dedicated: channels
     * are orthogonal, and a twin has the speed it was given.
     *
     * @param server the edge server; its discipline is NONE exactly if this protocol does not model it
     * @return five resources
     * @throws IllegalArgumentException if the server's discipline contradicts this protocol
     */
    public List<Resource> resources(ServerSpec server) {
        if (serverModelled == (server.discipline() == ServerDiscipline.NONE)) {
            throw new IllegalArgumentException("split round: the server is " + (serverModelled ? "" : "not ")
                    + "modelled, which contradicts the server's discipline " + server.discipline());
        }
        Discipline dedicated = new Discipline.Dedicated();
        return List.of(
                new Resource("downlink", dedicated),
                new Resource("uplink", dedicated),
                new Resource("device", dedicated),
                new Resource("twin", dedicated),
                new Resource("server", server.kernelDiscipline()));
    }

    /**
     * Plans one round.
     *
     * @param form shape of the chains
     * @param members UDs that take part, each in 0..K-1, at least one, none twice
     * @param cut m of every UD, length K, index = UD; of members in 1..M for SPLIT, M for LOCAL, 0 for OFFLOAD
     * @param local alpha of every UD, length K, index = UD: true = it computes itself, false = its twin does; of members
     *     true for LOCAL, not used for OFFLOAD
     * @return the plan
     * @throws IllegalArgumentException if a member, a cut or a place does not fit
     * @throws IllegalStateException if OFFLOAD is asked for and the size of the raw input is not known
     */
    public RoundPlan plan(RoundForm form, int[] members, int[] cut, boolean[] local) {
        requireLength("cut", cut.length);
        requireLength("local", local.length);
        if (members.length < 1) {
            throw new IllegalArgumentException("split round: at least 1 member is needed, was 0");
        }
        List<Chain> chains = new ArrayList<>(members.length);
        for (int ud : members) {
            if (ud < 0 || ud >= profile.userDevices()) {
                throw new IllegalArgumentException(
                        "split round: member must be a UD in 0.." + (profile.userDevices() - 1) + ", was " + ud);
            }
            chains.add(chain(form, ud, cut[ud], local[ud]));
        }
        return new RoundPlan(chains, EndBarriers.over(chains, rules));
    }

    private Chain chain(RoundForm form, int ud, int cut, boolean local) {
        switch (form) {
            case SPLIT:
                requireCut(form, ud, cut, 1, profile.layers());
                return split(ud, cut, local);
            case LOCAL:
                requireCut(form, ud, cut, profile.layers(), profile.layers());
                if (!local) {
                    throw new IllegalArgumentException(
                            "split round: UD " + ud + " must compute itself in a LOCAL round, local was false");
                }
                return Chain.linear(ud, compute(ud, cut, true, List.of()));
            case OFFLOAD:
                requireCut(form, ud, cut, 0, 0);
                return Chain.linear(ud, uplink(ud, cut), server(ud, cut));
            default:
                throw new IllegalStateException("split round: no stages for " + form);
        }
    }

    /** The chain of the last split round, if cut and place are still the same: its downlink is one object for each cut. */
    private Chain split(int ud, int cut, boolean local) {
        Stage downlink = row(downlinks, ud)[cut];
        Chain last = splits[ud]; // may be another thread's, and is as good, as a chain never changes
        if (last != null
                && last.stages().get(0) == downlink
                && last.stages().get(1).resource() == computeResource(local)) {
            return last;
        }
        Stage compute = compute(ud, cut, local, AFTER_DOWNLINK);
        Stage uplink = row(uplinks, ud)[cut];
        Chain chain = serverModelled
                ? Chain.linear(ud, downlink, compute, uplink, server(ud, cut))
                : Chain.linear(ud, downlink, compute, uplink);
        splits[ud] = chain;
        return chain;
    }

    private static int computeResource(boolean local) {
        return local ? DEVICE_RESOURCE : TWIN_RESOURCE;
    }

    private Stage compute(int ud, int cut, boolean local, List<Integer> afterStages) {
        return new Stage(
                StageKind.COMPUTE,
                computeResource(local),
                profile.deviceFlop(ud, cut),
                WorkUnit.FLOP,
                afterStages,
                List.of(),
                ZeroRate.WAIT);
    }

    private Stage downlink(int ud, int cut) {
        return Stage.of(StageKind.DOWNLINK, DOWNLINK_RESOURCE, profile.downlinkBit(ud, cut), WorkUnit.BIT);
    }

    private Stage uplink(int ud, int cut) {
        return Stage.of(StageKind.UPLINK, UPLINK_RESOURCE, profile.uplinkBit(ud, cut), WorkUnit.BIT);
    }

    private Stage server(int ud, int cut) {
        return Stage.of(StageKind.SERVER, SERVER_RESOURCE, profile.serverFlop(ud, cut), WorkUnit.FLOP);
    }

    private static void requireCut(RoundForm form, int ud, int cut, int least, int most) {
        if (cut < least || cut > most) {
            throw new IllegalArgumentException("split round: cut of UD " + ud + " must be in " + least + ".." + most
                    + " for " + form + ", was " + cut);
        }
    }

    private void requireLength(String name, int length) {
        if (length != profile.userDevices()) {
            throw new IllegalArgumentException("split round: " + name + " must hold a value for each of the "
                    + profile.userDevices() + " UDs, was " + length + " values");
        }
    }
}
