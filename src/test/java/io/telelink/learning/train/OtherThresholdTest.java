package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.F1;
import io.telelink.learning.metric.GroupRates;
import io.telelink.learning.metric.Ranking;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.learning.metric.TestResult;
import org.junit.jupiter.api.Test;

/** What is kept of a training to choose another threshold by, and to measure it. */
class OtherThresholdTest {

    private static final double ANOTHER = .31;
    private static final TrainedModel MODEL = TestResultTest.MODEL;

    @Test
    void whatIsKeptIsOfTheTrainingRowsAndLeadsToTheThresholdThatTrainingWouldChoose() {
        Ranking ranking = MODEL.outOfFold().ranking();
        assertThat(MODEL.outOfFold().rows()).isEqualTo(2666);
        assertThat(ranking.positives()).isEqualTo(388 * MODEL.outOfFold().repeats());
        int best = IntStream.range(0, ranking.groups()).boxed()
                .max(Comparator.<Integer>comparingDouble(group -> f1(ranking, group)).thenComparing(Comparator.reverseOrder())).orElseThrow();
        assertThat(MODEL.model().threshold()).isEqualTo((ranking.score()[best] + ranking.score()[best + 1]) / 2);
    }

    /** The specification asks for the greatest. */
    private static double f1(Ranking ranking, int group) {
        return F1.of(ranking.truePositives()[group], ranking.falsePositives()[group], ranking.positives() - ranking.truePositives()[group]);
    }

    @Test
    void fewerScoresHaveTheSameCounts() {
        double[] score = IntStream.range(0, 997).mapToDouble(i -> i * 7919 % 997 / 997.0).toArray();
        boolean[] truth = new boolean[score.length];
        IntStream.range(0, truth.length).forEach(i -> truth[i] = i % 3 == 0);
        Ranking few = Ranking.of(truth, score).thinned(10);
        assertThat(few.groups()).isEqualTo(10);
        assertThat(few.score()[9]).isEqualTo(Arrays.stream(score).min().orElseThrow());
        for (double threshold : few.score()) {
            assertThat(few.decided(threshold)).isEqualTo(ConfusionMatrix.of(truth, score, threshold));
        }
        assertThat(few.decided(2)).isEqualTo(ConfusionMatrix.of(truth, score, 2));
    }

    @Test
    void intervalsAndDecisionsAtAnotherThresholdAreThoseThatATrainingWithItWouldHaveMeasured() {
        Evaluation before = MODEL.evaluation();
        TestAnswers answers = MODEL.test().answers();
        Bootstrap bootstrap = Bootstrap.seeded(MODEL.provenance().seed());
        Evaluation after = before.at(ANOTHER, "by hand", answers, bootstrap);
        assertThat(after.intervals()).isEqualTo(ClassificationIntervals.of(answers.churned(), answers.probability(), ANOTHER, bootstrap))
                .isNotEqualTo(before.intervals());
        assertThat(after.test()).isEqualTo(answers.metrics(ANOTHER));
        assertThat(after.confusion()).isNotEqualTo(before.confusion());
        TestResult moved = MODEL.test().at(ANOTHER);
        assertThat(moved.groups()).hasSameSizeAs(MODEL.test().groups());
        moved.groups().stream().collect(Collectors.groupingBy(GroupRates::feature)).forEach((feature, groups) -> {
            assertThat(groups.stream().mapToInt(GroupRates::found).sum()).as(feature).isEqualTo(after.confusion().truePositives());
            assertThat(groups.stream().mapToInt(GroupRates::falseAlarms).sum()).isEqualTo(after.confusion().falsePositives());
        });
        assertThat(moved.at(before.threshold()).groups()).isEqualTo(MODEL.test().groups());
        assertThat(new TestResult(answers, MODEL.test().groups()).at(ANOTHER).groups()).isEmpty();
    }
}
