package io.splitwave.output.stored;

import io.splitwave.output.row.Row;
import io.splitwave.output.store.Answer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of a result one by one, with access to the next one. */
final class RowsAhead<R extends Row> implements AutoCloseable {
    private final Answer answer;
    private final Predicate<Answer> wanted;
    private final Function<Answer, R> read;
    private R next;

    /**
     * @param wanted which rows to pass on
     */
    RowsAhead(Answer answer, Predicate<Answer> wanted, Function<Answer, R> read) {
        this.answer = answer;
        this.wanted = wanted;
        this.read = read;
        advance();
    }

    private void advance() {
        next = null;
        while (next == null && answer.next()) {
            next = wanted.test(answer) ? read.apply(answer) : null;
        }
    }

    /** The row that {@link #take()} gives; null after the last. */
    R next() {
        return next;
    }

    /** Whether the next row is one of this replication. */
    boolean isOf(int replication) {
        return next != null && next.replication() == replication;
    }

    R take() {
        R taken = next;
        advance();
        return taken;
    }

    /** Skips the rows of earlier replications. */
    void skipTo(int replication) {
        while (next != null && next.replication() < replication) {
            advance();
        }
    }

    @Override
    public void close() {
        answer.close();
    }
}
