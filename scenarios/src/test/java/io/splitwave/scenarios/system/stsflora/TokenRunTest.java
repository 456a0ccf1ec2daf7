package io.splitwave.scenarios.system.stsflora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds of ST-SFLora as they are played, against what was planned between their legs. */
class TokenRunTest {
    static Stream<Arguments> schemesClientsAndBits() {
        return Stream.of(TokenPlay.SCHEMES).flatMap(scheme -> Stream.of("frozen", "client-lora")
                .flatMap(client -> Stream.of("4", "32").map(bits -> Arguments.of(scheme, client, bits))));
    }

    @ParameterizedTest
    @MethodSource("schemesClientsAndBits")
    void aRoundTakesAsLongAsPlanned(String scheme, String client, String bits) {
        TokenPlay play = TokenPlay.constant(
                "optimizer.scheme=" + scheme,
                "model.client=" + client,
                "tokens.bits=" + bits,
                "ud.energyBudget=null",
                "selection.longest=200 s");
        double[] roundS = play.roundS();
        assertThat(roundS).hasSize(3);
        for (int r = 0; r < roundS.length; r++) {
            assertThat(play.senders(r)).isPositive();
            double plannedS = play.decision(r).values().number("planned_s");
            assertThat(roundS[r]).isCloseTo(plannedS, within(1e-9 * plannedS));
        }
    }

    /** The decision needs every importance, so tokens wait for the last of them; the server waits for the last token. */
    @ParameterizedTest
    @ValueSource(strings = {"frozen", "client-lora"})
    void nothingPassesABarrier(String client) {
        TokenPlay play = TokenPlay.constant("model.client=" + client);
        for (RoundRow round : play.rows().rounds()) {
            int r = round.round();
            assertThat(play.stages(r, "ul-meta")).hasSize(8);
            double importanceS = lastEndS(play.stages(r, "ul-meta"));
            assertThat(firstStartS(play.stages(r, "ul-meta"))).isLessThan(importanceS);
            assertThat(play.decision(r).timeS()).isEqualTo(importanceS);
            assertThat(firstStartS(play.stages(r, "dl-ctrl"))).isEqualTo(importanceS);
            List<StageRow> tokens = play.stages(r, "ul-act");
            assertThat(tokens).hasSize(play.senders(r));
            assertThat(firstStartS(tokens)).isGreaterThan(importanceS);
            assertThat(firstStartS(play.stages(r, "srv-fb"))).isEqualTo(lastEndS(tokens));
            assertThat(play.stages(r, "srv-train")).singleElement().satisfies(step -> assertThat(step.startS())
                    .isEqualTo(lastEndS(play.stages(r, "srv-fb"))));
        }
    }

    private static double firstStartS(List<StageRow> stages) {
        return stages.stream().mapToDouble(StageRow::startS).min().orElseThrow();
    }

    private static double lastEndS(List<StageRow> stages) {
        return stages.stream().mapToDouble(StageRow::endS).max().orElseThrow();
    }

    /** Devices whose adapters learn receive as many gradients as they sent tokens, at full precision, and send adapters. */
    @Test
    void gradientsAndAdaptersMoveOnlyIfDevicesLearn() {
        TokenPlay frozen = TokenPlay.constant("tokens.bits=8", "horizon.rounds=1");
        TokenPlay learning = TokenPlay.constant("tokens.bits=8", "horizon.rounds=1", "model.client=client-lora");
        for (String kind : List.of("dl-grad", "ud-bwd", "ul-model")) {
            assertThat(work(frozen, kind)).as(kind).isZero();
            assertThat(work(learning, kind)).as(kind).isPositive();
        }
        assertThat(work(learning, "ul-act")).isEqualTo(work(frozen, "ul-act"));
        assertThat(work(learning, "dl-grad")).isCloseTo(4 * work(learning, "ul-act"), within(1e-3));
        assertThat(work(learning, "ul-model")).isCloseTo(work(learning, "dl-model"), within(1e-3));
    }

