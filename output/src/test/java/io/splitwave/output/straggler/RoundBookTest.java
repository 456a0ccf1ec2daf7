package io.splitwave.output.straggler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.AwaitedServer;
import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The account of a round does not depend on the order in which its stages end. */
class RoundBookTest {
    private static final int USERS = 40;
    private static final int STAGES = 4;
    private static final ReplicationRows ROWS = SampleRuns.replication(2, USERS, 1);

    private static RoundBook book() {
        int[] stages = new int[USERS];
        java.util.Arrays.fill(stages, STAGES);
        return new RoundBook(FourStages.ROUNDS, IntStream.range(0, USERS).toArray(), stages);
    }

    private static RoundFacts facts() {
        RoundRow round = ROWS.rounds().get(0);
        List<UdFacts> uds = ROWS.roundUds().stream()
                .map(ud -> new UdFacts(ud.ud(), ud.completionS(), ud.dropReason(), ud.adopted(), 0))
                .toList();
        return new RoundFacts(2, 0, 0, round.startS(), round.endS(), false, false, uds);
    }

    @Test
    void stagesInAnyOrderGiveTheSameBits() {
        List<StageRow> stages = new ArrayList<>(ROWS.stages());
        for (int shuffle = 0; shuffle < 5; shuffle++) {
            Collections.shuffle(stages, new Random(shuffle));
            RoundBook book = book();
            stages.forEach(stage -> book.add(stage.ud(), stage));
            List<RoundUdRow> uds = new ArrayList<>();

            // records compare their doubles by bits
            assertThat(book.close(facts(), uds::add)).isEqualTo(ROWS.rounds().get(0));
            assertThat(uds).isEqualTo(ROWS.roundUds());
        }
    }

    /** The room of a round that is over shows nothing of it: neither of one alike nor of one that differs in chains and stages. */
    @Test
    void aBookThatIsReopenedIsAsNew() {
        int[] all = IntStream.range(0, USERS).toArray();
        int[] stages = new int[USERS];
        java.util.Arrays.fill(stages, STAGES);
        RoundBook book = book();
        for (int round = 0; round < 3; round++) {
            ROWS.stages().forEach(stage -> book.add(stage.ud(), stage));
            List<RoundUdRow> uds = new ArrayList<>();
            assertThat(book.close(facts(), uds::add)).isEqualTo(ROWS.rounds().get(0));
            assertThat(uds).isEqualTo(ROWS.roundUds());
            assertThat(book.reopen(all, stages)).isSameAs(book);
            List<RoundUdRow> empty = new ArrayList<>();
            book.close(facts(), empty::add);
            assertThat(empty).allSatisfy(ud -> {
                assertThat(ud.queueS()).isZero();
                for (int i = 0; i < ud.energyJ().size(); i++) {
                    assertThat(ud.energyJ().get(i)).isZero();
                }
                for (int i = 0; i < ud.partS().size(); i++) {
                    assertThat(ud.partS().get(i)).isZero();
                }
            });
            if (round == 1) {
                book.reopen(new int[] {3, 7}, new int[] {1, 2});
                assertThatThrownBy(() -> book.add(0, ROWS.stages().get(0))).hasMessageContaining("in no chain");
            }
            book.reopen(all, stages);
        }
    }

    /** A server that was last and a UD that was dropped in the round before leave nothing in the next. */
    @Test
    void aBookThatIsReopenedHasNoServersAndNoDropsOfBefore() {
        RoundWords words = new RoundWords(AwaitedServer.WORDS);
        RoundBook book = new RoundBook(words, new int[] {0, 1, 2, 10, 11, 12}, new int[] {2, 2, 1, 1, 1, 1});
        book.add(2, AwaitedServer.dropped(12.5));
        UdFacts lost = new UdFacts(2, Double.NaN, "DEADLINE", Numbers.of(3), 0);
        assertThat(awaited(book, 12, lost).straggler().awaited()).isEqualTo(new RoundRow.Awaited("trainer", 0.5));
        for (double generatedS : new double[] {12, 3, 12}) {
            book.reopen(new int[] {0, 1, 10, 11, 12}, new int[] {2, 2, 1, 1, 1});
            assertThat(awaited(book, generatedS))
                    .isEqualTo(AwaitedServer.round(0, generatedS).round());
        }
    }

