package io.telelink.learning.value;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;

/** Reads the levels of a feature as one schema numbers them into the numbers of another. */
final class LevelTranslation {

    private LevelTranslation() {
    }

    /**
     * The number in {@code to} of each level of {@code from}, the unknown one last; empty where numbers are the same.
     *
     * @throws IllegalArgumentException when the features are of different kinds
     */
    static double[] between(Feature from, Feature to) {
        if (from.kind() != to.kind()) {
            throw new IllegalArgumentException("feature '" + from.name() + "' is " + from.kind() + " here and " + to.kind()
                    + " in the model");
        }
        if (to.kind() != Kind.CATEGORICAL || from.levels().equals(to.levels())) {
            return new double[0];
        }
        double[] numbers = new double[from.levels().size() + 1];
        for (int level = 0; level < numbers.length; level++) {
            int known = level < from.levels().size() ? to.levels().indexOf(from.levels().get(level)) : -1;
            numbers[level] = known < 0 ? to.levels().size() : known;
        }
        return numbers;
    }

    static double apply(double[] translation, double level) {
        return translation.length == 0 || Double.isNaN(level) ? level : translation[(int) level];
    }
}
