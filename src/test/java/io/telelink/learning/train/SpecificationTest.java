package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telelink.learning.DemoData;
import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.Task;
import io.telelink.learning.data.Schema;
import io.telelink.learning.preprocess.Encoding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecificationTest {

    private static final String VALID = """
            name: churn-test
            title: Test
            task: churn
            algorithm: random-forest
            hyperparameters: {trees: 10}
            features: {exclude: [state]}
            encoding: ordinal
            scale: false
            resampling: class-weights
            calibration: platt
            threshold: {policy: recall-at-least, value: 0.8}
            validation: {folds: 3, repeats: 2}
            seed: 7
            """;

    @Test
    void readsEveryKey() {
        Specification s = read(VALID);
        assertThat(s).isEqualTo(new Specification("models/test.yaml", "churn-test", "Test", Task.CHURN,
                new Algorithm.RandomForest(10, 0, 20, 1_000_000, 1, 1), Optional.empty(), List.of(), List.of("state"),
                Encoding.ORDINAL, false, Resampling.CLASS_WEIGHTS, CalibrationMethod.PLATT, new ThresholdPolicy.RecallAtLeast(.8), 7, 3, 2, VALID));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "algorithm: random-forest|algorithm: magic|'algorithm'|deep-learning, gradient-boosting, logistic-regression, random-forest",
        "task: churn|task: value|'task'|churn",
        "trees: 10|trees: 0|'hyperparameters.trees'|1 to 5000",
        "trees: 10|trees: many|'hyperparameters.trees'|whole number",
        "trees: 10|trees: 10, wood: oak|'hyperparameters.wood'|max-depth, max-nodes, mtry",
        "encoding: ordinal|encoding: hot|'encoding'|one-hot, ordinal",
        "scale: false|scale: maybe|'scale'|true, false",
        "resampling: class-weights|resampling: smoke|'resampling'|class-weights, none, smote",
        "calibration: platt|calibration: guess|'calibration'|isotonic, none, platt",
        "recall-at-least, value: 0.8|recall-at-least|'threshold.value'|missing",
        "recall-at-least, value: 0.8|fixed, value: 1.8|'threshold.value'|0.0 to 1.0",
        "recall-at-least, value: 0.8|max-f1, value: 0.8|'threshold.value'|fixed and recall-at-least",
        "policy: recall-at-least|policy: luck|'threshold.policy'|fixed, max-f1, max-profit, recall-at-least",
        "folds: 3|folds: 1|'validation.folds'|2 to 20",
        "seed: 7|seed: 7.5|'seed'|whole number",
        "name: churn-test|name: Churn Test|'name'|lower-case",
        "title: Test|titel: Test|'titel'|title",
        "exclude: [state]|exclude: state|'features.exclude'|list"})
    void namesFileKeyAndWhatIsAllowed(String valid, String wrong, String key, String allowed) {
        assertThatThrownBy(() -> read(VALID.replace(valid, wrong))).isInstanceOf(InvalidModelFileException.class)
                .hasMessageContaining("models/test.yaml").hasMessageContaining(key).hasMessageContaining(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"layers: [16, x], epochs: 5|'hyperparameters.layers'|list of whole numbers from 1 to 1024",
        "layers: 16, epochs: 5|'hyperparameters.layers'|list of whole numbers",
        "layers: [], epochs: 5|'hyperparameters.layers'|list of whole numbers",
        "layers: [16]|'hyperparameters.epochs'|missing",
        "layers: [16], epochs: 5, dropout: 1|'hyperparameters.dropout'|0.0 to 0.9",
        "layers: [16], epochs: 5, speed: 1|'hyperparameters.speed'|batch, dropout, epochs, layers, learning-rate"})
    void namesWhatIsWrongWithANetwork(String example) {
        String[] parts = example.split("\\|");
        String yaml = VALID.replace("random-forest", "deep-learning").replace("trees: 10", parts[0])
                .replace("scale: false", "scale: true");
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(InvalidModelFileException.class).hasMessageContaining(parts[1])
                .hasMessageContaining(parts[2]);
    }

    @Test
    void aNetworkNeedsScaledValues() {
        assertThatThrownBy(() -> read(VALID.replace("random-forest", "deep-learning")
                .replace("trees: 10", "layers: [4], epochs: 1"))).hasMessageContaining("'scale'").hasMessageContaining("true");
    }

    @Test
    void aNetworkThatCannotBeTrainedIsRefused() {
        String network = VALID.replace("random-forest", "deep-learning").replace("scale: false", "scale: true");
        assertThatThrownBy(() -> read(network.replace("trees: 10", "layers: [4, 4, 4, 4, 4, 4, 4, 4, 4], epochs: 1")))
                .hasMessageContaining("'hyperparameters.layers'").hasMessageContaining("at most 8");
        assertThatThrownBy(() -> read(network.replace("trees: 10", "layers: [5000], epochs: 1")))
                .hasMessageContaining("'hyperparameters.layers'").hasMessageContaining("1024");
    }

    @Test
    void aNetworkDoesNotStopEarlyBySyntheticRows() {
        String network = VALID.replace("random-forest", "deep-learning").replace("scale: false", "scale: true")
                .replace("trees: 10", "layers: [4], epochs: 1, validation-share: 0.1");
        assertThat(read(network)).isNotNull();
        assertThatThrownBy(() -> read(network.replace("resampling: class-weights", "resampling: smote"))).hasMessageContaining("'resampling'")
                .hasMessageContaining("class-weights, none");
    }

    @Test
    void everySpecificationHasTheNameOfItsFile() {
        assertThat(DemoData.specifications("/models", "churn-")).contains("churn-logistic-regression", "churn-random-forest",
                "churn-tuned-random-forest", "churn-gradient-boosting", "churn-tuned-gradient-boosting", "churn-deep-learning",
                "churn-tuned-deep-learning").allSatisfy(
                name -> assertThat(DemoData.specification(name).name()).isEqualTo(name));
        assertThat(DemoData.specifications("/models/replica", "")).hasSize(4).allSatisfy(
                name -> assertThat(DemoData.specification("replica/" + name).name()).isEqualTo(name));
    }

    @Test
    void refusesWhatIsNoMapping() {
        assertThatThrownBy(() -> read("")).isInstanceOf(InvalidModelFileException.class);
        assertThatThrownBy(() -> read("just words")).isInstanceOf(InvalidModelFileException.class);
        assertThatThrownBy(() -> read("a: [")).isInstanceOf(InvalidModelFileException.class).hasMessageContaining("YAML");
    }

    @Test
    void unknownFeaturesAreNamed() {
        Schema schema = DemoData.schema();
        Specification unknown = read(VALID.replace("[state]", "[shoeSize]"));
        assertThatThrownBy(() -> FeatureChoice.of(unknown, schema)).isInstanceOf(InvalidModelFileException.class)
                .hasMessageContaining("features.exclude").hasMessageContaining("shoeSize").hasMessageContaining("totalCharge");
        Specification none = read(VALID.replace("exclude: [state]", "include: [state], exclude: [state]"));
        assertThatThrownBy(() -> FeatureChoice.of(none, schema)).hasMessageContaining("no feature");
    }

    static Specification read(String yaml) {
        return Specification.read("models/test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
