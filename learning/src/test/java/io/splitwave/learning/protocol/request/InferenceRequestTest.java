package io.splitwave.learning.protocol.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.protocol.request.PlayedRequests.Given;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

class InferenceRequestTest {
    private static final double EXACT = 1e-10;

    /** Requests far apart: nothing waits, and times and energy are those of the closed form. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRequestThatIsAloneTakesTheClosedForm(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("loads", 0);
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            boolean sends = i % 4 > 0;
            given.add(new Given(
                    5.03 * i,
                    i % 3,
                    new InferenceLoad(
                            i % 5 == 0 ? 0 : 0.1 * draws.nextDouble(),
                            i % 7 == 0 ? 0 : draws.nextDouble(),
                            sends ? 4 * draws.nextDouble() : 0,
                            sends ? 8 * draws.nextDouble() : 0,
                            0.01)));
        }
        List<InferenceOutcome> outcomes = PlayedRequests.outcomes(new InferenceRequest(3, 1), given, 1000);
        assertThat(outcomes).hasSize(100);
        for (int i = 0; i < 100; i++) {
            InferenceOutcome outcome = outcomes.get(i);
            InferenceTimes alone = InferenceTimes.alone(
                    given.get(i).load(),
                    PlayedRequests.DEVICE_FLOPS,
                    PlayedRequests.LINK_BPS,
                    PlayedRequests.SERVER_FLOPS);
            assertThat(outcome.request()).isEqualTo(i);
            assertThat(outcome.ud()).isEqualTo(i % 3);
            assertThat(outcome.answered()).isTrue();
            assertThat(outcome.waits()).isEqualTo(new InferenceWaits(0, 0, 0));
            assertThat(outcome.latencyS()).isCloseTo(alone.latencyS(), within(EXACT));
            assertThat(outcome.energyJ(5, 1.6, 0.3)).isCloseTo(alone.energyJ(5, 1.6, 0.3), within(EXACT));
        }
    }

    /**
     * By hand. All: UD 1 s, radio 2 s, server 1 s of one slot, answer 0.5 s. Request 0 of UD 0: UD 0 to 1, radio 1 to 3, server 3
     * to 4. Request 1 of UD 0 at 0.1: UD 1 to 2, radio 3 to 5, server 5 to 6. Request 2 of UD 1 at 0.2: UD 0.2 to 1.2, radio 1.2 to
     * 3.2, server 4 to 5.
     */
    @Test
    void requestsQueueAtDeviceRadioAndServer() {
        InferenceLoad load = new InferenceLoad(0, 2, 8, 8, 0.5);
        List<Given> given = List.of(new Given(0, 0, load), new Given(0.1, 0, load), new Given(0.2, 1, load));
        List<InferenceOutcome> outcomes = PlayedRequests.outcomes(new InferenceRequest(2, 1), given, 100);
        assertThat(outcomes).extracting(InferenceOutcome::request).containsExactly(0, 2, 1);
        check(outcomes.get(0), 4.5, 0, 0, 0);
        check(outcomes.get(1), 5.3, 0, 0, 0.8);
        check(outcomes.get(2), 6.4, 0.9, 1, 0);
        // 5 W for 1 s, 2 W for 2 s, 1 W for 0.8 s of wait, 1 s of server and 0.5 s of answer
        assertThat(outcomes.get(1).energyJ(5, 2, 1)).isCloseTo(11.3, within(EXACT));
    }

    private static void check(
            InferenceOutcome outcome, double latencyS, double deviceS, double radioS, double serverS) {
        assertThat(outcome.latencyS()).isCloseTo(latencyS, within(EXACT));
        assertThat(outcome.waits().deviceS()).isCloseTo(deviceS, within(EXACT));
        assertThat(outcome.waits().radioS()).isCloseTo(radioS, within(EXACT));
        assertThat(outcome.waits().serverS()).isCloseTo(serverS, within(EXACT));
    }

