package io.splitwave.output.word;

import java.io.Serializable;

/**
 * A kind of stage that a system has.
 *
 * @param kind its name in plans and in the table {@code stages}, for example {@code model-upload}; not {@code queue},
 *     which is waiting for service
 * @param column the column of {@code round_uds} that its time of service counts in, with suffix {@code _s}, for example
 *     {@code compute_s}; several kinds may share one. Null for a kind that only support chains have: they have no row
 *     there
 * @param label its name in legends and drawings
 * @param meaning what is done, in one line
 * @param activity what happens, in general terms
 */
public record StageWord(String kind, String column, String label, String meaning, Activity activity)
        implements Serializable {
    /** The suffix of columns of time, s. */
    static final String SECONDS = "_s";

    /**
     * Checks the words.
     *
     * @param kind name in plans and tables
     * @param column column of its time; null for a kind of support chains
     * @param label name in legends
     * @param meaning what is done
     * @param activity what happens
     * @throws IllegalArgumentException if one is missing or spelled in another way; the message names kind and component
     */
    public StageWord {
        Spelling.name("stage", "kind", kind);
        String word = "stage " + kind;
        if (kind.equals(Part.QUEUE)) {
            throw new IllegalArgumentException(word + ": this kind is the waiting for service, expected another name");
        }
        if (column != null) {
            Spelling.column(word, "column", column);
            if (!column.endsWith(SECONDS)) {
                throw new IllegalArgumentException(
                        word + ": expected for column a name that ends in '_s', found '" + column + "'");
            }
        }
        Spelling.line(word, "label", label);
        Spelling.line(word, "meaning", meaning);
        Spelling.given(word, "activity", activity);
    }

    /**
     * A stage whose time counts in a column of its own, named after the kind.
     *
     * @param kind name in plans and tables, words joined by hyphens
     * @param label name in legends
     * @param meaning what is done
     * @param activity what happens
     * @return for the kind {@code ul-act} with the column {@code ul_act_s}
     * @throws IllegalArgumentException if one is missing or spelled in another way
     */
    public static StageWord ofKind(String kind, String label, String meaning, Activity activity) {
        return new StageWord(kind, kind.replace('-', '_') + SECONDS, label, meaning, activity);
    }
}
