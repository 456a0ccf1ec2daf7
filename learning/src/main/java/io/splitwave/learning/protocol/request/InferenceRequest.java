package io.splitwave.learning.protocol.request;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as data for the kernel: DECIDE, UD_FWD, UL_ACT, SRV_INFER, DL_CTRL, without a barrier. Each UD has a processor and a
 * radio, each for one request at a time, first in first out; the server has slots and one queue for all. Decisions and answers
 * wait for nobody. Stages of no work pass at once; a stage at the rate 0 waits.
 *
 * <p>Resources: processor of UD u at u, its radio at U + u, the server at 2 U, answers at 2 U + 1, decisions at 2 U + 2.
 */
public final class InferenceRequest {

    private final int userDevices;
    private final int serverSlots;

    /**
     * The protocol of one experiment.
     *
     * @param userDevices U, at least 1
     * @param serverSlots requests that the server works on at once, each at its full speed, at least 1
     * @throws IllegalArgumentException if a number is less than 1
     */
    public InferenceRequest(int userDevices, int serverSlots) {
        if (userDevices < 1 || serverSlots < 1) {
            throw new IllegalArgumentException("inference request: userDevices and serverSlots must be >= 1, were "
                    + userDevices + " and " + serverSlots);
        }
        this.userDevices = userDevices;
        this.serverSlots = serverSlots;
    }

    /**
     * Everything that serves stages, in the order of the class comment.
     *
     * @return 2 U + 3 resources
     */
    public List<Resource> resources() {
        List<Resource> resources = new ArrayList<>(2 * userDevices + 3);
        for (int ud = 0; ud < userDevices; ud++) {
            resources.add(new Resource("device " + ud, new Discipline.Fifo(1)));
        }
        for (int ud = 0; ud < userDevices; ud++) {
            resources.add(new Resource("radio " + ud, new Discipline.Fifo(1)));
        }
        resources.add(new Resource("server", new Discipline.Fifo(serverSlots)));
        resources.add(new Resource("answer", new Discipline.Dedicated()));
        resources.add(new Resource("decision", new Discipline.Dedicated()));
        return resources;
    }

    /**
     * Plans a request.
     *
     * @param member number of the request, at least 0, so that ties on a resource go in the order of arrival
     * @param ud the UD it comes from, 0..U-1
     * @param load what it costs at its cut
     * @return a plan of one chain of five stages
     * @throws IllegalArgumentException if there is no such UD or the member is negative
     */
    public RoundPlan plan(int member, int ud, InferenceLoad load) {
        if (ud < 0 || ud >= userDevices) {
            throw new IllegalArgumentException(
                    "inference request: ud must be in 0.." + (userDevices - 1) + ", was " + ud);
        }
        return new RoundPlan(
                List.of(Chain.linear(
                        member,
                        Stage.of(InferenceStage.DECIDE, 2 * userDevices + 2, load.decideS(), WorkUnit.SECOND),
                        Stage.of(InferenceStage.UD_FWD, ud, load.deviceFlop(), WorkUnit.FLOP),
                        Stage.of(InferenceStage.UL_ACT, userDevices + ud, load.sentBit(), WorkUnit.BIT),
                        Stage.of(InferenceStage.SRV_INFER, 2 * userDevices, load.serverFlop(), WorkUnit.FLOP),
                        Stage.of(InferenceStage.DL_CTRL, 2 * userDevices + 1, load.answerS(), WorkUnit.SECOND))),
                List.of());
    }

    /**
     * The UD whose processor or radio serves a stage.
     *
     * @param stage UD_FWD or UL_ACT of a plan of this protocol
     * @return 0..U-1
     * @throws IllegalArgumentException if the stage is served by what all UDs share
     */
    public int udOf(Stage stage) {
        if (stage.resource() >= 2 * userDevices) {
            throw new IllegalArgumentException("inference request: stage '" + stage.kind() + "' is of no UD");
        }
        return stage.resource() % userDevices;
    }
}
