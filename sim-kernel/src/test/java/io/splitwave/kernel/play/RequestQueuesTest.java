package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.round.RoundPlan;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import umontreal.ssj.rng.RandomStream;

/** Many requests at one server: mean waits of theory, and memory that does not grow. */
class RequestQueuesTest {
    private static final int BATCHES = 40;

    /** Two-sided 99.9 % quantile of Student's t with 39 degrees of freedom. */
    private static final double QUANTILE = 3.558;

    /** Sums waits by batch of requests. */
    private static final class Waits implements Observer {
        private final double[] meanS = new double[BATCHES];
        private final int perBatch;

        Waits(int count) {
            perBatch = count / BATCHES;
        }

        @Override
        public void stageEnded(StageEnded fact) {
            meanS[fact.round() / perBatch] += (fact.startS() - fact.requestedS()) / perBatch;
        }

        double meanS() {
            double sumS = 0;
            for (double batchS : meanS) {
                sumS += batchS;
            }
            return sumS / BATCHES;
        }

        double halfWidthS() {
            double squares = 0;
            for (double batchS : meanS) {
                squares += (batchS - meanS()) * (batchS - meanS());
            }
            return QUANTILE * Math.sqrt(squares / (BATCHES - 1) / BATCHES);
        }
    }

    private static OpenLine poisson(int count, double ratePerS, boolean exponential, long seed) {
        RandomStream arrivals = new RandomStreams(seed).stream("arrivals", 0);
        RandomStream works = new RandomStreams(seed).stream("works", 0);
        double[] nowS = {0};
        return new OpenLine(
                count,
                request -> nowS[0] -= Math.log(arrivals.nextDouble()) / ratePerS,
                request -> exponential ? -Math.log(works.nextDouble()) : 1);
    }

    /**
     * Mean wait by Pollaczek and Khinchine, rho (1 + c^2) / (2 (1 - rho)) of the mean service of 1 s, where c is the coefficient
     * of variation: 1 in M/M/1, 0 in M/D/1. A batch holds 5,000 requests, so that batches are independent but for their edges;
     * the interval is at 99.9 %, and narrow enough to tell 10 % of the wait.
     */
    @ParameterizedTest
    @CsvSource({"0.3, true", "0.7, true", "0.3, false", "0.7, false"})
    void meanWaitsAreThoseOfPollaczekAndKhinchine(double load, boolean exponential) {
        int count = BATCHES * 5000;
        Waits waits = new Waits(count);
        poisson(count, load, exponential, 71).play(new Horizon(10, 1_000_000, 1000), new Discipline.Fifo(1), waits);
        double theoryS = load * (exponential ? 2 : 1) / (2 * (1 - load));
        assertThat(waits.halfWidthS()).isLessThan(0.1 * theoryS);
        assertThat(Math.abs(waits.meanS() - theoryS)).isLessThan(waits.halfWidthS());
    }

    /**
     * A million requests: places are no more than the most that were in flight, and in the middle of the run the plans of
     * requests that have ended are not reachable. A plan in a thousand is watched.
     */
    @Test
    void memoryDependsOnTheRequestsInFlightAlone() {
        int count = 1_000_000;
        List<WeakReference<RoundPlan>> watched = new ArrayList<>();
        int[] seen = new int[5]; // in flight, most in flight, most places, ended, alive in the middle
        OpenLine source = poisson(count, 0.7, true, 72);
        OpenLine open = new OpenLine(count, source::arrivalS, request -> 0) {
            @Override
            public RoundPlan plan(int request, double timeS) {
                RoundPlan plan = source.plan(request, timeS);
                if (request % 1000 == 0) {
                    watched.add(new WeakReference<>(plan));
                }
                return plan;
            }
        };
        open.play(new Horizon(100, 1_000_000, 1000), new Discipline.Fifo(1), new Observer() {
            @Override
            public void roundStarted(RoundStarted fact) {
                seen[1] = Math.max(seen[1], ++seen[0]);
                seen[2] = Math.max(seen[2], fact.cohort() + 1);
            }

            @Override
            public void roundEnded(RoundEnded fact) {
                seen[0]--;
                if (++seen[3] == count / 2) {
                    System.gc();
                    seen[4] = (int)
                            watched.stream().filter(plan -> plan.get() != null).count();
                }
            }
        });
        assertThat(seen[3]).isEqualTo(count);
        assertThat(seen[0]).isZero();
        assertThat(seen[2]).isEqualTo(seen[1]).isLessThan(100);
        assertThat(watched).hasSize(count / 1000);
        assertThat(seen[4]).isLessThanOrEqualTo(3);
    }
}
