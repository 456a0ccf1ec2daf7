package io.splitwave.scenarios.format.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Draft;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.text.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What several systems share, in the table of a system without an IRS, twins and drawn layers. */
class SharedPartsTest {

    private static final KeyTable TABLE = KeyTable.of(List.of(
            RunKeys.PART,
            UdKeys.PART,
            AccessPointKeys.PART,
            RadioKeys.PART.without(RadioKeys.MIN_UPLINK_RATE, RadioKeys.UPLINK),
            ApUdKeys.PART,
            ChannelKeys.WITHOUT_IRS,
            Part.builder()
                    .rules(new LinkRules(List.of(LinkRules.Link.direct(Optional.empty()))).all())
                    .build(),
            MotionKeys.PART,
            VisitKeys.PART,
            ServerKeys.PART.with(ServerKeys.DISCIPLINE.byDefault("dedicated")),
            Part.builder().group("model", "The network.").build(),
            ProfileKeys.PART
                    .without(ProfileKeys.INPUT_ELEMENT_SIZE, ProfileKeys.TOKENS)
                    .with(KeyGroup.group("model.profile", "The network that is trained.")),
            LearningKeys.PART.without(LearningKeys.LAMBDA, LearningKeys.PROTOCOL),
            BarrierKeys.PART,
            FrameWorkRules.PART));

    private static Draft draft() {
        Draft draft = new Draft(TABLE);
        draft.set("radio.pathLoss.referenceGain", 1e-3);
        draft.set("radio.pathLoss.referenceDistance", 1.0);
        draft.set("radio.pathLoss.exponent", 3.0);
        draft.set("ud.distance", new Interval(50, 400));
        draft.set("ud.count", 10L);
        draft.set("frame.length", 0.05);
        draft.set("mobility.model", Motion.Model.STATIC);
        draft.set("channel.largeScale.direct", ChannelModel.Law.LOG_DISTANCE);
        draft.set("channel.height.ud", 1.5);
        draft.set("channel.height.accessPoint", 10.0);
        draft.set("channel.fading.direct.model", ChannelModel.Distribution.RAYLEIGH);
        draft.set("channel.fading.direct.time", ChannelModel.Memory.INDEPENDENT);
        draft.set("model.profile.elementSize", 32.0);
        return draft;
    }

    @Test
    void whatIsDroppedIsGoneWithItsGroupsRulesAndRecords() {
        assertThat(TABLE.keys())
                .extracting(Key::path)
                .contains("radio.pathLoss.exponent", "channel.fading.direct.model", "channel.blockage.open")
                .noneMatch(path -> path.contains("irs") || path.contains("Irs"))
                .doesNotContain("radio.uplink", "model.profile.tokens", "learning.lambda", "model.layers");
        assertThat(TABLE.groups())
                .extracting(KeyGroup::path)
                .contains("model", "model.profile", "channel.fading.direct")
                .doesNotContain("channel.irsArray", "channel.fading.apIrs", "channel.fading.irsUd");
        assertThat(TABLE.rules())
                .extracting(Rule::name)
                .contains("whole-bits", "loss-measured", "within-earshot", "carrier-given", "work-in-a-frame")
                .doesNotContain("tokens-are-there", "correlated-elements", "layers-given");
        assertThat(TABLE.rules())
                .extracting(Rule::meaning)
                .contains(
                        "They need UDs at 1.5 m to 22.5 m, below `channel.height.accessPoint` (links between AP and UDs).")
                .noneMatch(meaning -> meaning.contains("IRS"));
        assertThat(TABLE.isRequired(TABLE.group("model.profile").orElseThrow())).isTrue();
        assertThat(TABLE.key("server.discipline").orElseThrow().example()).isEqualTo("dedicated");
    }

    @Test
    void rulesOfThePlainLinkHold() {
        assertThat(draft().breaks("within-earshot")).isFalse();
        Draft far = draft();
        far.set("ud.distance", new Interval(50, 1e6));
        far.set("radio.pathLoss.exponent", 10.0);
        assertThat(far.breaks("within-earshot")).isTrue();
        assertThat(draft().breaks("no-link-amplifies")).isFalse();
        Draft near = draft();
        near.set("radio.pathLoss.minimumDistance", 0.05);
        assertThat(near.breaks("no-link-amplifies")).isTrue();
        assertThat(draft().read(ApUdLoss.class)).isEqualTo(new ApUdLoss(1e-3, 1, OptionalDouble.empty(), 3));
        assertThat(near.read(ApUdLoss.class).leastDistanceM()).isEqualTo(0.05);
        assertThat(draft().read(ApUdLoss.class).leastDistanceM()).isEqualTo(1);
    }

