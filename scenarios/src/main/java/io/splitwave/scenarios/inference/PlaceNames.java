package io.splitwave.scenarios.inference;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.profile.InferenceProfile;
import io.splitwave.scenarios.format.key.NameListKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Places of a network by the names of their cuts: in lower case, a hyphen for what is neither letter nor digit, so that block layer1.1 is
 * cut at layer1-1. The first of two places of one name has it.
 */
final class PlaceNames {
    private final Map<String, String> places = new LinkedHashMap<>(); // by name, from the input on
    private final Map<String, Integer> layers;

    private PlaceNames(Map<String, Integer> layers) {
        this.layers = layers;
        layers.keySet().forEach(place -> {
            if (NameListKind.isName(name(place))) {
                places.putIfAbsent(name(place), place);
            }
        });
    }

    static PlaceNames of(Architecture network) {
        return new PlaceNames(InferenceProfile.places(network));
    }

    /** The name of a place, were it not that of another one. */
    static String name(String place) {
        return place.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** All names, from the input on. */
    List<String> names() {
        return List.copyOf(places.keySet());
    }

    /** Whether a place can be named. */
    boolean names(String place) {
        return place.equals(places.get(name(place)));
    }

    /** The place of a name of {@link #names}. */
    String place(String name) {
        return places.get(name);
    }

    /** Layers in front of a name of {@link #names}. */
    int layers(String name) {
        return layers.get(places.get(name));
    }
}
