package io.telelink.shadow.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.telelink.learning.metric.BetterWithConfidence.Outcome;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.model.RiskBand;
import io.telelink.shadow.Agreement;
import io.telelink.shadow.BandMoves;
import io.telelink.shadow.Realised;
import org.junit.jupiter.api.Test;

class ShadowComputeTest {

    static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Test
    void idsComeBackAndAreSmallWhereTheyLieCloseTogether() {
        long[] ids = {1, 2, 129, 257, 1L << 40, Long.MAX_VALUE};
        assertThat(Packed.ids(Packed.ids(ids), ids.length)).isEqualTo(ids);
        assertThat(Packed.ids(LongStream.rangeClosed(5_000_000, 5_019_999).toArray())).hasSizeLessThan(20_010);
        assertThat(Packed.ids(Packed.ids(new long[0]), 0)).isEmpty();
    }

    @Test
    void idsThatDoNotRiseAreRefused() {
        assertThatThrownBy(() -> Packed.ids(new long[] {4, 4})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Packed.ids(new long[] {0})).isInstanceOf(IllegalArgumentException.class);
    }

    /** A third is above its nearest float, a tenth is below: rounding alone would turn the decision. */
    @Test
    void fourBytesDecideAsTheProbabilityDid() {
        for (double threshold : new double[] {1 / 3.0, .1, .7, 1e-8}) {
            double[] near = {threshold, Math.nextDown(threshold), Math.nextUp(threshold), threshold / 2, threshold + .01};
            double[] kept = Packed.probabilities(Packed.probabilities(near, threshold));
            for (int i = 0; i < near.length; i++) {
                assertThat(kept[i] >= threshold).as("%s at %s", near[i], threshold).isEqualTo(near[i] >= threshold);
                assertThat(kept[i]).isCloseTo(near[i], within(1e-6));
            }
        }
    }

    @Test
    void rangesAddUpToTheAgreementOfAll() {
        Random random = new Random(1);
        double[] x = random.doubles(300).toArray();
        double[] y = Arrays.stream(x).map(value -> value / 2 + random.nextDouble() / 4).toArray();
        List<AgreementSums> ranges = IntStream.range(0, 3).mapToObj(r -> AgreementSums.of(part(x, r), bands(part(x, r)), part(y, r),
                bands(part(y, r)))).toList();
        Agreement agreement = AgreementSums.total(ranges);
        assertThat(agreement.correlation()).isCloseTo(pearson(x, y), within(1e-12));
        BandMoves moves = agreement.moves();
        assertThat(moves).isEqualTo(BandMoves.count(bands(x), bands(y)));
        assertThat(moves.customers()).isEqualTo(300);
        long same = IntStream.range(0, 300).filter(i -> (x[i] >= .6) == (y[i] >= .6)).count();
        assertThat(moves.sameDecision()).isEqualTo(same / 300.0);
        assertThat(moves.moved()).isEqualTo(IntStream.range(0, 300).filter(i -> bands(x)[i] != bands(y)[i]).count());
        assertThat(moves.both() + moves.championAlone()).isEqualTo(Arrays.stream(x).filter(value -> value >= .6).count());
    }

    @Test
    void whoeverSaysTheSameOfEverybodyIsCorrelatedWithNobody() {
        double[] constant = new double[100];
        Arrays.fill(constant, .1);
        double[] other = new Random(2).doubles(100).toArray();
        assertThat(AgreementSums.total(List.of(AgreementSums.of(constant, bands(constant), other, bands(other)))).correlation()).isNull();
        assertThat(AgreementSums.total(List.of()).correlation()).isNull();
    }

    @Test
    void lotsAreEvenAndAlwaysTheSame() {
        assertThat(LongStream.rangeClosed(1, 10_000).filter(id -> Lot.of(id) < .25).count()).isBetween(2_350L, 2_650L);
        assertThat(LongStream.rangeClosed(1, 10_000).mapToDouble(Lot::of)).allMatch(lot -> lot >= 0 && lot < 1);
        assertThat(Lot.of(4711)).isEqualTo(Lot.of(4711));
    }

