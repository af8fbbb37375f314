package io.telelink.registry.persistence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.audit.AuditLog;
import io.telelink.learning.Task;
import io.telelink.learning.model.ChurnModel;
import io.telelink.registry.Champions;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.registry.VersionStore;
import io.telelink.registry.VersionSummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredVersions implements VersionStore {

    private final VersionTable versions;
    private final ChampionChanges changes;
    private final LoadedModels models;
    private final AuditLog log;

    StoredVersions(VersionTable versions, ChampionChanges changes, LoadedModels models, AuditLog log) {
        this.versions = versions;
        this.changes = changes;
        this.models = models;
        this.log = log;
    }

    @Override
    @Transactional
    public ModelVersion register(NewVersion version, String actor) {
        byte[] sha256 = sha256(version.artifact());
        versions.lockNumbers(version.task());
        versions.insertArtifact(sha256, version.artifact());
        return versions.find(versions.insert(version, sha256, actor)).orElseThrow();
    }

    @Override
    public Optional<ModelVersion> find(long versionId) {
        return versions.find(versionId);
    }

    @Override
    public List<VersionSummary> list(Task task) {
        return versions.list(task);
    }

    @Override
    public Optional<ModelVersion> champion(Task task) {
        return changes.current(task).flatMap(versions::find);
    }

    @Override
    @Transactional
    public void crown(long versionId, String reason, String actor) {
        ModelVersion version = versions.find(versionId).orElseThrow(
                () -> new PromotionRefusedException("There is no model version with the id " + versionId + "."));
        if (reason.isBlank()) {
            throw new PromotionRefusedException("A promotion needs a reason.");
        }
        // Two people who promote the same version at once: the second finds it champion.
        changes.lock(version.task());
        Optional<Long> before = changes.current(version.task());
        if (before.filter(current -> current == versionId).isPresent()) {
            throw new PromotionRefusedException("Version " + version.number() + " is the champion already.");
        }
        changes.insert(version.task(), versionId, reason.strip(), actor);
        log.append("CHAMPION_CHANGED", actor, "model version " + versionId, Map.of("task", version.task(),
                "number", version.number(), "before", before.map(String::valueOf).orElse(""), "reason", reason.strip()));
    }

    @Override
    public Optional<Champions> champions() {
        Map<Task, Long> current = changes.current();
        return current.size() < Task.values().length ? Optional.empty()
                : Optional.of(load(current.get(Task.CHURN), current.get(Task.VALUE)));
    }

    @Override
    public ChurnModel churn(long versionId) {
        return models.churn(versionId).model();
    }

    @Override
    public Champions load(long churnVersionId, long valueVersionId) {
        LoadedModels.Churn churn = models.churn(churnVersionId);
        LoadedModels.Value value = models.value(valueVersionId);
        return new Champions(churnVersionId, churn.number(), churn.model(), churn.windowDays(), valueVersionId, value.number(), value.model());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
