package io.telelink.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.telelink.customer.Snapshots;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.registry.Champions;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.persistence.PredictionTable;
import io.telelink.scoring.persistence.SealTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Search among the stored predictions. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN', 'AUDITOR')")
@Transactional(readOnly = true)
public class Predictions {

    private final PredictionTable table;
    private final SealTable seals;
    private final Snapshots snapshots;
    private final VersionStore versions;
    private final JsonMapper json;

    Predictions(PredictionTable table, SealTable seals, Snapshots snapshots, VersionStore versions, JsonMapper json) {
        this.table = table;
        this.seals = seals;
        this.snapshots = snapshots;
        this.versions = versions;
        this.json = json;
    }

    public Optional<Prediction> find(long id) {
        return table.find(id);
    }

    /** Matching predictions, newest first. */
    public Page<Prediction> search(PredictionFilter filter, Pageable page) {
        return new PageImpl<>(list(filter, page), page, count(filter));
    }

    /** One page of the matching predictions, newest first, uncounted. */
    public List<Prediction> list(PredictionFilter filter, Pageable page) {
        return table.search(filter, page);
    }

    public long count(PredictionFilter filter) {
        return table.count(filter);
    }

    /** Hands over every match one by one, newest first, however many there are. */
    public void export(PredictionFilter filter, Consumer<Prediction> consumer) {
        table.stream(filter, consumer);
    }

    /** Where the prediction stands in the ledger; empty while it waits to be sealed. */
    public Optional<Seal> seal(Prediction prediction) {
        return seals.find(prediction);
    }

    /** What a prediction was computed from. */
    public Evidence evidence(Prediction prediction) {
        Champions used = versions.load(prediction.churnVersionId(), prediction.valueVersionId());
        return new Evidence(snapshots.find(prediction.snapshotId()).orElseThrow(), title(prediction.churnVersionId()),
                title(prediction.valueVersionId()), used.churn().mediumFrom(),
                table.isTrainedOn(prediction.snapshotId(), prediction.churnVersionId()), assumptions(prediction.valueVersionId()));
    }

    private String title(long versionId) {
        return versions.find(versionId).map(ModelVersion::title).orElse("");
    }

    private Optional<ValueAssumptions> assumptions(long versionId) {
        return versions.find(versionId).map(version -> version.provenance().get("assumptions"))
                .map(recorded -> json.convertValue(recorded, ValueAssumptions.class));
    }

    /** The newest answer for a customer. */
    public Optional<Prediction> newestOf(String accountNumber) {
        return table.search(PredictionFilter.ofAccount(accountNumber), Pageable.ofSize(1)).stream().findFirst();
    }
}