    @Test
    void ofEachBandTheSameShareIsCompared() {
        List<Case> cases = new ArrayList<>();
        IntStream.range(0, 1000).forEach(i -> cases.add(new Case(i + 1, 0, i < 100 ? RiskBand.HIGH : i < 300 ? RiskBand.MEDIUM : RiskBand.LOW,
                0, false, i < 60)));
        List<Case> even = EvenShares.of(cases);
        assertThat(even).noneMatch(Case::contacted).extracting(Case::customerId).isSorted();
        assertThat(even.stream().filter(each -> each.band() == RiskBand.HIGH)).hasSize(40);
        assertThat(even.stream().filter(each -> each.band() == RiskBand.MEDIUM)).hasSize(80);
        assertThat(even.stream().filter(each -> each.band() == RiskBand.LOW)).hasSize(280);
    }

    @Test
    void whereAWholeBandWasContactedNothingIsLeftToCompare() {
        List<Case> cases = List.of(new Case(1, .9, RiskBand.HIGH, .9, true, true), new Case(2, .1, RiskBand.LOW, .1, false, false));
        assertThat(EvenShares.of(cases)).isEmpty();
        assertThat(RealisedComparison.of(cases, .5, .5, 1, DAY).verdict()).isEqualTo(Outcome.TOO_FEW);
    }

    @Test
    void withoutContactsEverybodyIsCompared() {
        List<Case> cases = world(500, 0);
        assertThat(EvenShares.of(cases)).isEqualTo(cases);
    }

    /** Two models that know equally much. Most of the one's list is contacted; just leaving those out would favour the other. */
    @Test
    void contactsOfTheChampionsListDoNotMakeTheChallengerLookBetter() {
        List<Case> cases = world(8_000, .7);
        List<Case> leftOut = cases.stream().filter(each -> !each.contacted())
                .map(each -> new Case(each.customerId(), each.champion(), each.band(), each.challenger(), each.churned(), false)).toList();
        assertThat(RealisedComparison.of(leftOut, .5, .5, 1, DAY).differences().get(Measure.RECALL).interval().low())
                .as("the bias that is avoided").isGreaterThan(.1);
        Realised even = RealisedComparison.of(cases, .5, .5, 1, DAY);
        assertThat(even.differences().get(Measure.RECALL).isClear()).isFalse();
        assertThat(even.contacted()).isPositive();
        assertThat(even.drawn()).isEqualTo(8_000);
        assertThat(even.verdict()).isEqualTo(Outcome.NOT_SHOWN);
    }

    @Test
    void fewerThanFiftyWhoLeftAreTooFew() {
        Realised realised = RealisedComparison.of(world(100, 0), .5, .5, 1, DAY);
        assertThat(realised.verdict()).isEqualTo(Outcome.TOO_FEW);
        assertThat(realised.differences()).isEmpty();
        assertThat(realised.champion()).isNull();
    }

    private static List<Case> world(int customers, double contacted) {
        Random random = new Random(7);
        List<Case> cases = new ArrayList<>();
        for (int i = 1; i <= customers; i++) {
            boolean churned = random.nextInt(5) == 0;
            double champion = sign(churned, random);
            RiskBand band = champion >= .5 ? RiskBand.HIGH : RiskBand.LOW;
            cases.add(new Case(i, champion, band, sign(churned, random), churned, band == RiskBand.HIGH && random.nextDouble() < contacted));
        }
        return cases;
    }

    private static double sign(boolean churned, Random random) {
        return 1 / (1 + Math.exp(-(churned ? 1 : -2) - 1.5 * random.nextGaussian()));
    }

    private static double[] part(double[] values, int range) {
        return Arrays.copyOfRange(values, range * 100, range * 100 + 100);
    }

    private static RiskBand[] bands(double[] probability) {
        return Arrays.stream(probability).mapToObj(p -> p >= .6 ? RiskBand.HIGH : p >= .3 ? RiskBand.MEDIUM : RiskBand.LOW)
                .toArray(RiskBand[]::new);
    }

    private static double pearson(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double xy = IntStream.range(0, x.length).mapToDouble(i -> (x[i] - mx) * (y[i] - my)).sum();
        return xy / Math.sqrt(Arrays.stream(x).map(v -> (v - mx) * (v - mx)).sum() * Arrays.stream(y).map(v -> (v - my) * (v - my)).sum());
    }
}
