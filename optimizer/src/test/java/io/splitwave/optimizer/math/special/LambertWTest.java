package io.splitwave.optimizer.math.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambertWTest {
    private static final MathContext DIGITS = new MathContext(50);

    @Test
    void atOneItIsTheOmegaConstant() {
        // OEIS A030178; half an ulp of 0.567 is 5.6e-17
        assertThat(LambertW.of(1)).isCloseTo(0.5671432904097838, within(1.2e-16));
    }

    @Test
    void invertsItsDefinitionFrom1em8To1e8() {
        for (double exponent = -8; exponent <= 8; exponent += 0.01) {
            double z = Math.pow(10, exponent);
            double w = LambertW.of(z);
            // an error of w is multiplied by 1 + w <= 17 in w e^w
            assertThat(w * Math.exp(w)).as("z = %s", z).isCloseTo(z, within(2e-14 * z));
        }
    }

    @Test
    void agreesWithFiftyDigitsFrom1em300To1e300() {
        for (double exponent = -300; exponent <= 300; exponent += 3.7) {
            double z = Math.pow(10, exponent);
            double exact = reference(z);
            assertThat(LambertW.of(z)).as("z = %s", z).isCloseTo(exact, within(1e-15 * exact));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 1, 2.718281828459045, 7.5, 30})
    void agreesWithFiftyDigitsWhereTheStartIsWorst(double z) {
        double exact = reference(z);
        assertThat(LambertW.of(z)).isCloseTo(exact, within(1e-15 * exact));
    }

    @Test
    void ofExpIsTheSameFunction() {
        for (double x = -600; x <= 600; x += 1.3) {
            double w = LambertW.of(Math.exp(x));
            // exp carries the rounding of its argument, |x| ulp(1), into z
            assertThat(LambertW.ofExp(x)).as("x = %s", x).isCloseTo(w, within(1e-15 * (2 + Math.abs(x)) * w));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0, 1.5, 10, 709, 711, 1e4, 1e10, 1e100, 1e300})
    void ofExpSolvesItsLogarithmicFormBeyondTheRangeOfExp(double x) {
        double w = LambertW.ofExp(x);
        assertThat(w + Math.log(w)).isCloseTo(x, within(4e-16 * x));
    }

    @Test
    void endsOfTheRange() {
        assertThat(LambertW.of(0)).isZero();
        assertThat(LambertW.of(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
        assertThat(LambertW.of(Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(LambertW.ofExp(-1e9)).isZero();
        assertThat(LambertW.ofExp(Double.POSITIVE_INFINITY)).isInfinite();
        assertThatThrownBy(() -> LambertW.of(-1e-9)).hasMessageContaining(">= 0");
        assertThatThrownBy(() -> LambertW.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LambertW.ofExp(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Newton's method on w e^w - z in 50 digits, from the value under test or nearby. */
    private static double reference(double z) {
        BigDecimal target = new BigDecimal(z);
        BigDecimal w = new BigDecimal(Math.max(LambertW.of(z), Double.MIN_NORMAL) * 1.0001);
        for (int i = 0; i < 8; i++) {
            BigDecimal power = exp(w);
            BigDecimal residual = w.multiply(power, DIGITS).subtract(target, DIGITS);
            w = w.subtract(residual.divide(power.multiply(w.add(BigDecimal.ONE, DIGITS), DIGITS), DIGITS), DIGITS);
        }
        return w.doubleValue();
    }

    /** e^x = (e^(x / 2^12))^(2^12), the inner one by its series. */
    private static BigDecimal exp(BigDecimal x) {
        MathContext extra = new MathContext(60);
        BigDecimal small = x.divide(new BigDecimal(4096), extra);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n < 60; n++) {
            term = term.multiply(small, extra).divide(new BigDecimal(n), extra);
            sum = sum.add(term, extra);
        }
        return sum.pow(4096, extra);
    }
}
