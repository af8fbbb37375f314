package io.telelink.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;

import io.telelink.learning.metric.BetterWithConfidence.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BetterWithConfidenceTest {

    static final int ROWS = 1000;
    static final int CHURNERS = 140;

    final Map<Measure, PairedDifference> differences = new EnumMap<>(Measure.class);

    BetterWithConfidenceTest() {
        for (Measure measure : Measure.values()) {
            differences.put(measure, open(.001));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PROFIT", "BRIER", "F1"})
    void oneDecidingMeasureBeyondDoubtIsEnough(Measure measure) {
        differences.put(measure, better(measure));
        assertThat(outcome()).isEqualTo(Outcome.BETTER);
    }

    @Test
    void aGreaterBrierScoreIsWorse() {
        differences.put(Measure.BRIER, clear(.01));
        assertThat(outcome()).isEqualTo(Outcome.WORSE);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROFIT", "BRIER", "F1"}, mode = EnumSource.Mode.EXCLUDE)
    void otherMeasuresDoNotDecide(Measure measure) {
        differences.put(measure, better(measure));
        assertThat(outcome()).isEqualTo(Outcome.NOT_SHOWN);
    }

    @Test
    void aDifferenceWhoseIntervalHoldsZeroIsNotShown() {
        differences.put(Measure.PROFIT, open(9));
        assertThat(outcome()).isEqualTo(Outcome.NOT_SHOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECALL", "PRECISION"})
    void whatIsLostInRecallOrPrecisionMustPay(Measure measure) {
        differences.put(Measure.F1, better(Measure.F1));
        differences.put(measure, clear(-.05));
        assertThat(outcome()).isEqualTo(Outcome.NOT_SHOWN);
        differences.put(Measure.PROFIT, better(Measure.PROFIT));
        assertThat(outcome()).isEqualTo(Outcome.BETTER);
    }

    @Test
    void decidingMeasuresThatContradictEachOtherShowNothing() {
        differences.put(Measure.PROFIT, better(Measure.PROFIT));
        differences.put(Measure.BRIER, clear(.02));
        assertThat(outcome()).isEqualTo(Outcome.NOT_SHOWN);
    }

    @Test
    void tooFewOfEitherOutcomeShowNothingHoweverGreatTheDifference() {
        differences.put(Measure.PROFIT, better(Measure.PROFIT));
        assertThat(BetterWithConfidence.of(differences, ROWS, 49).outcome()).isEqualTo(Outcome.TOO_FEW);
        assertThat(BetterWithConfidence.of(differences, ROWS, 951).outcome()).isEqualTo(Outcome.TOO_FEW);
        assertThat(BetterWithConfidence.of(differences, ROWS, 50).isBetter()).isTrue();
    }

    @Test
    void theWordsNameWhatIsBetterWhatIsWorseAndWhatIsOpen() {
        differences.put(Measure.PROFIT, new PairedDifference(.418, new MetricInterval(.18, .66)));
        differences.put(Measure.PRECISION, new PairedDifference(-.052, new MetricInterval(-.1, -.004)));
        BetterWithConfidence verdict = BetterWithConfidence.of(differences, ROWS, CHURNERS);
        assertThat(DifferenceWords.of(verdict, differences)).isEqualTo("Better: profit per customer +$0.42 (+$0.18 to +$0.66). "
                + "Worse: precision -5.2 points (-10.0 points to -0.4 points). No difference shown: recall, F1, Brier score.");
    }

    private Outcome outcome() {
        return BetterWithConfidence.of(differences, ROWS, CHURNERS).outcome();
    }

    private static PairedDifference better(Measure measure) {
        return clear(measure.isGreaterBetter() ? .02 : -.02);
    }

    private static PairedDifference clear(double difference) {
        return new PairedDifference(difference, new MetricInterval(difference - .01 * Math.abs(difference),
                difference + .01 * Math.abs(difference)));
    }

    private static PairedDifference open(double difference) {
        return new PairedDifference(difference, new MetricInterval(-10, 10));
    }
}
