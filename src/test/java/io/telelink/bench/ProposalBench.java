package io.telelink.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.telelink.learning.DemoData;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.RiskBand;
import io.telelink.retention.OfferExamples;
import io.telelink.retention.PolicyOffer;
import io.telelink.retention.policy.Policy;
import io.telelink.scoring.Proposer;
import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;

/** Choosing among eight offers for 1.2 million customers, from memory. */
final class ProposalBench {

    private static final int CUSTOMERS = 1_200_000;
    private static final int ROUNDS = 5;
    private static final int OFFERS = 8;

    void run(BenchResults results) {
        Table rows = DemoData.subscribers().table();
        Schema schema = rows.schema();
        var policy = new Policy(1, offers(), schema);
        String[] reasons = {"totalDayCharge", "customerServiceCalls", "internationalPlan", "totalIntlMinutes", "voiceMailPlan", null};
        var random = new Random(1);
        List<Proposer.Case> cases = IntStream.range(0, rows.rows()).mapToObj(i -> {
            double probability = random.nextDouble();
            RiskBand band = probability >= .5 ? RiskBand.HIGH : probability >= .15 ? RiskBand.MEDIUM : RiskBand.LOW;
            return new Proposer.Case(rows.row(i), band, random.nextBoolean(), 40 + 40 * random.nextDouble(), probability,
                    500 * random.nextDouble(), reasons[random.nextInt(reasons.length)]);
        }).toList();
        double best = Double.POSITIVE_INFINITY;
        long offered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            offered = 0;
            for (int i = 0; i < CUSTOMERS; i++) {
                offered += policy.propose(cases.get(i % cases.size())).offerVersionId() == null ? 0 : 1;
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        results.add("Proposals, one thread", "level and offer for 1.2 million customers among 8 (target <= 2 s)", best, "s");
        results.add("Proposals, one thread", "share of them with an offer that pays", (double) offered / CUSTOMERS, "");
    }

    private static List<PolicyOffer> offers() {
        String[] answers = {"totalDayCharge", "totalEveCharge", "totalNightCharge", "totalIntlMinutes", "customerServiceCalls",
            "internationalPlan", "voiceMailPlan", ""};
        return IntStream.range(0, OFFERS).mapToObj(i -> OfferExamples.inPolicy(i + 1, OfferExamples.of("Offer " + i,
                answers[i].isEmpty() ? List.of() : List.of(answers[i]), 5 + i, new Group(Join.ALL, List.of(
                        new Criterion("accountLength", Operator.AT_LEAST, 10.0 * i),
                        new Criterion("customerServiceCalls", Operator.LESS, 9.0)))))).toList();
    }
}
