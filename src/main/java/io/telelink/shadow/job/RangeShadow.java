package io.telelink.shadow.job;

import java.util.List;

import io.telelink.database.Aside;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.RiskBand;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.RangeObserver;
import io.telelink.scoring.ScoredRange;
import io.telelink.scoring.VersionAnswers;
import io.telelink.shadow.compute.AgreementSums;
import io.telelink.shadow.persistence.ShadowAnswerTable;
import io.telelink.shadow.persistence.ShadowRunTable;
import io.telelink.shadow.persistence.ShadowRunTable.Assigned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Scores a range with the challengers of its run, once the champion has. Whatever goes wrong with one of them is noted and leaves
 * it out of the rest of the run; the run, and the other challengers, go on.
 */
@Component
class RangeShadow implements RangeObserver {

    private static final Logger LOG = LoggerFactory.getLogger(RangeShadow.class);

    private final ShadowRunTable runs;
    private final ShadowAnswerTable answers;
    private final VersionStore versions;
    private final Schema store;
    private final Aside aside;

    RangeShadow(ShadowRunTable runs, ShadowAnswerTable answers, VersionStore versions, Schema store, Aside aside) {
        this.runs = runs;
        this.answers = answers;
        this.versions = versions;
        this.store = store;
        this.aside = aside;
    }

    /** What a challenger would have said of the range. */
    private record Answer(Assigned challenger, AgreementSums agreement, double[] probability, double threshold) {
    }

    @Override
    public void scored(ScoredRange range) {
        if (!range.run().isOfEveryone()) {
            return;
        }
        List<Assigned> assigned = runs.assigned(range.run().id());
        if (assigned.isEmpty()) {
            return;
        }
        try {
            aside.run(() -> store(range));
        } catch (RuntimeException failure) {
            assigned.forEach(challenger -> note(range, challenger, failure));
            return;
        }
        for (Assigned challenger : assigned) {
            try {
                Answer answer = answer(range, challenger);
                aside.run(() -> store(range, answer));
            } catch (RuntimeException | OutOfMemoryError failure) {
                note(range, challenger, failure);
            }
        }
    }

    private Answer answer(ScoredRange range, Assigned challenger) {
        var version = new VersionAnswers(versions.churn(challenger.versionId()), store);
        double[] probability = version.probabilities(range.batch());
        RiskBand[] band = new RiskBand[probability.length];
        for (int i = 0; i < band.length; i++) {
            band[i] = version.band(probability[i]);
        }
        return new Answer(challenger, AgreementSums.of(range.probability(), range.band(), probability, band), probability,
                version.model().threshold());
    }

    private void store(ScoredRange range) {
        answers.insertRange(range.run().id(), range.position(), range.batch().customerIds(), range.probability(),
                versions.churn(range.run().churnVersionId()).threshold());
    }

    private void store(ScoredRange range, Answer answer) {
        answers.insert(range.run().id(), range.position(), answer.challenger().challengerId(), answer.agreement(), answer.probability(),
                answer.threshold());
    }

    private void note(ScoredRange range, Assigned challenger, Throwable failure) {
        LOG.warn("Challenger {} failed in range {} of scoring run {}", challenger.challengerId(), range.position(), range.run().id(),
                failure);
        aside.run(() -> runs.failed(range.run().id(), challenger.challengerId(), "It failed at customers %d to %d (%s), which is logged."
                .formatted(range.batch().customerIds()[0], range.batch().customerIds()[range.batch().size() - 1],
                        failure.getClass().getSimpleName())));
    }
}
