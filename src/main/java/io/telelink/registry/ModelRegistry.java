package io.telelink.registry;

import java.util.List;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.learning.Task;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.learning.explain.PartialDependence;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.model.ChurnModel;
import io.telelink.registry.persistence.ChampionChanges;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry for people: everybody signed in reads it, administrators promote. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class ModelRegistry {

    private final VersionStore versions;
    private final ChampionChanges changes;

    ModelRegistry(VersionStore versions, ChampionChanges changes) {
        this.versions = versions;
        this.changes = changes;
    }

    /** Versions of a task, newest first. */
    public List<VersionSummary> versions(Task task) {
        return versions.list(task);
    }

    public Optional<ModelVersion> version(long id) {
        return versions.find(id);
    }

    /** The champion of a task; empty before the first training. */
    public Optional<ModelVersion> champion(Task task) {
        return versions.champion(task);
    }

    /** Who was champion of a task when, newest first. */
    public List<ChampionChange> history(Task task) {
        return changes.list(task);
    }

    /**
     * The raw features whose effect {@link #dependence} can show, the most telling first; none for a version that was trained
     * before models carried what that needs.
     */
    public List<Feature> dependenceFeatures(long versionId, Evaluation evaluation) {
        ChurnModel model = versions.churn(versionId);
        if (model.background().isEmpty()) {
            return List.of();
        }
        Schema schema = model.schema();
        return evaluation.importance().stream().flatMap(important -> schema.rawBehind(important.feature()).stream()).distinct()
                .toList();
    }

    /** How the answers of a churn version move with one raw feature. */
    public PartialDependence dependence(long versionId, String feature) {
        ChurnModel model = versions.churn(versionId);
        return PartialDependence.of(model::probabilities, model.background().orElseThrow(), feature);
    }

    /**
     * Makes a version the champion; predictions from now on come from it, earlier ones stay as they are.
     *
     * @param reason why, kept for ever; not blank
     * @throws PromotionRefusedException when there is no such version, it is champion already, or the reason is blank
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public void promote(long versionId, String reason) {
        versions.crown(versionId, reason, CurrentUser.name());
    }
}
