package io.telelink.learning.train;

import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.OutOfFoldScores;
import io.telelink.learning.model.Calibration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Raw probabilities of training rows from models that had not seen them.
 *
 * @param folds one assignment per repeat
 * @param raw per repeat, one probability per row
 */
record OutOfFold(boolean[] churned, List<Folds> folds, double[][] raw) {

    /** Of one assignment to folds. */
    static OutOfFold of(boolean[] churned, Folds folds, double[] raw) {
        return new OutOfFold(churned, List.of(folds), new double[][] {raw});
    }

    /** The rows of all repeats, one after the other. */
    boolean[] allChurned() {
        boolean[] all = new boolean[raw.length * churned.length];
        for (int repeat = 0; repeat < raw.length; repeat++) {
            System.arraycopy(churned, 0, all, repeat * churned.length, churned.length);
        }
        return all;
    }

    double[] allRaw() {
        return Arrays.stream(raw).flatMapToDouble(Arrays::stream).toArray();
    }

    /** How the rows of all repeats scored. */
    OutOfFoldScores scores(CalibrationMethod method) {
        return OutOfFoldScores.of(allChurned(), apply(calibrate(method), allRaw()), raw.length);
    }

    Calibration calibrate(CalibrationMethod method) {
        return method.fit(allChurned(), allRaw(), 1.0 / raw.length);
    }

    /**
     * Metrics of each fold, with calibration and threshold chosen on the other folds of its repeat only.
     */
    CrossValidation crossValidation(Specification specification) {
        List<ClassificationMetrics> parts = new ArrayList<>();
        for (int repeat = 0; repeat < raw.length; repeat++) {
            for (int number = 0; number < folds.get(repeat).count(); number++) {
                parts.add(fold(specification, raw[repeat], folds.get(repeat), number));
            }
        }
        return CrossValidation.of(parts, folds.getFirst().count(), folds.size());
    }

    /** Calibrated probabilities of the first repeat, each with a calibration that had not seen its fold either. */
    double[] crossCalibrated(CalibrationMethod method) {
        double[] calibrated = new double[churned.length];
        Folds assignment = folds.getFirst();
        for (int number = 0; number < assignment.count(); number++) {
            int[] others = assignment.others(number);
            Calibration calibration = method.fit(labels(others), at(raw[0], others), 1);
            for (int row : assignment.heldOut(number)) {
                calibrated[row] = calibration.apply(raw[0][row]);
            }
        }
        return calibrated;
    }

    private ClassificationMetrics fold(Specification specification, double[] scores, Folds assignment, int number) {
        int[] others = assignment.others(number);
        int[] heldOut = assignment.heldOut(number);
        boolean[] truth = labels(others);
        Calibration calibration = specification.calibration().fit(truth, at(scores, others), 1);
        double threshold = specification.threshold().choose(truth, apply(calibration, at(scores, others)));
        return ClassificationMetrics.of(labels(heldOut), apply(calibration, at(scores, heldOut)), threshold);
    }

    static double[] apply(Calibration calibration, double[] raw) {
        return Arrays.stream(raw).map(calibration::apply).toArray();
    }

    private boolean[] labels(int[] rows) {
        boolean[] labels = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = churned[rows[i]];
        }
        return labels;
    }

    private static double[] at(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}
