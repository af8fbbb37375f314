package io.telelink.scoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import io.telelink.customer.CurrentScores;
import io.telelink.customer.Snapshot;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.persistence.PredictionTable;
import io.telelink.scoring.persistence.ScoringRunTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scores one range of customers and commits it together with the run's checkpoint. */
@Component
class RangeScoring {

    private final PredictionTable predictions;
    private final CurrentScores currentScores;
    private final ScoringRunTable runs;
    private final Clock clock;

    RangeScoring(PredictionTable predictions, CurrentScores currentScores, ScoringRunTable runs, Clock clock) {
        this.predictions = predictions;
        this.currentScores = currentScores;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * @param range snapshots in order of customer, not empty
     * @return id of the last customer of the range
     */
    @Transactional
    public long score(long runId, Scorer scorer, List<Snapshot> range, String owner) {
        var occasion = new Scorer.Occasion(runId, clock.instant().truncatedTo(ChronoUnit.MICROS), owner,
                Purpose.SCORING_RUN);
        List<Prediction> answers = scorer.scoreAll(predictions.nextIds(range.size()), range, occasion);
        predictions.insert(answers);
        currentScores.replace(answers.stream().map(Scoring::currentScore).toList());
        long last = Objects.requireNonNull(range.getLast().customerId());
        runs.advance(runId, last, count(answers, RiskBand.HIGH), count(answers, RiskBand.MEDIUM),
                count(answers, RiskBand.LOW));
        return last;
    }

    private static long count(List<Prediction> answers, RiskBand band) {
        return answers.stream().filter(answer -> answer.band() == band).count();
    }
}
