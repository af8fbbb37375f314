package io.telelink.health;

/**
 * One thing that was looked at, in words.
 *
 * @param state  how it is
 * @param advice what to do; empty where nothing is to be done
 */
public record HealthItem(String name, Light light, String state, String advice) {

    /** A fact, neither good nor bad. */
    public static HealthItem fact(String name, String state) {
        return new HealthItem(name, Light.NONE, state, "");
    }

    public static HealthItem good(String name, String state) {
        return new HealthItem(name, Light.GOOD, state, "");
    }
}
