package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.Block;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.block.PhaseBlock;
import io.splitwave.optimizer.vrsl.block.PhaseSolution;
import io.splitwave.optimizer.vrsl.block.PowerBlock;
import io.splitwave.optimizer.vrsl.phases.DelayRelaxation;
import io.splitwave.optimizer.vrsl.phases.DiscretePhases;
import io.splitwave.optimizer.vrsl.phases.PhaseSearch;
import io.splitwave.optimizer.vrsl.price.PriceDecomposition;
import io.splitwave.optimizer.vrsl.price.PricedChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import umontreal.ssj.rng.RandomStream;

/**
 * Scheme {@code direct}: phases by descent on the delay itself, in turn with the joint choice of cut, place, twin
 * frequency and power by prices, from the phases of block 4 and, in the first turn, from random ones.
 *
 * <p>No turn makes the objective worse: the choice of the turn before, its powers solved for the new phases, is kept where
 * it is better than the new one. With phases of b bits the same alternation follows on the discrete phases, whose first
 * turn may be worse than the continuous phases before it; that is recorded as a rise.
 *
 * <p>Where the end lies more than 1 % above the bound, the alternation is repeated from other phases, and the best end kept:
 * the best of 40 draws from the relaxation behind the bound, the best so far in 2 and in 3 bits, zero, and then random
 * phases and single draws alternately.
 *
 * <p>The bound reported holds for everything the scheme is free to choose: phases (any, not only those of b bits),
 * powers, candidate cuts, places and twin frequencies.
 */
final class DirectScheme implements Scheme {
    /** Random starts in addition to the phases of block 4, in the first turn. */
    private static final int RANDOM_STARTS = 2;
    /** The phase search stops where its steps lower the delay by less than this fraction. */
    private static final double PHASE_TOLERANCE = 1e-6;

    private static final double BOUND_SLACK = 1e-6;
    /** An end this close to the bound needs no further start. */
    private static final double CLOSE = 0.01;

    private static final int DRAWS = 40;

    private final String name;
    private final Options options;
    private final PhaseBlock phaseBlock;
    private final RandomStream stream;

    DirectScheme(String name, Options options, RandomStream stream) {
        this.name = name;
        this.options = options;
        this.phaseBlock = VrslOptions.phaseBlock(options, stream);
        this.stream = stream;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        int[] cuts = VrslOptions.cuts(options, frame.profile().layers());
        PriceDecomposition joint = new PriceDecomposition(cuts, options.of(VrslOptions.MAX_ITERATIONS));
        PhaseSolution relaxed = phaseBlock.solve(frame.channel());
        Turns first = new Turns(frame, joint, relaxed.phases());
        if (frame.channel().irsElements() == 0) {
            return first.result(relaxed, first.firstChoice.lowerBound());
        }
        first.alternate(now -> {
            List<PhaseShifts> starts = new ArrayList<>(List.of(now.decision.phases()));
            for (int i = 0; first.first() && i < RANDOM_STARTS; i++) {
                starts.add(StartPoint.randomPhases(frame.channel().irsElements(), stream));
            }
            return new PhaseSearch(frame, now.decision.copyCut(), PHASE_TOLERANCE).best(starts);
        });
        Turns turns = first;
        DelayRelaxation relaxation = relaxation(frame, turns.now.decision);
        double bound = relaxation.lowerBoundS(turns.now.decision.phases(), cuts);
        List<Double> perStartS = new ArrayList<>(List.of(turns.now.objectiveS));
        for (int i = 1; i < options.of(VrslOptions.STARTS) && turns.now.reachedS() > bound * (1 + CLOSE); i++) {
            Turns other = new Turns(frame, joint, start(i, frame, turns.now, relaxation));
            other.alternate(
                    now -> new PhaseSearch(frame, now.decision.copyCut(), PHASE_TOLERANCE).from(now.decision.phases()));
            perStartS.add(other.now.objectiveS);
            turns = other.now.isBetterThan(turns.now) ? other : turns;
        }
        if (options.find(VrslOptions.PHASE_BITS).isPresent()) {
            int bits = options.of(VrslOptions.PHASE_BITS);
            turns.leaveContinuous();
            turns.alternate(now -> discrete(frame, now, bits));
        }
        if (options.find(VrslOptions.PHASE_BITS).isPresent() || perStartS.size() > 1) {
            FrameDecision end = turns.now.decision;
            bound = Math.max(bound, relaxation(frame, end).lowerBoundS(end.phases(), cuts));
        }
        SchemeResult result = turns.result(relaxed, bound);
        double[] ends = perStartS.stream().mapToDouble(Double::doubleValue).toArray();
        return new SchemeResult(result.decision(), result.report().withStarts(ends, Optional.empty()));
    }

