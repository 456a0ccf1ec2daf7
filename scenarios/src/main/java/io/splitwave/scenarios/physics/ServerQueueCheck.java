package io.splitwave.scenarios.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.protocol.ServerDiscipline;
import io.splitwave.learning.protocol.ServerSpec;
import io.splitwave.network.physics.CheckResult;
import io.splitwave.network.physics.PhysicsCheck;
import java.util.List;
import java.util.Locale;

/**
 * Mean time that customers spend at the edge server, against queueing theory: the wait before service where the server
 * is first in first out, the total time in the system where it is shared.
 */
final class ServerQueueCheck implements PhysicsCheck {
    /** Long enough to forget the empty start: at load 0.6 the memory of M/M/1 is about 20 services (relaxation time). */
    private static final int WARM_UP = 2_000;

    private static final int BATCHES = 40;
    private static final int BATCH = 2_500;
    private static final double CONFIDENCE = 0.999;
    private static final String STATED = "99.9 %, " + BATCHES + " batches of " + BATCH + " customers after " + WARM_UP;

    private static final double SPEED_FLOPS = 2e9;
    private static final double MEAN_FLOP = 1e8;
    private static final double LOAD = 0.6;

    private final String name;
    private final String subject;
    private final String source;
    private final ServerLoad load;
    private final double theoryS;

    private ServerQueueCheck(String name, String subject, String source, ServerLoad load, double theoryS) {
        this.name = name;
        this.subject = subject;
        this.source = source;
        this.load = load;
        this.theoryS = theoryS;
    }

    static PhysicsCheck exponentialWork(int servers) {
        ServerLoad load = load(ServerDiscipline.FIFO, servers, false);
        String queue = servers == 1 ? "M/M/1" : "M/M/" + servers;
        return new ServerQueueCheck(
                "server-m-m-" + servers,
                queue + " server, mean wait",
                "Kleinrock 1975, section 3.5 (Erlang C)",
                load,
                QueueTheory.exponentialWaitS(servers, load.arrivalsPerS(), load.meanServiceS()));
    }

    static PhysicsCheck constantWork() {
        ServerLoad load = load(ServerDiscipline.FIFO, 1, true);
        return new ServerQueueCheck(
                "server-m-d-1",
                "M/D/1 server, mean wait",
                "Kleinrock 1975, section 5.6 (Pollaczek-Khinchine)",
                load,
                QueueTheory.constantWaitS(load.arrivalsPerS(), load.meanServiceS()));
    }

    static PhysicsCheck shared(int slots, boolean constantWork) {
        ServerLoad load = load(ServerDiscipline.PROCESSOR_SHARING, slots, constantWork);
        String queue = (constantWork ? "M/D/" : "M/M/") + slots;
        return new ServerQueueCheck(
                "server-" + queue.toLowerCase(Locale.ROOT).replace('/', '-') + "-shared",
                queue + " shared server, mean stay",
                slots == 1 ? "Kleinrock 1976, section 4.4: s / (1 - rho)" : "Kleinrock 1975, section 3.5 (Erlang C)",
                load,
                QueueTheory.sharedStayS(slots, load.arrivalsPerS(), load.meanServiceS()));
    }

    /** The same measurement against another theory, so that a test can see it fail. */
    ServerQueueCheck against(double otherTheoryS) {
        return new ServerQueueCheck(name, subject, source, load, otherTheoryS);
    }

    double theoryS() {
        return theoryS;
    }

    private static ServerLoad load(ServerDiscipline discipline, int slots, boolean constantWork) {
        ServerSpec server = new ServerSpec(SPEED_FLOPS, slots, discipline);
        return new ServerLoad(server, LOAD * slots * SPEED_FLOPS / MEAN_FLOP, MEAN_FLOP, constantWork);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<CheckResult> run(long seed) {
        ServerLoad.Stays stays =
                load.play(WARM_UP + BATCHES * BATCH, new RandomStreams(seed).stream("physics." + name, 0));
        boolean shared = load.server().discipline() == ServerDiscipline.PROCESSOR_SHARING;
        BatchMeans mean = BatchMeans.of(shared ? stays.stayS() : stays.waitS(), WARM_UP, BATCHES, CONFIDENCE);
        return List.of(new CheckResult(subject, source, "s", theoryS, mean.mean(), mean.halfWidth(), STATED));
    }
}
