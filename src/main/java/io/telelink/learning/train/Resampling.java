package io.telelink.learning.train;

import io.telelink.learning.preprocess.Preprocessor;
import io.telelink.learning.preprocess.Smote;

/** How training rows are balanced, within training folds only. */
public enum Resampling {
    /** Every row counts once. */
    NONE,
    /** A churner counts as often as there are stayers per churner, rounded. */
    CLASS_WEIGHTS,
    /** Synthetic churners are added until there are as many as stayers, see {@link Smote}. */
    SMOTE;

    /** The weight of a churner; a stayer has 1. */
    int churnerWeight(boolean[] churned) {
        int churners = 0;
        for (boolean c : churned) {
            churners += c ? 1 : 0;
        }
        return this != CLASS_WEIGHTS || churners == 0 ? 1
                : Math.max(1, Math.round((churned.length - churners) / (float) churners));
    }

    /** The encoded rows to fit to: those given, and synthetic ones where this adds any. */
    Smote rows(Preprocessor preprocessor, Samples rows, long seed, Work.Progress progress) {
        double[][] x = preprocessor.encode(rows.table());
        return this == SMOTE ? Smote.balance(x, rows.churned(), preprocessor.categories(), seed, progress::check) : new Smote(x, rows.churned());
    }
}
