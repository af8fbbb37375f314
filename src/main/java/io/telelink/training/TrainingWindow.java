package io.telelink.training;

import java.time.LocalDate;

/** Of which moments the customers are that churn models learn from. Value models learn from the latest year that was billed. */
public sealed interface TrainingWindow {

    /** Fewest and most cut-offs that can be pooled. */
    int FEWEST_POOLED = 2;
    int MOST_POOLED = 24;

    /** The latest cut-off whose outcomes are known; where its rows do not suffice, all outcomes that files gave. */
    record Latest() implements TrainingWindow {
    }

    /** One cut-off. */
    record CutOff(LocalDate day) implements TrainingWindow {
    }

    /**
     * The latest cut-offs together. Each customer counts at one of them only, which the hash of the account number decides
     * whatever became of them: the windows of neighbouring cut-offs overlap, and somebody who counted twice would be in
     * training and in cross-validation with one and the same outcome.
     *
     * @param cutOffs how many, {@value #FEWEST_POOLED} to {@value #MOST_POOLED}
     */
    record Pooled(int cutOffs) implements TrainingWindow {
    }
}
