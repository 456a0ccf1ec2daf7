package io.splitwave.optimizer.partition;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RequestSource;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.RunEnd;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.estimate.LinkTrace;
import io.splitwave.learning.protocol.request.InferenceOutcome;
import io.splitwave.learning.protocol.request.InferenceOutcomes;
import io.splitwave.learning.protocol.request.InferenceRequest;
import io.splitwave.learning.protocol.request.InferenceStage;
import io.splitwave.network.mobility.visit.ArrivalProcess;
import io.splitwave.network.mobility.visit.PoissonArrivals;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Requests per second on one core: Poisson arrivals at each UD, decided by the last goodput of its link, queues at UD, radio and
 * server, new rates every 0.1 s. Links are played from memory.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RequestBenchmark {
    private static final int REQUESTS = 100_000;
    private static final int UDS = 10;

    /** At each UD. */
    @Param({"1", "3"})
    public double requestsPerS;

    private final PartitionInstance instance = Worlds.study(new PartitionWeights(.34, .33, .33));
    private final PartitionPolicy policy = PartitionPolicies.create("pso", Worlds.names(instance));
    private final InferenceRequest protocol = new InferenceRequest(UDS, 4);
    private double[][] goodputBps;
    private long late;

    @Setup
    public void setup() {
        goodputBps = StudyLinks.traces(1, true).subList(0, UDS).stream()
                .map(LinkTrace::goodputBps)
                .toArray(double[][]::new);
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public RunEnd play() {
        Requests requests = new Requests();
        return new RoundPlayer(new Horizon(.1, Long.MAX_VALUE, 10_000))
                .playRequests(
                        protocol.resources(),
                        requests,
                        requests,
                        requests,
                        new InferenceOutcomes(protocol, this::count));
    }

    private void count(InferenceOutcome outcome) {
        late += outcome.latencyS() > instance.latencyMaxS() ? 1 : 0;
    }

    private final class Requests implements RequestSource, RateSource, FrameProcess {
        private final PartitionWork work = new PartitionWork(instance);
        private final ArrivalProcess arrivals =
                new PoissonArrivals(UDS * requestsPerS, new RandomStreams(1).stream("arrivals", 0));
        private int step;

        @Override
        public double arrivalS(int request) {
            return request < REQUESTS ? arrivals.nextS() : Double.POSITIVE_INFINITY;
        }

        @Override
        public RoundPlan plan(int request, double timeS) {
            int ud = request % UDS;
            double[] link = goodputBps[ud];
            double lastBps = link[(step + link.length - 1) % link.length];
            return protocol.plan(
                    request, ud, work.load(policy.decide(instance, lastBps).cut()));
        }

        @Override
        public double ratePerS(int member, Stage stage) {
            switch (stage.kind()) {
                case InferenceStage.UD_FWD:
                    return instance.deviceFlopPerS();
                case InferenceStage.UL_ACT:
                    return goodputBps[protocol.udOf(stage)][step];
                case InferenceStage.SRV_INFER:
                    return instance.serverFlopPerS();
                default:
                    return 1;
            }
        }

        @Override
        public double powerW(int member, Stage stage) {
            return 0;
        }

        @Override
        public void boundary(long frame, double startS) {
            step = (int) (frame % goodputBps[0].length);
        }

        @Override
        public void decide(long frame, double startS) {}
    }
}
