package io.splitwave.scenarios.inference;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.training.TrainedLoss;
import io.splitwave.learning.training.leakage.LeakageNumbers;
import io.splitwave.learning.training.leakage.LeakageSettings;
import io.splitwave.learning.training.leakage.MeasuredCuts;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.cache.NumberCache;
import io.splitwave.scenarios.format.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.LogManager;

/**
 * Leakages that are measured when they are first asked for, or taken from the user's cache if they were measured before; both give the
 * same bits. Threads may share it.
 */
final class MeasuredLeakage {
    /** Network, attacker and test have a share each. */
    private static final int FEWEST_IMAGES = 60;

    private final Architecture network;
    private final List<String> places;
    private final LabelledImages images;
    private final LeakageSettings settings;
    private final NumberCache cache;
    private MeasuredCuts measured; // guarded by this; null until it is first needed

    private MeasuredLeakage(
            Architecture network,
            List<String> places,
            LabelledImages images,
            LeakageSettings settings,
            NumberCache cache) {
        this.network = network;
        this.places = List.copyOf(places);
        this.images = images;
        this.settings = settings;
        this.cache = cache;
    }

    /** The folder of the user who runs the program. */
    static Path userFolder() {
        return NumberCache.userFolder(System.getenv(), Path.of(System.getProperty("user.home")), "leakages");
    }

    /**
     * Reads the images.
     *
     * @throws UnusableFileException if they are missing or broken, or the network cannot be trained on them
     */
    static MeasuredLeakage of(Scenario scenario, Architecture network, List<String> places, Path folder) {
        LabelledImages images = InferenceKeys.images(scenario);
        try {
            TrainedLoss.requireTrainable(network, images);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException("privacy.leakage measured: " + e.getMessage(), e);
        }
        if (images.size() < FEWEST_IMAGES) {
            throw new UnusableFileException(
                    "privacy.leakage measured: expected at least " + FEWEST_IMAGES + " images, found " + images.size(),
                    null);
        }
        return new MeasuredLeakage(
                network, places, images, InferenceKeys.settings(scenario), new NumberCache(folder, "leakage"));
    }

    /**
     * The figures.
     *
     * @throws UnusableFileException if what was kept is damaged; says what to do
     */
    synchronized MeasuredCuts cuts() {
        if (measured == null) {
            byte[] key = LeakageNumbers.key(network, places, images, settings);
            NumberCache.Kept kept = cache.of(
                    fileName(), key, () -> LeakageNumbers.of(MeasuredCuts.measure(network, places, images, settings)));
            kept.warning().ifPresent(LogManager.getLogger(MeasuredLeakage.class)::warn);
            measured = LeakageNumbers.read(places, kept.numbers());
        }
        return measured;
    }

    /** The network's name, as far as a file may bear it. */
    private String fileName() {
        String plain = network.name().replaceAll("[^A-Za-z0-9-]", "_");
        return plain.substring(0, Math.min(plain.length(), 40));
    }
}
