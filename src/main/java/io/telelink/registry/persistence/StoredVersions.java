package io.telelink.registry.persistence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.registry.Champions;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.VersionStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredVersions implements VersionStore {

    private final VersionTable versions;
    private final ChampionChanges changes;
    private final LoadedModels models;

    StoredVersions(VersionTable versions, ChampionChanges changes, LoadedModels models) {
        this.versions = versions;
        this.changes = changes;
        this.models = models;
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
    public List<ModelVersion> list(Task task) {
        return versions.list(task);
    }

    @Override
    @Transactional
    public void crown(long versionId, String reason, String actor) {
        ModelVersion version = versions.find(versionId)
                .orElseThrow(() -> new IllegalArgumentException("There is no model version with the id " + versionId + "."));
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A promotion needs a reason.");
        }
        changes.insert(version.task(), versionId, reason.strip(), actor);
    }

    @Override
    public Optional<Champions> champions() {
        return changes.current(Task.CHURN)
                .flatMap(churn -> changes.current(Task.VALUE).map(value -> load(churn, value)));
    }

    @Override
    public Champions load(long churnVersionId, long valueVersionId) {
        LoadedModels.Churn churn = models.churn(churnVersionId);
        LoadedModels.Value value = models.value(valueVersionId);
        return new Champions(churnVersionId, churn.number(), churn.model(), valueVersionId, value.number(), value.model());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
