package io.splitwave.output.summary;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Collection;
import java.util.Map;

/** What is wrong with a JSON document, in the words of its reader and not in those of the parser. */
public final class JsonFault {

    private JsonFault() {}

    /**
     * The fault in one line.
     *
     * @param fault what the parser says
     * @return where it is and what was expected there, for example {@code merged[0].shard: expected a text, found another
     *     kind of value}
     */
    public static String of(JacksonException fault) {
        if (!(fault instanceof JsonMappingException wrong)) {
            return fault.getLocation() == null
                    ? "no JSON"
                    : "no JSON from line " + fault.getLocation().getLineNr() + ", column "
                            + fault.getLocation().getColumnNr() + " on, or cut off";
        }
        String where = where(wrong);
        if (wrong.getCause() instanceof IllegalArgumentException refused) {
            return where + refused.getMessage();
        }
        if (wrong.getCause() instanceof JacksonException below && below != wrong) {
            return of(below);
        }
        if (wrong instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return where + "expected " + kind(mismatch.getTargetType()) + ", found another kind of value, or nothing";
        }
        return where + "expected a value, found nothing (null)";
    }

    private static String where(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        for (Reference step : wrong.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String kind(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == double.class) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return "one of its words";
        }
        return Collection.class.isAssignableFrom(type)
                ? "a list"
                : Map.class.isAssignableFrom(type) || type.isRecord() ? "a group of keys" : "a value";
    }
}
