package io.telelink.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.learning.explain.PartialDependence;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.TestResult;
import io.telelink.learning.model.ChurnModel;
import io.telelink.registry.persistence.ChampionChanges;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry for people: everybody signed in reads it. */
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

    /** The versions that a filter lets through, newest first. */
    public Page<ListedVersion> versions(VersionFilter filter, Pageable page) {
        return versions.list(filter, page);
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

    /** Who was champion of a task within a period, newest first: who was when it began, and who became it until it ended. */
    public List<ChampionChange> history(Task task, Instant from, Instant to) {
        return changes.during(task, from, to);
    }

    /** What is kept of the test of a version; empty for one of before it was kept, and for a value version. */
    public Optional<TestResult> test(long versionId) {
        return versions.test(versionId);
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
}
