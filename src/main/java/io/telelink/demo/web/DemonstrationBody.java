package io.telelink.demo.web;

import java.time.LocalDate;

import io.telelink.demo.Advance;
import io.telelink.demo.Demonstration;
import io.telelink.job.JobState;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A demonstration store as the REST interface shows it. */
record DemonstrationBody(@Schema(description = "The store's day, the first of a month") LocalDate day, LocalDate firstDay,
                         long customers, long seed,
                         @Schema(description = "The latest advance asked for") @Nullable AdvanceBody advance) {

    /** A run that moves the day on; the counts are there when it is done. */
    record AdvanceBody(long runId, LocalDate toDay, JobState state, @Nullable String failure, @Nullable Long left,
                       @Nullable Long joined, @Nullable Long active) {

        private static AdvanceBody of(Advance advance) {
            return new AdvanceBody(advance.job().id(), advance.toDay(), advance.job().state(), advance.job().failure(),
                    advance.left(), advance.joined(), advance.active());
        }
    }

    static DemonstrationBody of(Demonstration store) {
        return new DemonstrationBody(store.today(), store.firstDay(), store.customers(), store.seed(),
                store.advance().map(AdvanceBody::of).orElse(null));
    }
}
