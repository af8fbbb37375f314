package io.telelink.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * That alerts of the monitoring ask for a training.
 *
 * @param openedOn   the store's day of the first alert
 * @param causes     of its alerts in words, oldest first
 * @param trainings  that were started for it
 * @param lastRunId  the latest of them; null for none, as are the next
 * @param lastCutOff cut-off that it was trained on
 * @param lastOn     the store's day of it
 */
public record TrainingNeed(long id, LocalDate openedOn, List<String> causes, int trainings, @Nullable Long lastRunId,
                           @Nullable LocalDate lastCutOff, @Nullable LocalDate lastOn) {

    public TrainingNeed {
        causes = List.copyOf(causes);
    }

    /**
     * The first cut-off that tells of the time after the alert alone: the last evening before its day. What is known of earlier
     * customers is in part, or altogether, what was so before.
     */
    public LocalDate firstCutOff() {
        return openedOn.minusDays(1);
    }

    /** The cut-off from which on no further training is wanted: by then whoever begins to leave for new reasons shows them. */
    public LocalDate lastCutOffWanted(int windowDays) {
        return firstCutOff().plusDays(windowDays);
    }

    /** The store's day from which on it is known what became of customers of that cut-off: the one after the last that counts. */
    public LocalDate labelsFrom(int windowDays) {
        return firstCutOff().plusDays(windowDays + 1L);
    }

    public Optional<Long> lastRun() {
        return Optional.ofNullable(lastRunId);
    }
}
