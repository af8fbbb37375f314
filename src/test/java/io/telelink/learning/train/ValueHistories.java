package io.telelink.learning.train;

import io.telelink.learning.DemoData;
import io.telelink.learning.SimulatedHistory;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.ProbabilityInterval;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueBatch;

/** A training and a later period of simulated bills, with churn probabilities as the application would have had them. */
public final class ValueHistories {

    public static final ValueAssumptions TERMS = new ValueAssumptions(.6, .1, 12, 90);

    private ValueHistories() {
    }

    /**
     * Two periods.
     *
     * @param training churn probabilities out of fold
     * @param later of the test subscribers alone, by a model of the training period
     */
    public record Periods(SimulatedHistory world, CrossFittedChurn churn, ValueHistory training, ValueHistory later) {
    }

    public static Periods of(String churnSpecification, int threads) {
        SimulatedHistory world = new SimulatedHistory(DemoData.subscribers());
        SimulatedHistory.Draw before = world.draw(1);
        SimulatedHistory.Draw after = world.draw(2);
        CrossFittedChurn churn = CrossFittedChurn.of(DemoData.specification(churnSpecification), before.churn(),
                TrainingListener.none(), new TrainingOptions(threads, "test"));
        ValueHistory later = history(after, churn.model().probabilities(after.churn().table()), churn.model());
        return new Periods(world, churn, history(before, churn.probability(), churn.model()),
                later.select(later.rows(Split.TEST)));
    }

    private static ValueHistory history(SimulatedHistory.Draw draw, double[] probability, ChurnModel model) {
        double[] low = new double[probability.length];
        double[] high = new double[probability.length];
        for (int i = 0; i < low.length; i++) {
            ProbabilityInterval interval = model.interval(probability[i]);
            low[i] = interval.low();
            high[i] = interval.high();
        }
        return new ValueHistory(new ValueBatch(draw.churn().table(), draw.tenureMonths(), draw.charge(), draw.bills(), probability,
                low, high), draw.revenue(), draw.churn().keys(), draw.churn().given());
    }

    public static Schema schema() {
        return Schema.read("models/value-features.yaml", DemoData.open("/models/value-features.yaml"));
    }

    public static SurvivalSpecification survival() {
        return SurvivalSpecification.read("models/value-survival.yaml", DemoData.open("/models/value-survival.yaml"));
    }

    public static ValueSpecification learned(String name) {
        return ValueSpecification.read("models/" + name + ".yaml", DemoData.open("/models/" + name + ".yaml"));
    }
}
