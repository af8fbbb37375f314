package io.telelink.demo.world;

/** What a person says to an offer. */
public enum Answer {
    YES, NO,
    /** The person was not reached. */
    NONE
}