    private static RoundRow awaited(RoundBook book, double generatedS, UdFacts... more) {
        List<String> servers = List.of("generator", "trainer", "aggregator");
        List<StageRow> stages = AwaitedServer.stages(0, generatedS);
        stages.forEach(
                stage -> book.add(stage.support() == null ? stage.ud() : 10 + servers.indexOf(stage.support()), stage));
        List<UdFacts> uds = new ArrayList<>(List.of(more));
        uds.add(new UdFacts(0, 4, null, Numbers.of(3), 0));
        uds.add(new UdFacts(1, 8, null, Numbers.of(3), 0));
        double endS = stages.get(stages.size() - 1).endS();
        return book.close(new RoundFacts(0, 0, 0, 0, endS, false, false, uds), ud -> {});
    }

    /** Chains of one stage that go on leg by leg end with the same account as those that were announced whole. */
    @Test
    void aBookThatIsLengthenedKeepsWhatItHas() {
        int[] all = IntStream.range(0, USERS).toArray();
        int[] odd = IntStream.range(0, USERS).filter(ud -> ud % 2 == 1).toArray();
        int[] stages = new int[odd.length];
        java.util.Arrays.fill(stages, 1);
        RoundBook book = new RoundBook(FourStages.ROUNDS, odd, stages);
        ROWS.stages().stream()
                .filter(stage -> stage.ud() % 2 == 1 && stage.stage() == 0)
                .forEach(stage -> book.add(stage.ud(), stage));
        for (int last = 1; last < STAGES; last++) {
            int more = last;
            int[] until = new int[USERS];
            java.util.Arrays.fill(until, more + 1);
            book.lengthen(all, until); // those of even numbers join in the second leg
            ROWS.stages().stream()
                    .filter(stage -> stage.stage() == more || more == 1 && stage.ud() % 2 == 0 && stage.stage() == 0)
                    .forEach(stage -> book.add(stage.ud(), stage));
        }
        List<RoundUdRow> uds = new ArrayList<>();
        assertThat(book.close(facts(), uds::add)).isEqualTo(ROWS.rounds().get(0));
        assertThat(uds).isEqualTo(ROWS.roundUds());
    }

    @Test
    void timeAndEnergyAreTheSumsOverTheStages() {
        RoundBook book = book();
        ROWS.stages().forEach(stage -> book.add(stage.ud(), stage));
        List<RoundUdRow> uds = new ArrayList<>();
        RoundRow round = book.close(facts(), uds::add);

        double energyJ = ROWS.stages().stream().mapToDouble(StageRow::energyJ).sum();
        assertThat(round.energyJ().get(0) + round.energyJ().get(1))
                .isCloseTo(energyJ, org.assertj.core.data.Offset.offset(1e-12 * energyJ)); // rounding of 160 terms
        for (RoundUdRow ud : uds) {
            double waitedS = ROWS.stages().stream()
                    .filter(stage -> stage.ud() == ud.ud())
                    .mapToDouble(StageRow::queueS)
                    .sum();
            assertThat(ud.queueS()).isCloseTo(waitedS, org.assertj.core.data.Offset.offset(1e-15));
        }
    }

    @Test
    void aStageThatHasNoPlaceIsRefused() {
        StageRow stage = ROWS.stages().get(0);
        RoundBook book = book();
        book.add(0, stage);
        assertThatThrownBy(() -> book.add(0, stage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("round book: stage 0 of UD 0 was entered before");
        RoundBook others = new RoundBook(FourStages.ROUNDS, new int[] {1, 5}, new int[] {4, 4});
        assertThatThrownBy(() -> others.add(0, stage))
                .hasMessage("round book: stage 0 of UD 0 is in no chain of the round");
        RoundBook shorter = new RoundBook(FourStages.ROUNDS, new int[] {0, 5}, new int[] {0, 4});
        assertThatThrownBy(() -> shorter.add(0, stage))
                .hasMessage("round book: stage 0 of UD 0 is in no chain of the round");
        assertThatThrownBy(() -> new RoundBook(FourStages.ROUNDS, new int[] {5, 1}, new int[] {4, 4}))
                .hasMessage("round book: numbers of chains must ascend, 1 came after 5");
    }
}
