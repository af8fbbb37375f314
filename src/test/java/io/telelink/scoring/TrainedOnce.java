package io.telelink.scoring;

import io.telelink.learning.DemoData;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingListener;

/** Models of the demonstration subscribers, trained once for all tests: training is not what they are about. */
public final class TrainedOnce {

    private TrainedOnce() {
    }

    private static final class LogOdds {
        static final TrainedModel MODEL = train("churn-logistic-regression");
    }

    private static final class Probability {
        static final TrainedModel MODEL = train("churn-random-forest");
    }

    /** A model whose margin is in log-odds. */
    public static TrainedModel logisticRegression() {
        return LogOdds.MODEL;
    }

    /** A model whose margin is a probability. */
    public static TrainedModel randomForest() {
        return Probability.MODEL;
    }

    private static TrainedModel train(String specification) {
        return ChurnTrainer.train(DemoData.specification(specification), DemoData.subscribers(), TrainingListener.none());
    }
}
