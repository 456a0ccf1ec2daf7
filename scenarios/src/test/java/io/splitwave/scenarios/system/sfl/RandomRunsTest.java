package io.splitwave.scenarios.system.sfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.word.Payer;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.Workload;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every run of the family, for scenarios drawn at random over its keys. */
class RandomRunsTest {
    private static final int DRAWS = 20;

    /** A scenario that a seed draws. */
    private static final class Drawn {
        private final SplittableRandom random;
        final List<String> settings = new ArrayList<>();
        final boolean constant;
        final String preset;

        Drawn(String preset, int seed) {
            this.preset = preset;
            this.random = new SplittableRandom(seed);
            settings.addAll(List.of(
                    "horizon.rounds=3",
                    "seed=" + seed,
                    "ud.count=" + random.nextInt(1, 7),
                    "accessPoint.antennas=" + random.nextInt(1, 5),
                    "radio.downlink=" + one("broadcast", "shares", "full-band"),
                    "radio.noiseOf=" + one("share", "full-band"),
                    "model.network=" + one("mlp", "cnn", "resnet18-cifar"),
                    "model.backward=" + one("twice-forward", "counted"),
                    "local.samples=" + random.nextInt(1, 300),
                    "local.iterations=" + random.nextInt(1, 4),
                    "frame.length=" + one("100 ms", "1 s", "30 s")));
            if (!preset.equals("fl")) {
                settings.add("model.cut=" + random.nextInt(1, 4));
                settings.add("server.discipline=" + one("dedicated", "fifo", "processor-sharing"));
                settings.add("server.speed=" + one("1 GFLOP/s", "3 TFLOP/s"));
                settings.add("model.quantisation=" + one("4 bit", "null"));
            }
            if (!preset.equals("sl")) {
                barrier();
            }
            constant = random.nextBoolean();
            if (constant) {
                settings.addAll(SflPlay.CONSTANT);
            } else {
                movement();
            }
        }

        private String one(String... of) {
            return of[random.nextInt(of.length)];
        }

        private void barrier() {
            settings.add("barrier.rule=" + one("sync", "sync", "deadline", "k-of-n"));
            settings.add("barrier.deadline=" + one("2 s", "20 s"));
            settings.add("barrier.k=1");
        }

        private void movement() {
            settings.add("mobility.model=random-waypoint");
            settings.add("mobility.speed=[1 m/s, 20 m/s]");
            if (random.nextBoolean()) {
                settings.addAll(List.of(
                        "visits.arrivals=poisson",
                        "visits.interval=5 s",
                        "visits.stay=" + one("10 s", "100 s"),
                        "visits.presentAtStart=0"));
            }
            if (random.nextBoolean()) {
                settings.add("horizon.frames=" + random.nextInt(1, 50));
            }
        }

        boolean isSync() {
            return !settings.contains("barrier.rule=deadline") && !settings.contains("barrier.rule=k-of-n");
        }

        /** Whether nothing can queue: one device, a server for each, or turns. */
        boolean neverQueues() {
            return !preset.equals("sfl")
                    || settings.contains("server.discipline=dedicated")
                    || settings.contains("ud.count=1");
        }

        Scenario scenario() {
            return SflPlay.scenario(preset, settings.toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fl", "sl", "sfl"})
    void roundsAreTheSumsOfTheirStagesAndNeverFasterThanPlanned(String preset) {
        for (int seed = 1; seed <= DRAWS; seed++) {
            Drawn drawn = new Drawn(preset, seed);
            SflPlay play = SflPlay.play(drawn.scenario(), 0);
            ReplicationRows rows = play.rows();
            assertThat(rows.decisions()).as(drawn.settings.toString()).hasSameSizeAs(rows.rounds());
            double beforeS = 0;
            for (RoundRow round : rows.rounds()) {
                String which = drawn.settings + ", round " + round.round();
                List<StageRow> stages = rows.stages().stream()
                        .filter(stage -> stage.round() == round.round())
                        .toList();
                assertThat(round.startS()).as(which).isGreaterThanOrEqualTo(beforeS);
                beforeS = round.endS();
                assertSum(which, round.energyJ().get(0), stages, stage -> stage.payer() == Payer.UD);
                assertSum(which, round.energyJ().get(1), stages, stage -> stage.payer() == Payer.AP);
                assertThat(round.sentBit().get(0)).as(which).isCloseTo(sentBit(stages, "dl-"), within(1e-3));
                assertThat(round.sentBit().get(1)).as(which).isCloseTo(sentBit(stages, "ul-"), within(1e-3));
                if (drawn.constant && drawn.isSync()) {
                    assertPlanned(
                            which,
                            drawn,
                            rows.decisions().get(round.round()).values().number("planned_s"),
                            round);
                }
            }
        }
    }

    private static void assertPlanned(String which, Drawn drawn, double plannedS, RoundRow round) {
        double tookS = round.endS() - round.startS();
        double rounding = 1e-9 * Math.max(plannedS, round.endS());
        assertThat(tookS).as(which).isGreaterThanOrEqualTo(plannedS - rounding);
        if (drawn.neverQueues()) {
            assertThat(tookS).as(which).isCloseTo(plannedS, within(rounding));
        }
    }

    private static void assertSum(String which, double foundJ, List<StageRow> stages, Predicate<StageRow> paid) {
        double sumJ =
                stages.stream().filter(paid).mapToDouble(StageRow::energyJ).sum();
        assertThat(foundJ).as(which).isCloseTo(sumJ, within(1e-9 * Math.max(sumJ, 1)));
    }

    private static double sentBit(List<StageRow> stages, String kinds) {
        return stages.stream()
                .filter(stage -> stage.kind().startsWith(kinds))
                .mapToDouble(StageRow::done)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fl", "sl", "sfl"})
    void replicationsAreTheSameInAnyNumberOfThreads(String preset) {
        int stages = 0;
        for (int seed = 1; seed <= 4; seed++) {
            Drawn drawn = new Drawn(preset, seed);
            drawn.settings.add("replications=3");
            List<ReplicationRows> alone = campaign(drawn.scenario(), 1);
            List<ReplicationRows> together = campaign(drawn.scenario(), 3);
            assertThat(together).hasSameSizeAs(alone);
            for (int r = 0; r < alone.size(); r++) {
                assertThat(together.get(r).stages()).isEqualTo(alone.get(r).stages());
                assertThat(together.get(r).rounds()).isEqualTo(alone.get(r).rounds());
                assertThat(together.get(r).roundUds()).isEqualTo(alone.get(r).roundUds());
                assertThat(together.get(r).decisions()).isEqualTo(alone.get(r).decisions());
                assertThat(together.get(r).replication()).isEqualTo(alone.get(r).replication());
            }
            stages += alone.get(0).stages().size();
        }
        assertThat(stages).isPositive();
    }

    private static List<ReplicationRows> campaign(Scenario scenario, int threads) {
        GatheredRows rows = new GatheredRows();
        Progress quiet = Progress.on(true, Workload.of(1, 1), new PrintWriter(Writer.nullWriter()));
        new Campaign(scenario, threads, quiet).play(rows);
        return rows.replications();
    }
}
