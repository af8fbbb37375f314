package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telelink.learning.DemoData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {

    /** Notes progress and cancels as soon as a fraction is reached. */
    private static class Recorder implements TrainingListener {

        private final double cancelAt;
        private final List<Double> fractions = new ArrayList<>();
        private final List<String> stages = new ArrayList<>();
        private final List<Double> best = new ArrayList<>();

        Recorder(double cancelAt) {
            this.cancelAt = cancelAt;
        }

        List<String> stages() {
            return stages;
        }

        @Override
        public void progress(String stage, double fraction) {
            stages.add(stage);
            fractions.add(fraction);
        }

        @Override
        public void bestSoFar(String metric, double score) {
            best.add(score);
        }

        @Override
        public boolean cancelled() {
            return !fractions.isEmpty() && fractions.getLast() >= cancelAt;
        }
    }

    @Test
    void risesFromNoughtToOne() {
        Recorder recorder = new Recorder(2);
        train("churn-logistic-regression", recorder);
        assertThat(recorder.fractions).startsWith(0.0).endsWith(1.0).isSorted();
        assertThat(recorder.stages).contains("Preparing", "Fitting and cross-validating", "Explaining", "Measuring", "Done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"churn-random-forest", "churn-gradient-boosting", "churn-deep-learning", "churn-tuned-random-forest",
        "churn-tuned-gradient-boosting", "churn-tuned-deep-learning"})
    void cancellingStopsTheFitsInTheMiddle(String name) {
        Recorder recorder = new Recorder(.005);
        assertThatThrownBy(() -> train(name, recorder)).isInstanceOf(TrainingCancelledException.class);
        assertThat(recorder.fractions.getLast()).isLessThan(.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Searching", "Fitting and cross-validating", "Explaining", "Measuring"})
    void canBeStoppedAtEveryStage(String stage) {
        Recorder recorder = new Recorder(2) {
            @Override
            public boolean cancelled() {
                return stages().contains(stage);
            }
        };
        assertThatThrownBy(() -> ChurnTrainer.train(SpecificationTest.read(ReducedSpecification.of(
                DemoData.text("/models/churn-tuned-deep-learning.yaml"))), TrainedModels.SUBSCRIBERS, recorder,
                new TrainingOptions(2, "test"))).isInstanceOf(TrainingCancelledException.class);
        assertThat(recorder.stages()).last().isEqualTo(stage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"churn-random-forest", "churn-tuned-gradient-boosting"})
    void whoIsInterruptedHasCancelledNothing(String name) {
        Recorder recorder = new Recorder(2) {
            @Override
            public void progress(String stage, double fraction) {
                super.progress(stage, fraction);
                if (fraction > .005) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        assertThatThrownBy(() -> train(name, recorder)).isInstanceOf(IllegalStateException.class).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(recorder.fractions.getLast()).isLessThan(.9);
    }

    @Test
    void aSearchReportsItsStageAndItsBestScores() {
        Recorder recorder = new Recorder(2);
        ChurnTrainer.train(SpecificationTest.read(ReducedSpecification.of(
                DemoData.text("/models/churn-tuned-random-forest.yaml"))), TrainedModels.SUBSCRIBERS, recorder,
                new TrainingOptions(2, "test"));
        assertThat(recorder.fractions).startsWith(0.0).endsWith(1.0).isSorted();
        assertThat(recorder.stages.stream().distinct()).containsExactly("Preparing", "Searching",
                "Fitting and cross-validating", "Explaining", "Measuring", "Done");
        assertThat(recorder.best).isNotEmpty().isSorted().allSatisfy(score -> assertThat(score).isBetween(.5, .95));
    }

    @Test
    void cancellingBeforeTheStartTrainsNothing() {
        Recorder recorder = new Recorder(0);
        assertThatThrownBy(() -> train("churn-random-forest", recorder)).isInstanceOf(TrainingCancelledException.class);
        assertThat(recorder.fractions).containsExactly(0.0);
    }

    private static void train(String name, TrainingListener listener) {
        ChurnTrainer.train(DemoData.specification(name), TrainedModels.SUBSCRIBERS, listener, new TrainingOptions(2, "test"));
    }
}
