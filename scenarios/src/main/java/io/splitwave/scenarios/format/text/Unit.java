package io.splitwave.scenarios.format.text;

import java.math.BigDecimal;

/**
 * A unit as written in a scenario.
 *
 * @param symbol exact spelling; case matters
 * @param scale from the number before the symbol to the SI value
 * @param canonical whether the canonical text may use it
 */
public record Unit(String symbol, Scale scale, boolean canonical) {

    /** From the number before the symbol to the SI value. */
    public sealed interface Scale {
        /**
         * The SI value.
         *
         * @param number as written
         * @return the value, rounded once
         */
        double toSi(BigDecimal number);
    }

    /**
     * SI value = number times factor, rounded once.
     *
     * @param factor SI value of one
     */
    public record Linear(BigDecimal factor) implements Scale {
        @Override
        public double toSi(BigDecimal number) {
            return number.multiply(factor).doubleValue();
        }
    }

    /**
     * SI value = 10^((number + offset) / 10); whole powers of ten come out exact, on every machine the same.
     *
     * @param offset level of one SI unit, with the opposite sign, dB
     */
    public record Decibel(int offset) implements Scale {
        @Override
        public double toSi(BigDecimal number) {
            double exponent =
                    number.add(BigDecimal.valueOf(offset)).scaleByPowerOfTen(-1).doubleValue();
            boolean whole = exponent == Math.rint(exponent) && Math.abs(exponent) < 1000;
            return whole ? Double.parseDouble("1e" + (int) exponent) : StrictMath.pow(10, exponent);
        }
    }

    /** A unit the canonical text may choose. */
    static Unit unit(String symbol, String factor) {
        return new Unit(symbol, new Linear(new BigDecimal(factor)), true);
    }

    /** A unit that is read but never chosen. */
    static Unit alsoRead(String symbol, String factor) {
        return new Unit(symbol, new Linear(new BigDecimal(factor)), false);
    }

    /** A logarithmic unit; the canonical text tries a canonical one first and takes it where it is exact. */
    static Unit decibel(String symbol, int offset, boolean canonical) {
        return new Unit(symbol, new Decibel(offset), canonical);
    }

    /**
     * Whether it is a level in dB.
     *
     * @return whether the number is logarithmic
     */
    public boolean isLogarithmic() {
        return scale instanceof Decibel;
    }
}
