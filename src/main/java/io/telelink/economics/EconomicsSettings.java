package io.telelink.economics;

/** The settings for whoever computes or shows a figure of value. Everybody may know them, so it asks for no role. */
public interface EconomicsSettings {

    /** The version in force; figures computed from now on name it. */
    Economics current();

    /**
     * An earlier version, to show or compute again what was computed under it.
     *
     * @throws IllegalArgumentException when there is none of this id
     */
    Economics of(long id);
}
