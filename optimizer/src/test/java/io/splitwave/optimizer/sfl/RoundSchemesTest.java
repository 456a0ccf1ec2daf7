package io.splitwave.optimizer.sfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundSchemesTest {

    private static RoundSchemeEntry entry(String name) {
        return new RoundSchemeEntry(name, "the last cut, whatever is fixed", settings -> new EqualBandwidth(2));
    }

    private static RoundSchemeSettings settings(int cut) {
        return new RoundSchemeSettings(cut, () -> 0.5);
    }

    @Test
    void schemesAreMadeByName() {
        RoundSchemes schemes = RoundSchemes.plain(List.of(entry("another")));
        assertThat(schemes.names()).containsExactly("another", "equal-bandwidth");
        assertThat(schemes.entries()).extracting(RoundSchemeEntry::name).containsExactlyElementsOf(schemes.names());
        assertThat(schemes.create("equal-bandwidth", settings(1)).name()).isEqualTo("equal-bandwidth");
        assertThatThrownBy(() -> schemes.create("equal", settings(1)))
                .hasMessageContaining("[another, equal-bandwidth]");
        assertThatThrownBy(() -> schemes.create("equal-bandwidth", settings(0)))
                .hasMessageContaining("cut must be >= 1");
    }

    @Test
    void namesAreTakenOnceAndSpelledAlike() {
        assertThatThrownBy(() -> RoundSchemes.plain(List.of(entry("equal-bandwidth"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two schemes are called 'equal-bandwidth'");
        assertThatThrownBy(() -> entry("Equal")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RoundSchemeEntry("equal", " ", settings -> new EqualBandwidth(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
