package io.splitwave.scenarios.format.text;

import static io.splitwave.scenarios.format.text.Unit.alsoRead;
import static io.splitwave.scenarios.format.text.Unit.decibel;
import static io.splitwave.scenarios.format.text.Unit.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The dimension of a quantity, with the one table of its units: canonical ones from small to large, then the others.
 */
public enum Dimension {
    /** Hertz. */
    FREQUENCY(
            "a frequency",
            "Hz",
            unit("Hz", "1"),
            unit("kHz", "1e3"),
            unit("MHz", "1e6"),
            unit("GHz", "1e9"),
            unit("THz", "1e12")),
    /** Watt; levels in dBm and dBW. */
    POWER(
            "a power",
            "W",
            unit("pW", "1e-12"),
            unit("nW", "1e-9"),
            unit("uW", "1e-6"),
            unit("mW", "1e-3"),
            unit("W", "1"),
            unit("kW", "1e3"),
            decibel("dBm", -30, false),
            decibel("dBW", 0, false)),
    /** Watt per hertz. */
    POWER_DENSITY(
            "a power density", "W/Hz", unit("W/Hz", "1"), decibel("dBm/Hz", -30, true), decibel("dBW/Hz", 0, false)),
    /** Second. */
    TIME(
            "a time",
            "s",
            unit("ns", "1e-9"),
            unit("us", "1e-6"),
            unit("ms", "1e-3"),
            unit("s", "1"),
            alsoRead("min", "60"),
            alsoRead("h", "3600")),
    /** Metre. */
    LENGTH("a length", "m", unit("mm", "1e-3"), unit("m", "1"), unit("km", "1e3"), alsoRead("cm", "1e-2")),
    /** Metre per second. */
    VELOCITY("a speed", "m/s", unit("m/s", "1"), alsoRead("km/h", "0.277777777777777777777777777777777777777778")),
    /** Radian. */
    ANGLE("an angle", "rad", unit("rad", "1"), alsoRead("deg", "0.0174532925199432957692369076848861271344287")),
    /** Joule. */
    ENERGY(
            "an energy",
            "J",
            unit("uJ", "1e-6"),
            unit("mJ", "1e-3"),
            unit("J", "1"),
            unit("kJ", "1e3"),
            alsoRead("Wh", "3600"),
            alsoRead("kWh", "3.6e6")),
    /** Bit. */
    DATA(
            "an amount of data",
            "bit",
            unit("bit", "1"),
            unit("kbit", "1e3"),
            unit("Mbit", "1e6"),
            unit("Gbit", "1e9"),
            alsoRead("B", "8"),
            alsoRead("kB", "8e3"),
            alsoRead("MB", "8e6"),
            alsoRead("GB", "8e9")),
    /** Bit per second. */
    DATA_RATE(
            "a data rate",
            "bit/s",
            unit("bit/s", "1"),
            unit("kbit/s", "1e3"),
            unit("Mbit/s", "1e6"),
            unit("Gbit/s", "1e9")),
    /** FLOP. */
    WORK(
            "an amount of work",
            "FLOP",
            unit("FLOP", "1"),
            unit("kFLOP", "1e3"),
            unit("MFLOP", "1e6"),
            unit("GFLOP", "1e9"),
            unit("TFLOP", "1e12")),
    /** FLOP per second. */
    SPEED(
            "a computing speed",
            "FLOP/s",
            unit("FLOP/s", "1"),
            unit("kFLOP/s", "1e3"),
            unit("MFLOP/s", "1e6"),
            unit("GFLOP/s", "1e9"),
            unit("TFLOP/s", "1e12"),
            unit("PFLOP/s", "1e15")),
    /** A ratio; levels in dB. */
    GAIN("a power gain", "linear", decibel("dB", 0, true), unit("linear", "1")),
    /** A loss; its value stays in dB, as the radio models take it. */
    LOSS("a loss", "dB", unit("dB", "1"));

    /** Spellings from elsewhere, used only for a hint. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("bps", "bit/s"),
            Map.entry("kbps", "kbit/s"),
            Map.entry("mbps", "Mbit/s"),
            Map.entry("gbps", "Gbit/s"),
            Map.entry("flops", "FLOP/s"),
            Map.entry("mflops", "MFLOP/s"),
            Map.entry("gflops", "GFLOP/s"),
            Map.entry("tflops", "TFLOP/s"),
            Map.entry("kb", "kbit or kB"),
            Map.entry("mb", "Mbit or MB"),
            Map.entry("gb", "Gbit or GB"),
            Map.entry("sec", "s"),
            Map.entry("mps", "m/s"),
            Map.entry("kmh", "km/h"),
            Map.entry("km/hr", "km/h"),
            Map.entry("degrees", "deg"),
            Map.entry("°", "deg"),
            Map.entry("msec", "ms"));

    private final String noun;
    private final String siUnit;
    private final List<Unit> units;

    Dimension(String noun, String siUnit, Unit... units) {
        this.noun = noun;
        this.siUnit = siUnit;
        this.units = List.of(units);
    }

    /**
     * What it is called.
     *
     * @return for instance "a frequency"
     */
    public String noun() {
        return noun;
    }

    /**
     * The unit in which bounds are stated.
     *
     * @return its symbol
     */
    public String siUnit() {
        return siUnit;
    }

    /**
     * Bounds as part of a sentence.
     *
     * @param bounds on the SI value
     * @return for instance " above 0 Hz"; empty where every finite number is allowed
     */
    public String boundsText(Bounds bounds) {
        if (this == LOSS) {
            return bounds.text(siUnit);
        }
        if (this == GAIN) {
            // A ratio is positive whatever its level in dB, so a lower bound of 0 has no effect.
            if (bounds.low() > 0) {
                return bounds.text(Dimension::level);
            }
            return bounds.hasHigh() ? " of at most " + level(bounds.high()) : "";
        }
        return bounds.text(new QuantityText(this)::write);
    }

    private static String level(double ratio) {
        return Decimals.text(10 * StrictMath.log10(ratio)) + " dB";
    }

    /**
     * Its units.
     *
     * @return canonical ones from small to large, then the others
     */
    public List<Unit> units() {
        return units;
    }

    String symbols() {
        String all = units.stream().map(Unit::symbol).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }

    Optional<Unit> unitOf(String symbol) {
        return units.stream().filter(unit -> unit.symbol().equals(symbol)).findFirst();
    }

    /** The dimension of a symbol that is not a unit of this one. */
    static Optional<Dimension> owning(String symbol) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.unitOf(symbol).isPresent())
                .findFirst();
    }

    /** The unit that was probably meant: a spelling from elsewhere first, then another case, then a typing error. */
    String nearest(String symbol) {
        // the micro sign and the Greek letter, both common for the prefix u
        String latin = symbol.replace('\u00B5', 'u').replace('\u03BC', 'u').strip();
        if (unitOf(latin).isPresent()) {
            return latin;
        }
        String known = ELSEWHERE.getOrDefault(symbol.toLowerCase(Locale.ROOT), "");
        if (unitOf(known.split(" ")[0]).isPresent()) {
            return known;
        }
        for (Unit unit : units) {
            if (unit.symbol().equalsIgnoreCase(symbol)) {
                return unit.symbol() + " (case matters)";
            }
        }
        return Nearest.of(symbol, units.stream().map(Unit::symbol).toList()).orElse("");
    }
}
