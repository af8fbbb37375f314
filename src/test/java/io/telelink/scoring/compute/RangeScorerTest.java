package io.telelink.scoring.compute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

import io.telelink.customer.PersonalData;
import io.telelink.customer.Snapshot;
import io.telelink.customer.SnapshotBatch;
import io.telelink.customer.ValueBasis;
import io.telelink.economics.Economics;
import io.telelink.economics.Terms;
import io.telelink.learning.DemoData;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.ProbabilityInterval;
import io.telelink.learning.model.RiskBand;
import io.telelink.learning.value.BillingColumns;
import io.telelink.learning.value.BillingSummary;
import io.telelink.learning.value.ExpectedRevenue;
import io.telelink.learning.value.ShiftedBetaGeometric;
import io.telelink.learning.value.ValueEstimate;
import io.telelink.learning.value.ValueInputs;
import io.telelink.learning.value.SurvivalModel;
import io.telelink.registry.Champions;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Proposal;
import io.telelink.scoring.Proposer;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Recommendation;
import io.telelink.scoring.ScoringPolicy;
import io.telelink.scoring.TopReasons;
import io.telelink.scoring.TrainedOnce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That a range gives each customer the answer that they get alone. */
class RangeScorerTest {

    private static final ScoringPolicy POLICY = new ScoringPolicy(65, 5, 1, 1, 1, null, null, 0);
    private static final Economics ECONOMICS =
            new Economics(3, new Terms(.1, .6, 12, 90), "For the test.", Instant.EPOCH, "ada");
    private static final Occasion OCCASION = new Occasion(9L, Instant.EPOCH, "ada", Purpose.SCORING_RUN);
    private static final int CUSTOMERS = 300;
    private static final SurvivalModel ESTIMATOR = new SurvivalModel(List.of(), List.of(),
            new ShiftedBetaGeometric(.7, 4), .5, ExpectedRevenue.ofMean(), null);

    /** Depends on all that it is given. */
    private static final Proposer PROPOSER = new Proposer() {
        @Override
        public long policyId() {
            return 5;
        }

        @Override
        public Proposal propose(Case customer) {
            double sum = customer.row()[0] + customer.monthlyCharge() + customer.probability() + customer.valueIfKept();
            return customer.mainReason() == null
                    ? new Proposal(Recommendation.of(customer.band(), customer.worthy()), null, null, "no-reason")
                    : new Proposal(Recommendation.CRITICAL, Math.round(sum), sum, customer.mainReason());
        }
    };

    @Test
    void aRangeGivesTheSameBitsAsSingleAnswers() {
        var model = TrainedOnce.logisticRegression().model();
        var method = new Method(new Champions(1, 1, model, 90, 2, 1, ESTIMATOR),
                ECONOMICS, PROPOSER, POLICY);
        Table table = DemoData.subscribers().table().select(LongStream.range(0, CUSTOMERS).mapToInt(i -> (int) i).toArray());
        List<PredictionRow> range = range(new RangeScorer(method, table.schema()), table);
        var scorer = new Scorer(method, table.schema());
        for (int i = 0; i < CUSTOMERS; i++) {
            PredictionRow alone = PredictionRow.of(scorer.score(100 + i,
                    new Snapshot(1000 + i, (long) i, LocalDate.EPOCH, table.row(i)), basis(i), null, OCCASION));
            PredictionRow together = range.get(i);
            assertThat(together.pricing()).isEqualTo(alone.pricing());
            assertThat(new double[] {together.clv(), together.clvLow(), together.clvHigh(), together.probability()})
                    .containsExactly(alone.clv(), alone.clvLow(), alone.clvHigh(), alone.probability());
            assertThat(ifKept(together)).isGreaterThanOrEqualTo(together.clv());
            assertThat(together.recommendation()).isEqualTo(alone.recommendation());
        }
        assertThat(range).filteredOn(row -> row.band() == RiskBand.LOW).isNotEmpty()
                .allSatisfy(row -> assertThat(decision(row).rule()).isEqualTo("no-reason"));
        assertThat(range).filteredOn(row -> decision(row).offerVersionId() != null).isNotEmpty();
    }

    @Test
    void whatAPolicyIsToldIsTheValueThatIsNotWeighedByTheChanceToStay() {
        var told = new ArrayList<Proposer.Case>();
        var asking = new Proposer() {
            @Override
            public long policyId() {
                return 6;
            }

            @Override
            public Proposal propose(Case customer) {
                told.add(customer);
                return new Proposal(Recommendation.MONITOR, null, null, "none");
            }
        };
        var method = new Method(new Champions(1, 1, TrainedOnce.logisticRegression().model(), 90, 2, 1, ESTIMATOR), ECONOMICS,
                asking, POLICY);
        Table table = DemoData.subscribers().table().select(LongStream.range(0, CUSTOMERS).mapToInt(i -> (int) i).toArray());
        List<PredictionRow> range = range(new RangeScorer(method, table.schema()), table);
        for (int i = 0; i < CUSTOMERS; i++) {
            ValueEstimate sure = ESTIMATOR.estimate(new ValueInputs(table.schema(), table.row(i), basis(i).tenureMonths(),
                    told.get(i).monthlyCharge(), basis(i).bills(), 0, new ProbabilityInterval(0, 0)), method.terms());
            assertThat(told.get(i).valueIfKept()).isEqualTo(sure.clv()).isEqualTo(ifKept(range.get(i)));
        }
        assertThat(range).anyMatch(row -> ifKept(row) > 1.5 * row.clv());
    }

    private static double ifKept(PredictionRow row) {
        return Objects.requireNonNull(row.pricing()).valueIfKept();
    }

    private static Pricing.Decision decision(PredictionRow row) {
        Pricing pricing = row.pricing();
        assertThat(pricing).isNotNull();
        assertThat(pricing.decision()).isNotNull();
        return pricing.decision();
    }

    private static List<PredictionRow> range(RangeScorer scorer, Table table) {
        long[] customers = LongStream.range(0, table.rows()).toArray();
        var batch = new SnapshotBatch(customers, LongStream.of(customers).map(id -> 1000 + id).toArray(),
                new PersonalData[table.rows()], table,
                LongStream.of(customers).mapToDouble(id -> basis((int) id).tenureMonths()).toArray(),
                BillingColumns.of(LongStream.of(customers).mapToObj(id -> basis((int) id).bills()).toList()));
        RangeScorer.Evaluation evaluation = scorer.evaluate(batch);
        TopReasons[] reasons = scorer.reasons(evaluation);
        return scorer.rows(100, batch, evaluation, reasons, scorer.values(batch, evaluation), OCCASION);
    }

    /** Every third has no bills. */
    private static ValueBasis basis(int customer) {
        return new ValueBasis(customer / 7.0, customer % 3 == 0 ? null
                : new BillingSummary(12, 40 + customer / 9.0, 50, 55, .1 * customer, 3, 400, 1));
    }
}
