package io.splitwave.network.mobility.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.mobility.trace.TraceRules.OnGap;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumoTraceTest {

    private static final TraceRules RULES = TraceRules.of(5, OnGap.ABSENT);

    /** The form that SUMO documents for its floating-car data output. */
    private static final String TWO_CARS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- generated -->
            <fcd-export xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <timestep time="0.00">
                    <vehicle id="bus.0" x="10.00" y="1.60" angle="90.00" type="bus" speed="8.00" pos="5.1" lane="a_0"/>
                </timestep>
                <timestep time="1.00">
                    <vehicle id="bus.0" x="20.00" y="1.60" angle="90.00" type="bus" speed="12.00" pos="15.1" lane="a_0"/>
                    <person id="walker" x="3.00" y="4.00" angle="0.00" speed="1.50" pos="1.0" edge="a"/>
                    <container id="box" x="0" y="0"/>
                </timestep>
                <timestep time="2.00">
                    <person id="walker" x="3.00" y="6.00" angle="0.00" speed="1.50" pos="3.0" edge="a"/>
                </timestep>
            </fcd-export>
            """;

    @TempDir
    private Path folder;

    private static Trace read(String text) {
        return read(text, RULES);
    }

    private static Trace read(String text, TraceRules rules) {
        return SumoTrace.read("fcd.xml", factory -> factory.createXMLStreamReader(new StringReader(text)), rules);
    }

    @Test
    void vehiclesAndPersonsComeAndGo() {
        Trace trace = read(TWO_CARS);
        assertThat(trace.userDevices()).isEqualTo(2);
        assertThat(trace.name(0)).isEqualTo("bus.0");
        assertThat(trace.name(1)).isEqualTo("walker");
        TraceReplay replay = new TraceReplay(trace, 0, 0.5);
        assertThat(replay.next().present(1)).isFalse();
        UdPlaces half = replay.next();
        assertThat(half.position(0)).isEqualTo(new Position(15, 1.6));
        assertThat(half.speedMps(0)).isEqualTo(10);
        assertThat(half.position(1)).isEqualTo(new Position(3, 4));
        replay.next();
        UdPlaces later = replay.next();
        assertThat(later.present(0)).isFalse();
        assertThat(later.position(1)).isEqualTo(new Position(3, 5));
        assertThat(later.speedMps(1)).isEqualTo(1.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<routes/> | line 1: expected the element fcd-export, was routes",
                "<fcd-export></fcd-export> | fcd.xml: no sample in it",
                "<fcd-export>;<vehicle id='a' x='1' y='1'/></fcd-export> | line 2: element vehicle outside a timestep",
                "<fcd-export>;<timestep>;</timestep></fcd-export> | line 2: timestep: attribute time is missing",
                "<fcd-export>;<timestep time='0:00:01'/></fcd-export> | line 2: timestep: time must be a number in s",
                "<fcd-export>;<timestep time='NaN'/></fcd-export> | line 2: timestep: time must be finite, was NaN",
                "<fcd-export>;<timestep time='2'/>;<timestep time='1'/></fcd-export> | line 3: time must rise from",
                "<fcd-export>;<timestep time='2'>;<vehicle x='1' y='1'/> | line 3: element vehicle without an id",
                "<fcd-export>;<timestep time='2'>;<vehicle id='a' y='1'/> | line 3: a: attribute x is missing",
                "<fcd-export>;<timestep time='2'>;<vehicle id='a' x='1' y='far'/> | line 3: a: y must be a number in m",
                "<fcd-export>;<timestep time='2'>;<vehicle id='a' x='NaN' y='1'/> | line 3: a: x must be finite, was NaN",
                "<fcd-export>;<timestep time='2'>;<vehicle id='a' x='1' y='1' speed='-1'/> | line 3: UD a: speed must be",
                "<fcd-export>;<timestep time='2'>;<vehicle id='a' x='1' y='1'/>;<person id='a' x='1' y='1'/>"
                        + " | line 4: UD a: a second sample at time 2.0 s",
                "<fcd-export>;<timestep time='2'>;<vehicle id='a' x='1' y='1'/>;</timest"
                        + " | line 4: not well-formed XML, or cut off",
                "<fcd-export>;<timestep time='2'>;<vehicle id='a' x='1' y='1'/>;</timestep>;"
                        + " | line 5: not well-formed XML, or cut off",
                "<fcd-export>;</timestep> | line 2: not well-formed XML",
                "'' | not well-formed XML, or cut off",
            })
    void faultsNameFileAndLine(String text, String named) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("trace fcd.xml")
                .hasMessageContaining(named);
    }

    @Test
    void documentTypesAndEntitiesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "7");
        String external = "<!DOCTYPE fcd-export [<!ENTITY s SYSTEM \"" + secret.toUri()
                + "\">]>\n<fcd-export><timestep time=\"0\"><vehicle id=\"a\" x=\"1\" y=\"1\"/>&s;</timestep></fcd-export>";
        assertThatThrownBy(() -> read(external)).hasMessageContaining("line 1: a document type declaration is refused");
        String laughs =
                "<!DOCTYPE fcd-export [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<fcd-export>&b;</fcd-export>";
        assertThatThrownBy(() -> read(laughs)).hasMessageContaining("a document type declaration is refused");
        String byName = "<!DOCTYPE fcd-export SYSTEM \"http://localhost:9/none.dtd\">\n<fcd-export/>";
        assertThatThrownBy(() -> read(byName)).hasMessageContaining("a document type declaration is refused");
        assertThatThrownBy(() -> read("<fcd-export>\n&own;</fcd-export>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("trace fcd.xml, line 2");
    }

    @Test
    void faultsOfTheStreamNameTheLineToo() {
        byte[] noText = {'<', 'f', 'c', 'd', '-', (byte) 0xC3, (byte) 0x28};
        assertThatThrownBy(() -> SumoTrace.read(
                        "bytes.xml",
                        factory -> factory.createXMLStreamReader(new InputStreamReader(
                                new ByteArrayInputStream(noText), StandardCharsets.UTF_8.newDecoder())),
                        RULES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trace bytes.xml, line 1: not UTF-8 text");
        Reader broken = new FilterReader(new StringReader("<fcd-export>\n")) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                if (count < 0) {
                    throw new IOException("the disk is gone");
                }
                return count;
            }
        };
        assertThatThrownBy(() -> SumoTrace.read("disk.xml", factory -> factory.createXMLStreamReader(broken), RULES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("trace disk.xml, line")
                .hasMessageEndingWith("the disk is gone");
    }

    @Test
    void rulesHoldHereToo() {
        TraceRules area = new TraceRules(5, OnGap.ABSENT, Optional.of(new Rectangle(0, 0, 15, 15)), 99);
        assertThatThrownBy(() -> read(TWO_CARS, area))
                .hasMessageContaining("line 8: UD bus.0: position (20.0, 1.6) m lies outside the declared area");
        assertThatThrownBy(() -> read(TWO_CARS, new TraceRules(0.5, OnGap.ERROR, Optional.empty(), 99)))
                .hasMessageContaining("line 8: UD bus.0: no sample from 0.0 s to 1.0 s");
        assertThatThrownBy(() -> read(TWO_CARS, new TraceRules(5, OnGap.ABSENT, Optional.empty(), 2)))
                .hasMessageContaining("line 9: more than 2 samples");
        assertThatThrownBy(() ->
                        read("<fcd-export>\n<timestep time='0'><vehicle id='" + "a".repeat(300) + "' x='1' y='1'/>"))
                .hasMessageContaining("line 2: an id of 300 characters");
    }
}
