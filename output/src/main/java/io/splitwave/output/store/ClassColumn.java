package io.splitwave.output.store;

import io.splitwave.output.row.Row;
import io.splitwave.output.word.ClassWord;
import io.splitwave.output.word.Vocabulary;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The column with the class of a user device, in each table with a user device; there is none without classes. */
final class ClassColumn {
    static final String NAME = "ud_class";

    private ClassColumn() {}

    /** Adds it to a table in which each row has a user device, if there are classes. */
    static <R extends Row> void addTo(RowLayout<R> columns, Vocabulary words, ToIntFunction<R> ud) {
        if (words.hasClasses()) {
            columns.text(NAME, meaning(words), row -> words.classOf(ud.applyAsInt(row)));
        }
    }

    /** Adds it to a table in which some rows have none, if there are classes. */
    static <R extends Row> void addOrNullTo(RowLayout<R> columns, Vocabulary words, Function<R, Integer> ud) {
        if (words.hasClasses()) {
            columns.textOrNull(NAME, meaning(words) + "; null where there is no user device", row -> {
                Integer of = ud.apply(row);
                return of == null ? null : words.classOf(of);
            });
        }
    }

    /** The same where it is made from column {@code ud} when the file is written. */
    static Column of(Vocabulary words) {
        return new Column(NAME, "VARCHAR", false, "-", meaning(words));
    }

    /** Its value from column {@code ud}; names of classes hold no quotes. */
    static String sql(Vocabulary words) {
        StringBuilder sql = new StringBuilder("CASE");
        int first = 0;
        for (ClassWord one : words.classes()) {
            first += one.uds();
            sql.append(" WHEN ud < ")
                    .append(first)
                    .append(" THEN '")
                    .append(one.name().replace("'", "''"))
                    .append('\'');
        }
        return sql.append(" END").toString();
    }

    private static String meaning(Vocabulary words) {
        return "class of the user device: "
                + words.classes().stream().map(ClassWord::name).collect(Collectors.joining(", "));
    }
}
