package io.telelink.training;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a training is to do.
 *
 * @param specifications names, each once
 * @param window         of which moments the customers are
 * @param maxRows        most labelled customers to train on; of more, as many are drawn; null for that of the settings
 * @param seed           in place of that of the specifications, from 0; null for theirs
 */
public record TrainingRequest(List<String> specifications, TrainingWindow window, @Nullable Integer maxRows, @Nullable Long seed) {

    /** Fewest rows that may be asked for: a fold with fewer says nothing. */
    public static final int FEWEST_ROWS = 100;
    public static final long GREATEST_SEED = Integer.MAX_VALUE;

    public TrainingRequest {
        specifications = specifications.stream().distinct().toList();
    }

    /** The latest cut-off, everything else as the settings and specifications say. */
    public static TrainingRequest of(List<String> specifications) {
        return new TrainingRequest(specifications, new TrainingWindow.Latest(), null, null);
    }
}
