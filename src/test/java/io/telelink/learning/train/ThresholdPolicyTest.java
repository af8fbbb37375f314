package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.metric.CampaignEconomics;
import io.telelink.learning.metric.CampaignProfit;
import io.telelink.learning.metric.F1;
import io.telelink.learning.metric.Recall;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThresholdPolicyTest {

    private final boolean[] churned = new boolean[300];
    private final double[] score = new double[300];

    ThresholdPolicyTest() {
        Random random = new Random(4);
        for (int i = 0; i < churned.length; i++) {
            churned[i] = random.nextInt(5) == 0;
            score[i] = Math.clamp(random.nextDouble() * .6 + (churned[i] ? .3 : 0), 0, 1);
        }
    }

    @Test
    void fixedIsTakenAsGiven() {
        assertThat(new ThresholdPolicy.Fixed(.3).choose(churned, score)).isEqualTo(.3);
    }

    @Test
    void maxF1IsNotBeatenByAnyOtherThreshold() {
        double best = F1.of(churned, score, new ThresholdPolicy.MaxF1().choose(churned, score));
        for (double threshold : score) {
            assertThat(F1.of(churned, score, threshold)).isLessThanOrEqualTo(best);
        }
    }

    @Test
    void maxProfitIsNotBeatenByAnyOtherThreshold() {
        CampaignEconomics economics = CampaignEconomics.published();
        double best = CampaignProfit.of(churned, score, new ThresholdPolicy.MaxProfit().choose(churned, score), economics);
        for (double threshold : score) {
            assertThat(CampaignProfit.of(churned, score, threshold, economics)).isLessThanOrEqualTo(best + 1e-12);
        }
    }

    @Test
    void recallAtLeastIsTheGreatestThresholdThatReachesIt() {
        double threshold = new ThresholdPolicy.RecallAtLeast(.8).choose(churned, score);
        assertThat(Recall.of(churned, score, threshold)).isGreaterThanOrEqualTo(.8);
        double next = Arrays.stream(score).filter(s -> s > threshold).min().orElseThrow();
        assertThat(Recall.of(churned, score, Math.nextUp(next))).isLessThan(.8);
    }

    @Test
    void liesHalfwayBetweenInAndOut() {
        assertThat(new ThresholdPolicy.MaxF1().choose(new boolean[] {true, false}, new double[] {.8, .2}))
                .isEqualTo(.5, within(1e-15));
    }
}
