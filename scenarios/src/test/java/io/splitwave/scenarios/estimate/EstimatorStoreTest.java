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
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
                (traces, settings, done) -> {
                    trained.incrementAndGet();
                    return lstm.training().learn(traces, settings, done);
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
        double learned = estimate(new EstimatorStore(folder)
                .model(counted(1), TRAINING, SMALL, share -> {})
                .model());
        assertThat(estimate(new EstimatorStore(folder)
                        .model(counted(1), TRAINING, SMALL, share -> {})
                        .model()))
                .isEqualTo(learned);
        assertThat(trained).hasValue(1);
        assertThat(files()).singleElement().asString().matches(".*/lstm-[0-9a-f]{64}\\.estimator");
    }

    /** A later version, another setting, other traces and traces in another order learn anew. */
    @Test
    void shouldLearnAnewWhereTheResultMayDiffer() throws IOException {
        EstimatorStore store = new EstimatorStore(folder);
        store.model(counted(1), TRAINING, SMALL, share -> {});
        store.model(counted(2), TRAINING, SMALL, share -> {});
        store.model(
                counted(1),
                TRAINING,
                new EstimatorSettings(4, 2, true, .3, 1e-3, .3, 1e4, new LstmSettings(4, 1, 2, 5e-3, 5, 2)),
                share -> {});
        store.model(counted(1), TraceSplit.first(traces(2), 2).training(), SMALL, share -> {});
        store.model(
                counted(1),
                TraceSplit.first(List.of(TRACES.get(1), TRACES.get(0), TRACES.get(2)), 2)
                        .training(),
                SMALL,
                share -> {});
        assertThat(trained).hasValue(5);
        assertThat(files()).hasSize(5);
    }

    @Test
    void shouldRefuseAFileThatWasChanged() throws IOException {
        EstimatorStore store = new EstimatorStore(folder);
        store.model(counted(1), TRAINING, SMALL, share -> {});
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> store.model(counted(1), TRAINING, SMALL, share -> {}))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("estimator file " + file)
                .hasMessageContaining("Delete it");
        Files.write(file, new byte[3]);
        assertThatThrownBy(() -> store.model(counted(1), TRAINING, SMALL, share -> {}))
                .hasMessageContaining("Delete it");
        Files.delete(file);
        store.model(counted(1), TRAINING, SMALL, share -> {});
        assertThat(trained).hasValue(2);
    }

    @Test
    void shouldGiveTheSameModelWhereNothingCanBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "a file");
        EstimatorStore.Kept kept = new EstimatorStore(file).model(counted(1), TRAINING, SMALL, share -> {});
        assertThat(kept.file()).isEmpty();
        assertThat(kept.warning().orElseThrow()).contains("cannot be kept in " + file, "XDG_CACHE_HOME");
        assertThat(estimate(kept.model()))
                .isEqualTo(estimate(new EstimatorStore(folder.resolve("other"))
                        .model(counted(1), TRAINING, SMALL, share -> {})
                        .model()));
    }

    /** As two processes do: each has a store of its own. */
    @Test
    void shouldLetTwoLearnAtOnce() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Double> one = () -> {
                together.await(10, TimeUnit.SECONDS);
                return estimate(new EstimatorStore(folder)
                        .model(counted(1), TRAINING, SMALL, share -> {})
                        .model());
            };
            List<Future<Double>> estimates = both.invokeAll(List.of(one, one));
            assertThat(estimates.get(0).get()).isEqualTo(estimates.get(1).get());
        } finally {
            both.shutdownNow();
        }
        assertThat(files()).hasSize(1);
        assertThat(new EstimatorStore(folder)
                        .model(counted(1), TRAINING, SMALL, share -> {})
                        .learned())
                .isFalse();
    }

    @Test
    void shouldReplaceADamagedFileWhereItLearnsAnew() throws IOException {
        EstimatorStore store = new EstimatorStore(folder);
        store.model(counted(1), TRAINING, SMALL, share -> {});
        Files.write(files().get(0), new byte[3]);
        EstimatorStore.Kept kept = store.anew(counted(1), TRAINING, SMALL, share -> {});
        assertThat(kept.learned()).isTrue();
        assertThat(store.model(counted(1), TRAINING, SMALL, share -> {}).learned())
                .isFalse();
    }

    @Test
    void shouldSayHowFarItIs() {
        List<Double> shares = new ArrayList<>();
        new EstimatorStore(folder).model(Estimators.named("lstm"), TRAINING, SMALL, shares::add);
        assertThat(shares).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void shouldWriteNoFileForWhatLearnsNothing() {
        new EstimatorStore(folder.resolve("none")).model(Estimators.named("ewma"), TRAINING, SMALL, share -> {});
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