    @Test
    void rulesOfFadingAndHeightsHoldForTheOneLink() {
        Draft rician = draft();
        rician.set("channel.fading.direct.model", ChannelModel.Distribution.RICIAN);
        assertThat(rician.breaks("k-factor-given")).isTrue();
        assertThat(rician.breaks("carrier-given")).isTrue();
        Draft jakes = draft();
        jakes.set("channel.fading.direct.time", ChannelModel.Memory.JAKES);
        assertThat(jakes.breaks("doppler-speed-given")).isTrue();
        jakes.set("mobility.model", Motion.Model.RANDOM_WAYPOINT);
        assertThat(jakes.breaks("doppler-speed-given")).isFalse();
        Draft urban = draft();
        urban.set("channel.largeScale.direct", ChannelModel.Law.UMI);
        assertThat(urban.breaks("urban-heights")).isFalse();
        urban.set("channel.height.accessPoint", 1.0);
        assertThat(urban.breaks("urban-heights")).isTrue();
        urban.set("channel.carrier", 1e9);
        assertThat(urban.breaks("urban-carrier")).isFalse();
        urban.set("channel.carrier", 1e8);
        assertThat(urban.breaks("urban-carrier")).isTrue();
    }

    @Test
    void aRuleHoldsWithoutTheKeysThatItOnlySees() {
        Draft bits = draft();
        assertThat(bits.breaks("whole-bits")).isFalse();
        bits.set("model.profile.elementSize", 31.5);
        assertThat(bits.breaks("whole-bits")).isTrue();
        Draft fast = draft();
        assertThat(fast.breaks("work-in-a-frame")).isFalse();
        fast.set("mobility.model", Motion.Model.RANDOM_WAYPOINT);
        fast.set("mobility.speed", new Interval(1, 2e8));
        fast.set("mobility.area.radius", 1e-6);
        assertThat(fast.breaks("work-in-a-frame")).isTrue();
    }

    @Test
    void aTableRefusesWhatCannotBe() {
        Part.Builder twice = Part.builder().group("ud", "Once more.");
        assertThatThrownBy(() -> KeyTable.of(List.of(UdKeys.PART, twice.build())))
                .hasMessage("key table: expected the group ud once");
        assertThatThrownBy(() -> KeyTable.of(List.of(UdKeys.PART, UdKeys.PART))).hasMessageContaining("once");
        assertThatThrownBy(() -> KeyTable.of(List.of(ApUdKeys.PART)))
                .hasMessage("key table: expected the group radio.pathLoss in front of radio.pathLoss.exponent");
        Part.Builder system = Part.builder();
        system.required("system", UdKeys.COUNT.kind(), "1", "A key of the format.");
        assertThatThrownBy(() -> KeyTable.of(List.of(system.build()))).hasMessageContaining("no key system in a part");
        assertThatThrownBy(() -> system.required("a", UdKeys.COUNT.kind(), "1", "Too late."))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> UdKeys.PART.without(AccessPointKeys.ANTENNAS))
                .hasMessage("part: has no key accessPoint.antennas");
        assertThatThrownBy(() -> UdKeys.PART.with(AccessPointKeys.ANTENNAS))
                .hasMessageContaining("accessPoint.antennas");
        assertThatThrownBy(() -> Key.required("Ud.count", UdKeys.COUNT.kind(), "1", "A sentence."))
                .hasMessageContaining("'Ud.count'");
        assertThatThrownBy(() -> Key.required("ud.count", UdKeys.COUNT.kind(), "1", "no sentence"))
                .hasMessageContaining("'no sentence'");
        Part again = ApUdKeys.PART.reading(Scenario.UserDevices.class, values -> null);
        assertThatThrownBy(() -> KeyTable.of(List.of(UdKeys.PART, RadioKeys.PART, again)))
                .hasMessage("key table: expected one reader of UserDevices");
    }
}
