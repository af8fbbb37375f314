package io.telelink.learning.uplift;

import io.telelink.learning.train.Split;

/** There is not enough data to tell effects apart. The message is for the person who asked. */
public class TooThinException extends RuntimeException {

    TooThinException(boolean treated, Split split, int members, int left, int least, int events) {
        super("The data is too thin to learn effects: for " + (split == Split.TRAIN ? "training" : "the held-out test") + " the "
                + (treated ? "treatment" : "control") + " arm has " + members + " members of whom " + left + " left; needed are "
                + least + " members, " + events + " who left and " + events + " who stayed.");
    }
}
