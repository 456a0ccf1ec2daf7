package io.splitwave.output.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class ColumnTest {

    private static byte[] bytes(Column column) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        column.writeTo(out);
        return out.toByteArray();
    }

    private static Column.Form form(double... values) {
        Column column = Column.whole("x");
        for (double value : values) {
            column.add(value);
        }
        return column.form();
    }

    @Test
    void wholeNumbersTakeTheNarrowestForm() {
        assertThat(form(-128, 127)).isEqualTo(Column.Form.I8);
        assertThat(form(128)).isEqualTo(Column.Form.I16);
        assertThat(form(-129)).isEqualTo(Column.Form.I16);
        assertThat(form(32_768)).isEqualTo(Column.Form.I32);
        assertThat(form(-2_147_483_648.0)).isEqualTo(Column.Form.I32);
        assertThatThrownBy(() -> form(2_147_483_648.0)).hasMessageContaining("too large");
    }

    @Test
    void bytesOfOneSignificanceStandTogetherLittleEndFirst() {
        Column column = Column.whole("x");
        column.add(0x0102);
        column.add(-2);
        // -2 is fffe in two's complement
        assertThat(bytes(column)).containsExactly(0x02, 0xfe, 0x01, 0xff);
    }

    @Test
    void realsKeepEveryBit() {
        Column column = Column.real("x");
        column.add(Math.PI);
        // 400921fb54442d18, IEEE 754
        assertThat(bytes(column)).containsExactly(0x18, 0x2d, 0x44, 0x54, 0xfb, 0x21, 0x09, 0x40);
    }

    @Test
    void wordsAreNumberedAsTheyCome() {
        Column column = Column.words("x");
        column.add("uplink");
        column.add("downlink");
        column.add((String) null);
        column.add("uplink");
        assertThat(column.words()).containsExactly("uplink", "downlink", "");
        assertThat(bytes(column)).containsExactly(0, 1, 2, 0);
    }
}
