package io.splitwave.learning.protocol.request;

import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundStarted;
import io.splitwave.kernel.play.StageEnded;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Puts the facts of each request together and hands it on when it has ended, in the order of ends. It keeps those in flight
 * only, by their place. For a run in which every round is a plan of {@link InferenceRequest}.
 */
public final class InferenceOutcomes implements Observer {
    private static final int STAGES = 5;
    private static final int UD_FWD = 1;
    private static final int UL_ACT = 2;
    private static final int SRV_INFER = 3;
    private static final int DL_CTRL = 4;

    private final InferenceRequest protocol;
    private final Consumer<InferenceOutcome> consumer;
    private double[] servedS = new double[16 * STAGES];
    private double[] waitedS = new double[16 * STAGES];
    private int[] ud = new int[16];

    /**
     * Hands requests on.
     *
     * @param protocol whose plans are played
     * @param consumer takes each request that has ended, also those that the end of the run cuts off
     */
    public InferenceOutcomes(InferenceRequest protocol, Consumer<InferenceOutcome> consumer) {
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.consumer = Objects.requireNonNull(consumer, "consumer");
    }

    @Override
    public void roundStarted(RoundStarted fact) {
        int place = fact.cohort();
        if (place >= ud.length) {
            int more = Math.max(2 * ud.length, place + 1);
            servedS = Arrays.copyOf(servedS, more * STAGES);
            waitedS = Arrays.copyOf(waitedS, more * STAGES);
            ud = Arrays.copyOf(ud, more);
        }
        Arrays.fill(servedS, place * STAGES, (place + 1) * STAGES, 0);
        Arrays.fill(waitedS, place * STAGES, (place + 1) * STAGES, 0);
        ud[place] = protocol.udOf(fact.plan().chains().get(0).stages().get(UD_FWD));
    }

    @Override
    public boolean keepsStageEnds() {
        return false;
    }

    @Override
    public void stageEnded(StageEnded fact) {
        int at = fact.cohort() * STAGES + fact.stageIndex();
        double startS =
                Double.isNaN(fact.startS()) ? fact.endS() : fact.startS(); // it still waits at the end of the run
        servedS[at] = fact.endS() - startS;
        waitedS[at] = startS - fact.requestedS();
    }

    @Override
    public void roundEnded(RoundEnded fact) {
        int at = fact.cohort() * STAGES;
        consumer.accept(new InferenceOutcome(
                fact.round(),
                ud[fact.cohort()],
                fact.startS(),
                fact.endS(),
                new InferenceTimes(
                        servedS[at],
                        servedS[at + UD_FWD],
                        servedS[at + UL_ACT],
                        servedS[at + DL_CTRL],
                        servedS[at + SRV_INFER]),
                new InferenceWaits(waitedS[at + UD_FWD], waitedS[at + UL_ACT], waitedS[at + SRV_INFER]),
                !fact.unfinished() && !fact.failed()));
    }
}
