package io.telelink.scoring.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.audit.Hash;
import io.telelink.audit.WrittenText;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerErasure;
import io.telelink.customer.PersonalData;
import io.telelink.customer.Snapshots;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.persistence.ErasureTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a customer's personal data on request. Predictions stay, nameless and without reasons, and can still be verified:
 * see docs/decisions/0022-erasure.md.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class Erasure {

    /** Longest reason. */
    public static final int LONGEST_REASON = 500;

    private final CustomerErasure customers;
    private final Snapshots snapshots;
    private final ErasureTable table;
    private final AuditLog audit;

    Erasure(CustomerErasure customers, Snapshots snapshots, ErasureTable table, AuditLog audit) {
        this.customers = customers;
        this.snapshots = snapshots;
        this.table = table;
        this.audit = audit;
    }

    /** What was erased. */
    public record Erased(long snapshots, long predictions) {
    }

    /**
     * Erases the customer for good.
     *
     * @param reason why, without personal data of its own: it is kept in the ledger
     * @throws IllegalArgumentException when no reason is given, or one that is too long
     */
    @Transactional
    public Erased erase(Customer customer, String reason) {
        String given = WrittenText.required("Say why", reason, LONGEST_REASON, IllegalArgumentException::new);
        table.lockRanges(customer.id());
        List<PredictionRow> predictions = table.predictionsOf(customer.id());
        table.keepDigests(customer.id(), digests(predictions));
        long erased = customers.erase(customer.id());
        table.erase(customer.id());
        audit.append("CUSTOMER_ERASED", CurrentUser.name(), "customer " + customer.id(), Map.of("reason", given,
                "snapshots", erased, "predictions", (long) predictions.size()));
        return new Erased(erased, predictions.size());
    }

    private Map<Long, Hash> digests(List<PredictionRow> predictions) {
        Map<Long, PersonalData> personal =
                snapshots.personal(predictions.stream().map(PredictionRow::snapshotId).distinct().toList());
        Map<Long, Hash> digests = new LinkedHashMap<>();
        for (PredictionRow each : predictions) {
            PersonalData data = Objects.requireNonNull(personal.get(each.snapshotId()),
                    "a customer that was erased has no account number to be found by");
            digests.put(each.id(), PredictionBytes.personal(data, each.reasons()));
        }
        return digests;
    }
}
