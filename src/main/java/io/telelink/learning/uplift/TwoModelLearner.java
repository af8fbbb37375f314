package io.telelink.learning.uplift;

import java.util.stream.IntStream;

import io.telelink.learning.data.Table;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingSet;

/**
 * Learns the effect of a treatment as the difference of two models, one for each arm (Radcliffe and Surry 1999; Künzel et al.
 * 2019 call it the T-learner). Members whose account number falls on the test side are never trained on: they measure the Qini.
 */
public final class TwoModelLearner {

    private TwoModelLearner() {
    }

    /**
     * Trains both models.
     *
     * @throws TooThinException with the counts, when an arm has too few members, leavers or stayers on either side
     * @throws io.telelink.learning.train.TrainingCancelledException when the listener asked to stop
     */
    public static TrainedUplift train(Specification specification, Experiment data, TrainingListener listener) {
        ThinData.require(data.treated(), data.left(), data.keys());
        UpliftModel model = new UpliftModel(
                ChurnTrainer.train(specification, arm(data, false), listener).model(),
                ChurnTrainer.train(specification, arm(data, true), listener).model());
        int[] heldOut = data.rows(Split.TEST);
        Experiment test = data.select(heldOut);
        double[] effect = model.effects(test.table());
        boolean[] stayed = test.stayed();
        return new TrainedUplift(model, data.rows(Split.TRAIN).length, heldOut.length,
                QiniEstimate.of(stayed, effect, test.treated()), GainCurve.qini(stayed, effect, test.treated()));
    }

    private static TrainingSet arm(Experiment data, boolean treated) {
        int[] rows = IntStream.range(0, data.size()).filter(i -> data.treated()[i] == treated).toArray();
        Experiment arm = data.select(rows);
        Table table = arm.table();
        return TrainingSet.of(table, arm.left(), arm.keys());
    }
}