    private static double work(TokenPlay play, String kind) {
        return play.stages(0, kind).stream().mapToDouble(StageRow::work).sum();
    }

    /** 64 samples of ViT-B/16: 196 importances of 16 bits each, and K + 2 tokens of 768 numbers; at K = N, N + 1. */
    @Test
    void whatIsSentIsWhatTheArchitectureSays() {
        TokenPlay play = TokenPlay.constant("horizon.rounds=1", "ud.energyBudget=null", "selection.longest=200 s");
        for (StageRow stage : play.stages(0, "ul-meta")) {
            assertThat(stage.work()).isEqualTo(64 * 196 * 16);
        }
        int[] tokens = play.decision(0).values().integers("tokens");
        for (StageRow stage : play.stages(0, "ul-act")) {
            assertThat(stage.work()).isEqualTo(64.0 * (tokens[stage.ud()] + 2) * 768 * 32);
        }
        TokenPlay all = TokenPlay.constant(
                "tokens.min=196", "horizon.rounds=1", "ud.energyBudget=null", "selection.longest=200 s");
        assertThat(all.stages(0, "ul-act")).isNotEmpty().allMatch(stage -> stage.work() == 64.0 * 197 * 768 * 32);
        assertThat(all.decision(0).values().integers("tokens")).containsOnly(0, 196);
    }

    @Test
    void thePresetKeepsNeitherFewestNorAllTokens() {
        TokenPlay play = TokenPlay.of();
        List<Integer> kept = new ArrayList<>();
        for (int r = 0; r < 10; r++) {
            boolean[] sends = play.decision(r).values().flags("sends");
            int[] tokens = play.decision(r).values().integers("tokens");
            IntStream.range(0, sends.length).filter(ud -> sends[ud]).forEach(ud -> kept.add(tokens[ud]));
        }
        assertThat(kept).hasSizeGreaterThan(80);
        long inside = kept.stream().filter(k -> k > 1 && k < 196).count();
        assertThat((double) inside / kept.size()).isGreaterThan(0.9);
        assertThat(kept.stream().distinct().count()).isGreaterThan(20);
    }

    /** Of a hundred vehicles ten are drawn; the others are recorded with the reason. */
    @Test
    void thoseThatAreNotDrawnAreRecorded() {
        TokenPlay play = TokenPlay.of("horizon.rounds=2");
        for (int r = 0; r < 2; r++) {
            assertThat(play.stages(r, "ul-meta")).hasSize(10);
            assertThat(play.dropped(r, "not-selected")).hasSizeGreaterThan(60);
            assertThat(play.dropped(r, "not-selected").size()
                            + play.dropped(r, "infeasible").size()
                            + play.stages(r, "ul-meta").size())
                    .isEqualTo(play.there(r));
        }
        assertThat(play.dropped(0, "not-selected")).isNotEqualTo(play.dropped(1, "not-selected"));
    }

    /** How long a vehicle stays is known: one that cannot say how important its tokens are is no candidate. */
    @Test
    void thoseThatStayTooShortAreInfeasible() {
        TokenPlay play = TokenPlay.of("horizon.rounds=20", "selection.active=null", "ud.cpu=[0.2 GHz, 0.3 GHz]");
        int tooShort = 0;
        for (int r = 0; r < 20; r++) {
            Set<Integer> began = uds(play.stages(r, "dl-model"));
            List<Integer> not = play.dropped(r, "infeasible").stream()
                    .filter(ud -> !began.contains(ud))
                    .toList();
            assertThat(began.size() + not.size()).isEqualTo(play.there(r));
            assertThat(play.stages(r, "ul-meta"))
                    .hasSameSizeAs(began)
                    .allMatch(stage -> stage.outcome() == Outcome.COMPLETED);
            tooShort += not.size();
        }
        assertThat(tooShort).isPositive();
    }

