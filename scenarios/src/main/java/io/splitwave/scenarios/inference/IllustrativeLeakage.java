package io.splitwave.scenarios.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Leakages of the study's cuts of VGG16, from raw input to nothing sent. They were chosen to show an effect, not measured. */
final class IllustrativeLeakage {
    private static final Map<String, Double> BY_PLACE = new LinkedHashMap<>();

    static {
        BY_PLACE.put("input", 1.0);
        BY_PLACE.put("pool1", .95);
        BY_PLACE.put("pool2", .85);
        BY_PLACE.put("pool3", .65);
        BY_PLACE.put("pool4", .45);
        BY_PLACE.put("pool5", .30);
        BY_PLACE.put("fc1", .20);
        BY_PLACE.put("local", 0.0);
    }

    private IllustrativeLeakage() {}

    /** The study's cuts, from the input on. */
    static List<String> places() {
        return new ArrayList<>(BY_PLACE.keySet());
    }

    /** The leakage of a place, if it is one of the study's. */
    static OptionalDouble of(String place) {
        Double leakage = BY_PLACE.get(place);
        return leakage == null ? OptionalDouble.empty() : OptionalDouble.of(leakage);
    }
}
