package io.telelink.registry.persistence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.learning.Task;
import io.telelink.learning.metric.OutOfFoldScores;
import io.telelink.learning.metric.TestResult;
import io.telelink.learning.model.ChurnModel;
import io.telelink.registry.Champions;
import io.telelink.registry.ListedVersion;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.PromotionProposal;
import io.telelink.registry.VersionFilter;
import io.telelink.registry.VersionStore;
import io.telelink.registry.VersionSummary;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredVersions implements VersionStore {

    private final VersionTable versions;
    private final ChampionChanges changes;
    private final TestResultTable tests;
    private final OutOfFoldTable outOfFold;
    private final LoadedModels models;
    private final Crowning crowning;
    private final Proposing proposing;

    StoredVersions(VersionTable versions, ChampionChanges changes, TestResultTable tests, OutOfFoldTable outOfFold,
                   LoadedModels models, Crowning crowning, Proposing proposing) {
        this.versions = versions;
        this.changes = changes;
        this.tests = tests;
        this.outOfFold = outOfFold;
        this.models = models;
        this.crowning = crowning;
        this.proposing = proposing;
    }

    @Override
    @Transactional
    public ModelVersion register(NewVersion version, String actor) {
        byte[] sha256 = sha256(version.artifact());
        versions.lockNumbers(version.task());
        versions.insertArtifact(sha256, version.artifact());
        long id = versions.insert(version, sha256, actor);
        if (version.test() != null) {
            tests.insert(id, version.test());
        }
        if (version.outOfFold() != null) {
            outOfFold.insert(id, version.outOfFold());
        }
        return versions.find(id).orElseThrow();
    }

    @Override
    public Optional<TestResult> test(long versionId) {
        return tests.find(versionId);
    }

    @Override
    public Optional<OutOfFoldScores> outOfFold(long versionId) {
        return outOfFold.find(versionId);
    }

    @Override
    public List<Long> ofSameModel(long versionId) {
        return versions.ofSameModel(versionId);
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
    public List<VersionSummary> ofTrainingRun(long trainingRunId) {
        return versions.ofTrainingRun(trainingRunId);
    }

    @Override
    public Page<ListedVersion> list(VersionFilter filter, Pageable page) {
        return versions.list(filter, page);
    }

    @Override
    public Optional<ModelVersion> champion(Task task) {
        return changes.current(task).flatMap(versions::find);
    }

    @Override
    @Transactional
    public void crown(long versionId, String reason, String actor) {
        ModelVersion version = versions.find(versionId).orElseThrow(() -> Crowning.unknown(versionId));
        crowning.crown(version, reason, actor);
    }

    @Override
    @Transactional
    public Optional<PromotionProposal> propose(long versionId, String reason, String actor, String askedBy) {
        ModelVersion version = versions.find(versionId).orElseThrow(() -> Crowning.unknown(versionId));
        return proposing.openFor(version).isPresent() ? Optional.empty()
                : Optional.of(proposing.propose(version, reason, actor, CurrentUser.SYSTEM.equals(askedBy) ? null : askedBy));
    }

    @Override
    @Transactional
    public ModelVersion requireCandidate(long versionId) {
        ModelVersion version = versions.find(versionId).orElseThrow(() -> Crowning.unknown(versionId));
        crowning.requireCandidate(version);
        return version;
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
