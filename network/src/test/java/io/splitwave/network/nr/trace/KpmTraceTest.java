package io.splitwave.network.nr.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.nr.Kpms;
import io.splitwave.network.nr.LinkStep;
import io.splitwave.network.nr.NrLink;
import io.splitwave.network.nr.NrSettings;
import io.splitwave.network.nr.NrStreams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KpmTraceTest {

    private static final String HEADER = "time_s,rsrp_dbm,rsrq_db,sinr_db,cqi,ri,mcs,bler,goodput_mbps;";
    private static final KpmRules RULES = KpmRules.of(1);

    private static KpmTrace csv(String text, KpmRules rules) {
        return KpmCsv.read("walk.csv", new BufferedReader(new StringReader(text.replace(';', '\n')))::readLine, rules);
    }

    private static KpmTrace csv(String text) {
        return csv(text, RULES);
    }

    @Test
    void aSampleIsHeldUntilTheNext() {
        KpmTrace trace =
                csv("# drive test;" + HEADER + "7,-80,-11,15.5,11,2,20,0.1,40;;7.25,-81,-12,14,10,1,18,0.2,20;");
        assertThat(trace.userEquipments()).isEqualTo(1);
        assertThat(trace.steps(0, 0.1)).isEqualTo(3);
        KpmReplay replay = new KpmReplay(trace, 0, 0.1);
        LinkStep first = new LinkStep(0, new Kpms(-80, -11, 15.5, 11, 2, 20, 0.1), OptionalDouble.empty(), 40e6);
        assertThat(replay.next()).isEqualTo(first);
        assertThat(replay.next().kpms()).isEqualTo(first.kpms());
        assertThat(replay.next().kpms()).isEqualTo(first.kpms());
        assertThatThrownBy(replay::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("trace walk.csv: UE 0 ends at 7.25 s, after 3 steps of 0.1 s; "
                        + "expected a longer recording or fewer steps");
        KpmReplay onTheSecond = new KpmReplay(trace, 0, 0.25);
        onTheSecond.next();
        assertThat(onTheSecond.next())
                .isEqualTo(new LinkStep(0.25, new Kpms(-81, -12, 14, 10, 1, 18, 0.2), OptionalDouble.empty(), 20e6));
    }

    /** Samples at 0, 0.04, 0.05, 0.11 and 0.3 s in steps of 0.1 s: the MCS of the last that has come. */
    @Test
    void ofSeveralSamplesInAStepTheLastIsSeen() {
        StringBuilder text = new StringBuilder(HEADER);
        double[] timeS = {0, 0.04, 0.05, 0.11, 0.3};
        for (int mcs = 0; mcs < timeS.length; mcs++) {
            text.append(timeS[mcs]).append(",-80,-11,15,11,2,").append(mcs).append(",0.1,40;");
        }
        KpmReplay replay = new KpmReplay(csv(text.toString()), 0, 0.1);
        List<Integer> seen = new ArrayList<>();
        for (int step = 0; step < 4; step++) {
            seen.add(replay.next().kpms().mcs());
        }
        assertThat(seen).containsExactly(0, 2, 3, 4);
    }

    @Test
    void unitsAreBroughtToThoseOfAStep() {
        LinkStep step = new KpmReplay(
                        csv("prbs,goodput_kbps,bler_percent,mcs,ri,cqi,sinr_db,rsrq_db,rsrp_dbm,time_ms;"
                                + "68.25,1500,12.5,28,1,15.0,25,-10.8,-70,1500;"),
                        0,
                        0.1)
                .next();
        assertThat(step)
                .isEqualTo(
                        new LinkStep(0, new Kpms(-70, -10.8, 25, 15, 1, 28, 0.125), OptionalDouble.of(68.25), 1.5e6));
    }

    /** A simulated link that is written and read again is the same link, whatever the time it starts at. */
    @ParameterizedTest
    @ValueSource(longs = {0, 86_400, 1_700_000_000})
    void aRecordedLinkIsReplayedStepByStep(long startS) {
        NrSettings settings = NrSettings.ofStudy();
        List<List<LinkStep>> steps = List.of(new ArrayList<>(), new ArrayList<>());
        List<NrLink> links = List.of(
                new NrLink(settings, NrStreams.of(new RandomStreams(3), 0, 0)),
                new NrLink(settings, NrStreams.of(new RandomStreams(3), 0, 1)));
        StringBuilder text =
                new StringBuilder("ue,time_ms,rsrp_dbm,rsrq_db,sinr_db,cqi,ri,mcs,bler,prbs,goodput_bps\n");
        for (int step = 0; step < 400; step++) {
            for (int ue = 1; ue >= 0; ue--) {
                LinkStep seen = links.get(ue).next();
                steps.get(ue).add(seen);
                Kpms kpms = seen.kpms();
                text.append(ue).append(',').append(1000 * startS + 100L * step);
                for (Object cell : List.of(
                        kpms.rsrpDbm(),
                        kpms.rsrqDb(),
                        kpms.sinrDb(),
                        kpms.cqi(),
                        kpms.ri(),
                        kpms.mcs(),
                        kpms.bler(),
                        seen.prbs().orElseThrow(),
                        seen.goodputBps())) {
                    text.append(',').append(cell);
                }
                text.append('\n');
            }
        }
        KpmTrace trace = csv(text.toString(), KpmRules.of(0.1));
        assertThat(trace.userEquipments()).isEqualTo(2);
        assertThat(trace.firstS(0)).isEqualTo(startS);
        assertThat(trace.lastS(1)).isCloseTo(startS + 39.9, within(1e-6));
        for (int ue = 0; ue < 2; ue++) {
            assertThat(trace.steps(ue, 0.1)).isEqualTo(400);
            KpmReplay replay = new KpmReplay(trace, ue, 0.1);
            for (LinkStep expected : steps.get(ue)) {
                assertThat(replay.next()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | walk.csv: empty; expected a header line; expected time_s or time_ms, rsrp_dbm,",
                "H | walk.csv: no sample in it; expected at least 1 line of values",
                "time,rsrp_dbm; | line 1: unknown column or unit \"time\"; expected time_s or time_ms, rsrp_dbm, rsrq_db,",
                "time_s,rsrp_w; | line 1: unknown column or unit \"rsrp_w\"",
                "time_s,rsrp_dbm; | line 1: a column rsrq_db is missing; expected time_s or time_ms",
                "time_s,time_s; | line 1: column time_s twice; expected it once",
                "time_s,time_ms; | line 1: columns time_s and time_ms; expected one of them",
                "H0,-80,-11; | line 2: expected 9 cells, were 3: [0, -80, -11]",
                "H0,80,-11,15,11,2,20,0.1,40; | line 2, column rsrp_dbm: expected a number in [-200, 0], was \"80\"",
                "H0,-80,-110,15,11,2,20,0.1,40; | line 2, column rsrq_db: expected a number in [-60, 30], was \"-110\"",
                "H0,-80,-11,high,11,2,20,0.1,40; | line 2, column sinr_db: expected a number in [-100, 100], was \"high\"",
                "H0,-80,-11,NaN,11,2,20,0.1,40; | line 2, column sinr_db: expected a number in [-100, 100], was \"NaN\"",
                "H0,-80,-11,15,16,2,20,0.1,40; | line 2, column cqi: expected a whole number in [0, 15], was \"16\"",
                "H0,-80,-11,15,7.5,2,20,0.1,40; | line 2, column cqi: expected a whole number in [0, 15], was \"7.5\"",
                "H0,-80,-11,15,11,0,20,0.1,40; | line 2, column ri: expected a whole number in [1, 8], was \"0\"",
                "H0,-80,-11,15,11,2,29,0.1,40; | line 2, column mcs: expected a whole number in [0, 28], was \"29\"",
                "H0,-80,-11,15,11,2,20,10,40; | line 2, column bler: expected a number in [0, 1], was \"10\"",
                "H0,-80,-11,15,11,2,20,0.1,-4; | line 2, column goodput_mbps: expected a number in [0, 1000000], was \"-4\"",
                "H0,-80,-11,15,11,2,20,0.1,; | line 2, column goodput_mbps: expected a number in [0, 1000000], was \"\"",
                "HInfinity,-80,-11,15,11,2,20,0.1,4; | line 2, column time_s: expected a number in [-1.0E12, 1.0E12], was \"Infinity\"",
                "H1,-80,-11,15,11,2,20,0.1,4;1,-80,-11,15,11,2,20,0.1,4; | line 3, column time_s: expected a time after the 1.0 s of UE 0 before, was \"1\"",
                "H1,-80,-11,15,11,2,20,0.1,4;2.5,-80,-11,15,11,2,20,0.1,4; | line 3, column time_s: expected at most 1.0 s after the 1.0 s of UE 0 before, was \"2.5\"",
                "ue,H0,0,-80,-11,15,11,2,20,0.1,4;2,0,-80,-11,15,11,2,20,0.1,4; | walk.csv: UE 1 has no sample, though UE 2 has; expected UEs without gaps from 0",
                "ue,H-1,0,-80,-11,15,11,2,20,0.1,4; | line 2, column ue: expected a whole number in [0, 2147483646], was \"-1\"",
                "prbs,H0,0,-80,-11,15,11,2,20,0.1,4; | line 2, column prbs: expected a number in [0.001, 275], was \"0\"",
                "prbs,H300,0,-80,-11,15,11,2,20,0.1,4; | line 2, column prbs: expected a number in [0.001, 275], was \"300\""
            })
    void faultsNameFileLineColumnValueAndExpectation(String text, String named) {
        assertThatThrownBy(() -> csv(text.replace("H", HEADER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("trace walk.csv")
                .hasMessageContaining(named);
    }

    @Test
    void samplesAreBounded() {
        String text = HEADER + "0,-80,-11,15,11,2,20,0.1,40;0.1,-80,-11,15,11,2,20,0.1,40;";
        assertThatThrownBy(() -> csv(text, new KpmRules(1, 1)))
                .hasMessage("trace walk.csv, line 3: more than 1 samples, the bound that was given");
        assertThat(csv(text, new KpmRules(1, 2)).steps(0, 0.1)).isEqualTo(2);
    }

    @Test
    void faultsOfTheStreamNameTheLineToo() {
        assertThatThrownBy(() -> KpmCsv.read(
                        "disk.csv",
                        () -> {
                            throw new IOException("the disk is gone");
                        },
                        RULES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trace disk.csv, line 1: the disk is gone")
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> KpmCsv.read(
                        "bytes.csv",
                        () -> {
                            throw new MalformedInputException(1);
                        },
                        RULES))
                .hasMessage("trace bytes.csv, line 1: not UTF-8 text");
    }

    @Test
    void impossibleRulesAreNamed() {
        assertThatThrownBy(() -> KpmRules.of(Double.NaN)).hasMessage("KPM trace: maxGapS must be > 0, was NaN");
        assertThatThrownBy(() -> new KpmRules(1, 0)).hasMessage("KPM trace: maxSamples must be >= 1, was 0");
        KpmTrace trace = csv(HEADER + "0,-80,-11,15,11,2,20,0.1,40;");
        assertThatThrownBy(() -> new KpmReplay(trace, 1, 0.1))
                .hasMessage("trace walk.csv: expected a UE in [0, 0], was 1");
        assertThatThrownBy(() -> new KpmReplay(trace, 0, 0))
                .hasMessage("trace walk.csv: stepS must be finite and > 0, was 0.0");
    }
}
