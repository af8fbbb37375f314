package io.telelink.registry;

import java.util.List;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.learning.metric.OutOfFoldScores;
import io.telelink.learning.metric.TestResult;
import io.telelink.learning.model.ChurnModel;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** The registry for other modules' background work. It asks for no role: nothing of the web reaches it directly. */
public interface VersionStore {

    /** Registers a trained model under the next number of its task. */
    ModelVersion register(NewVersion version, String actor);

    Optional<ModelVersion> find(long versionId);

    /** What is kept of the test of a version; empty for one of before it was kept, and for a value version. */
    Optional<TestResult> test(long versionId);

    /** How the training rows of a churn version scored in models that had not seen them; empty for one of before that was kept. */
    Optional<OutOfFoldScores> outOfFold(long versionId);

    /** Ids of a version and those that differ from it in the threshold alone. */
    List<Long> ofSameModel(long versionId);

    /** Versions of a task, newest first; archived ones among them. */
    List<VersionSummary> list(Task task);

    /** What a training run registered, by task and number. */
    List<VersionSummary> ofTrainingRun(long trainingRunId);

    /** The versions that a filter lets through, newest first. */
    Page<ListedVersion> list(VersionFilter filter, Pageable page);

    /** The version whose answers are used; empty until one was crowned. */
    Optional<ModelVersion> champion(Task task);

    /**
     * Makes a version the champion of its task without asking the policy of promotions: where a task has none, or only a stand-in.
     * What people decide goes through {@link Promotions} and {@link PromotionProposals}.
     *
     * @throws PromotionRefusedException when there is no such version, it is champion already, archived, does not fit the
     *                                   store's schema, or no reason is given
     */
    void crown(long versionId, String reason, String actor);

    /**
     * Proposes a version as the successor of the present champion of its task, for an administrator to decide.
     *
     * @param actor   what proposes it; not somebody's user name
     * @param askedBy who wanted what led to it, and so is no second administrator
     * @return empty where it is proposed already
     * @throws PromotionRefusedException when it could not become champion, or no reason is given
     */
    Optional<PromotionProposal> propose(long versionId, String reason, String actor, String askedBy);

    /**
     * A version that could become champion, and can until the caller's transaction ends: whoever promotes or archives one of its
     * task waits.
     *
     * @throws PromotionRefusedException saying why it cannot: unknown, champion already, archived, of another schema
     */
    ModelVersion requireCandidate(long versionId);

    /** The champions of this moment; empty until both tasks have one. */
    Optional<Champions> champions();

    /**
     * The model of a churn version.
     *
     * @throws IllegalArgumentException when there is no such churn version
     */
    ChurnModel churn(long versionId);

    /** The two versions of an earlier moment, to go on with what was started with them. */
    Champions load(long churnVersionId, long valueVersionId);
}
