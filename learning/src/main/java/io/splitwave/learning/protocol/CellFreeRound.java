package io.splitwave.learning.protocol;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A round of user-centric split federated learning over a cell-free network (arXiv 2602.05342, UCSFL) as data for the kernel.
 * A UD has UD_FWD, UL_ACT, a barrier over all uploads, SRV_FWD at each access point of its cluster in parallel, and DL_MODEL
 * after the aggregation. An access point averages when all of its UDs are through, the second level needs all access points:
 * a support chain has SRV_BWD and SRV_AGG after that. The backhaul takes no time.
 *
 * <p>The closed form is (18) to (23): T_k = max UD_FWD + max UL_ACT + T^F + T^B + T_k^d.
 */
public final class CellFreeRound {

    /** Index of the downlink, bit. */
    public static final int DOWNLINK_RESOURCE = 0;

    /** Index of the uplink, bit. */
    public static final int UPLINK_RESOURCE = 1;

    /** Index of the UDs' own processors, FLOP. */
    public static final int DEVICE_RESOURCE = 2;

    /** Index of what takes the same time everywhere, backward passes and aggregation, s; its rate is 1 s/s. */
    public static final int SERVER_RESOURCE = 3;

    /** Index of the processor of access point 0, FLOP; that of access point l is l further on. */
    public static final int DPU_RESOURCE = 4;

    /** When a UD sends its activations. */
    public enum UploadStart {
        /** When all UDs have computed: rates of the whole set apply, as in the bound (17). */
        TOGETHER,
        /** When it has computed itself; a rate may then depend on who else sends. */
        WHEN_READY
    }

    /** How the processor (DPU) of an access point serves its UDs. */
    public enum DpuSharing {
        /** Each UD at full speed, (24). */
        DEDICATED,
        /** All UDs of the access point share its speed: its time is the sum of theirs. */
        SHARED
    }

    private static final String NAME = "cell-free";
    private static final BarrierRule ALL = new BarrierRule.All();
    private static final int UPLOADED = 1;

    private final int userDevices;
    private final int accessPoints;
    private final UploadStart uploads;
    private final DpuSharing dpus;
    private final Stage backward;
    private final Stage aggregation;

    /**
     * The protocol of one experiment.
     *
     * @param userDevices K, at least 1
     * @param accessPoints L, at least 1
     * @param uploads when a UD sends its activations
     * @param dpus how the processor of an access point serves its UDs
     * @param backwardS T^B, s, finite, at least 0
     * @param aggregateS both levels of the aggregation and the split, s, finite, at least 0
     * @throws IllegalArgumentException if a value is out of its range
     */
    public CellFreeRound(
            int userDevices,
            int accessPoints,
            UploadStart uploads,
            DpuSharing dpus,
            double backwardS,
            double aggregateS) {
        if (userDevices < 1 || accessPoints < 1) {
            throw new IllegalArgumentException(NAME + " round: at least 1 UD and 1 access point are needed, was "
                    + userDevices + " and " + accessPoints);
        }
        Amounts.require(NAME + " round", "backwardS", backwardS);
        Amounts.require(NAME + " round", "aggregateS", aggregateS);
        this.userDevices = userDevices;
        this.accessPoints = accessPoints;
        this.uploads = Objects.requireNonNull(uploads, "uploads");
        this.dpus = Objects.requireNonNull(dpus, "dpus");
        this.backward = Stage.of(TrainingStage.SRV_BWD, SERVER_RESOURCE, backwardS, WorkUnit.SECOND);
        this.aggregation = Stage.of(TrainingStage.SRV_AGG, SERVER_RESOURCE, aggregateS, WorkUnit.SECOND);
    }