    /** The same with two slots: nobody waits for the server. */
    @Test
    void slotsServeAtOnce() {
        InferenceLoad load = new InferenceLoad(0, 2, 8, 8, 0.5);
        List<Given> given = List.of(new Given(0, 0, load), new Given(0.2, 1, load));
        List<InferenceOutcome> outcomes = PlayedRequests.outcomes(new InferenceRequest(2, 2), given, 100);
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.latencyS()).isCloseTo(4.5, within(EXACT)));
    }

    /** The run ends at 2 s: the first request sends, the second has had the UD and waits for the radio, the third for the UD. */
    @Test
    void whatTheEndOfTheRunCutsOffIsHandedOn() {
        InferenceLoad load = new InferenceLoad(0, 1.5, 8, 8, 0.5);
        List<Given> given = List.of(new Given(0, 0, load), new Given(0, 0, load), new Given(1.75, 0, load));
        List<InferenceOutcome> outcomes = PlayedRequests.outcomes(new InferenceRequest(1, 1), given, 2);
        assertThat(outcomes).hasSize(3).noneMatch(InferenceOutcome::answered);
        assertThat(outcomes.get(0).served().sendingS()).isCloseTo(1.25, within(EXACT));
        assertThat(outcomes.get(1).waits().deviceS()).isCloseTo(0.75, within(EXACT));
        assertThat(outcomes.get(1).waits().radioS()).isCloseTo(0.5, within(EXACT));
        assertThat(outcomes.get(2).served().deviceS()).isCloseTo(0.25, within(EXACT));
    }

    @Test
    void anAnswerTakesTimeOnlyIfSomethingIsSent() {
        assertThat(new InferenceLoad(0, 1, 0, 0, 0.5).answerS()).isZero();
        assertThat(new InferenceLoad(0, 1, 1, 0, 0.5).answerS()).isEqualTo(0.5);
    }

    /** At the rate 0 what is sent never arrives, whatever sending costs; what is not sent does not care. */
    @Test
    void atNoRateNothingArrives() {
        InferenceTimes never = InferenceTimes.alone(new InferenceLoad(0, 1, 1, 1, 0), 1, 0, 1);
        assertThat(never.latencyS()).isInfinite();
        assertThat(never.energyJ(1, 0, 1)).isInfinite();
        assertThat(InferenceTimes.alone(new InferenceLoad(0, 1, 0, 0, 0), 1, 0, 1)
                        .latencyS())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 1, 1, 1, 'decideS must be finite and >= 0, was -1.0'",
        "0, NaN, 1, 1, 1, 'deviceFlop must be finite and >= 0, was NaN'",
        "0, 1, Infinity, 1, 1, 'sentBit must be finite and >= 0, was Infinity'",
        "0, 1, 1, -1, 1, 'serverFlop must be finite and >= 0, was -1.0'",
        "0, 1, 1, 1, NaN, 'roundTripS must be finite and >= 0, was NaN'",
        "0, 1, 0, 1, 1, 'sentBit must be > 0, as the server has work, was 0.0'",
    })
    void loadsAreChecked(double decideS, double device, double bit, double server, double tripS, String message) {
        assertThatThrownBy(() -> new InferenceLoad(decideS, device, bit, server, tripS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inference load: " + message);
    }

    @Test
    void numbersAreChecked() {
        assertThatThrownBy(() -> new InferenceRequest(0, 1))
                .hasMessage("inference request: userDevices and serverSlots must be >= 1, were 0 and 1");
        InferenceRequest two = new InferenceRequest(2, 1);
        InferenceLoad load = new InferenceLoad(0, 1, 1, 1, 0);
        assertThatThrownBy(() -> two.plan(0, 2, load)).hasMessage("inference request: ud must be in 0..1, was 2");
        assertThatThrownBy(() ->
                        two.udOf(two.plan(0, 0, load).chains().get(0).stages().get(3)))
                .hasMessage("inference request: stage 'srv-infer' is of no UD");
        assertThatThrownBy(() -> InferenceTimes.alone(load, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
