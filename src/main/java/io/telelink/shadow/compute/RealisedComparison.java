package io.telelink.shadow.compute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.telelink.learning.metric.BetterWithConfidence;
import io.telelink.learning.metric.BetterWithConfidence.Outcome;
import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.learning.metric.PairedMeasures;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.shadow.Realised;

/** Measures champion and challenger on the outcomes of the same customers. */
public final class RealisedComparison {

    private RealisedComparison() {
    }

    /**
     * @param cases               all customers looked at
     * @param championThreshold   from which the champion puts a customer on the list
     * @param challengerThreshold from which the challenger would
     * @param seed                of the resamples
     * @param seenOn              day on which the outcomes were read
     */
    public static Realised of(List<Case> cases, double championThreshold, double challengerThreshold, long seed, LocalDate seenOn) {
        int contacted = (int) cases.stream().filter(Case::contacted).count();
        List<Case> even = EvenShares.of(cases);
        int churners = (int) even.stream().filter(Case::churned).count();
        if (Math.min(churners, even.size() - churners) < BetterWithConfidence.FEWEST_CHURNERS) {
            return new Realised(cases.size(), contacted, even.size(), churners, null, null, Map.of(), Outcome.TOO_FEW, seenOn);
        }
        TestAnswers champion = answers(even, even.stream().mapToDouble(Case::champion).toArray());
        TestAnswers challenger = answers(even, even.stream().mapToDouble(Case::challenger).toArray());
        Map<Measure, PairedDifference> differences = PairedMeasures.toFirst(List.of(
                new PairedMeasures.Model(champion, championThreshold), new PairedMeasures.Model(challenger, challengerThreshold)),
                Bootstrap.seeded(seed)).getFirst();
        return new Realised(cases.size(), contacted, even.size(), churners, champion.metrics(championThreshold),
                challenger.metrics(challengerThreshold), differences,
                BetterWithConfidence.of(differences, even.size(), churners).outcome(), seenOn);
    }

    private static TestAnswers answers(List<Case> cases, double[] probability) {
        boolean[] churned = new boolean[cases.size()];
        for (int i = 0; i < churned.length; i++) {
            churned[i] = cases.get(i).churned();
        }
        return new TestAnswers(cases.stream().mapToLong(Case::customerId).toArray(), churned, probability);
    }
}