    /**
     * Everything that serves stages, in the order of the resource constants.
     *
     * @return 4 + L resources; only shared processors of access points are not dedicated
     */
    public List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        for (String name : List.of("downlink", "uplink", "device", "server")) {
            resources.add(new Resource(name, new Discipline.Dedicated()));
        }
        for (int ap = 0; ap < accessPoints; ap++) {
            resources.add(new Resource(
                    "dpu-" + ap,
                    dpus == DpuSharing.SHARED ? new Discipline.ProcessorSharing(1) : new Discipline.Dedicated()));
        }
        return List.copyOf(resources);
    }

    /**
     * Member of the support chain that aggregates, which is no UD.
     *
     * @return K
     */
    public int aggregator() {
        return userDevices;
    }

    /**
     * Plans a round.
     *
     * @param members UDs of the round, each in 0..K-1, at least one, none twice
     * @param decided what was decided for each member that takes part
     * @param leftOut members that do not take part, with the reason
     * @return the plan; if all members are left out, the round fails
     * @throws IllegalArgumentException if a member does not fit, is neither decided nor left out or both, or has an access
     *     point that does not exist
     */
    public RoundPlan plan(int[] members, Map<Integer, CellFreeStep> decided, Map<Integer, DropReason> leftOut) {
        Map<Integer, CellFreeStep> taking = new TreeMap<>();
        List<Chain> planned = new ArrayList<>(members.length + 1);
        for (int ud : Members.checked(NAME, members, userDevices)) {
            DropReason why = Members.undecided(NAME, ud, decided, leftOut);
            if (why != null) {
                planned.add(Chain.leftOut(ud, why));
            } else {
                taking.put(ud, checked(ud, decided.get(ud)));
            }
        }
        if (taking.isEmpty()) {
            return new RoundPlan(planned, List.of());
        }
        List<Barrier> barriers = barriers(taking);
        int aggregated = barriers.size() - 1;
        int uploaded = uploads == UploadStart.TOGETHER ? 1 : 0;
        taking.forEach((ud, step) -> planned.add(new Chain(ud, Role.MEMBER, stages(step, uploaded, aggregated), null)));
        int[] levels = IntStream.range(uploaded + 1, aggregated).toArray();
        planned.add(Chain.support(aggregator(), backward.afterBarriers(levels), aggregation));
        return new RoundPlan(planned, barriers);
    }

    /** Computed (only if uploads start together), uploaded, through at each access point that has UDs, aggregated. */
    private List<Barrier> barriers(Map<Integer, CellFreeStep> taking) {
        List<Barrier> barriers = new ArrayList<>();
        Map<Integer, Integer> computed = new TreeMap<>();
        Map<Integer, Integer> uploaded = new TreeMap<>();
        List<Map<Integer, Integer>> through = new ArrayList<>();
        for (int ap = 0; ap < accessPoints; ap++) {
            through.add(new TreeMap<>());
        }
        taking.forEach((ud, step) -> {
            computed.put(ud, UPLOADED - 1);
            uploaded.put(ud, UPLOADED);
            for (int at = 0; at < step.cluster().size(); at++) {
                through.get(step.cluster().get(at)).put(ud, UPLOADED + 1 + at);
            }
        });
        if (uploads == UploadStart.TOGETHER) {
            barriers.add(new Barrier("computed", computed, ALL));
        }
        barriers.add(new Barrier("uploaded", uploaded, ALL));
        for (int ap = 0; ap < accessPoints; ap++) {
            if (!through.get(ap).isEmpty()) {
                barriers.add(new Barrier("ap-" + ap, through.get(ap), ALL));
            }
        }
        barriers.add(new Barrier("aggregated", Map.of(aggregator(), 1), ALL));
        return barriers;
    }

    private List<Stage> stages(CellFreeStep step, int uploaded, int aggregated) {
        List<Stage> stages = new ArrayList<>();
        stages.add(forward(step));
        Stage upload = upload(step).afterStages(UPLOADED - 1);
        stages.add(uploads == UploadStart.TOGETHER ? upload.afterBarriers(0) : upload);
        for (int ap : step.cluster()) {
            stages.add(serverForward(step, ap).afterStages(UPLOADED).afterBarriers(uploaded));
        }
        stages.add(download(step).afterStages(UPLOADED).afterBarriers(aggregated));
        return stages;
    }

    private static Stage forward(CellFreeStep step) {
        return Stage.of(TrainingStage.UD_FWD, DEVICE_RESOURCE, step.forwardFlop(), WorkUnit.FLOP);
    }

    private static Stage upload(CellFreeStep step) {
        return Stage.of(TrainingStage.UL_ACT, UPLINK_RESOURCE, step.activationBit(), WorkUnit.BIT);
    }

    private static Stage serverForward(CellFreeStep step, int ap) {
        return Stage.of(TrainingStage.SRV_FWD, DPU_RESOURCE + ap, step.serverFlop(), WorkUnit.FLOP);
    }

    private static Stage download(CellFreeStep step) {
        return Stage.of(TrainingStage.DL_MODEL, DOWNLINK_RESOURCE, step.modelBit(), WorkUnit.BIT);
    }

    private CellFreeStep checked(int ud, CellFreeStep step) {
        for (int ap : step.cluster()) {
            if (ap < 0 || ap >= accessPoints) {
                throw new IllegalArgumentException(NAME + " round: UD " + ud + ": access point must be in 0.."
                        + (accessPoints - 1) + ", was " + ap);
            }
        }
        return step;
    }

    /**
     * Closed form of when each UD has its part of the next model, (23).
     *
     * @param decided what was decided for the UDs that take part, each in 0..K-1, at least one
     * @param rate constant rates; that of an access point is its full speed
     * @return s from the start of the round, by UD; infinite if a stage that is waited for has the rate 0
     * @throws IllegalArgumentException if a UD or an access point does not fit, or a rate is negative or NaN
     */
    public Map<Integer, Double> deviceTimesS(Map<Integer, CellFreeStep> decided, StageRate rate) {
        Members.checked(
                NAME, decided.keySet().stream().mapToInt(Integer::intValue).toArray(), userDevices);
        double computedS = 0;
        double uploadS = 0;
        double uploadedS = 0;
        double[] dpuS = new double[accessPoints];
        for (Map.Entry<Integer, CellFreeStep> of : new TreeMap<>(decided).entrySet()) {
            int ud = of.getKey();
            CellFreeStep step = checked(ud, of.getValue());
            double forwardS = ClosedForm.chainS(ud, List.of(forward(step)), rate);
            double sendS = ClosedForm.chainS(ud, List.of(upload(step)), rate);
            computedS = Math.max(computedS, forwardS);
            uploadS = Math.max(uploadS, sendS);
            uploadedS = Math.max(uploadedS, forwardS + sendS);
            for (int ap : step.cluster()) {
                double oneS = ClosedForm.chainS(ud, List.of(serverForward(step, ap)), rate);
                dpuS[ap] = dpus == DpuSharing.SHARED ? dpuS[ap] + oneS : Math.max(dpuS[ap], oneS);
            }
        }
        double throughS = uploads == UploadStart.TOGETHER ? computedS + uploadS : uploadedS;
        throughS += Arrays.stream(dpuS).max().orElseThrow();
        double aggregatedS = throughS + ClosedForm.chainS(aggregator(), List.of(backward, aggregation), rate);
        Map<Integer, Double> timesS = new TreeMap<>();
        decided.forEach(
                (ud, step) -> timesS.put(ud, aggregatedS + ClosedForm.chainS(ud, List.of(download(step)), rate)));
        return timesS;
    }

    /**
     * Closed form of a round: the latest UD.
     *
     * @param decided as in {@link #deviceTimesS}
     * @param rate constant rates
     * @return s
     * @throws IllegalArgumentException as {@link #deviceTimesS}
     */
    public double roundTimeS(Map<Integer, CellFreeStep> decided, StageRate rate) {
        return deviceTimesS(decided, rate).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }
}
