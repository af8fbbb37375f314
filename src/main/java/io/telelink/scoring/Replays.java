package io.telelink.scoring;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import io.telelink.scoring.compute.ReasonsReader;
import io.telelink.scoring.compute.Replayer;
import io.telelink.scoring.persistence.PredictionTable;
import io.telelink.scoring.persistence.RunSample;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes predictions again and tells whether they come out the same, bit for bit. Stores nothing. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN', 'AUDITOR')")
@Transactional(readOnly = true)
public class Replays {

    /** Most predictions of a sample. */
    public static final int MOST = 10_000;

    private final PredictionTable predictions;
    private final RunSample samples;
    private final Replayer replayer;

    Replays(PredictionTable predictions, RunSample samples, Replayer replayer) {
        this.predictions = predictions;
        this.samples = samples;
        this.replayer = replayer;
    }

    /**
     * Computes one prediction again.
     *
     * @return empty when there is no such prediction
     * @throws CannotScoreException when the personal data that it was computed from was erased
     */
    public Optional<Replay> replay(long predictionId) {
        return predictions.row(predictionId).map(ReasonsReader.Found::row).map(row ->
                replayer.replay(List.of(row)).stream().findFirst().orElseThrow(() -> new CannotScoreException(
                        "The data that prediction " + predictionId + " was computed from was erased on request.")));
    }

    /**
     * Computes predictions of a run again that are drawn at random.
     *
     * @param size from 1 to {@link #MOST}
     * @param seed the same one draws the same predictions
     */
    public ReplaySample sample(long runId, int size, long seed) {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("A sample has 1 to " + MOST + " predictions, not " + size + ".");
        }
        List<PredictionRow> rows = predictions.rows(samples.draw(runId, size, new SplittableRandom(seed)));
        List<Replay> replayed = replayer.replay(rows);
        return new ReplaySample(runId, seed, replayed.size(), rows.size() - replayed.size(),
                replayed.stream().filter(replay -> !replay.isSame()).toList());
    }
}
