package io.telelink.scoring.ledger;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.audit.Hash;
import io.telelink.audit.MerkleRoot;
import io.telelink.audit.WrittenText;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerErasure;
import io.telelink.customer.PersonalData;
import io.telelink.customer.Snapshots;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.ledger.PredictionBytes.Form;
import io.telelink.scoring.persistence.ErasureTable;
import io.telelink.scoring.persistence.ErasureTable.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a customer's personal data on request. Predictions stay, nameless, without reasons and without bill figures, and can
 * still be verified: see docs/decisions/0022-erasure.md.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class Erasure {

    static final String ERASED = "CUSTOMER_ERASED";

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
        List<Kept> kept = keep(customer.id(), predictions);
        table.keep(customer.id(), kept);
        long erased = customers.erase(customer.id());
        table.erase(customer.id());
        Map<String, Object> details = new LinkedHashMap<>(Map.of("reason", given, "snapshots", erased,
                "predictions", (long) predictions.size()));
        List<Hash> renewed = kept.stream().sorted(Comparator.comparingLong(Kept::predictionId)).map(Kept::leaf)
                .filter(Objects::nonNull).toList();
        if (!renewed.isEmpty()) {
            details.put("root", rootOf(renewed));
        }
        audit.append(ERASED, CurrentUser.name(), subject(customer.id()), details);
        return new Erased(erased, predictions.size());
    }

    private List<Kept> keep(long customerId, List<PredictionRow> predictions) {
        Map<Long, PersonalData> personal =
                snapshots.personal(predictions.stream().map(PredictionRow::snapshotId).distinct().toList());
        Map<Long, Hash> leaves = table.leavesOf(customerId);
        return predictions.stream().map(each -> keep(each, Objects.requireNonNull(personal.get(each.snapshotId()),
                "a customer that was erased has no account number to be found by"), leaves.get(each.id()))).toList();
    }

    /** One that differs from its leaf gets no other: what was wrong with it before is found as long as it stays. */
    private static Kept keep(PredictionRow row, PersonalData data, @Nullable Hash sealed) {
        Hash digest = PredictionBytes.personal(Form.SALTED, data, row);
        boolean clear = row.pricing() != null && sealed != null
                && sealed.equals(PredictionBytes.leaf(Form.CLEAR, row, PredictionBytes.personal(Form.CLEAR, data, row)));
        return new Kept(row.id(), digest, clear ? PredictionBytes.leaf(Form.SALTED, row, digest) : null);
    }

    /** Root over leaves that erased predictions of a customer have from then on, in order of id. */
    static Hash rootOf(List<Hash> leaves) {
        var root = new MerkleRoot();
        leaves.forEach(root::addLeaf);
        return root.root();
    }

    /** What the ledger calls a customer without naming them. */
    static String subject(long customerId) {
        return "customer " + customerId;
    }
}
