package io.telelink.learning.train;

/** The part of the data a row belongs to. */
public enum Split {
    /** Models, calibration, thresholds and the champion are chosen on these rows. */
    TRAIN,
    /** Measured once, never used for any choice. */
    TEST
}
