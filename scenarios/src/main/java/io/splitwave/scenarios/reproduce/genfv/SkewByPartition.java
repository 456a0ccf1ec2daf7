package io.splitwave.scenarios.reproduce.genfv;

import io.splitwave.learning.data.LabelSkew;
import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;

/** How far labels of devices are from those of all, by the concentration of the Dirichlet partition. */
final class SkewByPartition implements Figure {
    private static final int REPLICATIONS = 60;
    private static final List<Double> BETAS = List.of(0.1, 0.3, 0.5, 1.0);

    /** Mean EMD that a study of the method measured with ten classes and devices of one size. */
    private static final List<Double> STUDIED = List.of(1.42, 1.09, 0.92, 0.70);

    /** Devices of our partition differ in size, and large ones are less skewed. */
    private static final double AWAY = 0.15;

    @Override
    public String name() {
        return "genfv-emd";
    }

    @Override
    public String title() {
        return "GenFV: label skew by partition";
    }

    @Override
    public String about() {
        return "Preset `genfv` with the digits shared out to 20 UDs by a Dirichlet partition, one round of each replication, every UD"
                + " selected: no bound of EMD, scheme `all-vehicles`, and limits of time and energy that bind no UD. EMD is the L1"
                + " distance of label shares, 0 to 2, mean over UDs by their images.";
    }

    private static String label(double beta) {
        return "Dir(" + Variant.text(beta) + ")";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (double beta : BETAS) {
            List<String> settings = new ArrayList<>(Rounds.partition(beta));
            settings.addAll(List.of(
                    Rounds.scheme("all-vehicles"),
                    "selection.emdMax=2",
                    "selection.longest=1000 s",
                    "ud.energyBudget=[10000 J, 10000 J]",
                    "generation.keep=cap",
                    "generation.cap=0"));
            variants.add(
                    Variant.played(label(beta), effort.replications(REPLICATIONS), 1, settings.toArray(String[]::new))
                            .over(GenfvPaper.PRESET));
        }
        return variants;
    }

    @Override
    public Findings read(Played played) {
        return new Findings(
                List.of(
                        Plot.lines(
                                "genfv-emd",
                                "EMD by partition",
                                "concentration of the Dirichlet partition",
                                "mean EMD",
                                List.of(played.curve("mean over UDs", BETAS, SkewByPartition::label, Rounds.EMD))),
                        Plot.lines(
                                "genfv-emd-kappa2",
                                "Weight of the server's model by partition",
                                "concentration of the Dirichlet partition",
                                "kappa2",
                                List.of(played.curve(
                                        "(EMD / 2)^2",
                                        BETAS,
                                        SkewByPartition::label,
                                        replica -> LabelSkew.generatedWeight(Rounds.EMD.of(replica)))))),
                List.of(falls(played), asStudied(played)));
    }

    private static Claim falls(Played played) {
        List<Check> checks = new ArrayList<>();
        for (int i = 1; i < BETAS.size(); i++) {
            checks.add(Check.less(
                    label(BETAS.get(i)) + " minus " + label(BETAS.get(i - 1)),
                    "",
                    played.sample(label(BETAS.get(i)), Rounds.EMD),
                    played.sample(label(BETAS.get(i - 1)), Rounds.EMD)));
        }
        return Claim.of(
                "EMD measures how heterogeneous the data are",
                "a figure of EMD over the Dirichlet concentration",
                "for each step up of the concentration: the mean EMD is lower than a step before",
                checks);
    }

    private static Claim asStudied(Played played) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < BETAS.size(); i++) {
            double studied = STUDIED.get(i);
            checks.add(Check.between(
                    label(BETAS.get(i)),
                    "",
                    played.sample(label(BETAS.get(i)), Rounds.EMD),
                    studied - AWAY,
                    studied + AWAY));
        }
        return Claim.of(
                        "EMD by partition",
                        "measured in our study: 1.42, 1.09, 0.92, 0.70",
                        "each mean lies within 0.15 of it",
                        checks)
                .readAs("ours")
                .remarked("The study's devices have 2,000 images each; ours share the digits and differ in size.");
    }
}