    private static DelayRelaxation relaxation(FrameContext frame, FrameDecision decision) {
        return new DelayRelaxation(frame, decision.copyCut(), BOUND_SLACK);
    }

    private PhaseShifts start(int number, FrameContext frame, Iterate best, DelayRelaxation relaxation) {
        int elements = frame.channel().irsElements();
        return switch (number) {
            case 1 -> bestDraw(new PhaseSearch(frame, best.decision.copyCut(), PHASE_TOLERANCE), relaxation);
            case 2 -> discrete(frame, best, 2);
            case 3 -> new PhaseShifts(new double[elements]);
            case 4 -> discrete(frame, best, 3);
            default -> number % 2 == 0 ? relaxation.draw(stream) : StartPoint.randomPhases(elements, stream);
        };
    }

    private PhaseShifts bestDraw(PhaseSearch search, DelayRelaxation relaxation) {
        PhaseShifts best = relaxation.draw(stream);
        double leastS = search.transferS(best);
        for (int i = 1; i < DRAWS; i++) {
            PhaseShifts drawn = relaxation.draw(stream);
            double s = search.transferS(drawn);
            if (s < leastS) {
                leastS = s;
                best = drawn;
            }
        }
        return best;
    }

    private PhaseShifts discrete(FrameContext frame, Iterate near, int bits) {
        return new DiscretePhases(frame, near.decision.copyCut(), bits).near(near.decision.phases(), stream);
    }

    /** The alternation of one frame. */
    private final class Turns {
        private final PriceDecomposition joint;
        private final PricedChoice firstChoice;
        private final History history;
        private StopReason stop;
        private boolean mayRise;
        private Iterate now;

        Turns(FrameContext frame, PriceDecomposition joint, PhaseShifts phases) {
            this.joint = joint;
            EffectiveGains gains = EffectiveGains.compute(frame.channel(), phases);
            this.firstChoice = joint.choose(frame, gains);
            this.stop = firstChoice.settled() ? StopReason.CONVERGED : StopReason.MAX_ITERATIONS;
            this.now = Iterate.of(frame, firstChoice.decision(phases));
            this.history = new History(now);
        }

        boolean first() {
            return history.iterations() == 0;
        }

        /** The next phases are of another kind, so they replace the current ones even if they are worse. */
        void leaveContinuous() {
            mayRise = true;
        }

        void alternate(Function<Iterate, PhaseShifts> search) {
            stop = StopReason.MAX_ITERATIONS;
            for (int t = 0; t < options.of(VrslOptions.MAX_ITERATIONS); t++) {
                StoppedException.throwIfStopped();
                Iterate before = now;
                Iterate next = turn(search.apply(now));
                if (mayRise) {
                    now = history.step(history.iterations() + 1, Block.PHASE, before, next);
                } else {
                    now = next.isBetterThan(before) ? next : before;
                }
                history.take(now);
                double gain = before.reachedS() - now.reachedS();
                if (!mayRise && !(gain > options.of(VrslOptions.TOLERANCE) * before.reachedS())) {
                    stop = StopReason.CONVERGED;
                    break;
                }
                mayRise = false;
            }
        }

        /** The better of the cuts in force and the joint choice, both under the new phases. */
        private Iterate turn(PhaseShifts phases) {
            Iterate turned = now.withPhases(phases);
            Iterate kept = turned.withPower(PowerBlock.solve(now.context, turned.gains, now.decision::cut));
            FrameDecision decision = joint.choose(now.context, turned.gains).decision(phases);
            Iterate chosen = Iterate.of(now.context, decision);
            return chosen.isBetterThan(kept) ? chosen : kept;
        }

        SchemeResult result(PhaseSolution relaxed, double boundS) {
            return history.result(relaxed, boundS, stop, List.of());
        }
    }
}
