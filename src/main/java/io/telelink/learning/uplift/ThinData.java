package io.telelink.learning.uplift;

import io.telelink.learning.train.Split;
import io.telelink.learning.train.SplitRule;

/** The least that a two-model learner is let loose on: with less, its ranking is noise that looks like knowledge. */
public final class ThinData {

    private static final int LEAST_TRAINING = 300;
    private static final int LEAST_TEST = 75;
    private static final int LEAST_TRAINING_EVENTS = 40;
    private static final int LEAST_TEST_EVENTS = 10;

    private ThinData() {
    }

    /**
     * Asks for enough of both arms on both sides of the split.
     *
     * @throws TooThinException with the counts
     */
    public static void require(boolean[] treated, boolean[] left, String[] keys) {
        for (Split split : Split.values()) {
            for (boolean arm : new boolean[] {true, false}) {
                require(treated, left, keys, split, arm);
            }
        }
    }

    private static void require(boolean[] treated, boolean[] left, String[] keys, Split split, boolean arm) {
        int members = 0;
        int gone = 0;
        for (int i = 0; i < keys.length; i++) {
            if (treated[i] == arm && SplitRule.of(keys[i]) == split) {
                members++;
                gone += left[i] ? 1 : 0;
            }
        }
        int least = split == Split.TRAIN ? LEAST_TRAINING : LEAST_TEST;
        int events = split == Split.TRAIN ? LEAST_TRAINING_EVENTS : LEAST_TEST_EVENTS;
        if (members < least || gone < events || members - gone < events) {
            throw new TooThinException(arm, split, members, gone, least, events);
        }
    }
}
