package io.telelink.customer;

/** The time after the date of a snapshot within which a customer leaves or not, as imported and simulated outcomes mean it. */
public final class ChurnWindow {

    public static final int DAYS = 90;

    private ChurnWindow() {
    }
}
