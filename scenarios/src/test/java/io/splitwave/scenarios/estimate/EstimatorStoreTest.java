package io.splitwave.scenarios.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.learning.estimate.EstimatorEntry;
import io.splitwave.learning.estimate.EstimatorModel;
import io.splitwave.learning.estimate.EstimatorSettings;
import io.splitwave.learning.estimate.Estimators;
import io.splitwave.learning.estimate.GoodputEstimator;
import io.splitwave.learning.estimate.LinkTrace;
import io.splitwave.learning.estimate.LstmSettings;
import io.splitwave.learning.estimate.TraceSplit;
import io.splitwave.learning.estimate.TrainingTraces;
import io.splitwave.scenarios.assembly.UnusableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimatorStoreTest {
    private static final EstimatorSettings SMALL =
            new EstimatorSettings(4, 2, true, .3, 1e-3, .3, 1e4, new LstmSettings(4, 1, 2, 5e-3, 5, 1));
    private static final List<LinkTrace> TRACES = traces(1);
    private static final TrainingTraces TRAINING = TraceSplit.first(TRACES, 2).training();

    @TempDir
    private Path folder;

    private final AtomicInteger trained = new AtomicInteger();

    private EstimatorEntry counted(int version) {
        EstimatorEntry lstm = Estimators.named("lstm");
        return new EstimatorEntry(
                lstm.name(),
                lstm.meaning(),
                lstm.source(),
                version,
                (traces, settings) -> {
                    trained.incrementAndGet();
                    return lstm.training().apply(traces, settings);
                },
                lstm.model());
    }

    private static List<LinkTrace> traces(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<LinkTrace> traces = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double[][] kpm = new double[30][2];
            double[] goodputBps = new double[30];
            for (int step = 0; step < 30; step++) {
                kpm[step][0] = chance.nextDouble();
                kpm[step][1] = chance.nextDouble();
                goodputBps[step] = 1e6 * chance.nextDouble();
            }
            traces.add(new LinkTrace("trace" + i, kpm, goodputBps));
        }
        return traces;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static double estimate(EstimatorModel model) {
        GoodputEstimator estimator = model.start();
        for (int step = 0; step < 20; step++) {
            estimator.observe(TRACES.get(2).kpm()[step], TRACES.get(2).goodputBps(step));
        }
        return estimator.estimateBps();
    }

    @Test
    void shouldLearnOnceAndGiveTheSameModel() throws IOException {
        double learned = estimate(
                new EstimatorStore(folder).model(counted(1), TRAINING, SMALL).model());
        assertThat(estimate(new EstimatorStore(folder)
                        .model(counted(1), TRAINING, SMALL)
                        .model()))
                .isEqualTo(learned);
        assertThat(trained).hasValue(1);
        assertThat(files()).singleElement().asString().matches(".*/lstm-[0-9a-f]{64}\\.estimator");
    }

    /** A later version, another setting, other traces and traces in another order learn anew. */
    @Test
    void shouldLearnAnewWhereTheResultMayDiffer() throws IOException {
        EstimatorStore store = new EstimatorStore(folder);
        store.model(counted(1), TRAINING, SMALL);
        store.model(counted(2), TRAINING, SMALL);
        store.model(
                counted(1),
                TRAINING,
                new EstimatorSettings(4, 2, true, .3, 1e-3, .3, 1e4, new LstmSettings(4, 1, 2, 5e-3, 5, 2)));
        store.model(counted(1), TraceSplit.first(traces(2), 2).training(), SMALL);
        store.model(
                counted(1),
                TraceSplit.first(List.of(TRACES.get(1), TRACES.get(0), TRACES.get(2)), 2)
                        .training(),
                SMALL);
        assertThat(trained).hasValue(5);
        assertThat(files()).hasSize(5);
    }

    @Test
    void shouldRefuseAFileThatWasChanged() throws IOException {
        EstimatorStore store = new EstimatorStore(folder);
        store.model(counted(1), TRAINING, SMALL);
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> store.model(counted(1), TRAINING, SMALL))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("estimator file " + file)
                .hasMessageContaining("Delete it");
        Files.write(file, new byte[3]);
        assertThatThrownBy(() -> store.model(counted(1), TRAINING, SMALL)).hasMessageContaining("Delete it");
        Files.delete(file);
        store.model(counted(1), TRAINING, SMALL);
        assertThat(trained).hasValue(2);
    }

    @Test
    void shouldWriteNoFileForWhatLearnsNothing() {
        new EstimatorStore(folder.resolve("none")).model(Estimators.named("ewma"), TRAINING, SMALL);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void shouldFollowTheBaseDirectories() {
        Path home = Path.of("/home/one");
        assertThat(EstimatorStore.userFolder(Map.of(), home))
                .isEqualTo(Path.of("/home/one/.cache/splitwave/estimators"));
        assertThat(EstimatorStore.userFolder(Map.of("XDG_CACHE_HOME", "relative"), home))
                .isEqualTo(Path.of("/home/one/.cache/splitwave/estimators"));
        assertThat(EstimatorStore.userFolder(Map.of("XDG_CACHE_HOME", "/caches"), home))
                .isEqualTo(Path.of("/caches/splitwave/estimators"));
    }
}
