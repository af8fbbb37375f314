package io.telelink.learning.model;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import java.util.List;

/** Skeleton. */
public final class ChurnModel {

    private ChurnModel() {
    }

    public Schema schema() {
        throw new UnsupportedOperationException();
    }

    /** Calibrated probability from which a customer is at high risk. */
    public double threshold() {
        throw new UnsupportedOperationException();
    }

    /** Calibrated probability from which a customer is at medium risk. */
    public double mediumFrom() {
        throw new UnsupportedOperationException();
    }

    /** Share of churners among the training rows. */
    public double baseRate() {
        throw new UnsupportedOperationException();
    }

    public Answer answer(double[] raw) {
        throw new UnsupportedOperationException();
    }

    /** Writes the calibrated probability of rows from (inclusive) to (exclusive) to the same positions of out. */
    public void probabilities(Table table, int from, int to, double[] out) {
        throw new UnsupportedOperationException();
    }

    public Explanation explain(double[] raw) {
        throw new UnsupportedOperationException();
    }

    public ProbabilityInterval interval(double calibratedProbability) {
        throw new UnsupportedOperationException();
    }

    /** Names of the raw features that are missing in the row. */
    public List<String> imputed(double[] raw) {
        throw new UnsupportedOperationException();
    }

    /** Names of the categorical features whose level was not known. */
    public List<String> unknown(double[] raw) {
        throw new UnsupportedOperationException();
    }

    public byte[] toBytes() {
        throw new UnsupportedOperationException();
    }

    public static ChurnModel fromBytes(byte[] artifact) {
        throw new UnsupportedOperationException();
    }
}
