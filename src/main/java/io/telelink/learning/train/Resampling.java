package io.telelink.learning.train;

/** How training rows are weighed, within training folds only. */
public enum Resampling {
    /** Every row counts once. */
    NONE,
    /** A churner counts as often as there are stayers per churner, rounded. */
    CLASS_WEIGHTS;

    /** The weight of a churner; a stayer has 1. */
    int churnerWeight(boolean[] churned) {
        int churners = 0;
        for (boolean c : churned) {
            churners += c ? 1 : 0;
        }
        return this == NONE || churners == 0 ? 1 : Math.max(1, Math.round((churned.length - churners) / (float) churners));
    }
}
