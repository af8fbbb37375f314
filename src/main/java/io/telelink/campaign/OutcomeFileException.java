package io.telelink.campaign;

import java.util.Comparator;
import java.util.List;

/** A file of outcomes that cannot be applied; nothing of it was. */
public class OutcomeFileException extends RuntimeException {

    private final transient List<RowError> errors;
    private final int count;

    /**
     * What is wrong with a row.
     *
     * @param line in the file, from 1
     */
    public record RowError(long line, String message) {
    }

    OutcomeFileException(List<RowError> errors, int count) {
        super(count == 1 ? "One row is wrong; nothing was applied." : count + " rows are wrong; nothing was applied.");
        this.errors = errors.stream().sorted(Comparator.comparingLong(RowError::line)).toList();
        this.count = count;
    }

    /** The first of them. */
    public List<RowError> errors() {
        return errors;
    }

    /** How many rows are wrong. */
    public int count() {
        return count;
    }
}
