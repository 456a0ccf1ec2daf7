package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.LossTable;
import io.splitwave.learning.loss.MeasuredLoss;
import io.splitwave.learning.loss.TabledLoss;
import io.splitwave.learning.profile.NetworkLoad;
import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The loss models of the replications of a scenario; tables and images are read once, here. */
public final class LossModels {
    private static final long MOST_TABLE_BYTES = 64L << 20;
    private static final int LONGEST_LINE_BYTES = 10_000;

    private final Scenario scenario;
    private final Optional<LossTable> table;
    private final Optional<Training> training;

    private LossModels(Scenario scenario, Optional<LossTable> table, Optional<Training> training) {
        this.scenario = scenario;
        this.table = table;
        this.training = training;
    }

    /**
     * Reads what the scenario names.
     *
     * @param scenario the scenario
     * @param network the described network, if there is one
     * @param layers M, at least 1
     * @return what replications learn
     * @throws UnusableFileException if a table or images are missing, broken, or do not fit
     */
    public static LossModels of(Scenario scenario, Optional<NetworkLoad> network, int layers) {
        LearningModel learning = scenario.learning();
        boolean tabled = learning.loss() == LearningModel.Loss.PROFILE || learning.lambdaS() > 0;
        boolean trained = learning.loss() == LearningModel.Loss.TRAINED;
        return new LossModels(
                scenario,
                tabled ? Optional.of(table(learning.table(), layers)) : Optional.empty(),
                trained ? Optional.of(Training.of(scenario, network.orElseThrow())) : Optional.empty());
    }

    private static LossTable table(Optional<Path> named, int layers) {
        LossTable table = named.map(LossModels::read).orElseGet(MeasuredLoss::digitsCnn);
        String name = named.map(Path::toString).orElse("the measured loss of network cnn (learning.table)");
        for (int cut = 1; cut <= layers; cut++) {
            if (!table.has(cut)) {
                throw new UnusableFileException(
                        name + ": expected a loss for each cut 1.." + layers + ", found none for cut " + cut, null);
            }
        }
        return table;
    }

    private static LossTable read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableFileException(file + ": expected a CSV of measured loss, found no such file", null);
        }
        try (BoundedInput input = BoundedInput.open(file, MOST_TABLE_BYTES, LONGEST_LINE_BYTES)) {
            return LossTable.parse(file.toString(), new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableFileException(file + ": cannot read the measured loss: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException(e.getMessage(), e);
        }
    }

    /**
     * Whether networks are really trained.
     *
     * @return true if the scenario asks for it
     */
    public boolean train() {
        return training.isPresent();
    }

    /**
     * What one replication learns.
     *
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @param scored whether rounds get a loss and an accuracy
     * @return models before the first round, to be closed after the last
     */
    public Learning draw(RandomStreams streams, int replication, boolean scored) {
        Optional<TabledLoss> tabled = table.map(this::tabled);
        Optional<LossModel> scores = !scored
                ? Optional.empty()
                : training.isPresent()
                        ? Optional.of(training.get().draw(streams, replication))
                        : tabled.map(LossModel.class::cast);
        return new Learning(scores, scenario.learning().lambdaS() > 0 ? tabled : Optional.empty());
    }

    /** All devices have the same weight, since a table does not depend on which device holds which images. */
    private TabledLoss tabled(LossTable measured) {
        double[] weight = new double[scenario.ud().count()];
        Arrays.fill(weight, 1.0 / weight.length);
        return new TabledLoss(measured, weight, 1);
    }
}
