package io.splitwave.optimizer.cellfree.scheme;

import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.optimizer.cellfree.CellFreeDecision;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeTimes;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.optimizer.cellfree.power.ShortTerm;
import io.splitwave.optimizer.cellfree.power.ShortTermMethod;
import io.splitwave.optimizer.cellfree.power.ShortTermSolution;
import io.splitwave.optimizer.cellfree.search.Choice;
import io.splitwave.optimizer.cellfree.search.ChoiceBound;
import io.splitwave.optimizer.cellfree.search.ChoiceValues;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A scheme made of a search for clusters and cuts and a method for powers and beams.
 *
 * @param name the name it is chosen by
 * @param seeing the instance that it decides
 * @param searching the search
 * @param method for powers and beams
 */
record SearchedScheme(
        String name,
        UnaryOperator<CellFreeInstance> seeing,
        Function<ChoiceValues, Choice> searching,
        ShortTermMethod method)
        implements CellFreeScheme {
    @Override
    public CellFreeInstance seen(CellFreeInstance instance) {
        return seeing.apply(instance);
    }

    @Override
    public LongTermPlan plan(CellFreeInstance instance, List<CellFreeChannel> draws) {
        CellFreeInstance seen = seen(instance);
        ChoiceValues values = new ChoiceValues(seen, draws);
        Choice choice = searching.apply(values);
        return new LongTermPlan(choice, values.objective(choice), ChoiceBound.of(seen, draws));
    }

    @Override
    public CellFreeDecision decide(CellFreeInstance instance, LongTermPlan plan) {
        CellFreeInstance seen = seen(instance);
        Choice choice = plan.choice();
        int[] cut = choice.cuts();
        ShortTermSolution found = ShortTerm.solve(seen, choice.association(), cut, method);
        CellFreeWork work = new CellFreeWork(seen);
        CellFreeTimes times = work.times(cut, found.uplinkPowerW(), found.beams());
        return new CellFreeDecision(
                choice.association(),
                cut,
                found.uplinkPowerW(),
                found.beams(),
                work.objective(times, choice.association()),
                ChoiceBound.of(seen, List.of(seen.channel())));
    }
}
