package io.splitwave.network.physics;

import io.splitwave.network.fading.CorrelatedFading;
import io.splitwave.network.fading.ElementArray;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.fading.SpatialCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Correlation between the elements of an array: sinc(2 d / lambda) of a panel of a quarter wavelength's spacing in
 * isotropic scattering, r^|i - k| of a line by the exponential model. Across columns of a link, and across rows.
 */
public final class SpatialCorrelationCheck implements PhysicsCheck {

    private static final String SINC = "Bjornson, Sanguinetti 2021: sinc(2 d / lambda)";
    private static final String EXPONENTIAL = "Loyka 2001: r^|i - k|";
    private static final int LINKS = 20_000;
    private static final int SIDE = 4;
    private static final double SPACING = 0.25;
    private static final double NEIGHBOURS = 0.7;

    private final double spacingOfModel;

    /** The check of {@link CorrelatedFading}. */
    public SpatialCorrelationCheck() {
        this(SPACING);
    }

    /** With a panel of another spacing than theory has. */
    SpatialCorrelationCheck(double spacingOfModel) {
        this.spacingOfModel = spacingOfModel;
    }

    @Override
    public String name() {
        return "spatial-correlation";
    }

    @Override
    public List<CheckResult> run(long seed) {
        List<CheckResult> results = new ArrayList<>();
        SpatialCorrelation panel = SpatialCorrelation.isotropic(ElementArray.panel(SIDE, SIDE, spacingOfModel, 1));
        Fading irs = new CorrelatedFading(
                new RayleighFading(LINKS, SIDE * SIDE, Draws.normals(seed, "sinc")),
                Optional.empty(),
                Optional.of(panel));
        Draws.Block block = Draws.next(irs, Draws.still(LINKS));
        for (int element = 0; element < SIDE * SIDE; element++) {
            double distance = SPACING * Math.hypot(element % SIDE, element / SIDE);
            double theory = element == 0 ? 1 : Math.sin(2 * Math.PI * distance) / (2 * Math.PI * distance);
            results.add(acrossColumns(block, 0, element)
                    .meanAgainst(theory, "isotropic panel: elements 0 and " + element, SINC));
        }
        twoSided(results, seed);
        return results;
    }

    /** A line of antennas seen as columns and again as rows of one link. */
    private static void twoSided(List<CheckResult> results, long seed) {
        int antennas = 3;
        SpatialCorrelation line = SpatialCorrelation.exponential(antennas, NEIGHBOURS);
        Fading link = new CorrelatedFading(
                new RayleighFading(antennas, antennas, Draws.normals(seed, "exponential")),
                Optional.of(line),
                Optional.of(line));
        Sample columns = new Sample();
        Sample rows = new Sample();
        Sample corners = new Sample();
        for (int frame = 0; frame < LINKS; frame++) {
            Draws.Block block = Draws.next(link, Draws.still(1));
            columns.add(block.product(0, block, 1));
            rows.add(block.product(0, block, antennas));
            corners.add(block.product(0, block, antennas * antennas - 1));
        }
        results.add(columns.meanAgainst(NEIGHBOURS, "exponential line: neighbouring columns", EXPONENTIAL));
        results.add(rows.meanAgainst(NEIGHBOURS, "exponential line: neighbouring rows", EXPONENTIAL));
        results.add(corners.meanAgainst(
                Math.pow(NEIGHBOURS, 4), "exponential line: opposite corners, rows times columns", EXPONENTIAL));
    }

    private static Sample acrossColumns(Draws.Block block, int one, int other) {
        Sample products = new Sample();
        for (int from = 0; from < block.entries(); from += block.columns()) {
            products.add(block.product(from + one, block, from + other));
        }
        return products;
    }
}
