package io.splitwave.optimizer.vrsl.genetic;

import java.util.List;
import org.apache.commons.math3.genetics.Chromosome;
import org.apache.commons.math3.genetics.ChromosomePair;
import org.apache.commons.math3.genetics.ListPopulation;
import org.apache.commons.math3.genetics.Population;
import org.apache.commons.math3.genetics.SelectionPolicy;
import umontreal.ssj.rng.RandomStream;

/** Each parent is the fittest of a few chromosomes drawn with replacement; the earlier draw wins a tie. */
final class Tournament implements SelectionPolicy {
    private final int arity;
    private final RandomStream stream;

    Tournament(int arity, RandomStream stream) {
        this.arity = arity;
        this.stream = stream;
    }

    @Override
    public ChromosomePair select(Population population) {
        List<Chromosome> all = ((ListPopulation) population).getChromosomes();
        return new ChromosomePair(winner(all), winner(all));
    }

    private Chromosome winner(List<Chromosome> all) {
        Chromosome best = draw(all);
        for (int i = 1; i < arity; i++) {
            Chromosome next = draw(all);
            if (next.getFitness() > best.getFitness()) {
                best = next;
            }
        }
        return best;
    }

    private Chromosome draw(List<Chromosome> all) {
        return all.get(stream.nextInt(0, all.size() - 1));
    }
}
