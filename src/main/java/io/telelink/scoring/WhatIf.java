package io.telelink.scoring;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.telelink.access.CurrentUser;
import io.telelink.customer.Customer;
import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.customer.ValueBasis;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.FeatureChange;
import io.telelink.scoring.compute.ImaginedRow;
import io.telelink.scoring.compute.Method;
import io.telelink.scoring.compute.Methods;
import io.telelink.scoring.compute.Occasion;
import io.telelink.scoring.compute.Scorer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the champions would answer if something about a customer were otherwise. Nothing of it is stored. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class WhatIf {

    private static final long NOT_STORED = 0;

    private final Snapshots snapshots;
    private final Methods methods;
    private final Schema schema;
    private final Clock clock;

    WhatIf(Snapshots snapshots, Methods methods, Schema schema, Clock clock) {
        this.snapshots = snapshots;
        this.methods = methods;
        this.schema = schema;
        this.clock = clock;
    }

    /** What is known of a customer, as rows of the store's schema hold it; empty where nothing is. */
    public Optional<double[]> known(Customer customer) {
        return snapshots.current(customer.id()).map(Snapshot::row);
    }

    /**
     * Compares a customer with themselves, had some features other values. Both answers are by the champions of now.
     *
     * @param changes by position in the store's schema; NaN for what is not to be known
     * @throws CannotScoreException when nothing is known about the customer
     * @throws NoChampionException  before the first training
     */
    public Imagined ask(Customer customer, Map<Integer, Double> changes) {
        Snapshot known = snapshots.current(customer.id()).orElseThrow(() -> new CannotScoreException(
                "Nothing is known about customer " + customer.accountNumber() + "."));
        ValueBasis basis = snapshots.basis(customer.id()).orElse(null);
        Method method = methods.current();
        ChurnModel churn = method.champions().churn();
        Snapshot then = new Snapshot(known.id(), known.customerId(), known.asOf(),
                ImaginedRow.of(schema, churn, known.row(), changes));
        Scorer scorer = new Scorer(method, schema);
        return new Imagined(answer(scorer, customer, known, basis), answer(scorer, customer, then, basis),
                differences(known, then).filter(f -> changes.containsKey(f)).mapToObj(f -> change(known, then, f)).toList(),
                differences(known, then).filter(f -> !changes.containsKey(f)).mapToObj(f -> change(known, then, f)).toList(),
                basis != null && basis.bills() != null);
    }

    private Imagined.Estimate answer(Scorer scorer, Customer customer, Snapshot snapshot, @Nullable ValueBasis basis) {
        return Imagined.Estimate.of(scorer.score(NOT_STORED, snapshot, basis, customer.accountNumber(),
                new Occasion(null, clock.instant(), CurrentUser.name(), Purpose.ANALYSIS)));
    }

    private static IntStream differences(Snapshot now, Snapshot then) {
        return IntStream.range(0, now.row().length).filter(f -> Double.compare(now.row()[f], then.row()[f]) != 0);
    }

    private FeatureChange change(Snapshot now, Snapshot then, int feature) {
        double from = now.row()[feature];
        double to = then.row()[feature];
        return new FeatureChange(schema.name(feature), schema.label(feature), schema.describe(feature, from),
                schema.describe(feature, to), from, to);
    }
}
