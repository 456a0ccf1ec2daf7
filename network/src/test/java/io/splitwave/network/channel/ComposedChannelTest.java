package io.splitwave.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.fading.CounterNormals;
import io.splitwave.network.fading.Doppler;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.FrameMemory;
import io.splitwave.network.fading.GaussMarkovFading;
import io.splitwave.network.fading.JakesFading;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.fading.RicianFading;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.LargeScale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedChannelTest {

    /** Gain 1 / x^2. */
    private static final LargeScale INVERSE_SQUARE = places -> {
        double[] gains = new double[places.userDevices()];
        for (int ud = 0; ud < gains.length; ud++) {
            gains[ud] = Math.pow(places.position(ud).xM(), -2);
        }
        return gains;
    };

    private static Fading fading(int rows, int columns, long key) {
        return new RayleighFading(rows, columns, new CounterNormals(key));
    }

    /** Two UDs that move away by 1 m a frame from 1 and 2 m; the second is away in frame 1. */
    private static Mobility leaving() {
        int[] frame = {0};
        return () -> {
            int now = frame[0]++;
            return new UdPlaces(
                    List.of(new Position(1 + now, 0), new Position(2 + now, 0)),
                    new double[] {1, 1},
                    new boolean[] {true, now != 1});
        };
    }

    private static ComposedChannel channel(Mobility mobility, LargeScale gains) {
        return new ComposedChannel(
                mobility,
                new FixedLink(0.25, fading(3, 2, 1)),
                new UdLink(gains, fading(2, 3, 2)),
                Optional.of(new UdLink(gains, fading(2, 2, 3))),
                Optional.of(new FixedLink(0.5, fading(3, 2, 4))));
    }

    @Test
    void gainsFollowThePlacesAndTheFadingDoesNot() {
        ComposedChannel moving = channel(leaving(), INVERSE_SQUARE);
        ComposedChannel unit = channel(leaving(), places -> new double[] {1, 1});
        for (int frame = 0; frame < 3; frame++) {
            ChannelFrame drawn = moving.next();
            ChannelState plain = unit.next().state();
            assertThat(drawn.places().position(0)).isEqualTo(new Position(1 + frame, 0));
            assertThat(drawn.places().present(1)).isEqualTo(frame != 1);
            for (int ud = 0; ud < 2; ud++) {
                double amplitude = 1.0 / (1 + ud + frame);
                assertThat(drawn.state().irsUd().re(ud, 2))
                        .isCloseTo(amplitude * plain.irsUd().re(ud, 2), within(1e-15));
                assertThat(drawn.state().direct().orElseThrow().im(ud, 1))
                        .isCloseTo(amplitude * plain.direct().orElseThrow().im(ud, 1), within(1e-15));
            }
            assertThat(drawn.state().apIrs()).isEqualTo(plain.apIrs());
            assertThat(drawn.state().apIrsUplink()).isEqualTo(plain.apIrsUplink());
        }
    }

    @Test
    void entriesHaveTheMeanPowerOfTheirGain() {
        // mean of 60,000 exponential variables: 3.29 deviations, significance 0.001
        UdPlaces places = UdPlaces.atRest(List.of(new Position(1, 0)));
        ComposedChannel channel = new ComposedChannel(
                () -> places,
                new FixedLink(1, fading(60_000, 1, 5)),
                new UdLink(at -> new double[] {0.04}, fading(1, 60_000, 6)),
                Optional.empty(),
                Optional.empty());
        ComplexMatrix irsUd = channel.next().state().irsUd();
        double power = 0;
        for (int n = 0; n < irsUd.columns(); n++) {
            power += Math.pow(irsUd.re(0, n), 2) + Math.pow(irsUd.im(0, n), 2);
        }
        assertThat(power / 60_000).isCloseTo(0.04, within(3.29 * 0.04 / Math.sqrt(60_000)));
    }

    @Test
    void theViewWithoutPlacesGoesOnWithTheSameChannel() {
        ComposedChannel channel = channel(leaving(), INVERSE_SQUARE);
        ComposedChannel same = channel(leaving(), INVERSE_SQUARE);
        ChannelProcess states = channel.states();
        assertThat(states.next().irsUd()).isEqualTo(same.next().state().irsUd());
        assertThat(states.next().irsUd()).isEqualTo(same.next().state().irsUd());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        FixedLink apIrs = new FixedLink(1, fading(3, 2, 1));
        UdLink irsUd = new UdLink(INVERSE_SQUARE, fading(2, 3, 2));
        assertThatThrownBy(() -> new ComposedChannel(
                        leaving(),
                        apIrs,
                        new UdLink(INVERSE_SQUARE, fading(2, 4, 2)),
                        Optional.empty(),
                        Optional.empty()))
                .hasMessageContaining("fading of irsUd must be 2 x 3, was 2 x 4");
        assertThatThrownBy(() -> new ComposedChannel(
                        leaving(),
                        apIrs,
                        irsUd,
                        Optional.of(new UdLink(INVERSE_SQUARE, fading(3, 2, 2))),
                        Optional.empty()))
                .hasMessageContaining("fading of direct must be 2 x 2, was 3 x 2");
        assertThatThrownBy(() -> new FixedLink(-1, fading(3, 2, 1))).hasMessageContaining("was -1.0");
        assertThatThrownBy(() -> channel(leaving(), places -> new double[] {1, Double.NaN})
                        .next())
                .hasMessageContaining("link of UD 1: gain must be a finite ratio >= 0, was NaN");
        assertThatThrownBy(() -> channel(leaving(), places -> new double[] {1}).next())
                .hasMessageContaining("1 gains for 2 rows");
        UdPlaces three = UdPlaces.atRest(List.of(new Position(1, 0), new Position(1, 0), new Position(1, 0)));
        assertThatThrownBy(() ->
                        channel(() -> three, places -> new double[] {1, 1}).next())
                .hasMessageContaining("channel of 2 UDs, places of 3");
    }

    private static Fading fading(String kind, long key) {
        return switch (kind) {
            case "rayleigh" -> fading(2, 3, key);
            case "gauss-markov" -> new GaussMarkovFading(2, 3, FrameMemory.given(0.9), new CounterNormals(key));
            case "jakes" -> new JakesFading(2, 3, 8, Doppler.fixed(20), 0.01, new CounterNormals(key));
            case "rician" -> new RicianFading(fading(2, 3, key), 2, (places, row, phasesRad) -> phasesRad[0] = row);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"rayleigh", "gauss-markov", "jakes", "rician"})
    void writtenOverTheFrameBeforeAFrameIsTheSame(String kind) {
        ComposedChannel fresh = new ComposedChannel(
                leaving(),
                new FixedLink(0.25, fading(3, 2, 1)),
                new UdLink(INVERSE_SQUARE, fading(kind, 2)),
                Optional.empty(),
                Optional.empty());
        ComposedChannel over = new ComposedChannel(
                        leaving(),
                        new FixedLink(0.25, fading(3, 2, 1)),
                        new UdLink(INVERSE_SQUARE, fading(kind, 2)),
                        Optional.empty(),
                        Optional.empty())
                .overwriting();
        ComplexMatrix before = null;
        for (int frame = 0; frame < 5; frame++) {
            ComplexMatrix expected = fresh.next().state().irsUd();
            ComplexMatrix found = over.next().state().irsUd();
            assertThat(found).isEqualTo(expected);
            if (frame > 0) {
                assertThat(before).isEqualTo(expected); // the memory of the frame before
            }
            before = found;
        }
    }

    /** More UDs than one block of any loop has, and a last block that is not full. */
    @Test
    void threadsOfAPoolDrawTheSameFrames() throws Exception {
        int uds = 3 * 4096 + 5;
        PhaseShifts phases = new PhaseShifts(new double[] {0.1, 0.2, 0.3});
        double[] alone = gainsOfThreeFrames(uds, phases);
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            assertThat(pool.submit(() -> gainsOfThreeFrames(uds, phases)).get()).containsExactly(alone);
        } finally {
            pool.shutdown();
        }
    }

    private static double[] gainsOfThreeFrames(int uds, PhaseShifts phases) {
        UdPlaces places = UdPlaces.atRest(
                IntStream.range(0, uds).mapToObj(ud -> new Position(1 + ud, 0)).toList());
        ComposedChannel channel = new ComposedChannel(
                () -> places,
                new FixedLink(0.25, fading(3, 2, 1)),
                new UdLink(INVERSE_SQUARE, fading(uds, 3, 2)),
                Optional.empty(),
                Optional.empty());
        return IntStream.range(0, 3)
                .mapToObj(frame ->
                        EffectiveGains.compute(channel.next().state(), phases).copyDownlink())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
