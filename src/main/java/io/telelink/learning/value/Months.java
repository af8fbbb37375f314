package io.telelink.learning.value;

/** What months are reckoned by where days become months. */
public final class Months {

    /** Mean length of a month in days: a year of 365.25, over twelve. */
    public static final double DAYS = 30.4375;

    private Months() {
    }
}
