package io.telelink.scoring;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import io.telelink.access.CurrentUser;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.CurrentScore;
import io.telelink.customer.CurrentScores;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerStatus;
import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.Contribution;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.compute.Methods;
import io.telelink.scoring.compute.Occasion;
import io.telelink.scoring.compute.Scorer;
import io.telelink.scoring.persistence.BlockTable;
import io.telelink.scoring.persistence.PredictionIds;
import io.telelink.scoring.persistence.PredictionTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers at once, for one customer or for people entered by hand. Each is stored before it is returned. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
@Transactional
public class Scoring {

    private final Snapshots snapshots;
    private final CurrentScores currentScores;
    private final Methods methods;
    private final PredictionTable predictions;
    private final Schema schema;
    private final BusinessDay day;
    private final Clock clock;
    private final PredictionIds ids;
    private final BlockTable blocks;

    Scoring(Snapshots snapshots, CurrentScores currentScores, Methods methods, PredictionTable predictions,
            Schema schema, BusinessDay day, Clock clock, PredictionIds ids, BlockTable blocks) {
        this.ids = ids;
        this.blocks = blocks;
        this.snapshots = snapshots;
        this.currentScores = currentScores;
        this.methods = methods;
        this.predictions = predictions;
        this.schema = schema;
        this.day = day;
        this.clock = clock;
    }

    /**
     * A new answer for a customer's current snapshot; it becomes the current one.
     *
     * @throws CannotScoreException when the customer has left or nothing is known about them
     * @throws NoChampionException  before the first training
     */
    public Prediction scoreCustomer(Customer customer, Purpose purpose) {
        if (customer.status() == CustomerStatus.CHURNED) {
            throw new CannotScoreException("Customer " + customer.accountNumber() + " left on " + customer.churnedOn()
                    + " and is not scored any more.");
        }
        Snapshot snapshot = snapshots.current(customer.id()).orElseThrow(() -> new CannotScoreException(
                "Nothing is known about customer " + customer.accountNumber() + " yet: import their data first."));
        Prediction prediction = scorer().score(ids.next(1)[0], snapshot, snapshots.basis(customer.id()).orElse(null), customer.accountNumber(),
                new Occasion(null, now(), CurrentUser.name(), purpose));
        store(List.of(prediction));
        currentScores.replace(List.of(currentScore(prediction)));
        return prediction;
    }

    /**
     * Answers for people who are not in the store, in the order of the rows.
     *
     * @param rows raw features as the store's schema codes them
     * @throws NoChampionException before the first training
     */
    public List<Prediction> scoreEntered(List<double[]> rows, Purpose purpose) {
        Scorer scorer = scorer();
        Instant at = now();
        List<Snapshot> stored = snapshots.storeEntered(rows, day.today());
        List<Prediction> answers = scorer.scoreAll(ids.next(stored.size()), stored,
                new Occasion(null, at, CurrentUser.name(), purpose));
        store(answers);
        return answers;
    }

    private void store(List<Prediction> answers) {
        if (answers.isEmpty()) {
            return;
        }
        predictions.preparePartition(answers.getFirst().predictedAt());
        predictions.insert(answers.stream().map(PredictionRow::of).toList());
        blocks.addPending(answers.stream().map(Prediction::id).toList(), answers.getFirst().predictedAt());
    }

    private Scorer scorer() {
        return new Scorer(methods.current(), schema);
    }

    /** The database keeps microseconds: what is returned is what can be read again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static CurrentScore currentScore(Prediction p) {
        Pricing pricing = p.pricing();
        Pricing.Decision decision = pricing == null ? null : pricing.decision();
        return new CurrentScore(Objects.requireNonNull(p.customerId()), p.id(), p.predictedAt(), p.probability(),
                p.band().name(), p.clv(), p.clvLow(), p.clvHigh(), pricing == null ? null : pricing.economicsId(),
                pricing == null ? null : pricing.expectedRevenue(), pricing == null ? null : pricing.valueIfKept(),
                p.recommendation().name(),
                p.band() == RiskBand.LOW ? null : p.reasons().main().map(Contribution::feature).orElse(null), decision == null ? null
                        : new CurrentScore.Decision(decision.policyId(), decision.offerVersionId(), decision.expectedProfit(),
                                decision.rule()));
    }
}
