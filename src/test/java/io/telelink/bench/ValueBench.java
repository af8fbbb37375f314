package io.telelink.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.telelink.learning.DemoData;
import io.telelink.learning.SimulatedValue;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.metric.RegressionIntervals;
import io.telelink.learning.metric.RegressionMetrics;
import io.telelink.learning.train.TrainedValueModel;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingOptions;
import io.telelink.learning.train.ValueSpecification;
import io.telelink.learning.train.ValueTrainer;
import io.telelink.learning.train.ValueTrainingSet;

/** The value specifications on the value that the replaced system made up, for comparing with its figures only. */
final class ValueBench {

    private static final List<String> NAMES = List.of("value-linear-regression", "value-gradient-boosting",
            "value-tuned-gradient-boosting", "value-deep-learning");

    void run(BenchResults results) {
        ValueTrainingSet set = SimulatedValue.of(DemoData.subscribers(), 42);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("replaced system, linear, published", "852", "1,085", ".934", "", ""));
        double seconds = 0;
        for (String name : NAMES) {
            String file = "/models/" + name + ".yaml";
            System.err.println("Training " + name);
            TrainedValueModel model = ValueTrainer.train(ValueSpecification.read(file, DemoData.open(file)), set,
                    TrainingListener.none(), new TrainingOptions(Runtime.getRuntime().availableProcessors(), "bench"));
            rows.add(measures(name, model));
            seconds += model.provenance().durationMillis() / 1e3;
        }
        results.matrix("Value as the replaced system simulates it (no revenue of anybody), 667 test rows, 95 % bootstrap "
                + "intervals", List.of("", "MAE, $", "RMSE, $", "R2", "CV RMSE, $ (deviation)", "s"), rows);
        results.add("Training", "all value specifications on 2,666 rows, together", seconds, "s");
    }

    private static List<String> measures(String name, TrainedValueModel model) {
        RegressionMetrics test = model.evaluation().test();
        RegressionIntervals between = model.evaluation().intervals();
        return List.of(name.replace("value-", ""), dollars(test.mae(), between.mae()), dollars(test.rmse(), between.rmse()),
                String.format(Locale.ROOT, "%.3f [%.3f %.3f]", test.r2(), between.r2().low(), between.r2().high()),
                String.format(Locale.ROOT, "%,.0f (%,.0f)", model.evaluation().crossValidation().rmse().mean(),
                        model.evaluation().crossValidation().rmse().sd()),
                String.format(Locale.ROOT, "%.1f", model.provenance().durationMillis() / 1e3));
    }

    private static String dollars(double value, MetricInterval between) {
        return String.format(Locale.ROOT, "%,.0f [%,.0f %,.0f]", value, between.low(), between.high());
    }
}
