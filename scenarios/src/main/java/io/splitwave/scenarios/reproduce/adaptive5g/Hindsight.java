package io.splitwave.scenarios.reproduce.adaptive5g;

import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * Ways that were played on the same links, and the best fixed cut among them, which is known afterwards only.
 *
 * @param played the variants
 * @param label of a variant by the name of its way
 * @param cost by which the best is the best
 */
record Hindsight(Played played, UnaryOperator<String> label, Measure cost) {

    Sample of(Way way, Measure measure) {
        return played.sample(label.apply(way.name()), measure);
    }

    Sample costOf(Way way) {
        return of(way, cost);
    }

    /** The fixed cut of least mean cost; the first of those. */
    Way best() {
        return Way.FIXED.stream()
                .min(Comparator.comparingDouble(way -> costOf(way).mean()))
                .orElseThrow();
    }

    /** By which share of its mean cost a way costs less than the best fixed cut, link by link. */
    Sample gain(Way way) {
        Sample best = costOf(best());
        return best.minus(costOf(way)).over(best.mean());
    }

    /** What a way costs more than another. */
    Sample more(Way way, Way than) {
        return costOf(way).minus(costOf(than));
    }

    String belowBest(Way way) {
        return way.name() + " below " + best().name();
    }

    Check dearerThanBest(String before, Way way) {
        return Check.above(before + way.name() + " minus " + best().name(), "", more(way, best()), 0);
    }
}
