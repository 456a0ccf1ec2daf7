package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.nr.NrLink;
import io.splitwave.network.nr.NrSettings;
import io.splitwave.network.nr.NrStreams;
import java.util.List;
import java.util.Objects;

/**
 * Competing users and interference of a 5G link as its steps show them, against Erlang's loss system and the two-state
 * process. Links are independent, each is looked at in two of its steps.
 */
public final class NrLinkCheck implements PhysicsCheck {

    private static final String ERLANG = "Erlang loss system, M/M/c/c";
    private static final String TWO_STATES = "two-state Markov process in continuous time";
    private static final int LINKS = 4000;
    private static final int EARLY = 0;
    private static final int LATE = 20;
    /** Users: 0.4 a second for 5 s; the most, 12, is met with a probability of 1e-6 and left out of the theory. */
    private static final double USERS = 2;

    private static final double STAY_S = 5;
    private static final double ON_S = 2;
    private static final double OFF_S = 4;

    private final NrSettings model;

    /** The check of the model as it is. */
    public NrLinkCheck() {
        this(NrSettings.ofStudy());
    }

    /** The check of other settings, to see it fail. */
    NrLinkCheck(NrSettings model) {
        this.model = Objects.requireNonNull(model, "model");
    }

    @Override
    public String name() {
        return "nr-link";
    }

    @Override
    public List<CheckResult> run(long seed) {
        RandomStreams streams = new RandomStreams(seed);
        double lagS = (LATE - EARLY) * model.stepS();
        Sample users = new Sample();
        Sample products = new Sample();
        int on = 0;
        int both = 0;
        for (int ue = 0; ue < LINKS; ue++) {
            NrLink link = new NrLink(model, NrStreams.of(streams, 0, ue));
            double early = users(link);
            boolean onEarly = link.interfered();
            double late = early;
            for (int step = EARLY; step < LATE; step++) {
                late = users(link);
            }
            users.add(late);
            products.add((early - USERS) * (late - USERS));
            on += link.interfered() ? 1 : 0;
            both += onEarly && link.interfered() ? 1 : 0;
        }
        double share = ON_S / (ON_S + OFF_S);
        double bothShare = share * (share + (1 - share) * Math.exp(-lagS * (1 / ON_S + 1 / OFF_S)));
        return List.of(
                users.meanAgainst(USERS, "5G competing users, mean", ERLANG),
                products.meanAgainst(
                        USERS * Math.exp(-lagS / STAY_S), "5G competing users, covariance over " + lagS + " s", ERLANG),
                share("5G interference, share of links", share, on),
                share("5G interference, share of links at both ends of " + lagS + " s", bothShare, both));
    }

    private double users(NrLink link) {
        return model.carrier().prbs() / link.next().prbs().orElseThrow() - 1;
    }

    private static CheckResult share(String subject, double theory, int count) {
        return new CheckResult(
                subject,
                TWO_STATES,
                "1",
                theory,
                (double) count / LINKS,
                Confidence.Z * Math.sqrt(theory * (1 - theory) / LINKS),
                Confidence.of(LINKS + " links"));
    }
}