    private static Set<Integer> uds(List<StageRow> stages) {
        return stages.stream().map(StageRow::ud).collect(Collectors.toSet());
    }

    /** After its tokens have arrived a vehicle whose adapters learn has to stay, which no constraint demands. */
    @Test
    void aVehicleThatLeavesIsDropped() {
        TokenPlay play = TokenPlay.of(
                "horizon.rounds=30", "selection.active=null", "model.client=client-lora", "ud.cpu=[0.2 GHz, 0.3 GHz]");
        List<RoundUdRow> left = play.rows().roundUds().stream()
                .filter(row -> "left".equals(row.dropReason()))
                .toList();
        assertThat(left).isNotEmpty();
        assertThat(play.rows().rounds()).hasSize(30).noneMatch(RoundRow::failed);
        assertThat(play.rows().rounds().stream().mapToInt(RoundRow::completed).sum())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ud.energyBudget=0.001 uJ", "tokens.min=196;selection.longest=1.25 s"})
    void ifNoTokensCanBeSentRoundsFailAndTheRunEnds(String settings) {
        for (String scheme : TokenPlay.SCHEMES) {
            TokenPlay play = TokenPlay.constant((settings + ";tokens.fixed=196;optimizer.scheme=" + scheme).split(";"));
            assertThat(play.rows().rounds()).as(scheme).hasSize(3).allMatch(RoundRow::failed);
            for (int r = 0; r < 3; r++) {
                assertThat(play.senders(r)).as(scheme).isZero();
                assertThat(play.stages(r, "ul-meta")).as(scheme).hasSize(8);
                assertThat(play.stages(r, "ul-act")).as(scheme).isEmpty();
                assertThat(play.decision(r).values().number("objective_per_s")).isZero();
                assertThat(play.decision(r).values().number("tau_s")).isZero();
                assertThat(play.decision(r).values().get("planned_s")).isNull();
                assertThat(play.dropped(r, "infeasible")).as(scheme).hasSize(8);
            }
        }
    }

    /** Not even importances are in time: nothing is decided, and the next round waits for other channels. */
    @Test
    void ifNobodyStaysLongEnoughNothingIsDecided() {
        TokenPlay play = TokenPlay.constant("selection.longest=1 ms");
        assertThat(play.rows().rounds()).hasSize(3).allMatch(RoundRow::failed);
        assertThat(play.rows().decisions()).isEmpty();
        assertThat(play.rows().stages()).isEmpty();
        assertThat(Arrays.stream(play.roundS()).sum()).isZero();
        assertThat(play.rows().rounds().get(1).startS()).isEqualTo(1);
        assertThat(play.dropped(2, "infeasible")).hasSize(12);
    }

    /** All tokens alike, or one with all attention: then one token is as good as all. */
    @Test
    void theWidestAndTheNarrowestAttentionCanBePlayed() {
        TokenPlay alike = TokenPlay.constant("tokens.concentration=0", "horizon.rounds=1");
        TokenPlay one = TokenPlay.constant("tokens.concentration=50", "horizon.rounds=1");
        double[][] even = alike.decided(0).instance().importance();
        assertThat(even[0][98]).isCloseTo(32, within(1e-9));
        assertThat(one.decided(0).instance().importance()[0][4]).isGreaterThan(0.99 * 64);
        for (int kept : one.decision(0).values().integers("tokens")) {
            assertThat(kept).isLessThan(5);
        }
        assertThat(one.senders(0)).isEqualTo(8);
    }

    /** A queue at the server is not in the closed form. */
    @Test
    void aSlowServerWithAQueueMakesRoundsLonger() {
        TokenPlay play = TokenPlay.constant("server.discipline=fifo", "server.speed=1 TFLOP/s");
        for (int r = 0; r < 3; r++) {
            assertThat(play.roundS()[r])
                    .isGreaterThan(1.1 * play.decision(r).values().number("planned_s"));
        }
    }
}
