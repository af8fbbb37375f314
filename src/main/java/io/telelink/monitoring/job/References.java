package io.telelink.monitoring.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.telelink.customer.LabelledSnapshot;
import io.telelink.customer.Snapshots;
import io.telelink.customer.TrainingRows;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.SplitRule;
import io.telelink.monitoring.MonitoringSettings;
import io.telelink.monitoring.drift.Reference;
import io.telelink.monitoring.persistence.ReferenceTable;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.TrainedOn;
import io.telelink.registry.VersionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The reference of a version, made once from the rows that it was trained on when its first run begins, and kept. An artifact
 * carries too few rows for that: two hundred, of which the index would pass .1 by chance.
 */
@Component
class References {

    /** Fewer say nothing of a distribution in ten bins. */
    private static final int FEWEST = 50;

    private final ReferenceTable table;
    private final VersionStore versions;
    private final TrainingRows rows;
    private final Snapshots snapshots;
    private final Schema schema;
    private final MonitoringSettings settings;
    private final TransactionTemplate own;
    private final Map<Long, Reference> known = new ConcurrentHashMap<>();

    References(ReferenceTable table, VersionStore versions, TrainingRows rows, Snapshots snapshots, Schema schema,
               MonitoringSettings settings, PlatformTransactionManager transactions) {
        this.table = table;
        this.versions = versions;
        this.rows = rows;
        this.snapshots = snapshots;
        this.schema = schema;
        this.settings = settings;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What is kept of a version. */
    Optional<Reference> find(long versionId) {
        Optional<Reference> reference = Optional.ofNullable(known.get(versionId)).or(() -> table.find(versionId));
        reference.ifPresent(found -> known.put(versionId, found));
        return reference;
    }

    /**
     * Makes, of the rows it was trained on, what is kept of a version; not where the store has not enough of them. It works in a
     * transaction of its own, on a second connection: nothing that fails here harms the caller's.
     */
    void make(long versionId) {
        own.executeWithoutResult(status -> {
            if (find(versionId).isEmpty()) {
                made(versions.find(versionId).orElseThrow()).ifPresent(table::insert);
            }
        });
    }

    private Optional<Reference> made(ModelVersion version) {
        List<LabelledSnapshot> labelled = labelled(version);
        List<LabelledSnapshot> trained = part(labelled, Split.TRAIN);
        List<LabelledSnapshot> unseen = part(labelled, Split.TEST);
        if (trained.size() < FEWEST || unseen.size() < FEWEST) {
            return Optional.empty();
        }
        List<LocalDate> days = trained.stream().map(row -> row.snapshot().asOf()).sorted().toList();
        return Optional.of(Reference.of(version.id(), schema, table(trained), versions.churn(version.id()).probabilities(table(unseen)),
                days.getFirst(), days.getLast()));
    }

    /** The rows that the version says it was trained on, of very many some. */
    private List<LabelledSnapshot> labelled(ModelVersion version) {
        return TrainedOn.of(version).map(on -> {
            int most = Math.min(on.most(), settings.referenceRows());
            return on.cutOffs().isEmpty() ? snapshots.labelled(most) : rows.pooled(on.cutOffs(), version.churnWindowDays(), most);
        }).orElseGet(() -> likely(version));
    }

    /** Of before versions said so: rows of their day; where they were of several, those that a file gave an outcome for. */
    private List<LabelledSnapshot> likely(ModelVersion version) {
        Optional<LocalDate> first = day(version, "firstAsOf");
        List<LabelledSnapshot> labelled = first.isPresent() && first.equals(day(version, "lastAsOf"))
                ? rows.labelled(first.get(), version.churnWindowDays(), settings.referenceRows()) : List.of();
        return labelled.isEmpty() ? snapshots.labelled(settings.referenceRows()) : labelled;
    }

    private static Optional<LocalDate> day(ModelVersion version, String entry) {
        return Optional.ofNullable(version.provenance().get(entry)).map(Object::toString).map(LocalDate::parse);
    }

    private static List<LabelledSnapshot> part(List<LabelledSnapshot> labelled, Split split) {
        return labelled.stream().filter(row -> (row.part() == null ? SplitRule.of(row.accountNumber()) : Split.valueOf(row.part())) == split)
                .toList();
    }

    private Table table(List<LabelledSnapshot> labelled) {
        return Table.of(schema, labelled.stream().map(row -> row.snapshot().row()).toList());
    }
}
