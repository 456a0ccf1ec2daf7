package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.List;

/** Fig. 10: loss by the size of the cluster, which is not played here, as training takes long. */
final class LossByCluster implements Figure {
    private static final String CURVES = "curves of Fig. 10";

    @Override
    public String name() {
        return "ucsfl-accuracy";
    }

    @Override
    public String title() {
        return "UCSFL, Fig. 10: loss by the size of the cluster";
    }

    @Override
    public String about() {
        return "Nothing is played here, as training takes long: `splitwave compare ucsfl` trains clusters of each size on the digits."
                + " The remarks are from `learning/training/MEASURED.md`, where clusters are trained by themselves.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return List.of();
    }

    @Override
    public Findings read(Played played) {
        return new Findings(
                List.of(),
                List.of(
                        open("devices with larger clusters converge faster", "loss of a device of 7 minus one of 5")
                                .remarked(
                                        "Measured apart, IID images: after 5 rounds 5 access points are 1.3 ± 0.7 points of accuracy"
                                                + " behind all 8, and 1 is 13.7 ± 4.7 behind."),
                        open(
                                        "after ten rounds all curves meet",
                                        "loss of a device of 5 minus one of 7, after ten rounds")
                                .remarked(
                                        "Measured apart: in part. With IID images 5, 7 and 8 access points are within 0.6 points"
                                                + " after ten rounds; with Dirichlet(0.1) 5 is 3.7 ± 1.2 points behind even after 30."),
                        open("UCSFL gets as far as federated averaging", "loss of a device minus that of BL3")
                                .remarked(
                                        "Measured apart, after 30 rounds: with 5 of 8 access points 91.7 ± 0.7 % against"
                                                + " 91.9 ± 0.8 % with IID images, 81.2 ± 3.8 % against 84.9 ± 4.4 % with Dirichlet(0.1).")));
    }

    private static Claim open(String quote, String what) {
        return Claim.of(
                quote,
                CURVES,
                "the difference of the losses has the sign that is claimed",
                List.of(Check.below(what, "", Sample.notComputed(), 0)));
    }
}
