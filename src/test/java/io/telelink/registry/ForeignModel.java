package io.telelink.registry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.telelink.learning.Task;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingSet;

/** A version that reads features which no store of the application has. */
public final class ForeignModel {

    private static final String FEATURES = """
            raw:
              - {name: bytesDownloaded, label: Downloaded, kind: numeric, unit: MB, column: Downloaded, min: 0, max: 100}
              - {name: accountLength, label: Account length, kind: numeric, unit: weeks, column: Length, min: 0, max: 100}
            """;
    private static final String SPECIFICATION = """
            name: foreign
            title: Of another company
            task: churn
            algorithm: logistic-regression
            hyperparameters: {lambda: 0.1}
            encoding: one-hot
            scale: true
            calibration: none
            threshold: {policy: fixed, value: 0.5}
            validation: {folds: 2, repeats: 1}
            seed: 42
            """;
    private static final int ROWS = 400;

    private ForeignModel() {
    }

    public static NewVersion version() {
        Schema schema = Schema.read("features.yaml", stream(FEATURES));
        Random random = new Random(3);
        List<double[]> rows = new ArrayList<>();
        boolean[] churned = new boolean[ROWS];
        String[] keys = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            rows.add(new double[] {random.nextInt(100), random.nextInt(100)});
            churned[i] = random.nextInt(3) == 0;
            keys[i] = "A" + i;
        }
        TrainedModel model = ChurnTrainer.train(Specification.read("foreign.yaml", stream(SPECIFICATION)),
                TrainingSet.of(Table.of(schema, rows), churned, keys), TrainingListener.none());
        return new NewVersion(Task.CHURN, "foreign", "Of another company", model.artifact(), model.evaluation(),
                model.provenance(), null, model.test());
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
