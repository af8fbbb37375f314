package io.telelink.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.economics.EconomicsSettings;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.WaysOut;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.registry.Champions;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.compute.RowTranslation;
import io.telelink.scoring.persistence.PredictionTable;
import io.telelink.scoring.persistence.SealTable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final Schema schema;
    private final JsonMapper json;
    private final EconomicsSettings economics;
    private final ObjectProvider<ProposalWords> words;

    Predictions(PredictionTable table, SealTable seals, Snapshots snapshots, VersionStore versions, Schema schema,
                JsonMapper json, EconomicsSettings economics, ObjectProvider<ProposalWords> words) {
        this.economics = economics;
        this.words = words;
        this.table = table;
        this.seals = seals;
        this.snapshots = snapshots;
        this.versions = versions;
        this.schema = schema;
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
        Snapshot snapshot = snapshots.find(prediction.snapshotId()).orElseThrow();
        return new Evidence(snapshot, title(prediction.churnVersionId()), title(prediction.valueVersionId()),
                used.churn().mediumFrom(), table.isTrainedOn(prediction.snapshotId(), prediction.churnVersionId()),
                standardError(used.churn(), snapshot), assumptions(prediction, used),
                ValueKind.of(used.value()), measured(prediction, used), offer(prediction),
                decision(prediction).flatMap(decided -> words().map(names -> names.rule(decided.rule()))));
    }

    private double standardError(ChurnModel model, Snapshot snapshot) {
        return model.predictor().isSampled() ? model.explain(row(model, snapshot)).standardError() : 0;
    }

    private double[] row(ChurnModel model, Snapshot snapshot) {
        return RowTranslation.between(schema, model.schema()).translate(snapshot.row());
    }

    /**
     * The smallest changes with which the person would not have been at high risk, by the model that answered; empty where that
     * model does not carry what the search needs, or the person's data was erased.
     */
    public Optional<WaysOut> waysOut(Prediction prediction) {
        ChurnModel model = versions.churn(prediction.churnVersionId());
        return model.background().flatMap(background -> known(prediction).map(snapshot ->
                WaysOut.of(model, background, row(model, snapshot))));
    }

    /** Whether the person's data was erased since, so that nothing of the answer can be explained any more. */
    public boolean isErased(Prediction prediction) {
        return known(prediction).isEmpty();
    }

    private Optional<Snapshot> known(Prediction prediction) {
        return snapshots.findAll(List.of(prediction.snapshotId())).stream().findFirst();
    }

    private String title(long versionId) {
        return versions.find(versionId).map(ModelVersion::title).orElse("");
    }

    private Optional<String> offer(Prediction prediction) {
        return decision(prediction).map(Pricing.Decision::offerVersionId)
                .flatMap(id -> words().map(names -> names.offers(List.of(id)).get(id)));
    }

    private Optional<ProposalWords> words() {
        return Optional.ofNullable(words.getIfAvailable());
    }

    private static Optional<Pricing.Decision> decision(Prediction prediction) {
        return Optional.ofNullable(prediction.pricing()).map(Pricing::decision);
    }

    private boolean measured(Prediction prediction, Champions used) {
        return prediction.pricing() == null
                || assumptions(prediction, used).filter(terms -> !used.value().measuredFor(terms)).isEmpty();
    }

    private Optional<ValueAssumptions> assumptions(Prediction prediction, Champions used) {
        if (prediction.pricing() != null) {
            ValueAssumptions terms = economics.of(prediction.pricing().economicsId()).terms().assumptions();
            return Optional.of(new ValueAssumptions(terms.margin(), terms.annualDiscountRate(), terms.horizonMonths(),
                    used.churnWindowDays()));
        }
        return versions.find(prediction.valueVersionId()).map(version -> version.provenance().get("assumptions"))
                .map(recorded -> json.convertValue(recorded, ValueAssumptions.class));
    }

    /** The newest answer for a customer. */
    public Optional<Prediction> newestOf(String accountNumber) {
        return table.search(PredictionFilter.ofAccount(accountNumber), Pageable.ofSize(1)).stream().findFirst();
    }
}
