package io.splitwave.scenarios.system.genfv;

import io.splitwave.learning.data.Keeping;
import io.splitwave.learning.training.generator.GeneratorKind;
import io.splitwave.optimizer.generation.ImageGeneration;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import java.util.List;

/** Keys of what the server generates and trains on. */
final class GeneratedKeys {
    private static final Part.Builder KEYS =
            Part.builder().group("generation", "The images that the server generates, and its training on them.");

    static final Key<Double> PER_IMAGE = KEYS.defaulted(
            "generation.perImage",
            new QuantityKind(Dimension.TIME, Bounds.between(1e-6, 1e6)),
            "40 ms",
            "Time to generate an image.");

    static final Key<Double> SETUP = KEYS.defaulted(
            "generation.setup",
            QuantityKind.within(Dimension.TIME, Limits.WAIT),
            "0.1 s",
            "Time of the server's training that does not depend on the images.");

    static final Key<Double> TRAIN_PER_IMAGE = KEYS.defaulted(
            "generation.trainPerImage",
            QuantityKind.within(Dimension.TIME, Limits.WAIT),
            "1.5 ms",
            "Time to train on an image, in a round.");

    static final Key<Double> POWER = KEYS.defaulted(
            "generation.power",
            QuantityKind.within(Dimension.POWER, Limits.POWER),
            "250 W",
            "Power of the server's GPU while it generates and trains.");

    static final Key<Keep> KEEP = KEYS.defaulted(
            "generation.keep",
            ChoiceKind.of(Keep.class),
            "all",
            "Which images of earlier rounds the server trains on again: all, those of the last rounds (window), or the newest"
                    + " (cap).");

    static final Key<Long> WINDOW = KEYS.optional(
            "generation.window",
            new WholeKind(0, 1_000_000),
            "5",
            "Rounds whose images are kept; required for window.");

    static final Key<Long> CAP = KEYS.optional(
            "generation.cap", new WholeKind(0, 1_000_000_000), "500", "Images that are kept; required for cap.");

    static final Key<GeneratorKind> MODEL = KEYS.defaulted(
            "generation.model",
            ChoiceKind.of(GeneratorKind.class),
            "ppca",
            "What generates images where a network is trained: principal components of each class (ppca), a conditional variational"
                    + " autoencoder (cvae), a small diffusion model (ddpm), or as the control the generator's own images, drawn"
                    + " again (public).");

    static final Key<Double> PUBLIC_SHARE = KEYS.defaulted(
            "generation.publicShare",
            new RealKind(Bounds.between(0.001, 0.9)),
            "0.1",
            "Share of each class of the images that the generator is fitted to; no UD has them, whether or not anything is"
                    + " trained.");

    static final Part PART = KEYS.rule(new Rule(
                    "kept-images-limited",
                    "`generation.window` is given with `generation.keep: window`, `generation.cap` with `cap`, and neither"
                            + " otherwise.",
                    List.of(KEEP),
                    List.of(WINDOW, CAP),
                    GeneratedKeys::keptLimited))
            .build();

    /** Which images are kept. */
    enum Keep {
        /** All. */
        ALL,
        /** Those of the last rounds. */
        WINDOW,
        /** The newest. */
        CAP
    }

    private GeneratedKeys() {}

    static Keeping keeping(Scenario scenario) {
        return switch (scenario.of(KEEP)) {
            case ALL -> new Keeping.All();
            case WINDOW -> new Keeping.Window(
                    Math.toIntExact(scenario.find(WINDOW).orElseThrow()));
            case CAP -> new Keeping.Cap(Math.toIntExact(scenario.find(CAP).orElseThrow()));
        };
    }

    /** The server's part of a round before the first image is kept. */
    static ImageGeneration generation(Scenario scenario) {
        return new ImageGeneration(scenario.of(PER_IMAGE), scenario.of(SETUP), scenario.of(TRAIN_PER_IMAGE), 0);
    }

    private static void keptLimited(Values values, Breaches breaches) {
        onlyWith(Keep.WINDOW, WINDOW, values, breaches);
        onlyWith(Keep.CAP, CAP, values, breaches);
    }

    private static void onlyWith(Keep keep, Key<Long> limit, Values values, Breaches breaches) {
        Keep given = values.of(KEEP);
        String because = "generation.keep " + KEEP.kind().text(given);
        breaches.require(given == keep, values, limit, because);
        if (given != keep && values.find(limit).isPresent()) {
            breaches.add(
                    limit,
                    "nothing with " + because + "; null takes it away",
                    "" + values.find(limit).get());
        }
    }
}
