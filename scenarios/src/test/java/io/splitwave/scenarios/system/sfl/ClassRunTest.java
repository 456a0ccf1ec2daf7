package io.splitwave.scenarios.system.sfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Classes of devices in the split federated family. */
class ClassRunTest {
    private static final String[] WEAK = {
        "horizon.rounds=1",
        "ud.classes.weak.count=2",
        "ud.classes.weak.cpu=[0.4 GHz, 0.5 GHz]",
        "ud.classes.weak.transmitPower=0.05 W",
        "ud.classes.weak.samples=64",
        "ud.classes.weak.battery=[30 J, 60 J]",
        "ud.classes.weak.energyBudget=[1 J, 2 J]",
        "ud.classes.others.count=8"
    };

    @Test
    void aClassChangesWhatItSaysAndNoOtherDevice() {
        SflWorld plain = SflPlay.play("asfl", "horizon.rounds=1").world();
        SflWorld mixed = SflPlay.play("asfl", WEAK).world();
        assertThat(mixed.load().userDevices()).isEqualTo(10);
        double[] plainPowerW = plain.maxPowerW();
        for (int ud = 0; ud < 10; ud++) {
            boolean weak = ud < 2;
            assertThat(mixed.maxPowerW()[ud]).isEqualTo(weak ? 0.05 : plainPowerW[ud]);
            assertThat(mixed.load().samples(ud))
                    .isEqualTo(weak ? 64 : plain.load().samples(ud));
            if (weak) {
                assertThat(mixed.maxCpuHz()[ud]).isBetween(0.4e9, 0.5e9);
                assertThat(mixed.limits().energyBudgetJ()[ud]).isBetween(1.0, 2.0);
            } else {
                assertThat(mixed.maxCpuHz()[ud]).isEqualTo(plain.maxCpuHz()[ud]);
                assertThat(mixed.limits().energyBudgetJ()[ud])
                        .isEqualTo(plain.limits().energyBudgetJ()[ud]);
            }
        }
        assertThat(mixed.frames().get().copyGain())
                .as("channels")
                .isEqualTo(plain.frames().get().copyGain());
    }

    @Test
    void onlyTheClassHasBatteries() {
        SflPlay mixed = SflPlay.play("asfl", WEAK);
        assertThat(mixed.world().batteries())
                .isNotEqualTo(SflPlay.play("asfl", "horizon.rounds=1").world().batteries());
        assertThat(mixed.rows().roundUds()).hasSize(10);
    }

    @Test
    void powersOfAClassAreThoseOfItsUplinks() {
        SflPlay mixed = SflPlay.play(
                "sfl", "horizon.rounds=1", "ud.classes.weak.share=1", "ud.classes.weak.transmitPower=0.05 W");
        assertThat(mixed.stages("ul-model")).isNotEmpty().allSatisfy(stage -> assertThat(stage.energyJ())
                .isCloseTo(0.05 * (stage.endS() - stage.startS()), within(1e-9)));
    }
}
