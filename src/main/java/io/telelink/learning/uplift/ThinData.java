package io.telelink.learning.uplift;

import io.telelink.learning.train.Split;

/** The least that a two-model learner is let loose on: with less, its ranking is noise that looks like knowledge. */
final class ThinData {

    private static final int LEAST_TRAINING = 300;
    private static final int LEAST_TEST = 75;
    private static final int LEAST_TRAINING_EVENTS = 40;
    private static final int LEAST_TEST_EVENTS = 10;

    private ThinData() {
    }

    static void require(Experiment data, Split split) {
        for (boolean treated : new boolean[] {true, false}) {
            int members = 0;
            int left = 0;
            for (int row : data.rows(split)) {
                if (data.treated()[row] == treated) {
                    members++;
                    left += data.left()[row] ? 1 : 0;
                }
            }
            int least = split == Split.TRAIN ? LEAST_TRAINING : LEAST_TEST;
            int events = split == Split.TRAIN ? LEAST_TRAINING_EVENTS : LEAST_TEST_EVENTS;
            if (members < least || left < events || members - left < events) {
                throw new TooThinException(treated, split, members, left, least, events);
            }
        }
    }
}
