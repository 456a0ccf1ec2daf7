package io.splitwave.network.mobility.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.mobility.trace.TraceRules.OnGap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final TraceRules RULES = TraceRules.of(5, OnGap.ABSENT);

    private static Trace csv(String text) {
        return csv("walk.csv", text, RULES);
    }

    private static Trace csv(String name, String text, TraceRules rules) {
        return CsvTrace.read(name, new BufferedReader(new StringReader(text.replace(';', '\n')))::readLine, rules);
    }

    @Test
    void positionsLieOnTheStraightLineBetweenSamples() {
        Trace trace = csv("# a walk;time_s,ud,x_m,y_m,speed_mps;10,0,0,0,1;10,1,5,5,0;12,0,4,-2,3;14,1,5,5,0;");
        TraceReplay replay = new TraceReplay(trace, trace.firstS(), 0.5);
        assertThat(trace.userDevices()).isEqualTo(2);
        assertThat(trace.lastS()).isEqualTo(14);
        replay.next();
        UdPlaces places = replay.next();
        // a quarter of the way from (0, 0) at 1 m/s to (4, -2) at 3 m/s
        assertThat(places.position(0)).isEqualTo(new Position(1, -0.5));
        assertThat(places.speedMps(0)).isEqualTo(1.5);
        assertThat(places.position(1)).isEqualTo(new Position(5, 5));
        assertThat(places.present(0) && places.present(1)).isTrue();
    }

    /** Samples at every frame, from the first to the last: there in all of these frames and in no other. */
    @ParameterizedTest
    @CsvSource({"0, time_s, 0", "0, time_ms, 3", "86400, time_s, 0", "-3, time_s, 0", "1700000000, time_s, 0"})
    void whoIsSeenAtEveryFrameStartIsThereFromTheFirstToTheLast(long startS, String column, int shift) {
        SplittableRandom random = new SplittableRandom(4);
        for (int pair = 0; pair < 400; pair++) {
            BigDecimal frame = BigDecimal.valueOf(random.nextInt(1, 5000), random.nextInt(1, 4));
            int first = random.nextInt(0, 5);
            int last = first + random.nextInt(0, 30);
            StringBuilder text = new StringBuilder(column + ",ud,x_m,y_m;");
            for (int n = first; n <= last; n++) {
                BigDecimal atS = BigDecimal.valueOf(startS).add(frame.multiply(BigDecimal.valueOf(n)));
                text.append(atS.movePointRight(shift).toPlainString()).append(",0,1,1;");
            }
            Trace trace = csv("walk.csv", text.toString(), TraceRules.of(frame.doubleValue(), OnGap.ERROR));
            TraceReplay replay = new TraceReplay(trace, startS, frame.doubleValue());
            for (int n = 0; n < last + 3; n++) {
                assertThat(replay.next().present(0))
                        .as("frame " + n + " of " + frame + " s, samples in frames " + first + " to " + last)
                        .isEqualTo(n >= first && n <= last);
            }
        }
    }

    /** Whoever writes a trace may add up: 0.1 + 0.1 + 0.1 = 0.30000000000000004. */
    @Test
    void timesThatWereAddedUpAreTheSameInstants() {
        StringBuilder text = new StringBuilder("time_s,ud,x_m,y_m;");
        double atS = 0;
        for (int n = 0; n < 5000; n++) {
            text.append(atS).append(",0,1,1;");
            atS += 0.1;
        }
        Trace trace = csv("walk.csv", text.toString(), TraceRules.of(0.1, OnGap.ERROR));
        TraceReplay replay = new TraceReplay(trace, 0, 0.1);
        for (int n = 0; n < 5002; n++) {
            assertThat(replay.next().present(0)).as("frame " + n).isEqualTo(n < 5000);
        }
    }

    /** A gap that is longer by a millionth is one. */
    @Test
    void aLongerGapIsAGap() {
        Trace trace = csv("walk.csv", "time_s,ud,x_m,y_m;0,0,0,0;0.1000001,0,0,0;", TraceRules.of(0.1, OnGap.ABSENT));
        TraceReplay replay = new TraceReplay(trace, 0, 0.05);
        assertThat(replay.next().present(0)).isTrue();
        assertThat(replay.next().present(0)).isFalse();
    }

    /** 969 m in 3 s are 323 m/s, whatever the column says; a quarter of a second later it is again. */
    @Test
    void placesThatGoTooFastForTheSpeedsAreTold() {
        String told = csv("time_s,ud,x_m,y_m,speed_mps;0,0,0,0,10;1,1,0,0,10;3,0,969,0,9;3.25,0,1069,0,10;4,1,40,0,10;")
                .speedConflicts()
                .orElseThrow();
        assertThat(told)
                .isEqualTo(
                        "trace walk.csv, line 4: UD 0: the places from 0.0 s to 3.0 s mean 323 m/s, and the speed given"
                                + " there is 10 m/s; so do 1 more; the path loss follows the places, the fading the speeds");
    }

    /** Up to twice the faster speed, or 10 m/s above it, may be speeding up or rounding; no speed is no conflict. */
    @ParameterizedTest
    @CsvSource({
        "20, 10, 10, false",
        "20.1, 10, 10, true",
        "20.1, 0, 10.1, false",
        "10, 0, 0, false",
        "10.5, 0, 0, true",
        "59, 30, 1, false",
        "61, 30, 1, true"
    })
    void speedsMayBeExceededByALittle(double wayM, String first, String second, boolean told) {
        Trace trace = csv("time_s,ud,x_m,y_m;0,0,0,0;1,0," + wayM + ",0;");
        assertThat(trace.speedConflicts()).as("no speeds").isEmpty();
        Trace withSpeeds = csv("time_s,ud,x_m,y_m,speed_mps;0,0,0,0," + first + ";1,0," + wayM + ",0," + second + ";");
        assertThat(withSpeeds.speedConflicts().isPresent()).isEqualTo(told);
    }

    /** Nobody moves over a gap: the UD is away in between, and may come back anywhere. */
    @Test
    void placesOnBothSidesOfAGapAreNoConflict() {
        assertThat(csv("time_s,ud,x_m,y_m,speed_mps;0,0,0,0,1;5.5,0,900,0,1;").speedConflicts())
                .isEmpty();
    }

    @Test
    void whoHasNoSampleIsAway() {
        // UD 0 is seen from 0 to 2 and from 8 to 9, 6 s apart where 5 are bridged; UD 1 from 4 to 9, 5 s apart
        Trace trace = csv("time_s,ud,x_m,y_m;0,0,0,0;2,0,2,0;4,1,40,0;8,0,8,0;9,0,9,0;9,1,90,0;");
        TraceReplay replay = new TraceReplay(trace, -1, 1);
        StringBuilder seen = new StringBuilder();
        for (int frame = 0; frame < 12; frame++) {
            UdPlaces places = replay.next();
            seen.append(places.present(0) ? 'a' : '-')
                    .append(places.present(1) ? 'b' : '-')
                    .append(' ');
            if (!places.present(0)) {
                assertThat(places.speedMps(0)).isZero();
                // at its first place before it comes, at its last one after; no glide over the gap
                assertThat(places.xM(0)).isIn(0.0, 2.0, 9.0);
            }
        }
        assertThat(seen).hasToString("-- a- a- a- -- -b -b -b -b ab ab -- ");
    }

    @Test
    void unitsAreBroughtToSi() {
        Trace trace = csv("ud,speed_kmh,y_km,x_km,time_ms;0,36,0.002,0.001,1500;0,36,0.002,0.011,2500;");
        UdPlaces places = new TraceReplay(trace, 1.5, 1).next();
        assertThat(trace.firstS()).isEqualTo(1.5);
        assertThat(places.position(0)).isEqualTo(new Position(1, 2));
        assertThat(places.speedMps(0)).isCloseTo(10, within(1e-12));
    }

    @Test
    void aSpeedThatIsNotGivenIsThatOfTheWay() {
        // 3-4-5 triangles: 5 m in 2 s, then 10 m in 1 s; a lone sample has none
        Trace trace = csv("time_s,ud,x_m,y_m;0,0,0,0;2,0,3,4;3,0,9,12;50,0,0,0;");
        TraceReplay replay = new TraceReplay(trace, 0, 2);
        assertThat(replay.next().speedMps(0)).isEqualTo(2.5);
        assertThat(replay.next().speedMps(0)).isEqualTo(10);
        assertThat(new TraceReplay(trace, 3, 1).next().speedMps(0)).isEqualTo(10);
        assertThat(new TraceReplay(trace, 50, 1).next().speedMps(0)).isZero();
        assertThat(new TraceReplay(trace, 50, 1).next().present(0)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | walk.csv: empty; expected a header line",
                "time_s,ud,x_m,y_m; | walk.csv: no sample in it",
                "time,ud,x_m,y_m;0,0,1,1; | line 1: unknown column or unit \"time\"; expected time_s or time_ms",
                "time_s,ud,x_ft,y_m;0,0,1,1; | line 1: unknown column or unit \"x_ft\"",
                "time_s,ud,x_m,y_m,z_m;0,0,1,1,1; | line 1: unknown column or unit \"z_m\"",
                "time_s,ud,x_m; | line 1: a column of y is missing",
                "time_s,x_m,y_m; | line 1: column ud is missing",
                "time_s,ud,ud,x_m,y_m; | line 1: column ud twice",
                "time_s,time_ms,ud,x_m,y_m; | line 1: two columns of time",
                "time_s,ud,x_m,y_m;0,0,1; | line 2: expected 4 cells, were 3",
                "time_s,ud,x_m,y_m;0,a,1,1; | line 2: ud must be a whole number from 0, was \"a\"",
                "time_s,ud,x_m,y_m;0,-1,1,1; | line 2: ud must be in [0, 9999999], was -1",
                "time_s,ud,x_m,y_m;0,0,1,1;;1,0,north,1; | line 4: UD 0: x_m must be a number, was \"north\"",
                "time_s,ud,x_m,y_m;0,0,NaN,1; | line 2: UD 0: x must be finite, was NaN",
                "time_s,ud,x_m,y_m;0,0,1,Infinity; | line 2: UD 0: y must be finite",
                "time_s,ud,x_m,y_m;NaN,0,1,1; | line 2: UD 0: time must be finite",
                "time_s,ud,x_m,y_m,speed_mps;0,0,1,1,NaN; | line 2: UD 0: speed must be finite and >= 0",
                "time_s,ud,x_m,y_m,speed_mps;0,0,1,1,-2; | line 2: UD 0: speed must be finite and >= 0",
                "time_s,ud,x_m,y_m;3,0,1,1;1,1,1,1;2,0,1,1; | line 4: UD 0: time goes back from 3.0 s to 2.0 s",
                "time_s,ud,x_m,y_m;3,0,1,1;3,0,2,2; | line 3: UD 0: a second sample at time 3.0 s",
                "time_s,ud,x_m,y_m;0,0,1,1;0,2,1,1; | walk.csv: UD 1 has no sample, though UDs up to 2 have"
            })
    void faultsInCsvNameFileAndLine(String text, String named) {
        assertThatThrownBy(() -> csv(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("trace walk.csv")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time_s;ud;x_m;y_m\n0;0;1;2\n1;0;3.5;2\n",
                "time_s\tud\tx_m\ty_m\n0\t0\t1\t2\n1\t0\t3.5\t2\n",
                "\uFEFF\"time_s\",\"ud\",\"x_m\",\"y_m\"\r\n\"0\",\"0\",\"1\",\"2\"\r\n# a note, \"open\n\n1,0,\" 3.5\",2\n",
                "# made by hand; with notes; of a kind\n\"time_s\";ud;x_m;y_m\n0;0;1;2\n1;0;3.5;2"
            })
    void separatorsQuotesAndAByteOrderMarkAreThoseOfOtherPrograms(String text) {
        Trace trace = CsvTrace.read("walk.csv", new BufferedReader(new StringReader(text))::readLine, RULES);
        assertThat(trace.userDevices()).isEqualTo(1);
        TraceReplay replay = new TraceReplay(trace, trace.firstS(), 1);
        assertThat(replay.next().position(0)).isEqualTo(new Position(1, 2));
        assertThat(replay.next().position(0)).isEqualTo(new Position(3.5, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time_s,ud,x_m,y_m/0,0,\"1,1 | line 2: expected cells whose quotes are closed in their line",
                "time_s,ud,x_m,y_m/0,0,\"1\"1,1 | line 2: expected cells whose quotes are closed in their line",
                "time_s;ud;x_m;y_m/0;0;1,5;1 | line 2: UD 0: x_m must be a number, was \"1,5\"",
                "time_s;ud;x_m;y_m/0;0;1 | line 2: expected 4 cells, were 3"
            },
            quoteCharacter = '~')
    void cellsThatAreNoneAreFaultsWithTheirLine(String text, String named) {
        assertThatThrownBy(() -> CsvTrace.read(
                        "walk.csv", new BufferedReader(new StringReader(text.replace('/', '\n')))::readLine, RULES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("trace walk.csv, ")
                .hasMessageContaining(named);
    }

    @Test
    void gapsAreFaultsWhereTheScenarioSaysSo() {
        String text = "time_s,ud,x_m,y_m;0,0,1,1;5,0,1,1;11,0,1,1;";
        assertThatThrownBy(() -> csv("gap.csv", text, TraceRules.of(5, OnGap.ERROR)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trace gap.csv, line 4: UD 0: no sample from 5.0 s to 11.0 s, a gap of more than 5.0 s");
        assertThat(csv("gap.csv", text, TraceRules.of(6, OnGap.ERROR)).userDevices())
                .isEqualTo(1);
    }

    @Test
    void positionsOutsideTheDeclaredAreaAreFaults() {
        TraceRules rules = new TraceRules(5, OnGap.ABSENT, Optional.of(new Rectangle(0, 0, 10, 10)), 100);
        assertThatThrownBy(() -> csv("far.csv", "time_s,ud,x_m,y_m;0,0,1,1;1,0,1,10.5;", rules))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "trace far.csv, line 3: UD 0: position (1.0, 10.5) m lies outside the declared area");
    }

    @Test
    void samplesAreBounded() {
        TraceRules rules = new TraceRules(5, OnGap.ABSENT, Optional.empty(), 2);
        assertThatThrownBy(() -> csv("big.csv", "time_s,ud,x_m,y_m;0,0,1,1;1,0,1,1;2,0,1,1;", rules))
                .hasMessage("trace big.csv, line 4: more than 2 samples, the bound that was given");
    }

    @Test
    void faultsOfTheStreamNameTheLineToo() {
        Iterator<String> lines = List.of("time_s,ud,x_m,y_m", "0,0,1,1").iterator();
        assertThatThrownBy(() -> CsvTrace.read(
                        "disk.csv",
                        () -> {
                            if (!lines.hasNext()) {
                                throw new IOException("the disk is gone");
                            }
                            return lines.next();
                        },
                        RULES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trace disk.csv, line 3: the disk is gone")
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> CsvTrace.read(
                        "bytes.csv",
                        () -> {
                            throw new MalformedInputException(1);
                        },
                        RULES))
                .hasMessage("trace bytes.csv, line 1: not UTF-8 text");
    }

    @Test
    void manySamplesGrowAndStayInOrder() {
        StringBuilder text = new StringBuilder("time_s,ud,x_m,y_m\n");
        for (int time = 0; time < 700; time++) {
            for (int ud = 0; ud < 40; ud++) {
                text.append(time)
                        .append(',')
                        .append(ud)
                        .append(',')
                        .append(time + 1000 * ud)
                        .append(",0\n");
            }
        }
        TraceReplay replay = new TraceReplay(csv(text.toString()), 0, 1);
        for (int time = 0; time < 700; time++) {
            UdPlaces places = replay.next();
            for (int ud = 0; ud < 40; ud++) {
                assertThat(places.xM(ud)).isEqualTo(time + 1000 * ud);
            }
        }
    }

    @Test
    void impossibleRulesAreNamed() {
        assertThatThrownBy(() -> TraceRules.of(0, OnGap.ABSENT)).hasMessageContaining("maxGapS must be > 0, was 0");
        assertThatThrownBy(() -> new TraceRules(1, OnGap.ABSENT, Optional.empty(), 0))
                .hasMessageContaining("maxSamples");
        Trace trace = csv("time_s,ud,x_m,y_m;0,0,1,1;");
        assertThatThrownBy(() -> new TraceReplay(trace, Double.NaN, 1)).hasMessageContaining("startS");
        assertThatThrownBy(() -> new TraceReplay(trace, 0, 0)).hasMessageContaining("frameS");
    }
}
