package io.telelink.learning.train;

import io.telelink.learning.metric.TestAnswers;
import io.telelink.learning.model.ChurnModel;

/** What a model that was trained on other rows says of the test part of a training set. */
public final class TestPart {

    private TestPart() {
    }

    /**
     * The answers, in the order of those of every model trained on the set, so that they can be compared row by row.
     *
     * @param model reads the features of the set
     * @throws IllegalArgumentException when an account number occurs twice
     */
    public static TestAnswers answers(TrainingSet set, ChurnModel model) {
        Samples test = new Samples(set.table(), set.churned()).select(Partition.rows(set.keys(), set.given(), Split.TEST));
        return new TestAnswers(RowIds.of(test), test.churned(), model.probabilities(test.table()));
    }
}
